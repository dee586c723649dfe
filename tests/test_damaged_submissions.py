"""Whatever state a submission is in: what can be graded is, and what was mended is said."""

import copy
import json
import random
import tracemalloc

import nbformat
import pytest

from autograder import lessons
from autograder.engine.grading import Assignment, Grader
from autograder.engine.jail import Limits
from autograder.engine.sandbox import find_sandbox
from autograder.engine.submission import UnreadableError, read_submission
from tests.damage_tables import HARMLESS, MENDED
from tests.damaged_files import FILES, UNREADABLE
from tests.damages import (
    FIRST,
    HANDED_IN,
    LESSON,
    NAMES,
    POINTS,
    RELEASE,
    SEED,
    SOURCE,
    THIRD,
    cell,
    damaged,
    written,
)

pytestmark = pytest.mark.engine

LOCKED = {
    name: (cell(SOURCE, name).source, cell(RELEASE, name).source)
    for name in NAMES
    if cell(RELEASE, name).metadata.nbgrader.locked
}


@pytest.fixture(scope="module")
def grader():
    """Return a grader of the lesson, with one warm jail for all tests here."""
    work = Assignment(LESSON, nbformat.writes(SOURCE), nbformat.writes(RELEASE), SEED)
    with Grader(work, find_sandbox(), Limits(submission_seconds=60)) as made:
        yield made


def graded_names(notebook):
    return sorted(lessons.grade_id(c) for c in notebook.cells if lessons.grade_id(c))


def assert_graded(graded, said="", lost=""):
    """Assert that all but the lost exercise has its points, and that what was mended is told."""
    points = {f"test_{lost}": 0} if lost else {}
    assert graded.status == "graded"
    assert graded.scores == POINTS | points, graded
    notebook = nbformat.reads(graded.notebook, as_version=4)
    nbformat.validate(notebook)
    assert graded_names(notebook) == sorted(NAMES)
    if said:
        assert said in " ".join(graded.repairs)
        assert "Repairs made before grading" in notebook.cells[0].source
        assert all(words in notebook.cells[0].source for words in graded.repairs)
        assert not any(words.endswith(" .") for words in graded.repairs)
    else:
        assert graded.repairs == []


@pytest.mark.parametrize("kind", MENDED)
def test_a_damaged_notebook_keeps_the_points_of_what_is_whole_and_says_what_was_mended(
    grader, kind
):
    damage, said, *lost = MENDED[kind]
    assert_graded(grader.grade(written(damaged(damage))), said, *lost)


@pytest.mark.parametrize("kind", FILES)
def test_a_file_in_an_odd_encoding_is_read_and_says_so(grader, kind):
    change, said = FILES[kind]
    text = json.dumps(HANDED_IN, indent=1, ensure_ascii=False)
    assert_graded(grader.grade(change(text)), said)


@pytest.mark.parametrize("kind", UNREADABLE)
def test_what_cannot_be_graded_waits_for_a_person_and_says_why(grader, kind):
    raw, said = UNREADABLE[kind]
    graded = grader.grade(raw)
    assert graded.status == "unreadable"
    assert graded.scores == {}
    assert graded.verdicts == {}
    assert [said in words for words in graded.incidents] == [True]
    page = nbformat.reads(graded.notebook, as_version=4)
    assert graded_names(page) == sorted(NAMES)
    assert "could not be read" in page.cells[0].source
    assert "waits for a person" in page.cells[0].source
    assert graded.incidents[0] in page.cells[0].source


@pytest.mark.parametrize("kind", HARMLESS)
def test_what_is_odd_but_whole_is_graded_without_a_remark(grader, kind):
    assert_graded(grader.grade(written(damaged(HARMLESS[kind]))))


def test_of_a_file_that_breaks_off_the_cells_above_are_graded(grader):
    text = json.dumps(HANDED_IN)
    graded = grader.grade(text[: text.index(f"def {THIRD}") + 20].encode())
    assert_graded(graded, "breaks off", THIRD)


