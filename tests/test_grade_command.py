"""The commands `grade` and `grade-file`: what they print, and how they end."""

import json
import sys

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder import __main__, lessons
from autograder.demo.grade import DUE
from autograder.demo.students import simulated_class
from autograder.engine.sandbox import WITHOUT, find_sandbox
from autograder.table import LESSONS
from tests.courses import LESSON, copied, made_course, notebook_of, points

pytestmark = pytest.mark.engine
CLASS = [s for s in simulated_class() if s.name in ("perfect", "perfect-but-late", "slip-1")]
RELEASE = lessons.NOTEBOOKS / f"{LESSON}.ipynb"
ROWS = LESSONS[LESSON]


@pytest.fixture
def command(monkeypatch, capsys):
    """Return a function that runs a command and returns exit code, output and errors."""

    def run(*words):
        monkeypatch.setattr(sys, "argv", ["autograder", *map(str, words)])
        code = __main__.main()
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory):
    """Return the notebook of a student with a slip in the first exercise."""
    student = next(s for s in CLASS if s.name == "slip-1")
    path = tmp_path_factory.mktemp("handed_in") / "anything.ipynb"
    return lessons.write(student.submission(lessons.read(RELEASE), ROWS), path) or path


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """Return a course without hints that three students have handed in to."""
    root = tmp_path_factory.mktemp("released")
    return made_course(root, CLASS, hints=False)


@pytest.fixture
def course(released, tmp_path):
    """Return a copy in which nothing is graded."""
    return copied(released, tmp_path)


def test_grade_file_prints_the_whole_result(handed_in, command):
    code, out, _ = command("grade-file", RELEASE, handed_in, "--json", "--seed", 3)
    found = json.loads(out)
    assert code == 0
    assert (found["status"], found["seed"], len(found["sha256"])) == ("graded", 3, 64)
    assert found["scores"] == {
        lessons.TEST_PREFIX + row.name: row.points if number else 0
        for number, row in enumerate(ROWS)
    }
    first = found["verdicts"][ROWS[0].name]
    assert first["slip"] == ROWS[0].slips[0].name
    assert first["points"] == 0
    assert found["repairs"] == found["incidents"] == []
    assert found["seconds"]["all"] > 0
    assert {"python", "numpy", "nbgrader", "course"} <= set(found["versions"])


def test_grade_file_without_json_is_a_line_an_exercise(handed_in, command):
    code, out, _ = command("grade-file", RELEASE, handed_in)
    assert code == 0
    assert out.splitlines()[0] == f"{ROWS[0].name}: 0 of 1, {ROWS[0].slips[0].name}"
    assert len(out.splitlines()) == len(ROWS)


def test_an_unreadable_submission_ends_with_1_and_the_reason(tmp_path, command):
    (tmp_path / "photograph.ipynb").write_bytes(b"\xff\xd8\xff\xe0")
    code, out, _ = command("grade-file", RELEASE, tmp_path / "photograph.ipynb", "--json")
    found = json.loads(out)
    assert (code, found["status"]) == (1, "unreadable")
    assert "no notebook" in found["incidents"][0]


def test_a_submission_that_was_stopped_on_the_way_ends_with_1_and_keeps_the_rest(
    handed_in, tmp_path, command
):
    notebook = lessons.read(handed_in)
    cell = next(c for c in notebook.cells if lessons.grade_id(c) == ROWS[0].name)
    cell.source = cell.source.replace(":\n", ":\n    import os; os._exit(0)\n", 1)
    lessons.write(notebook, tmp_path / "exits.ipynb")
    code, out, _ = command("grade-file", RELEASE, tmp_path / "exits.ipynb", "--json")
    found = json.loads(out)
    assert (code, found["status"]) == (1, "graded")
    assert list(found["scores"].values()) == [0, *(row.points for row in ROWS[1:])]
    assert "ended the Python process" in found["incidents"][0]


