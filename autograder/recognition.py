"""Which cell of a submission is which cell of the lesson, whatever became of their labels."""

import re
from collections import Counter
from collections.abc import Iterator

from nbformat import NotebookNode

from autograder import lessons
from autograder.answers import STUB
from autograder.table import TABLE

STUB_LINE = STUB.splitlines()[-1].strip()
ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
TELLING = 60  # characters; shorter cells may stand in several lessons
OTHER = (
    "This is the notebook of the lesson {other}, not of {lesson}. "
    "Please hand in the notebook of {lesson}."
)
FOREIGN = "This notebook holds no cell of the lesson {lesson}, so there is nothing to grade in it."


class UnreadableError(ValueError):
    """This file cannot be graded; the message says why, for the student and the instructor."""


def by_name(notebook: NotebookNode) -> dict[str, NotebookNode]:
    """Return the cells that nbgrader knows, by their names, in their order."""
    return {lessons.grade_id(cell): cell for cell in notebook.cells if lessons.grade_id(cell)}


def label(cell: NotebookNode) -> str:
    """Return nbgrader's name of a cell; "" if it has none, or one that is no text."""
    told = cell.metadata.get("nbgrader")
    name = told.get("grade_id") if isinstance(told, dict) else ""
    return name if isinstance(name, str) else ""


def is_given(cell: NotebookNode) -> bool:
    """Return whether a named cell is neither the learner's to write nor a test: the setup."""
    locked = cell.metadata.nbgrader.get("locked", False)
    return bool(locked) and not lessons.tested_exercise(cell)


def told_id(cell: NotebookNode) -> str:
    """Return the id of a cell; "" if it has none, or one that is no id."""
    told = cell.get("id")
    return told if isinstance(told, str) and ID.fullmatch(told) else ""


def defines(cell: NotebookNode, name: str) -> bool:
    """Return whether a function is defined here, be it as the stub that was handed out."""
    found = re.search(rf"^(async\s+)?def\s+{re.escape(name)}\s*\(", cell.source, re.MULTILINE)
    return cell.cell_type == "code" and found is not None


def writes(cell: NotebookNode, name: str) -> bool:
    """Return whether a cell holds somebody's own version of a function."""
    return defines(cell, name) and STUB_LINE not in cell.source


def refuse_another_lesson(submission: NotebookNode, release: NotebookNode) -> None:
    """Raise UnreadableError if this is not the lesson that is to be graded; say which it is."""
    own = {name for name, cell in by_name(release).items() if not is_given(cell)}
    lesson = next((TABLE[name].lesson for name in own if name in TABLE), "that was asked for")
    for find in (_names_told, _functions):
        names = set(find(submission))
        if names & own:
            return
        others = Counter(TABLE[name].lesson for name in names if name in TABLE)
        if others:
            raise UnreadableError(OTHER.format(other=others.most_common(1)[0][0], lesson=lesson))
    handed_out = {cell.source.strip() for cell in release.cells if len(cell.source) > TELLING}
    if not any(cell.source.strip() in handed_out for cell in submission.cells):
        raise UnreadableError(FOREIGN.format(lesson=lesson))


def _names_told(submission: NotebookNode) -> Iterator[str]:
    """Yield labels and ids; for a test, the name of what it tests too."""
    for cell in submission.cells:
        for name in (label(cell), told_id(cell)):
            yield from (name, name.removeprefix(lessons.TEST_PREFIX))


def _functions(submission: NotebookNode) -> Iterator[str]:
    return (name for name in TABLE if any(defines(cell, name) for cell in submission.cells))
