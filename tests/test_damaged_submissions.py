"""Whatever state a submission is in: what can be graded is, and what was mended is said."""

import copy
import json
import random
import tracemalloc

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import nbgrader
from autograder.engine.grade import grade_assignment
from autograder.engine.grading import Assignment, Grader
from autograder.engine.jail import Limits
from autograder.engine.sandbox import find_sandbox
from autograder.engine.submission import UnreadableError, read_submission
from tests.damage_tables import FILES, HARMLESS, MENDED, UNREADABLE
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
)

pytestmark = pytest.mark.slow

LOCKED = {
    name: (cell(SOURCE, name).source, cell(RELEASE, name).source)
    for name in NAMES
    if cell(RELEASE, name).metadata.nbgrader.locked
}


@pytest.fixture(scope="module")
def grader():
    """Return a grader of the lesson, with one warm jail for all tests here."""
    work = Assignment(LESSON, nbformat.writes(SOURCE), nbformat.writes(RELEASE), SEED, {})
    with Grader(work, find_sandbox(), Limits(submission_seconds=60)) as made:
        yield made


def written(notebook):
    return json.dumps(notebook, indent=1).encode()


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


LINES = b'"[a line]\\n", ' * 8_000_000
PICTURE = b'"' + b"iVBOR/w0" * 13_000_000 + b'",'


@pytest.mark.parametrize("shown", [LINES, PICTURE], ids=["many lines", "one picture"])
def test_100_mb_of_saved_output_cost_no_memory_beyond_the_file(shown):
    output = b'{"output_type": "stream", "name": "stdout", "text": [' + shown + b'""]}'
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


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a course with six submissions, of which four are damaged and one is misnamed."""
    root = tmp_path_factory.mktemp("course")
    build_course(root, seed=SEED)
    nbgrader(root, "generate_assignment", LESSON, "--create")
    files = {
        "whole": (f"{LESSON}.ipynb", written(HANDED_IN)),
        "misnamed": ("my solution (2).ipynb", written(HANDED_IN)),
        "no-notebook": (f"{LESSON}.ipynb", b"\xff\xd8\xff\xe0 a photograph"),
        "nothing": ("notes.txt", b"forgot it"),
        "other-lesson": (
            f"{LESSON}.ipynb",
            (lessons.NOTEBOOKS / "03_initialization.ipynb").read_bytes(),
        ),
        "no-labels": (f"{LESSON}.ipynb", written(damaged(MENDED["all metadata deleted"][0]))),
    }
    for student, (name, raw) in files.items():
        folder = root / "submitted" / student / LESSON
        folder.mkdir(parents=True)
        (folder / name).write_bytes(raw)
    return root


def points(root):
    """Return by student the score, and whether a person is asked for, of each test."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        return {
            student.id: [
                (grade.score, grade.needs_manual_grade)
                for grade in gradebook.find_submission(LESSON, student.id).notebooks[0].grades
            ]
            for student in gradebook.students
        }


def test_in_a_batch_the_damaged_are_graded_or_wait_for_a_person_and_the_others_are_graded(course):
    report = grade_assignment(course, LESSON, jobs=1)
    assert report.failed == {}
    whole = sorted((float(points), False) for points in POINTS.values())
    waiting = [(0.0, True)] * len(POINTS)
    found = {student: sorted(grades) for student, grades in points(course).items()}
    assert found == {
        "whole": whole,
        "misnamed": whole,
        "no-labels": whole,
        "no-notebook": waiting,
        "nothing": waiting,
        "other-lesson": waiting,
    }
    notes = {
        student: lessons.read(course / "autograded" / student / LESSON / f"{LESSON}.ipynb").cells[0]
        for student in found
    }
    assert "handed in as `my solution (2).ipynb`" in notes["misnamed"].source
    assert "Nothing was handed in" in notes["nothing"].source
    assert "03_initialization" in notes["other-lesson"].source
    assert "Repairs" not in notes["whole"].source


def test_a_submission_that_waits_for_a_person_has_a_feedback_page(course):
    nbgrader(course, "generate_feedback", LESSON, "--student", "no-notebook")
    page = course / "feedback" / "no-notebook" / LESSON / f"{LESSON}.html"
    assert "waits for a person" in page.read_text()


def test_nbgrader_autograde_mends_the_same_and_leaves_out_only_what_it_cannot_read(course):
    with pytest.raises(RuntimeError):
        nbgrader(course, "autograde", LESSON, "--force")
    found = points(course)
    whole = sorted((float(points), False) for points in POINTS.values())
    assert sorted(found["whole"]) == sorted(found["no-labels"]) == whole
    done = {path.parts[-3] for path in course.glob("autograded/*/*/*.ipynb")}
    assert {"whole", "no-labels"} <= done
    assert not {"other-lesson", "no-notebook"} & done
