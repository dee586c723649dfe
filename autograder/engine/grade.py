"""Grade an assignment of a course: everybody's submission, in jails, side by side, resumable."""

import ctypes
import hashlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from datetime import datetime
from functools import lru_cache
from itertools import islice
from pathlib import Path

from nbgrader.api import Gradebook
from sqlalchemy.exc import SQLAlchemyError
from tqdm import tqdm

from autograder.engine.course import Course, open_course, version
from autograder.engine.graded import Graded
from autograder.engine.grading import Assignment, Grader
from autograder.engine.jail import LIMITS, Limits
from autograder.engine.records import Ledger, assign_late_penalty
from autograder.engine.report import Report
from autograder.engine.sandbox import Bubblewrap, NoSandbox, find_sandbox

DIE_WITH_PARENT = 1  # prctl.h
WAITING = 2  # submissions read ahead for each process

Task = tuple[str, bytes, datetime | None]


def grade_assignment(
    root: Path,
    assignment: str,
    *,
    students: Sequence[str] = (),
    jobs: int = 0,
    force: bool = False,
    limits: Limits = LIMITS,
    sandbox: Bubblewrap | NoSandbox | None = None,
    executor: Executor | None = None,
) -> Report:
    """Grade what was handed in for an assignment and return what was done.

    A submission that has not changed since is left alone, unless `force`. What a person marked or
    wrote in the gradebook stays.

    root: the course directory. students: only these; everybody by default.
    jobs: processes side by side; 0 means one a core.
    executor: what runs the work instead of processes of its own, such as a Dask client's.
    sandbox: the jail; by default the one that this machine has.

    Raises CourseError, NoSandboxError or UnknownTestsError before anything is graded.
    """
    course = open_course(root)
    sandbox = sandbox or find_sandbox()
    work = course.assignment(assignment, sandbox)
    names = list(students) or course.students(assignment)
    jobs, current, report = jobs or os.cpu_count() or 1, version(work), Report()
    pool = executor or ProcessPoolExecutor(jobs, _context(), _die_with_parent)
    url, course_id = course.directory.db_url, course.directory.course_id
    with (
        pool,
        tqdm(total=len(names), unit=" submissions", desc=assignment, file=sys.stderr) as bar,
        Gradebook(url, course_id) as gradebook,
    ):
        ledger = Ledger(gradebook, work.lesson)
        tasks = _tasks(course, work, names, current, force, report)
        futures = (
            (task, pool.submit(grade_here, work, sandbox, limits, task[1])) for task in tasks
        )
        for (student, raw, handed_in), future in _as_they_come(futures, WAITING * jobs):
            try:
                graded = future.result()
                ledger.save(student, graded, handed_in)
                course.keep(student, work.lesson, graded)
                assign_late_penalty(course.config, url, work.lesson, student)
                course.write_log(student, work.lesson, graded, _key(current, raw))
                report.graded[student] = graded
            except (OSError, RuntimeError, SQLAlchemyError) as error:
                gradebook.db.rollback()
                report.failed[student] = f"{type(error).__name__}: {error}"
            bar.update(report.done - bar.n)
            bar.set_postfix(failed=len(report.failed))
    return report


def grade_here(
    work: Assignment, sandbox: Bubblewrap | NoSandbox, limits: Limits, raw: bytes
) -> Graded:
    """Grade one submission in this process, which keeps its warm jail for the next one."""
    return _grader(work, sandbox, limits).grade(raw)


@lru_cache(maxsize=1)
def _grader(work: Assignment, sandbox: Bubblewrap | NoSandbox, limits: Limits) -> Grader:
    return Grader(work, sandbox, limits)


def _tasks(
    course: Course,
    work: Assignment,
    students: Sequence[str],
    current: str,
    force: bool,
    report: Report,
) -> Iterator[Task]:
    """Yield what is to be graded, one after another, so that memory stays flat."""
    for student in students:
        try:
            raw, handed_in = course.submission(student, work.lesson)
        except (OSError, ValueError) as error:
            report.failed[student] = f"{type(error).__name__}: {error}"
            continue
        if not force and course.is_graded(student, work.lesson, _key(current, raw)):
            report.skipped.append(student)
            continue
        yield student, raw, handed_in


def _as_they_come(
    futures: Iterator[tuple[Task, Future]], at_once: int
) -> Iterator[tuple[Task, Future]]:
    """Yield each task when it is done; no more than `at_once` are on their way."""
    running = {future: task for task, future in islice(futures, at_once)}
    while running:
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in done:
            yield running.pop(future), future
        running |= {future: task for task, future in islice(futures, len(done))}


def _key(current: str, raw: bytes) -> str:
    return hashlib.sha256(current.encode() + raw).hexdigest()


def _context() -> multiprocessing.context.BaseContext:
    """Return how to start processes: on Linux by forking, since all is imported already."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _die_with_parent() -> None:
    """See to it that no worker survives the coordinator, however that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
