"""A released course with a class's submissions, and what its gradebook and its folders hold."""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import cache
from itertools import count
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from autograder.build import build_course
from autograder.demo.grade import nbgrader, submit
from autograder.demo.students import Student, simulated_class
from autograder.engine.grade import grade_assignment
from autograder.engine.records import Ledger

LESSON = "05_loss"
FOUR = [s for s in simulated_class() if s.name in ("perfect", "untouched", "slip-1", "slip-2")]


def made_course(
    root: Path, students: list[Student] | None = None, *, hints: bool | None = None
) -> Path:
    """Return a new course in which the lesson is released and the class has handed it in."""
    shutil.copytree(_released_course(hints), root, dirs_exist_ok=True)
    submit(root, LESSON, simulated_class() if students is None else students)
    return root


@cache
def _released_course(hints: bool | None) -> Path:
    """Return a course without submissions, to copy: nbgrader takes seconds to make a gradebook."""
    folder = tempfile.TemporaryDirectory(prefix="course-")
    atexit.register(folder.cleanup)
    root = Path(folder.name)
    build_course(root, seed=11, hints=hints)
    nbgrader(root, "generate_assignment", LESSON, "--create")
    return root


def copied(course: Path, to: Path) -> Path:
    """Return a copy of a course, for one test to change."""
    return Path(shutil.copytree(course, to / "course"))


def points(course: Path, url: str = "") -> dict[tuple[str, str], float | None]:
    """Return the points by student and cell. Raises ValueError if a row is there twice."""
    with Gradebook(url or f"sqlite:///{course / 'gradebook.db'}") as gradebook:
        found = [
            ((submission.student.id, grade.name), grade.auto_score)
            for submission in gradebook.assignment_submissions(LESSON)
            for notebook in submission.notebooks
            for grade in notebook.grades
        ]
    if len(dict(found)) != len(found):
        raise ValueError(f"doubled rows: {sorted(key for key, _ in found)}")
    return dict(found)


def notebook_of(course: Path, student: str, step: str = "submitted") -> Path:
    """Return the file of a student's notebook."""
    return course / step / student / LESSON / f"{LESSON}.ipynb"


class Here(Executor):
    """Does the work in this process, one after another; `before` is called with each's number."""

    def __init__(self, before: Callable[[int], None] = lambda _number: None) -> None:
        self.before, self.number = before, 0

    def submit(self, function, /, *args, **kwargs) -> Future:
        """Return a future that is done."""
        self.before(self.number)
        self.number += 1
        future = Future()
        future.set_result(function(*args, **kwargs))
        return future


def disturbed(monkeypatch: pytest.MonkeyPatch, disturb: Callable[[int], None]) -> None:
    """Have `disturb` called with 0, 1, ... before each submission is written to the gradebook."""
    save, numbers = Ledger.save, count()

    def disturb_then_save(*arguments):
        disturb(next(numbers))
        save(*arguments)

    monkeypatch.setattr(Ledger, "save", disturb_then_save)


def regraded(course: Path, **options) -> list[str]:
    """Return whom another run grades; nobody fails, and nobody is left out."""
    report = grade_assignment(course, LESSON, executor=Here(), **options)
    assert report.failed == {}
    handed_in = [folder.name for folder in (course / "submitted").iterdir()]
    assert sorted([*report.graded, *report.skipped]) == sorted(handed_in)
    return sorted(report.graded)
