"""No room on the disk, no gradebook, a lesson of another kind: a sentence each, nothing lost."""

import errno
import os
import shutil
import sqlite3
import subprocess
import sys

import pytest

from autograder import __main__, lessons
from autograder.engine import files
from autograder.engine.course import CourseError
from autograder.engine.grade import grade_assignment
from tests.courses import FOUR, LESSON, Here, copied, disturbed, notebook_of, points, regraded

pytestmark = pytest.mark.engine
CLASS = FOUR
NAMES = sorted(student.name for student in CLASS)


def command(course, monkeypatch):
    """Run the command in this process; return its exit code."""
    words = ["autograder", "grade", LESSON, "--course", str(course), "--jobs", "1"]
    monkeypatch.setattr(sys, "argv", words)
    return __main__.main()


def test_when_writing_fails_the_others_are_graded_and_the_next_run_completes(
    new, graded, monkeypatch, capsys
):
    replace, full = os.replace, [False, True, True, False]

    def fail_at_times(made, path):
        if full and full.pop():
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        replace(made, path)

    with monkeypatch.context() as patch:
        patch.setattr(files.os, "replace", fail_at_times)
        assert command(new, monkeypatch) == 1
    printed = capsys.readouterr().out
    assert "2 graded, 0 unchanged since they were graded, 2 failed." in printed
    assert printed.count("FAILED, [Errno 28] No space left on device") == 2
    assert "Run the same command again" in printed
    assert command(new, monkeypatch) == 0
    assert "2 graded, 2 unchanged" in capsys.readouterr().out
    assert points(new) == points(graded)
    assert list(new.rglob(".writing-*")) == []


@pytest.fixture
def small_disk(tmp_path):
    """Return a folder that is a disk of its own, of twelve megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)]
    if os.geteuid() or subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a disk of our own, to be filled, needs the right to mount one")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


def test_on_a_full_disk_nothing_is_lost_and_with_room_again_the_next_run_completes(
    released, graded, small_disk, monkeypatch, capsys
):
    course = copied(released, small_disk)
    shutil.copytree(graded / "lesson_runs", course / "lesson_runs", dirs_exist_ok=True)
    room = os.statvfs(small_disk)
    with (small_disk / "filler").open("wb") as filler:
        filler.write(bytes(room.f_bavail * room.f_frsize - 40_000))
    assert command(course, monkeypatch) == 1
    printed = capsys.readouterr().out
    assert "FAILED" in printed
    assert "disk is full" in printed or "No space left on device" in printed
    assert "Traceback" not in printed
    (small_disk / "filler").unlink()
    assert command(course, monkeypatch) == 0
    assert points(course) == points(graded)
    for student in NAMES:
        lessons.read(notebook_of(course, student, "autograded"))


def impatient(course):
    """Have the engine wait for a locked gradebook for a moment only, not for five seconds."""
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(f'c.CourseDirectory.db_url = "sqlite:///{course}/gradebook.db?timeout=0.2"\n')


def test_a_gradebook_that_is_locked_or_gone_for_a_while_costs_a_second_run(
    new, graded, monkeypatch
):
    impatient(new)
    database, away = new / "gradebook.db", new / "moved.db"
    other = sqlite3.connect(database, isolation_level=None)

    def disturb(number):
        if number == 1:
            other.execute("BEGIN EXCLUSIVE")
        if number == 2:
            other.execute("ROLLBACK")
            other.close()
            database.rename(away)
            database.mkdir()

    with monkeypatch.context() as patch:
        disturbed(patch, disturb)
        report = grade_assignment(new, LESSON, executor=Here())
    locked, *gone = report.failed.values()
    assert len(report.graded) == 1
    assert len(gone) == 2
    assert locked == "the gradebook could not be used (database is locked)"
    for words in gone:
        assert words == "the gradebook could not be used (attempt to write a readonly database)"
    with pytest.raises(CourseError, match="is not there"):
        grade_assignment(new, LESSON, executor=Here())
    database.rmdir()
    away.rename(database)
    assert regraded(new) == sorted(report.failed)
    assert points(new) == points(graded)


def test_a_gradebook_that_is_locked_from_the_beginning_is_said_in_a_sentence(
    new, monkeypatch, capsys
):
    impatient(new)
    other = sqlite3.connect(new / "gradebook.db", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert command(new, monkeypatch) == 2
    other.close()
    said = capsys.readouterr().err.splitlines()[0]
    assert said == "The run could not begin: the gradebook could not be used (database is locked)."
    assert not (new / "autograded").exists()


def test_without_its_database_the_engine_begins_no_new_one(new, monkeypatch, capsys):
    (new / "gradebook.db").rename(new / "moved.db")
    assert command(new, monkeypatch) == 2
    assert "is not there. Put it back, then go on." in capsys.readouterr().err
    assert not (new / "gradebook.db").exists()


def test_a_test_cell_that_is_not_of_the_exercise_table_is_refused_before_anything_is_graded(
    new, monkeypatch, capsys
):
    path = new / "source" / LESSON / f"{LESSON}.ipynb"
    lesson = lessons.read(path)
    cell = next(cell for cell in lesson.cells if lessons.tested_exercise(cell))
    cell.metadata.nbgrader.grade_id = "test_of_my_own"
    lessons.write(lesson, path)
    assert command(new, monkeypatch) == 2
    assert "'test_of_my_own' is not of the exercise table" in capsys.readouterr().err
    assert not (new / "autograded").exists()


def test_a_second_run_meanwhile_is_refused_and_disturbs_nothing(new, graded, monkeypatch, capsys):
    codes = []
    grade_assignment(
        new, LESSON, executor=Here(lambda _number: codes.append(command(new, monkeypatch)))
    )
    assert len(codes) > len(NAMES)  # before the lesson's own run, too
    assert set(codes) == {2}
    said = capsys.readouterr().err
    words = f"Another run is grading {LESSON} in {new}. Wait until it has ended."
    assert said.count(words) == len(codes)
    assert points(new) == points(graded)
    assert command(new, monkeypatch) == 0