def test_what_cannot_be_begun_ends_with_2_and_a_sentence(handed_in, tmp_path, command):
    (tmp_path / RELEASE.name).write_text("no notebook")
    for words, said in (
        ((tmp_path / "11_nothing.ipynb", handed_in), "There is no lesson '11_nothing'"),
        ((tmp_path / RELEASE.name, handed_in), "is no notebook"),
        ((tmp_path / "02_neuron.ipynb", handed_in), "No such file"),
        ((RELEASE, tmp_path / "nobody.ipynb"), "No such file"),
    ):
        code, out, err = command("grade-file", *words, "--json")
        assert (code, out) == (2, "")
        assert said in err
        assert "Traceback" not in err


def test_a_lesson_with_a_test_that_nobody_can_judge_is_refused(handed_in, tmp_path, command):
    lesson = lessons.read(RELEASE)
    words = {"grade_id": "test_mine", "grade": True, "solution": False, "locked": True}
    own = nbformat.v4.new_code_cell("assert True")
    own.metadata.nbgrader = words | {"points": 1, "schema_version": 3, "task": False}
    lesson.cells.append(own)
    nbformat.write(lesson, tmp_path / RELEASE.name)
    code, _, err = command("grade-file", tmp_path / RELEASE.name, handed_in)
    assert code == 2
    assert "'test_mine' is not of the exercise table" in err


def test_without_a_jail_nothing_is_graded(handed_in, course, tmp_path, command, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    find_sandbox.cache_clear()
    for words in (("grade-file", RELEASE, handed_in), ("grade", LESSON, "--course", course)):
        code, out, err = command(*words)
        assert (code, out) == (2, "")
        assert "install bubblewrap" in err
    assert not (course / "autograded").exists()


def test_without_a_sandbox_it_says_what_is_lost_and_gives_the_same_points(course, command):
    code, _, err = command("grade", LESSON, "--course", course, "--jobs", 1)
    jailed = points(course)
    assert code == 0
    assert WITHOUT not in err
    words = ("grade", LESSON, "--course", course, "--jobs", 1, "--force", "--no-sandbox")
    code, out, err = command(*words)
    assert code == 0
    assert err.count(WITHOUT) == 1
    assert "3 graded" in out
    assert points(course) == jailed


@pytest.mark.parametrize(
    ("name", "inside", "said"),
    [
        (LESSON, False, "is no course"),
        ("nothing", True, "There is no assignment 'nothing'"),
        ("03_initialization", True, "03_initialization is not released"),
    ],
)
def test_grading_in_the_wrong_place_is_said_in_a_sentence(
    name, inside, said, course, tmp_path, command
):
    code, out, err = command("grade", name, "--course", course if inside else tmp_path)
    assert (code, out) == (2, "")
    assert said in err
    assert "Traceback" not in err


def test_a_lesson_is_handed_out_without_hints_if_the_course_is_built_so(released):
    handed_out = json.loads((released / "release" / LESSON / "course.json").read_text())
    assert handed_out == {"hints": False}


def test_the_course_s_late_penalty_is_taken_off_and_given_back(course, command):
    url = f"sqlite:///{course / 'gradebook.db'}"
    with (course / "nbgrader_config.py").open("a") as file:
        file.write('c.LateSubmissionPlugin.penalty_method = "zero"\n')
    with Gradebook(url) as gradebook:
        gradebook.update_or_create_assignment(LESSON, duedate=DUE.replace(tzinfo=None))
    full = float(sum(row.points for row in ROWS))

    def scores():
        assert command("grade", LESSON, "--course", course, "--jobs", 1)[0] == 0
        with Gradebook(url) as gradebook:
            return {
                submission.student.id: (submission.score, submission.late_submission_penalty)
                for submission in gradebook.assignment_submissions(LESSON)
            }

    found = scores()
    assert (found["perfect"], found["perfect-but-late"]) == ((full, 0), (full, full))
    stamp = notebook_of(course, "perfect").parent / "timestamp.txt"
    (notebook_of(course, "perfect-but-late").parent / stamp.name).write_text(stamp.read_text())
    assert scores()["perfect-but-late"] == (full, 0)
