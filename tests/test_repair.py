"""Repairs: what a student deleted or pasted is put right, and said."""

import copy

import pytest

from autograder import lessons
from autograder.build import source_notebook
from autograder.repair import repair

LESSON = lessons.read(lessons.NOTEBOOKS / "03_initialization.ipynb")
SOURCE = source_notebook(LESSON, seed=1)
NAMED = [lessons.grade_id(cell) for cell in LESSON.cells if lessons.grade_id(cell)]


def names_of(notebook):
    """Return the grade ids of a notebook's cells, in order."""
    return [lessons.grade_id(cell) for cell in notebook.cells if lessons.grade_id(cell)]


def without(*names):
    """Return the lesson without some of its cells."""
    notebook = copy.deepcopy(LESSON)
    notebook.cells = [c for c in notebook.cells if lessons.grade_id(c) not in names]
    return notebook


def test_an_untouched_submission_needs_no_repair():
    submission = copy.deepcopy(LESSON)
    assert repair(submission, SOURCE, LESSON) == []
    assert submission == LESSON


@pytest.mark.parametrize("name", NAMED)
def test_a_deleted_cell_comes_back_in_its_place(name):
    submission = without(name)
    words = repair(submission, SOURCE, LESSON)
    assert names_of(submission) == NAMED
    assert len(words) == 1
    assert name in words[0]
    assert name in submission.cells[0].source


def test_all_cells_deleted_come_back_in_order():
    submission = without(*NAMED)
    repair(submission, SOURCE, LESSON)
    assert names_of(submission) == NAMED


def test_a_restored_answer_cell_is_the_stub_and_never_the_answer():
    submission = without("initialize_parameters_he")
    repair(submission, SOURCE, LESSON)
    restored = next(
        c for c in submission.cells if lessons.grade_id(c) == "initialize_parameters_he"
    )
    assert "SOLUTION" not in restored.source
    assert restored.source.endswith("raise NotImplementedError()")


def test_of_a_pasted_cell_one_keeps_the_name_and_the_text_of_both_stays():
    submission = copy.deepcopy(LESSON)
    position = next(i for i, c in enumerate(submission.cells) if lessons.is_stub(c))
    twin = copy.deepcopy(submission.cells[position])
    twin.source = "pasted = True"
    submission.cells.insert(position + 1, twin)
    words = repair(submission, SOURCE, LESSON)
    assert names_of(submission) == NAMED
    assert any("more than once" in line for line in words)
    assert [c.source for c in submission.cells].count("pasted = True") == 1
    assert len({c.id for c in submission.cells}) == len(submission.cells)
