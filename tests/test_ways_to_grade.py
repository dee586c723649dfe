"""However the class is graded, in one process or several, by nbgrader or a cluster: same points."""

import multiprocessing
import os
import signal
import subprocess
import sys

import pytest

from autograder.demo.grade import nbgrader
from autograder.demo.students import simulated_class
from autograder.engine.grade import grade_assignment
from autograder.engine.records import Ledger
from autograder.table import LESSONS
from tests.bench.grading import PLAIN
from tests.courses import LESSON, copied, made_course, points

pytestmark = pytest.mark.engine
distributed = pytest.importorskip("distributed", reason="Dask is an optional extra")
TWO_WORKERS = {
    "processes": True,
    "n_workers": 2,
    "threads_per_worker": 1,
    "host": "127.0.0.1",
    "dashboard_address": None,
}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """Return a course that the whole class has handed in to, and in which nothing is graded."""
    return made_course(tmp_path_factory.mktemp("released"))


@pytest.fixture(scope="module", autouse=True)
def plain(released, tmp_path_factory):
    """Return a course that nbgrader as it comes is grading meanwhile, and the process that does."""
    course = copied(released, tmp_path_factory.mktemp("plain"))
    with (course / "nbgrader_config.py").open("a") as file:
        file.write(PLAIN)
    fork = multiprocessing.get_context("fork")
    process = fork.Process(target=nbgrader, args=(course, "autograde", LESSON))
    process.start()
    yield course, process
    process.join()


@pytest.fixture(scope="module")
def serial(released, tmp_path_factory):
    """Return the points that one process gives."""
    course = copied(released, tmp_path_factory.mktemp("serial"))
    assert grade_assignment(course, LESSON, jobs=1).failed == {}
    return points(course)


@pytest.fixture
def course(released, tmp_path):
    """Return a copy in which nothing is graded."""
    return copied(released, tmp_path)


@pytest.fixture(scope="module")
def cluster():
    """Return a client of two worker processes on this machine."""
    with distributed.LocalCluster(**TWO_WORKERS) as two, distributed.Client(two) as client:
        yield client


def test_the_class_earns_what_it_should(serial):
    full = sum(row.points for row in LESSONS[LESSON])
    earned = {}
    for (student, _), score in serial.items():
        earned[student] = earned.get(student, 0) + score
    for student in simulated_class():
        wrong = student.expected(LESSONS[LESSON])
        lost = sum(row.points for row in LESSONS[LESSON] if row.name in wrong)
        assert earned[student.name] == full - lost, student.name


def test_two_processes_give_the_same_points(course, serial):
    assert grade_assignment(course, LESSON, jobs=2).failed == {}
    assert points(course) == serial


def test_nbgrader_autograde_goes_through_the_engine_and_gives_the_same_points(course, serial):
    nbgrader(course, "autograde", LESSON)
    assert list(course.glob("lesson_runs/*")), "only the engine makes these"
    assert points(course) == serial


def test_a_cluster_gives_the_same_points_though_a_worker_is_killed_in_the_middle(
    course, serial, cluster, monkeypatch
):
    save, killed = Ledger.save, []

    def kill_then_save(*arguments):
        busy = [address for address, tasks in cluster.processing().items() if tasks]
        if busy and not killed:
            killed.append(cluster.run(os.getpid, workers=busy[:1])[busy[0]])
            os.kill(killed[0], signal.SIGKILL)
        save(*arguments)

    monkeypatch.setattr(Ledger, "save", kill_then_save)
    executor = cluster.get_executor(retries=3, pure=False)
    report = grade_assignment(course, LESSON, executor=executor)
    assert killed
    assert report.failed == {}
    assert len(report.graded) == len(simulated_class())
    assert points(course) == serial


def test_the_command_gives_the_work_to_a_scheduler(course, serial, cluster):
    words = ["grade", LESSON, "--course", str(course), "--scheduler", cluster.scheduler.address]
    command = [sys.executable, "-m", "autograder", *words]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 0, finished.stderr
    assert "Traceback" not in finished.stderr
    assert points(course) == serial


def test_a_scheduler_that_is_not_there_is_said_in_a_sentence(course, monkeypatch):
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    words = ["grade", LESSON, "--course", str(course), "--scheduler", "tcp://127.0.0.1:9"]
    command = [sys.executable, "-m", "autograder", *words]
    finished = subprocess.run(command, capture_output=True, text=True)
    assert finished.returncode == 2
    assert "tcp://127.0.0.1:9" in finished.stderr
    assert "Traceback" not in finished.stderr


def test_plain_nbgrader_gives_the_same_points(plain, serial):
    course, process = plain
    process.join()
    assert process.exitcode == 0
    assert not list(course.glob("lesson_runs/*")), "the engine had no part in it"
    assert points(course) == serial
