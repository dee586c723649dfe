"""Each lesson as a whole, run from top to bottom in a kernel: solved, and as it is handed out."""

import os
from functools import cache
from tempfile import TemporaryDirectory

import pytest
from nbclient import NotebookClient

from autograder import lessons
from autograder.answers import model_answer
from autograder.feedback import VERDICT_MIME
from autograder.table import LESSONS, TABLE

pytestmark = pytest.mark.slow
each_lesson = pytest.mark.parametrize("path", lessons.lesson_files(), ids=lambda path: path.stem)


@cache
def executed(path, *, solved):
    """Return the notebook after a run in an empty folder, as nbgrader runs it: still pictures,
    short training, nobody to watch a progress bar."""
    notebook = lessons.read(path)
    for cell in notebook.cells:
        if solved and lessons.is_stub(cell):
            cell.source = model_answer(TABLE[lessons.grade_id(cell)].reference)
    with TemporaryDirectory() as folder:
        resources = {"metadata": {"path": folder}}
        client = NotebookClient(notebook, timeout=180, allow_errors=True, resources=resources)
        return client.execute(env=os.environ | {"NBGRADER_EXECUTION": "autograde"})


def outputs(notebook):
    """Return every output of the code cells with the id of its cell."""
    return [(c.id, o) for c in notebook.cells if c.cell_type == "code" for o in c.outputs]


def points(notebook):
    """Return the points that the checks give, by exercise."""
    verdicts = [o.get("data", {}).get(VERDICT_MIME) for _, o in outputs(notebook)]
    return {v["exercise"]: v["points"] for v in verdicts if v}


def assert_clean(notebook):
    """Fail if a cell ended with an error or wrote to stderr, which costs all points."""
    for cell, output in outputs(notebook):
        assert output.output_type != "error", f"{cell}: {output.get('evalue')}"
        assert output.get("name") != "stderr", f"{cell}: {output.text}"


@each_lesson
def test_a_solved_lesson_runs_clean_and_earns_full_marks(path):
    notebook = executed(path, solved=True)
    assert_clean(notebook)
    assert points(notebook) == {row.name: row.points for row in LESSONS.get(path.stem, ())}


@each_lesson
def test_an_untouched_lesson_runs_clean_and_earns_nothing(path):
    notebook = executed(path, solved=False)
    assert_clean(notebook)
    assert points(notebook) == dict.fromkeys((r.name for r in LESSONS.get(path.stem, ())), 0)


@each_lesson
def test_every_picture_of_a_lesson_says_in_words_what_it_shows(path):
    for cell, output in outputs(executed(path, solved=True)):
        data = output.get("data", {})
        assert "image/png" not in data, f"{cell}: a picture without alternative text"
        page = data.get("text/html", "")
        assert page.count("<img") == page.count('<img alt="') - page.count('<img alt=""')
