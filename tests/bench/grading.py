"""Throughput of grading: nbgrader alone and the engine, on the same submissions, in one run."""

import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

from nbgrader.api import Gradebook

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import nbgrader
from autograder.demo.students import Student, simulated_class
from autograder.engine.grade import grade_assignment
from autograder.table import LESSONS

LESSON = "04_forward_propagation"
SIZES = (60, 600, 3000)
MIX = ("perfect", "perfect-other-style", "untouched", "slip-1", "slip-2", "slip-3", "slip-4")
# nbgrader as it comes: the notebook runs in the same process as its tests, one after another.
PLAIN = """
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute",
    "nbgrader.preprocessors.IgnorePattern",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "nbgrader.preprocessors.CheckCellMetadata",
]
c.Execute.timeout = 180
"""


def main() -> None:
    """Print the comparison on the smallest class, then how time and memory grow."""
    with tempfile.TemporaryDirectory() as folder:
        plain, ours = (make_course(Path(folder) / name, SIZES[0]) for name in ("plain", "ours"))
        with (plain / "nbgrader_config.py").open("a") as file:
            file.write(PLAIN)
        slow = seconds_of(lambda: nbgrader(plain, "autograde", LESSON))
        fast = seconds_of(lambda: grade_assignment(ours, LESSON))
        again = seconds_of(lambda: grade_assignment(ours, LESSON, force=True))
        same = points(plain) == points(ours)
        print(f"{SIZES[0]} submissions of {LESSON}; seconds each, and times as many a second.")
        print(f"nbgrader autograde       {slow / SIZES[0]:8.3f}")
        print(f"engine, first time       {fast / SIZES[0]:8.3f}  {slow / fast:6.1f}")
        print(f"engine, lesson known     {again / SIZES[0]:8.3f}  {slow / again:6.1f}")
        print(f"points of every submission equal: {same}")
        for size in SIZES:
            show_growth(Path(folder) / f"class-{size}", size)


def show_growth(course: Path, size: int) -> None:
    """Print what grading `size` submissions takes, and where the time goes."""
    make_course(course, size)
    started = time.perf_counter()
    report = grade_assignment(course, LESSON)
    seconds = time.perf_counter() - started
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    workers = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"{size} submissions: {seconds:.1f} s, {size / seconds:.1f} a second; peak memory "
        f"{memory:.0f} MB here, {workers:.0f} MB the largest worker"
    )
    spent = sum((Counter(g.seconds) for g in report.graded.values()), Counter())
    parts = ", ".join(f"{name} {1000 * spent[name] / size:.0f}" for name in sorted(spent))
    print(f"    milliseconds a submission in its worker: {parts}")


def make_course(course: Path, size: int) -> Path:
    """Return a course with `size` submissions: right ones, slips and untouched ones in turn."""
    build_course(course, seed=11)
    nbgrader(course, "db", "assignment", "add", LESSON)
    nbgrader(course, "generate_assignment", LESSON)
    release = lessons.read(course / "release" / LESSON / f"{LESSON}.ipynb")
    for number, student in enumerate(_students(size)):
        notebook = student.submission(release, LESSONS[LESSON])
        folder = course / "submitted" / f"student-{number:04}" / LESSON
        lessons.write(notebook, folder / f"{LESSON}.ipynb")
    return course


def _students(size: int) -> Iterator[Student]:
    chosen = [student for student in simulated_class() if student.name in MIX]
    return islice(cycle(chosen), size)


def points(course: Path) -> dict[tuple[str, str], float]:
    """Return the points in the gradebook, by student and cell."""
    with Gradebook(f"sqlite:///{course.resolve() / 'gradebook.db'}") as gradebook:
        return {
            (submission.student.id, grade.name): grade.score
            for submission in gradebook.assignment_submissions(LESSON)
            for notebook in submission.notebooks
            for grade in notebook.grades
        }


def seconds_of(action: Callable[[], object]) -> float:
    """Return the wall time of an action."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


if __name__ == "__main__":
    SIZES = tuple(map(int, sys.argv[1:])) or SIZES
    main()
