"""The engine's commands: grade an assignment of a course, or a single file."""

import argparse
import json
import platform
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version as installed
from pathlib import Path

GRADED, TROUBLE, REFUSED = 0, 1, 2
VERSIONS_OF = ("numpy", "ipython", "nbgrader", "nbformat")


def add_commands(commands: argparse._SubParsersAction) -> None:
    """Add `grade` and `grade-file` to the command line."""
    grade = commands.add_parser("grade", help="grade an assignment, each submission in a jail")
    grade.add_argument("assignment", help="its name, such as 03_initialization")
    grade.add_argument("--course", type=Path, default=Path(), help="course directory (default: .)")
    grade.add_argument("--student", action="append", default=[], help="only this one; repeatable")
    grade.add_argument(
        "--jobs", type=int, default=0, help="processes side by side (default: cores)"
    )
    grade.add_argument("--scheduler", help="address of a Dask scheduler that does the work")
    grade.add_argument("--force", action="store_true", help="grade unchanged submissions again")
    _add_limits(grade)
    single = commands.add_parser("grade-file", help="grade one file, without course or database")
    single.add_argument("lesson", type=Path, help="the lesson, LESSON.ipynb")
    single.add_argument("submission", type=Path)
    single.add_argument("--json", action="store_true", help="print the whole result as JSON")
    single.add_argument("--seed", type=int, help="fixes the inputs (default: fresh ones)")
    _add_limits(single)


def grade(options: argparse.Namespace) -> int:
    """Grade an assignment; 0: all graded, 1: some could not be, 2: nothing was begun."""
    from autograder.engine.cluster import dask_executor
    from autograder.engine.grade import grade_assignment

    def run() -> int:
        executor, size = dask_executor(options.scheduler) if options.scheduler else (None, 0)
        report = grade_assignment(
            options.course,
            options.assignment,
            students=options.student,
            jobs=options.jobs or size,
            force=options.force,
            limits=_limits(options),
            sandbox=_sandbox(options),
            executor=executor,
        )
        print(report)
        return TROUBLE if report.failed else GRADED

    return _or_say_why_not(run)


def grade_file(options: argparse.Namespace) -> int:
    """Grade one file; 0: graded, 1: unreadable or stopped on the way, 2: nothing was begun."""
    from autograder.engine.grading import Grader
    from autograder.engine.sandbox import find_sandbox

    def run() -> int:
        seed = secrets.randbelow(2**32) if options.seed is None else options.seed
        work = _lesson(options.lesson, seed)
        sandbox = _sandbox(options) or find_sandbox()
        with Grader(work, sandbox, _limits(options)) as grader:
            graded = grader.grade(options.submission.read_bytes())
        if options.json:
            words = {k: v for k, v in graded.as_dict().items() if k != "notebook"}
            print(json.dumps(words | {"seed": seed, "versions": versions()}, indent=1))
        else:
            print("\n".join([*graded.lines(), *graded.repairs, *graded.incidents]))
        return TROUBLE if graded.incidents else GRADED

    return _or_say_why_not(run)


def _lesson(path: Path, seed: int):
    """Return a lesson to grade. Raises CourseError if the file is none."""
    import nbformat

    from autograder.engine.course import CourseError
    from autograder.engine.grading import Assignment
    from autograder.table import LESSONS

    if path.stem not in LESSONS:
        raise CourseError(f"There is no lesson {path.stem!r}. There are: {', '.join(LESSONS)}.")
    text = path.read_text(encoding="utf-8")
    try:
        nbformat.reads(text, as_version=4)
    except ValueError:
        raise CourseError(f"{path} is no notebook, so nothing can be graded with it.") from None
    return Assignment(path.stem, text, text, seed)


def versions() -> dict[str, str]:
    """Return the versions of what a grade may depend on."""
    found = {name: installed(name) for name in VERSIONS_OF}
    return found | {
        "python": platform.python_version(),
        "course": installed("build-a-neural-network"),
    }


def _or_say_why_not(run: Callable[[], int]) -> int:
    """Return what `run` returns; if it cannot begin, say why in a sentence."""
    from autograder.engine.course import CourseError
    from autograder.engine.grading import UnknownTestsError
    from autograder.engine.sandbox import NoSandboxError

    try:
        return run()
    except (CourseError, NoSandboxError, UnknownTestsError, OSError) as error:
        print(f"{error}\nNothing was graded.", file=sys.stderr)
        return REFUSED


def _add_limits(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--timeout", type=float, help="seconds for a submission (default: 300)")
    parser.add_argument("--memory", type=int, help="megabytes for a submission (default: 2048)")
    parser.add_argument("--no-sandbox", action="store_true", help="only for code you trust")


def _limits(options: argparse.Namespace):
    from autograder.engine.jail import LIMITS

    limits = LIMITS
    if options.timeout:
        limits = replace(limits, submission_seconds=options.timeout)
    if options.memory:
        limits = replace(limits, memory_mb=options.memory)
    return limits


def _sandbox(options: argparse.Namespace):
    """Return the absence of a jail, if that was asked for, and say what is lost; else None."""
    from autograder.engine.sandbox import WITHOUT, NoSandbox

    if not options.no_sandbox:
        return None
    print(WITHOUT, file=sys.stderr)
    return NoSandbox()
