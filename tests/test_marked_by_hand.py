"""The capstone's report is marked by a person; its points and its cell survive every step."""

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import grade_class
from autograder.demo.students import Student, simulated_class

LESSON, REPORT = "10_capstone", "report"
POINTS = 3


def cell_named(path, name=REPORT):
    return next(c for c in lessons.read(path).cells if lessons.grade_id(c) == name)


def written_cell(**words):
    metadata = {"grade_id": REPORT, "schema_version": 3, "points": 2, "locked": False} | words
    return nbformat.v4.new_markdown_cell("Write.", metadata={"nbgrader": metadata})


@pytest.mark.parametrize(
    "words",
    [
        {"grade": True, "solution": True, "task": False},
        {"grade": False, "solution": False, "task": True},
    ],
)
def test_tidying_leaves_a_cell_that_a_person_marks_as_it_is(words):
    cell = written_cell(**words)
    tidied = lessons.canonical(nbformat.v4.new_notebook(cells=[cell])).cells[0]
    assert lessons.is_marked_by_hand(cell)
    assert tidied.metadata == cell.metadata
    assert tidied.source == "Write."


def test_a_cell_for_reading_is_not_marked():
    cell = written_cell(grade=False, solution=False, task=False)
    assert not lessons.is_marked_by_hand(cell)
    tidied = lessons.canonical(nbformat.v4.new_notebook(cells=[cell])).cells[0]
    assert "points" not in tidied.metadata.nbgrader


def test_the_test_and_the_answer_of_an_exercise_are_marked_by_their_check():
    cells = lessons.read(lessons.NOTEBOOKS / f"{LESSON}.ipynb").cells
    assert [lessons.grade_id(c) for c in cells if lessons.is_marked_by_hand(c)] == [REPORT]


def _write_report(notebook):
    next(c for c in notebook.cells if lessons.grade_id(c) == REPORT).source = "I built a network."


def _delete_report(notebook):
    notebook.cells = [c for c in notebook.cells if lessons.grade_id(c) != REPORT]


@pytest.fixture(scope="module")
def gradebook(tmp_path_factory):
    """Return the gradebook after nbgrader has graded three capstones."""
    course = tmp_path_factory.mktemp("course")
    build_course(course, seed=5)
    perfect, untouched = (
        next(s for s in simulated_class() if s.name == name) for name in ("perfect", "untouched")
    )
    students = [
        Student("wrote", perfect.answers, damage=_write_report),
        Student("deleted", perfect.answers, damage=_delete_report),
        untouched,
    ]
    grade_class(course, [LESSON], students)
    release = cell_named(course / "release" / LESSON / f"{LESSON}.ipynb")
    assert release.source == "YOUR ANSWER HERE"
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        yield book


@pytest.mark.slow
@pytest.mark.parametrize(
    ("student", "by_checks", "waits"),
    [("wrote", 7, True), ("deleted", 7, False), ("untouched", 0, False)],
)
def test_a_written_report_waits_for_a_person_and_an_empty_one_earns_nothing(
    gradebook, student, by_checks, waits
):
    submission = gradebook.find_submission(LESSON, student)
    report = gradebook.find_grade(REPORT, LESSON, LESSON, student)
    assert report.max_score == POINTS
    assert submission.max_score == 7 + POINTS
    assert (submission.score, bool(submission.needs_manual_grade)) == (by_checks, waits)
