"""SIGKILL to the engine at any moment: nothing of it is left, and it goes on where it was."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import suppress

import numpy as np
import psutil
import pytest
from tqdm import tqdm

from autograder import __main__, lessons
from autograder.demo.students import simulated_class
from tests.courses import LESSON, copied, points

pytestmark = [
    pytest.mark.engine,
    pytest.mark.skipif(sys.platform != "linux", reason="counts processes in the way of Linux"),
]
CLASS = [student for student in simulated_class() if student.name != "syntax-error"]
NAMES = sorted(student.name for student in CLASS)
KILLS = 30
WORDS = ["autograder", "grade", LESSON, "--jobs", "2", "--course"]
BECOME_SUBREAPER = 36  # prctl.h
AS_IT_IS = os.WEXITED | os.WNOHANG | os.WNOWAIT


def begun(course, output):
    """Begin the command in a session of its own; return its process.

    It is forked from here, where everything is imported already: so that its first seconds, in
    which it touches nothing, need not be waited for thirty times.
    """
    process = os.fork()
    if process:
        return process
    try:
        os.setsid()
        tqdm.set_lock(threading.RLock())  # one that is shared would stay held by who is killed
        tempfile.tempdir = str(output.parent)  # a killed one leaves its jails' folders there
        sys.stdout = sys.stderr = output.open("w")
        sys.argv = [*WORDS, str(course)]
        os._exit(__main__.main())
    finally:
        os._exit(99)


@pytest.fixture
def adopted():
    """Make this process the parent of what a killed one leaves; return a function to list that."""
    prctl, before = ctypes.CDLL(None).prctl, set(psutil.Process().children(recursive=True))
    assert prctl(BECOME_SUBREAPER, 1, 0, 0, 0) == 0

    def left():
        found = set(psutil.Process().children(recursive=True)) - before
        for process in found:
            with suppress(psutil.NoSuchProcess, ChildProcessError):
                if process.status() == psutil.STATUS_ZOMBIE:
                    os.waitpid(process.pid, os.WNOHANG)
        return {process for process in found if process.is_running()}

    yield left
    for process in left():
        process.kill()
    prctl(BECOME_SUBREAPER, 0, 0, 0, 0)


def wait_until(condition, seconds):
    """Return whether the condition comes true in this time."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:
        time.sleep(0.02)
    return condition()


def ended_within(process, seconds):
    """Return whether a process that was begun here ends in this time."""
    return wait_until(lambda: os.waitid(os.P_PID, process, AS_IT_IS), seconds) is not None


def logs_of(course):
    """Return the logs that are there as a whole; .writing-… was never there for anybody."""
    return [*course.glob("grading_logs/*/[!.]*.json")]


def recorded(course, right):
    """Return who is graded; check that all that is written is whole, right, and there once."""
    found = points(course)
    assert found.items() <= right.items()
    students = {student for student, _ in found}
    assert len(found) == len(students) * len(right) / len(NAMES)
    logs = {log.stem for log in logs_of(course)}
    assert logs <= students, "a log comes last"
    for path in course.glob("autograded/*/*/[!.]*.ipynb"):
        lessons.read(path)
    return logs


def strike(process, rng, whole, graded):
    """Kill a process at a random moment of the run; return whether it was still there.

    Half of the moments are drawn from all its time, most of which goes by before the first
    submission is graded; the others come just when some number of submissions is graded.
    """
    if rng.random() < 0.5:
        ended = ended_within(process, rng.uniform(0, whole))
    else:
        until = rng.integers(len(graded()), len(NAMES))
        wait_until(lambda: len(graded()) >= until or ended_within(process, 0), whole)
        ended = ended_within(process, rng.uniform(0, 0.03))
    os.kill(process, signal.SIGKILL)
    return not ended


def test_killed_thirty_times_it_ends_with_the_same_grades(released, graded, tmp_path, adopted):
    """SIGKILL to the coordinator, from before the first submission to after the last."""
    course, rng, right = copied(released, tmp_path), np.random.default_rng(6), points(graded)
    output, started = tmp_path / "output.txt", time.monotonic()
    assert ended_within(begun(copied(released, tmp_path / "undisturbed"), output), 60)
    whole = time.monotonic() - started
    seen, kills = [], 0
    while kills < KILLS:
        process = begun(course, output)
        kills += strike(process, rng, whole, lambda: logs_of(course))
        assert wait_until(lambda: not adopted(), 5), "processes are left"
        seen.append(len(recorded(course, right)))
        assert len(seen) < 3 * KILLS, "it nearly always ends before it is struck"
        if seen[-1] == len(NAMES):  # in turn as for the first time, and over the first grades
            shutil.rmtree(course / "grading_logs")
            if rng.random() < 0.5:
                shutil.copy(released / "gradebook.db", course / "gradebook.db")
    assert len(set(seen)) > 3, "it was never struck in the middle"
    command = [sys.executable, "-m", "autograder", *WORDS[1:], str(course)]
    places = os.environ | {"TMPDIR": str(output.parent)}
    finished = subprocess.run(command, capture_output=True, text=True, env=places)
    assert (finished.returncode, " 0 failed." in finished.stdout) == (0, True)
    assert recorded(course, right) == set(NAMES)
    assert points(course) == right
    assert list(course.rglob(".writing-*")) == []
    assert list(output.parent.glob("jail-*")) == [], "what killed runs left"
    assert not adopted()
