"""A simulated class, made from the exercise rows: what each student hands in, and should earn."""

import copy
from collections.abc import Callable
from dataclasses import dataclass

import nbformat

from autograder import lessons
from autograder.answers import model_answer, wrong_answer
from autograder.exercise import Exercise, Slip
from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, RIGHT, WRONG

SLIP_STUDENTS = 4

Rows = tuple[Exercise, ...]


@dataclass(frozen=True)
class Expected:
    """What the grader should say to one answer: one of these statuses, and the slip it names."""

    statuses: tuple[str, ...] = (RIGHT,)
    slip: str = ""


@dataclass(frozen=True)
class Student:
    """One student of the class.

    answers:  rows of a lesson -> the source written for each exercise, by name.
    expected: rows of a lesson -> the exercises whose verdict should be another than "right".
    damage:   what becomes of the finished notebook before it is handed in.
    """

    name: str
    answers: Callable[[Rows], dict[str, str]]
    expected: Callable[[Rows], dict[str, Expected]] = lambda _rows: {}
    damage: Callable[[nbformat.NotebookNode], None] = lambda _notebook: None
    late: bool = False

    def submission(self, release: nbformat.NotebookNode, rows: Rows) -> nbformat.NotebookNode:
        """Return the notebook that this student hands in for the released one."""
        notebook, answers = copy.deepcopy(release), self.answers(rows)
        for cell in notebook.cells:
            if lessons.is_stub(cell):
                cell.source = answers.get(lessons.grade_id(cell), cell.source)
        self.damage(notebook)
        return notebook


def simulated_class() -> list[Student]:
    """Return the students: right ones, one for each kind of trouble, and some with a slip."""
    return [
        Student("perfect", _right),
        Student("perfect-other-style", _other_style),
        Student("perfect-but-noisy", _noisy),
        Student("perfect-but-late", _right, late=True),
        Student("deleted-a-test", _right, damage=_delete_a_test),
        Student("copied-an-answer-cell", _right, damage=_copy_an_answer_cell),
        Student("untouched", lambda _rows: {}, _none_attempted),
        Student("syntax-error", _first_broken, lambda rows: _none_attempted(rows[:1])),
        *map(_slip_student, range(SLIP_STUDENTS)),
    ]


def _right(rows: Rows) -> dict[str, str]:
    return {row.name: model_answer(row.reference) for row in rows}


def _other_style(rows: Rows) -> dict[str, str]:
    return _right(rows) | {row.name: row.variants[0] for row in rows if row.variants}


def _noisy(rows: Rows) -> dict[str, str]:
    """Return right answers that make NumPy warn."""
    return {
        name: source.replace(":\n", ":\n    np.log(np.zeros(1))\n", 1)
        for name, source in _right(rows).items()
    }


def _first_broken(rows: Rows) -> dict[str, str]:
    return _right(rows) | {rows[0].name: f"def {rows[0].name}(:\n    return"}


def _none_attempted(rows: Rows) -> dict[str, Expected]:
    return {row.name: Expected((NOT_ATTEMPTED,)) for row in rows}


def _slip_student(which: int) -> Student:
    """Return a student who makes one slip a lesson: in the next exercise, then its next slip."""

    def choose(rows: Rows) -> tuple[Exercise, Slip]:
        row = rows[which % len(rows)]
        return row, row.slips[which // len(rows) % len(row.slips)]

    def answers(rows: Rows) -> dict[str, str]:
        row, slip = choose(rows)
        return _right(rows) | {row.name: wrong_answer(row, slip)}

    def expected(rows: Rows) -> dict[str, Expected]:
        row, slip = choose(rows)
        return {row.name: Expected((WRONG, EXCEPTION), slip.name)}

    return Student(f"slip-{which + 1}", answers, expected)


def _first_cell(notebook: nbformat.NotebookNode, wanted: Callable) -> int:
    return next(i for i, cell in enumerate(notebook.cells) if wanted(cell))


def _delete_a_test(notebook: nbformat.NotebookNode) -> None:
    del notebook.cells[_first_cell(notebook, lessons.tested_exercise)]


def _copy_an_answer_cell(notebook: nbformat.NotebookNode) -> None:
    position = _first_cell(notebook, lessons.is_stub)
    twin = copy.deepcopy(notebook.cells[position])
    twin.id = "pasted"
    notebook.cells.insert(position + 1, twin)
