"""Each lesson as a whole, run from top to bottom in a kernel: solved, and as it is handed out."""

import html
import os
import re
from functools import cache
from tempfile import TemporaryDirectory

import numpy as np
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


# Numbers in the prose that follow from a formula beside them rather than from a cell's output.
BY_FORMULA = {
    "0.69": np.log(2),
    "0.693": np.log(2),
    "0.32": np.sqrt(2 / 20),
    "0.53": np.sqrt(2 / 7),
    "0.63": np.sqrt(2 / 5),
    "1.0": 1.0,
    "1.1": 4.2 / 2 - 1,
    "12288": 64 * 64 * 3,
    "16": -np.log10(np.finfo(float).eps),
    "20": 200 / 10,
    "0.55": (1 + 0.1) / 2,
    "0.18": 2 / (1 / 1 + 1 / 0.1),
}
# With decimals, of two or more digits, or in percent; and a network's sizes: [2, 4, 1].
NUMBER = r"(?<![\w^_{.])\d+(?:[.,]\d+)+|(?<![\w^_{.−-])\d\d+(?![\d^])|\d+(?= ?\\?%)"
SIZES = r"\[\d[\d, ]+\]"
NAMES = r"[Ll]essons? \d+(?: (?:to|and) \d+)?|\*\*Time\*\* .*"


def quoted_numbers(cell):
    """Return the numbers in a Markdown cell, without those of names, of code and of the quiz."""
    prose, code = cell.source.split("## Quiz")[0], r"`[^`]*`"
    sizes = re.findall(SIZES, "".join(re.findall(code, prose)))
    numbers = re.findall(NUMBER, re.sub(f"{code}|{NAMES}", "", prose))
    return sizes + [number.replace(",", "") for number in numbers]


def is_shown(number, numbers, shown):
    """Return whether a cell shows the number, rounded or in full, or a formula gives it."""
    if number[0] == "[":
        return number in shown
    places = len(number.partition(".")[2])
    if number == f"{BY_FORMULA.get(number, 0):.{places}f}":
        return True
    return any(n.startswith(number) for n in numbers) if places else number in numbers


@each_lesson
def test_every_number_of_the_prose_is_shown_by_a_cell_or_follows_from_a_formula(path):
    notebook = executed(path, solved=True)
    shown = "".join(c.source for c in lessons.read(path).cells if c.cell_type == "code")
    for _, output in outputs(notebook):
        data = output.get("data", {})
        shown += output.get("text", "") + re.sub(r'src="[^"]*"', "", data.get("text/html", ""))
    numbers = set(re.findall(r"\d+(?:\.\d+)?", html.unescape(shown).replace(",", "")))
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            missing = [n for n in quoted_numbers(cell) if not is_shown(n, numbers, shown)]
            assert missing == [], f"{cell.id} quotes {missing}; no cell shows it"
