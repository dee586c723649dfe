"""Of the lesson's own cells only what a submission depends on runs; the points stay the same."""

import copy
import json

import nbformat
import pytest

from autograder import lessons
from autograder.answers import model_answer
from autograder.engine.files import write_whole
from autograder.engine.grading import Assignment, Grader
from autograder.engine.idle import shortened_cells
from autograder.engine.own_run import NOT_RUN, PLACE, OwnRun, place_for
from autograder.engine.sandbox import NoSandbox, find_sandbox
from autograder.table import TABLE


def notebook(*sources):
    """Return a notebook of code cells with ids "c0", "c1", …."""
    made = nbformat.v4.new_notebook()
    made.cells = [
        nbformat.v4.new_code_cell(source, id=f"c{number}") for number, source in enumerate(sources)
    ]
    return made


def kept(release, *own):
    """Return what runs of the release's cells, when `own` cells follow them."""
    submission = copy.deepcopy(release)
    submission.cells += [nbformat.v4.new_code_cell(source) for source in own]
    return shortened_cells(submission, release)


def test_a_cell_on_which_nothing_depends_does_not_run():
    assert kept(notebook("z = 1\nprint(z)"), "def f():\n    return 2") == {0: ""}


def test_of_a_cell_that_sets_a_wanted_name_just_that_runs_and_what_it_needs():
    release = notebook("a = 1\nb = a + 1\nprint(b)\nc = 3")
    assert kept(release, "def f():\n    return b") == {0: "a = 1\nb = a + 1"}


def test_what_one_cell_needs_of_another_runs_too():
    release = notebook("import math\nx = math.pi", "y = 2 * x\nprint(y)")
    assert kept(release, "print(y)") == {0: "import math\nx = math.pi", 1: "y = 2 * x"}


@pytest.mark.parametrize("change", ["rows.sort()", "rows[0] = 5", "rows += [1]", "del rows[0]"])
def test_a_change_of_a_wanted_name_runs(change):
    release = notebook(f"rows = [3, 1]\n{change}\nprint(rows)")
    assert kept(release, "rows") == {0: f"rows = [3, 1]\n{change}"}


@pytest.mark.parametrize("own", ["globals()['b']", "exec('b')", "get_ipython()", "import sys; sys"])
def test_a_submission_that_may_reach_any_name_gets_all_of_them(own):
    assert kept(notebook("b = 1\nprint(b)"), own) == {}


def test_a_cell_that_is_no_python_counts_with_all_its_words():
    assert kept(notebook("b = 1", "d = 1"), "%time b") == {0: "b = 1", 1: ""}


def test_a_changed_cell_is_not_shortened():
    release = notebook("b = 1\nprint(b)")
    submission = copy.deepcopy(release)
    submission.cells[0].source = "b = 2\nprint(b)"
    assert shortened_cells(submission, release) == {}


@pytest.mark.parametrize("path", lessons.lesson_files(), ids=lambda path: path.stem)
def test_no_picture_of_a_lesson_is_drawn_for_a_class_that_changes_only_the_exercises(path):
    release = lessons.read(path)
    solved = copy.deepcopy(release)
    for cell in solved.cells:
        if lessons.is_stub(cell):
            cell.source = model_answer(TABLE[lessons.grade_id(cell)].reference)
    short = shortened_cells(solved, release)
    assert short
    assert not any("show(" in source or "passed(" in source for source in short.values())


@pytest.mark.engine
def test_a_page_says_above_each_picture_of_the_lesson_s_own_run_that_it_is_not_the_learner_s(
    tmp_path,
):
    release = lessons.read(lessons.NOTEBOOKS / "05_loss.ipynb")
    position = next(iter(shortened_cells(copy.deepcopy(release), release)))
    output = nbformat.v4.new_output("stream", text="a picture")
    text = nbformat.writes(release)
    with Grader(Assignment("05_loss", text, text, 7), find_sandbox()) as grader:
        graded = grader.grade(text.encode()).notebook
    own_run = OwnRun("05_loss", text, find_sandbox(), tmp_path)
    write_whole(own_run.file, json.dumps({release.cells[position].id: [output]}))
    (unfilled,) = nbformat.reads(graded, as_version=4).cells[position].outputs
    assert unfilled.data["text/plain"] == NOT_RUN
    filled = nbformat.reads(own_run.fill_in(graded), as_version=4)
    nbformat.validate(filled)
    note, picture = filled.cells[position].outputs
    assert "with the course's functions in place of yours" in note.data["text/html"]
    assert picture.text == "a picture"


def test_a_submission_that_writes_the_mark_of_a_place_gets_no_output_of_the_lesson(tmp_path):
    release = lessons.read(lessons.NOTEBOOKS / "05_loss.ipynb")
    own_run = OwnRun("05_loss", nbformat.writes(release), NoSandbox(), tmp_path)
    write_whole(own_run.file, json.dumps({"c0": [nbformat.v4.new_output("stream", text="x")]}))
    mark = json.dumps(place_for(notebook("").cells[0]), indent=1, sort_keys=True)
    assert PLACE.search(mark)
    written = nbformat.writes(notebook(mark, f"print({mark!r})"))
    assert own_run.fill_in(written) == written
