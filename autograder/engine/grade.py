"""Grade an assignment of a course: everybody's submission, in jails, side by side, resumable."""

import hashlib
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    wait,
)
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import islice
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError
from tqdm import tqdm

from autograder.engine.course import Course, open_course, version
from autograder.engine.grading import Assignment
from autograder.engine.jail import LIMITS, Limits
from autograder.engine.own_run import OwnRun
from autograder.engine.pool import begin, context, grade_here
from autograder.engine.records import Ledger, assign_late_penalty, open_ledger
from autograder.engine.report import Report, why
from autograder.engine.sandbox import Sandbox, find_sandbox

WAITING = 8  # submissions read ahead for each process
POOLS = 3  # a pool of processes is of no more use when one of them was killed; then comes the next

Task = tuple[str, bytes, datetime | None]


def grade_assignment(
    root: Path,
    assignment: str,
    *,
    students: Sequence[str] = (),
    jobs: int = 0,
    force: bool = False,
    limits: Limits = LIMITS,
    sandbox: Sandbox | None = None,
    executor: Executor | None = None,
) -> Report:
    """Grade what was handed in for an assignment and return what was done.

    A submission that has not changed since is left alone, unless `force`. What a person marked or
    wrote in the gradebook stays.

    root: the course directory. students: only these; everybody by default.
    jobs: processes side by side; 0 means one a core.
    executor: what runs the work instead of processes of its own, such as a Dask client's.
    sandbox: the jail; by default the one that this machine has.

    Raises CourseError (if another run is grading the assignment, too), NoSandboxError or
    UnknownTestsError before anything is graded.
    """
    course = open_course(root)
    sandbox = sandbox or find_sandbox()
    work = course.assignment(assignment)
    names = list(students) or course.students(assignment)
    jobs, report = jobs or os.cpu_count() or 1, Report()
    with (
        course.being_graded(assignment),
        closing(open_ledger(course, assignment)) as ledger,
        tqdm(total=len(names), unit=" submissions", desc=assignment, file=sys.stderr) as bar,
    ):
        own_run = course.own_run(work, sandbox)
        run = _Run(course, work, version(work), own_run, ledger, report, force, bar)
        for left in reversed(range(1 if executor else POOLS)):
            pool = executor or ProcessPoolExecutor(jobs, context(), begin, (os.getpid(),))
            with pool:
                own_run.begin(pool)
                tasks = run.begin(pool, names, (work, sandbox, limits))
                names = run.end(_as_they_come(tasks, WAITING * jobs), last=not left)
            if not names:
                break
    return report


@dataclass(frozen=True)
class _Run:
    """What the coordinator needs for each submission, before and after it was graded."""

    course: Course
    work: Assignment
    version: str
    own_run: OwnRun
    ledger: Ledger
    report: Report
    force: bool
    bar: tqdm

    def begin(
        self, pool: Executor, students: Sequence[str], arguments: tuple
    ) -> Iterator[tuple[Task, Future]]:
        """Yield what is to be graded, on its way, one after another: memory stays flat."""
        for task in self._tasks(students):
            try:
                yield task, pool.submit(grade_here, *arguments, task[1])
            except BrokenExecutor as error:
                future = Future()
                future.set_exception(error)
                yield task, future

    def end(self, tasks: Iterator[tuple[Task, Future]], *, last: bool) -> list[str]:
        """Record what became of each submission; return those that another pool may try."""
        again = []
        for task, future in tasks:
            broken = isinstance(future.exception(), BrokenExecutor) or self.own_run.is_broken()
            if broken and not last:
                again.append(task[0])
            else:
                self._record(task, future)
            self._show()
        self._show()
        return again

    def _show(self) -> None:
        self.bar.update(self.report.done - self.bar.n)
        self.bar.set_postfix(failed=len(self.report.failed))

    def _record(self, task: Task, future: Future) -> None:
        """Record what became of a submission. Whatever goes wrong with one costs no other."""
        student, _, handed_in = task
        try:
            graded = future.result()
            graded = replace(graded, notebook=self.own_run.fill_in(graded.notebook))
            self.ledger.save(student, graded, handed_in)
            self.course.keep(student, self.work.lesson, graded)
            assign_late_penalty(self.course, self.work.lesson, student)
            self.course.write_log(student, self.work.lesson, graded, _key(self.version, task))
            self.report.graded[student] = replace(graded, notebook="")  # memory stays flat
        except Exception as error:
            self.report.failed[student] = why(error)
            with suppress(SQLAlchemyError):
                self.ledger.db.rollback()

    def _tasks(self, students: Sequence[str]) -> Iterator[Task]:
        for student in students:
            try:
                task = (student, *self.course.submission(student, self.work.lesson))
            except (OSError, ValueError) as error:
                self.report.failed[student] = why(error)
                continue
            key = _key(self.version, task)
            done = student in self.ledger.known and self.course.is_graded(
                student, self.work.lesson, key
            )
            if done and not self.force:
                self.report.skipped.append(student)
                continue
            yield task


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


def _key(version: str, task: Task) -> str:
    """Return a hash of what was handed in, when, and what it is graded with."""
    _, raw, handed_in = task
    return hashlib.sha256(f"{version}{handed_in}".encode() + raw).hexdigest()
