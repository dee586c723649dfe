"""`make demo`: build a course, run a class through it, print the table."""

import hashlib
import shutil
from pathlib import Path

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import grade_class
from autograder.demo.results import read_results, surprises, table
from autograder.demo.students import simulated_class

HOUSE = lessons.NOTEBOOKS.parent
MADE_FROM = ".made_from"


def run_demo(course: Path = Path("demo_class")) -> int:
    """Grade the simulated class in `course`, print the table, and return an exit code.

    The exit code is 1 if a student got another grade or diagnosis than the class is made for.
    A class that was graded with the same code is not graded again.
    """
    students = simulated_class()
    version = _version()
    if not _is_current(course, version):
        _clear(course)
        course.mkdir()
        (course / MADE_FROM).write_text("unfinished")
        print("Grading a simulated class with nbgrader. This takes some minutes.")
        grade_class(course, build_course(course), students)
        (course / MADE_FROM).write_text(version)
    assignments = build_course(course)
    results = read_results(course, assignments, students)
    print(f"\n{table(results)}\n")
    print(f"Feedback pages:  {course}/feedback/STUDENT/LESSON/LESSON.html")
    print(f"For example:     {course}/feedback/slip-1/{assignments[0]}/{assignments[0]}.html")
    print(f"Grades:          {course}/grades.csv")
    print(f"Formgrader:      cd {course} && ../.venv/bin/jupyter lab")
    wrong = surprises(results, students)
    for words in wrong:
        print(f"NOT AS EXPECTED  {words}")
    return 1 if wrong else 0


def _version() -> str:
    """Return a hash of all that the graded class depends on."""
    files = [
        *lessons.lesson_files(),
        *sorted((HOUSE / "course_utils").rglob("*.py")),
        *sorted((HOUSE / "autograder").rglob("*.py")),
        HOUSE / "requirements.txt",
    ]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _is_current(course: Path, version: str) -> bool:
    mark = course / MADE_FROM
    return mark.exists() and mark.read_text() == version


def _clear(course: Path) -> None:
    """Empty a demo course of an earlier version; refuse a folder that is something else."""
    if not course.exists():
        return
    if any(course.iterdir()) and not (course / MADE_FROM).exists():
        raise FileExistsError(
            f"{course} is not a demo class of this course. Move it away, then run the demo again."
        )
    shutil.rmtree(course)
