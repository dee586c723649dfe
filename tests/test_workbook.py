"""The workbook: whatever the learner has written stays as it is."""

import pytest

from autograder import lessons
from autograder.workbook import fill_workbook


@pytest.fixture
def one_lesson(tmp_path, monkeypatch):
    """Return a lesson file that a test may change."""
    lesson = tmp_path / "notebooks" / "03_initialization.ipynb"
    lesson.parent.mkdir()
    lesson.write_text("first version")
    monkeypatch.setattr(lessons, "lesson_files", lambda: [lesson])
    return lesson


def test_a_second_filling_leaves_an_edited_file_byte_identical(one_lesson, tmp_path):
    assert one_lesson.exists()
    fill_workbook(tmp_path / "book")
    mine = tmp_path / "book" / "03_initialization.ipynb"
    mine.write_bytes(b"my own work\r\n")
    assert fill_workbook(tmp_path / "book") == []
    assert mine.read_bytes() == b"my own work\r\n"
    assert sorted(p.name for p in mine.parent.iterdir()) == [".delivered.json", mine.name]


def test_a_newer_lesson_is_put_beside_the_learner_s_own_once(one_lesson, tmp_path):
    book = tmp_path / "book"
    fill_workbook(book)
    (book / "03_initialization.ipynb").write_text("my own work")
    one_lesson.write_text("second version")
    words = fill_workbook(book)
    assert "03_initialization-version-2.ipynb" in words[0]
    assert (book / "03_initialization.ipynb").read_text() == "my own work"
    assert (book / "03_initialization-version-2.ipynb").read_text() == "second version"
    assert fill_workbook(book) == []


def test_a_third_version_does_not_write_over_the_second(one_lesson, tmp_path):
    book = tmp_path / "book"
    for version in ("first", "second", "third"):
        one_lesson.write_text(version)
        fill_workbook(book)
    kept = {path.name: path.read_text() for path in book.glob("*.ipynb")}
    assert kept == {
        "03_initialization.ipynb": "first",
        "03_initialization-version-2.ipynb": "second",
        "03_initialization-version-3.ipynb": "third",
    }


def test_a_deleted_file_is_delivered_afresh(one_lesson, tmp_path):
    book = tmp_path / "book"
    fill_workbook(book)
    (book / one_lesson.name).unlink()
    fill_workbook(book)
    assert (book / one_lesson.name).read_text() == "first version"


def test_a_broken_record_costs_nothing(one_lesson, tmp_path):
    book = tmp_path / "book"
    fill_workbook(book)
    (book / one_lesson.name).write_text("my own work")
    (book / ".delivered.json").write_text("{ not json")
    fill_workbook(book)
    assert (book / one_lesson.name).read_text() == "my own work"
