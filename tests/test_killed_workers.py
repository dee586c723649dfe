"""A process that grades is killed: another one takes its place, and nothing is lost."""

import multiprocessing
import signal
import time

import pytest

from autograder.engine.grade import grade_assignment
from autograder.engine.own_run import NOT_RUN, OwnRun
from tests.courses import FOUR, LESSON, disturbed, notebook_of, points

pytestmark = pytest.mark.engine
CLASS = FOUR
NAMES = sorted(student.name for student in CLASS)


def kill_a_worker():
    """Kill a process of the pool, if there is one: a broken pool may have none."""
    for process in multiprocessing.active_children()[:1]:
        process.kill()


def test_a_killed_worker_is_replaced_and_nothing_is_lost(new, graded, monkeypatch):
    def disturb(number):
        if number < 2:
            kill_a_worker()

    with monkeypatch.context() as patch:
        disturbed(patch, disturb)
        report = grade_assignment(new, LESSON, jobs=1)
    assert report.failed == {}
    assert sorted(report.graded) == NAMES
    assert points(new) == points(graded)


def test_a_worker_that_is_killed_while_it_runs_the_lesson_itself_is_replaced(
    new, graded, monkeypatch
):
    begin, killed = OwnRun.begin, []

    def begin_and_kill(own_run, executor):
        begin(own_run, executor)
        if not killed:
            killed.append(multiprocessing.active_children()[0])
            time.sleep(1)
            killed[0].kill()

    with monkeypatch.context() as patch:
        patch.setattr(OwnRun, "begin", begin_and_kill)
        report = grade_assignment(new, LESSON, jobs=1)
    assert killed[0].exitcode == -signal.SIGKILL
    assert report.failed == {}
    assert points(new) == points(graded)
    (own_run,) = (new / "lesson_runs").iterdir()
    for student in NAMES:
        assert NOT_RUN not in notebook_of(new, student, "autograded").read_text()
    assert "image/png" in own_run.read_text()


def test_when_workers_are_killed_again_and_again_the_run_ends_and_says_so(new, graded, monkeypatch):
    with monkeypatch.context() as patch:
        disturbed(patch, lambda _number: kill_a_worker())
        report = grade_assignment(new, LESSON, jobs=1)
    assert set(report.failed.values()) <= {"the process that graded it was ended from outside"}
    assert sorted([*report.graded, *report.failed]) == NAMES
    grade_assignment(new, LESSON, jobs=1)
    assert points(new) == points(graded)