def test_no_line_of_a_student_is_lost_when_cells_are_mended(grader):
    notebook = damaged(lambda nb: cell(nb, f"test_{FIRST}").update(source="my_own = 1"))
    shown = nbformat.reads(grader.grade(written(notebook)).notebook, as_version=4)
    assert [c.source for c in shown.cells].count("my_own = 1") == 1
    tested = next(c for c in shown.cells if lessons.grade_id(c) == f"test_{FIRST}")
    assert tested.source == f"check({FIRST})"


def test_a_note_quotes_no_markup_of_a_submission(grader):
    notebook = damaged(
        lambda nb: cell(nb, NAMES[0])["metadata"].update(nbgrader={"grade_id": "<script>"})
    )
    cell(notebook, NAMES[0])["id"] = "other"
    notebook["cells"][1]["source"] = "import numpy as np"
    graded = grader.grade(written(notebook))
    assert "plain now: `?`" in graded.repairs[0]
    assert "<script>" not in graded.notebook


@pytest.mark.parametrize(
    ("line", "times"),
    [(b'"[a line]\\n", ', 8_000_000), (b'"' + b"iVBO" * 250_000 + b'", ', 101)],
    ids=["lines", "pictures"],
)
def test_100_mb_of_saved_output_cost_no_memory_beyond_the_file(line, times):
    output = b'{"output_type": "stream", "name": "stdout", "text": [' + line * times + b'""]}'
    raw = written(HANDED_IN).replace(b'"outputs": []', b'"outputs": [' + output + b"]", 1)
    assert len(raw) > 100e6
    tracemalloc.start()
    mended, repairs = read_submission(raw, SOURCE, RELEASE)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5e6
    assert repairs == []
    assert not any(c.outputs for c in mended.cells if c.cell_type == "code")


def test_whatever_becomes_of_single_values_the_lesson_can_be_graded_or_a_person_is_asked():
    junk = (None, True, -1, 10**30, 0.5, "", "x", "setup", [], [[]], {}, {"a": {}})
    for seed in range(400):
        rng = random.Random(seed)
        notebook = copy.deepcopy(HANDED_IN)
        for _ in range(rng.randint(1, 12)):
            spoil(notebook, rng, junk)
        mended = mended_or_none(written(notebook))
        if mended is not None:
            nbformat.validate(mended)
            assert graded_names(mended) == sorted(NAMES), seed
            assert all(cell(mended, name).source in texts for name, texts in LOCKED.items())


def test_whatever_becomes_of_single_bytes_the_lesson_can_be_graded_or_a_person_is_asked():
    whole = written(HANDED_IN)
    for seed in range(200):
        rng = random.Random(seed)
        raw = bytearray(whole)
        for place in rng.sample(range(len(raw)), rng.randint(1, 8)):
            raw[place] = rng.randrange(256)
        mended = mended_or_none(bytes(raw[: rng.randrange(2 * len(raw))]))
        assert mended is None or graded_names(mended) == sorted(NAMES), seed


def mended_or_none(raw):
    """Return the notebook, or None if the file is said to be unreadable for a reason we know."""
    try:
        return read_submission(raw, SOURCE, RELEASE)[0]
    except UnreadableError as error:
        if error.__cause__ is not None:  # what nobody foresaw
            raise
        return None


def spoil(data, rng, junk):
    """Replace, double or delete one value, at any depth."""
    while True:
        keys = list(data) if isinstance(data, dict) else range(len(data))
        key = rng.choice(keys) if keys else None
        inside = data[key] if keys else None
        if not isinstance(inside, dict | list) or not inside or rng.random() < 0.1:
            break
        data = inside
    what = rng.choice(["replace", "replace", "delete", "double"]) if keys else "double"
    if what == "replace":
        data[key] = rng.choice(junk)
    elif what == "delete":
        del data[key]
    elif isinstance(data, list) and data:
        data.insert(rng.randrange(len(data)), copy.deepcopy(rng.choice(data)))
