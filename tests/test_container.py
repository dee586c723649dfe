"""Containers as the jail: the same points as with bubblewrap, and the same attacks fail.

Where no image can be fetched, the container is made of this machine's own files (tests/containers).
"""

import os
import shutil
import subprocess
import time

import nbformat
import pytest

from autograder.demo.students import simulated_class
from autograder.engine.container import IMAGE, Container
from autograder.engine.grading import Assignment, Grader
from autograder.engine.sandbox import NoSandboxError, find_sandbox
from autograder.table import LESSONS
from tests.attacks.attack import LESSON, as_bytes
from tests.attacks.catalogue import ATTACKS
from tests.attacks.listeners import listeners
from tests.attacks.ours import LIMITS, RELEASE, grader, harm
from tests.containers import podman

pytestmark = pytest.mark.engine
REMOVED_IN = 60  # seconds: Podman removes a container after its last process has ended
# One of each family, and what containers alone would let through.
ALSO = ("other families", "memory of no process")
TRIED = {attack.family: attack for attack in reversed(ATTACKS)}
TRIED |= {attack.name: attack for attack in ATTACKS if attack.name in ALSO}
NAMES = ("perfect", "perfect-but-noisy", "untouched", "slip-1")
STUDENTS = [student for student in simulated_class() if student.name in NAMES]


@pytest.fixture(scope="module")
def box(tmp_path_factory):
    """Yield Podman's containers; nothing of them is left afterwards."""
    folder = tmp_path_factory.mktemp("podman")
    with podman(folder) as made:
        yield made
        end = time.monotonic() + REMOVED_IN
        while (left := containers()) and time.monotonic() < end:
            time.sleep(0.2)
        assert left == ""


def containers():
    """Return a line for each container that Podman still has, with its name and state."""
    command = ["podman", "ps", "--all", "--format", "{{.Names}} {{.Status}}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def boxed(box):
    """Yield a grader whose jail is a container; the secrets that attacks look for are there."""
    text = nbformat.writes(RELEASE)
    with pytest.MonkeyPatch.context() as patch, listeners():
        patch.setenv("COURSE_NOTE", "SECRET of the course")
        with Grader(Assignment(LESSON, text, text, 7), box, LIMITS) as made:
            yield made


@pytest.mark.parametrize("student", STUDENTS, ids=lambda s: s.name)
def test_a_container_gives_the_points_that_bubblewrap_gives(student, boxed):
    raw = as_bytes(student.submission(RELEASE, LESSONS[LESSON]))
    with grader() as other:
        expected = other.grade(raw)
    graded = boxed.grade(raw)
    assert graded.scores == expected.scores
    assert graded.verdicts == expected.verdicts
    assert graded.incidents == expected.incidents == []


@pytest.mark.parametrize("attack", TRIED.values(), ids=lambda a: f"{a.family}: {a.name}")
def test_an_attack_in_a_container_earns_nothing_costs_nothing_and_leaves_nothing(attack, boxed):
    found = harm(attack, boxed)
    assert found == "" or found.startswith("it is not reported, only: In cell"), found


@pytest.mark.usefixtures("box")
def test_without_bubblewrap_the_image_is_what_is_looked_for(tmp_path, monkeypatch):
    (tmp_path / "podman").symlink_to(shutil.which("podman"))
    monkeypatch.setenv("PATH", str(tmp_path))
    find_sandbox.cache_clear()
    with pytest.raises(NoSandboxError, match="docker build"):
        find_sandbox()
    empty = subprocess.run(["tar", "-c", "-T", os.devnull], capture_output=True, check=True,
                           env={"PATH": os.defpath}).stdout  # fmt: skip
    subprocess.run(["podman", "import", "-", IMAGE], input=empty, capture_output=True, check=True)
    assert find_sandbox() == Container("podman")
    find_sandbox.cache_clear()
