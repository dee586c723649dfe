"""Nothing of a submission is active on the pages that people read; links in a folder lead nowhere.

One course with a student for each attack, graded and given feedback by the commands.
"""

import json
import os

import nbformat
import pytest
from nbgrader.api import Gradebook

from autograder.build import build_course
from autograder.demo.grade import nbgrader
from autograder.engine.grade import grade_assignment
from autograder.engine.sandbox import NoSandboxError, find_sandbox
from autograder.table import TABLE
from tests.attacks.active import active_parts
from tests.attacks.attack import ATTACKED, HONEST, LESSON, as_bytes, attacked, honest
from tests.attacks.catalogue_pages import ATTACKS, LINKS, SCRIPT

pytestmark = pytest.mark.engine
NAMES = {attack.name.replace(" ", "-").replace(",", ""): attack for attack in ATTACKS}
LINKED = ("linked-notebook", "linked-folder", "linked-time", "odd-name", "pipe")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    try:
        find_sandbox()
    except NoSandboxError as error:
        pytest.skip(str(error))
    root = tmp_path_factory.mktemp("course")
    build_course(root, seed=7)
    nbgrader(root, "db", "assignment", "add", LESSON)
    nbgrader(root, "generate_assignment", LESSON, "--force")
    release = nbformat.read(root / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    for name, attack in NAMES.items():
        _hand_in(root, name, as_bytes(attacked(attack, release)))
    _hand_in(root, "neighbour", as_bytes(honest(release)))
    _hand_in_links(root, as_bytes(honest(release)))
    report = grade_assignment(root, LESSON, jobs=2)
    nbgrader(root, "generate_feedback", LESSON, "--force")
    return root, report


def _hand_in(root, student, raw):
    folder = root / "submitted" / student / LESSON
    folder.mkdir(parents=True)
    (folder / f"{LESSON}.ipynb").write_bytes(raw)
    return folder


def _hand_in_links(root, right):
    """Folders whose files lead to the gradebook, to the source, to a neighbour, or nowhere."""
    file, submitted = f"{LESSON}.ipynb", root / "submitted"
    for student in LINKED:
        (submitted / student / LESSON).mkdir(parents=True)
    (submitted / "linked-notebook" / LESSON / file).symlink_to(root / "source" / LESSON / file)
    (submitted / "linked-folder" / LESSON).rmdir()
    (submitted / "linked-folder" / LESSON).symlink_to(submitted / "neighbour" / LESSON)
    (submitted / "linked-time" / LESSON / file).write_bytes(right)
    (submitted / "linked-time" / LESSON / "timestamp.txt").symlink_to(root / "hidden_seed.txt")
    odd = '$(touch pwned) `x` "; <script>pwned()<\\script> \x1b[2J\n.ipynb'
    (submitted / "odd-name" / LESSON / odd).write_bytes(right)
    os.mkfifo(submitted / "pipe" / LESSON / file)
    os.mkfifo(submitted / "pipe" / LESSON / "timestamp.txt")


def _scores(root, student):
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        notebook = gradebook.find_submission_notebook(LESSON, LESSON, student)
        return {grade.name: grade.score for grade in notebook.grades}


def test_the_finder_finds_what_is_active():
    """It must be able to fail: each of these is active."""
    for page in (
        SCRIPT,
        LINKS,
        r"<p>$\href{javascript:pwned()}{x}$</p>",
        "<i onclick=pwned()>x</i>",
    ):
        assert active_parts(page)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_a_submission_is_active_in_its_feedback(course, name):
    root, _ = course
    page = (root / "feedback" / name / LESSON / f"{LESSON}.html").read_text(encoding="utf-8")
    assert active_parts(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_gradebook_holds_what_the_honest_part_earned(course, name):
    root, _ = course
    scores = _scores(root, name)
    assert scores.pop(f"test_{HONEST}") == TABLE[HONEST].points
    assert set(scores.values()) == {0}
    assert f"test_{ATTACKED}" in scores


def test_neither_report_nor_logs_hold_what_a_terminal_would_obey(course):
    root, report = course
    logs = "".join(f.read_text(encoding="utf-8") for f in (root / "grading_logs").rglob("*.json"))
    printable = str(report).replace("\n", "")
    assert printable.isprintable()
    assert "\x1b" not in logs
    assert "\\u001b" not in logs


@pytest.mark.parametrize("name", ["linked-notebook", "linked-folder", "pipe"])
def test_a_link_earns_nothing_and_shows_nothing(course, name):
    root, report = course
    assert not any(_scores(root, name).values())
    told = " ".join(report.graded[name].incidents)
    assert "Nothing was handed in" in told
    log = json.loads((root / "grading_logs" / LESSON / f"{name}.json").read_text(encoding="utf-8"))
    assert log["status"] == "unreadable"


@pytest.mark.parametrize("name", ["linked-time", "odd-name"])
def test_odd_names_and_linked_times_cost_nothing_and_give_nothing_away(course, name):
    root, _ = course
    assert _scores(root, name)[f"test_{HONEST}"] == TABLE[HONEST].points
    written = [p for p in (root / "autograded" / name).rglob("*") if p.is_file()]
    seed = (root / "hidden_seed.txt").read_text().strip()
    assert all(path.read_text(encoding="utf-8").strip() != seed for path in written)
    assert not list(root.rglob("pwned"))


def test_everybody_is_graded(course):
    _, report = course
    assert report.failed == {}
    assert len(report.graded) == len(NAMES) + len(LINKED) + 1
