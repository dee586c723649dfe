"""The start page is practice: it is checked like every lesson, but never graded."""

import pytest

from autograder import lessons
from autograder.answers import compile_answer, model_answer, wrong_answer
from autograder.build import build_course, source_notebook
from autograder.check import examine
from autograder.exercises.start_here import EXERCISES
from autograder.feedback import as_html, as_text

START = lessons.NOTEBOOKS / "00_start_here.ipynb"
each_row = pytest.mark.parametrize("row", EXERCISES, ids=lambda row: row.name)


def test_the_start_page_is_never_an_assignment_and_the_lessons_are(tmp_path):
    names = build_course(tmp_path, seed=1)
    assert START.stem not in names
    assert "01_data_preparation" in names
    assert not (tmp_path / "source" / START.stem).exists()


def test_its_checks_are_canonical_cells_that_nbgrader_does_not_grade():
    page = lessons.read(START)
    assert lessons.canonical(page) == page
    tests = [cell for cell in page.cells if lessons.tested_exercise(cell)]
    assert [lessons.tested_exercise(cell) for cell in tests] == [row.name for row in EXERCISES]
    for cell in tests:
        assert cell.metadata.nbgrader.grade is False
        assert cell.metadata.nbgrader.locked is True
        assert "points" not in cell.metadata.nbgrader


def test_without_points_there_are_no_hidden_tests():
    sources = [cell.source for cell in source_notebook(lessons.read(START), seed=1).cells]
    assert not any("HIDDEN TESTS" in source for source in sources)
    assert sum("BEGIN SOLUTION" in source for source in sources) == len(EXERCISES)


@each_row
def test_no_verdict_speaks_of_points(row):
    right = examine(row, compile_answer(model_answer(row.reference), row.reference))
    wrong = examine(row, compile_answer(wrong_answer(row, row.slips[0]), row.reference))
    assert right.status == "right"
    assert wrong.status != "right"
    for verdict in (right, wrong):
        assert "point" not in as_text(verdict)
        assert "point" not in as_html(verdict)
