"""Repairs: what a student deleted or pasted is put right, and said."""

import copy

import nbformat
import pytest

from autograder import lessons
from autograder.build import source_notebook
from autograder.demo.students import simulated_class
from autograder.engine.submission import UnreadableError, read_submission
from autograder.repair import repair
from autograder.table import LESSONS
from tests import damages
from tests.damage_tables import MENDED

LESSON = lessons.read(lessons.NOTEBOOKS / "03_initialization.ipynb")
SOURCE = source_notebook(LESSON, seed=1)
OTHERS = [path for path in lessons.lesson_files() if path.stem != damages.LESSON]
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


@pytest.mark.parametrize("path", lessons.lesson_files(), ids=lambda path: path.stem)
def test_no_lesson_as_handed_out_or_done_well_needs_a_repair(path):
    release = lessons.read(path)
    source = source_notebook(release, seed=1)
    students = {student.name: student for student in simulated_class()}
    for name in ("untouched", "perfect", "perfect-other-style", "perfect-but-noisy"):
        submission = students[name].submission(release, LESSONS[path.stem])
        before = copy.deepcopy(submission)
        assert repair(submission, source, release) == []
        assert submission == before


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.stem)
def test_every_other_lesson_is_refused_by_its_name(path):
    with pytest.raises(UnreadableError, match=f"of the lesson {path.stem}, not of 05_loss"):
        read_submission(path.read_bytes(), damages.SOURCE, damages.RELEASE)


@pytest.mark.parametrize("kind", MENDED)
def test_what_is_mended_needs_no_second_repair(kind):
    raw = damages.written(damages.damaged(MENDED[kind][0]))
    once, repairs = read_submission(raw, damages.SOURCE, damages.RELEASE)
    again, more = read_submission(nbformat.writes(once).encode(), damages.SOURCE, damages.RELEASE)
    assert repairs
    assert more == []
    assert again == once


def test_a_locked_cell_with_its_hidden_tests_is_no_edited_one():
    """nbgrader puts the course's own version into a submission before it is run."""
    submission = copy.deepcopy(LESSON)
    hidden = {lessons.grade_id(cell): cell.source for cell in SOURCE.cells}
    for cell in submission.cells:
        if cell.metadata.get("nbgrader", {}).get("locked"):
            cell.source = hidden[lessons.grade_id(cell)]
    assert repair(submission, SOURCE, LESSON) == []


def test_of_two_written_answers_to_a_question_the_last_filled_one_is_marked():
    path = lessons.NOTEBOOKS / "10_capstone.ipynb"
    submission, source = lessons.read(path), source_notebook(lessons.read(path), seed=1)
    report = next(c for c in submission.cells if lessons.grade_id(c) == "report")
    twins = [copy.deepcopy(report) for _ in range(2)]
    twins[0].source, twins[1].id = "My network overfits.", "pasted"
    position = submission.cells.index(report)
    submission.cells[position : position + 1] = [report, *twins]
    words = repair(submission, source, lessons.read(path))
    marked = [c.source for c in submission.cells if lessons.grade_id(c) == "report"]
    assert marked == ["My network overfits."]
    assert any("`report` stood here more than once" in line for line in words)
