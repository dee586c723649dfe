"""Take the simulated class through a course: release, submit, grade, give feedback, export."""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path

from autograder import lessons
from autograder.demo.students import Student
from autograder.engine.grade import grade_assignment
from autograder.engine.sandbox import NoSandbox, NoSandboxError, Sandbox, find_sandbox
from autograder.table import LESSONS

DUE = datetime(2030, 1, 15, 12, 0, tzinfo=UTC)


class NbgraderError(RuntimeError):
    """An nbgrader command failed; the message says which, and shows its last lines."""


class UngradedError(RuntimeError):
    """Some submissions were not graded; the message is the engine's report."""


def grade_all(course: Path, name: str) -> None:
    """Grade an assignment with the engine; raise UngradedError if it fails for a submission."""
    report = grade_assignment(course, name, sandbox=jail_or_none())
    if report.failed:
        raise UngradedError(str(report))


def grade_class(
    course: Path,
    assignments: list[str],
    students: list[Student],
    grade: Callable[[Path, str], object] | None = None,
) -> None:
    """Release each assignment, put in the submissions, grade them and generate feedback.

    grade: how to grade an assignment of a course; the engine, unless something else is given.
    """
    grade = grade or grade_all
    for name in assignments:
        nbgrader(course, "db", "assignment", "add", name, f"--duedate={DUE:%Y-%m-%d %H:%M:%S} UTC")
        nbgrader(course, "generate_assignment", name, "--force")
        submit(course, name, students)
        grade(course, name)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda name: nbgrader(course, "generate_feedback", name), assignments))
    nbgrader(course, "export", "--to", "grades.csv")


def jail_or_none() -> Sandbox:
    """Return the jail of this machine; without one, say so and return none: this class is ours."""
    try:
        return find_sandbox()
    except NoSandboxError as error:
        print(f"{error} The simulated class is our own code, so it is graded without one.")
        return NoSandbox()


def submit(course: Path, name: str, students: list[Student]) -> None:
    """Write each student's notebook and the time of its handing in where nbgrader expects them."""
    release = lessons.read(course / "release" / name / f"{name}.ipynb")
    for student in students:
        folder = course / "submitted" / student.name / name
        lessons.write(student.submission(release, LESSONS[name]), folder / f"{name}.ipynb")
        handed_in = DUE + timedelta(hours=3 if student.late else -3)
        (folder / "timestamp.txt").write_text(f"{handed_in:%Y-%m-%d %H:%M:%S} UTC\n")


def nbgrader(course: Path, *arguments: str) -> None:
    """Run one nbgrader command in the course; its log is kept in nbgrader.log."""
    command = [sys.executable, "-m", "nbgrader", *arguments]
    # nbgrader calls `alembic` by name, which is found only if this environment's folder is on PATH.
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    result = subprocess.run(
        command, cwd=course, capture_output=True, text=True, env=os.environ | {"PATH": path}
    )
    log = result.stdout + result.stderr
    with (course / "nbgrader.log").open("a", encoding="utf-8") as file:
        file.write(f"$ nbgrader {' '.join(arguments)}\n{log}\n")
    if result.returncode:
        last = "\n".join(log.splitlines()[-15:])
        raise NbgraderError(f"nbgrader {' '.join(arguments)} failed:\n{last}")
