"""A lock ends with its process; what a killed process left is removed, what is in use is not."""

import multiprocessing
import os
import signal
import tempfile

import pytest

from autograder.engine.locks import held, jail_folder


@pytest.fixture(autouse=True)
def places(tmp_path, monkeypatch):
    """Make this test's own folder the one for temporary files."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def keep(entered):
    """Enter a folder, say so, and wait to be killed."""
    with jail_folder() as folder:
        (folder / "house").mkdir()
        entered.send(folder)
        signal.pause()


@pytest.fixture
def keeper():
    """Yield a process that is in its folder, and that folder."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.get_context("fork").Process(target=keep, args=(there,))
    process.start()
    yield process, here.recv()
    process.kill()
    process.join()


def test_a_held_lock_is_refused_and_free_again_afterwards(tmp_path):
    with held(tmp_path / "lock"), pytest.raises(BlockingIOError), held(tmp_path / "lock"):
        pass
    with held(tmp_path / "lock"):
        pass


def test_a_lock_whose_holder_fails_is_free_again(tmp_path):
    with pytest.raises(KeyError), held(tmp_path / "lock"):
        raise KeyError
    with held(tmp_path / "lock"):
        pass


def test_a_folder_is_there_while_it_is_used_and_leaves_nothing(places):
    with jail_folder() as folder:
        (folder / "file").write_text("text")
        assert os.stat(folder).st_mode & 0o077 == 0
    assert list(places.iterdir()) == []


def test_what_another_process_uses_is_left_alone(keeper):
    _, folder = keeper
    with jail_folder():
        assert (folder / "house").is_dir()


def test_what_a_killed_process_left_is_removed_by_the_next(keeper, places):
    process, folder = keeper
    process.kill()
    process.join()
    assert (folder / "house").is_dir()
    with jail_folder() as mine:
        assert sorted(places.iterdir()) == [mine, mine.with_suffix(".lock")]


def test_a_lock_that_is_a_link_leads_nowhere(places):
    aim = places / "aim"
    aim.mkdir()
    (places / "jail-x").symlink_to(aim)
    (places / "jail-x.lock").symlink_to(places / "other")
    with jail_folder():
        assert aim.is_dir()
        assert not (places / "other").exists()
