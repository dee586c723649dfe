"""Build the instructor's nbgrader course: lessons with answers and hidden tests, and settings."""

import copy
import json
import secrets
from pathlib import Path

import nbformat

from autograder import lessons
from autograder.answers import body
from autograder.exercise import Exercise
from autograder.hints import SETTINGS
from autograder.table import TABLE

SEED_FILE = "hidden_seed.txt"
CONFIG_FILE = "nbgrader_config.py"
CONFIG = Path(__file__).with_name("course_config.py")


def build_course(folder: Path, seed: int | None = None, *, hints: bool | None = None) -> list[str]:
    """Make or update the nbgrader course in `folder`; return the names of its assignments.

    seed: fixes the inputs of the hidden cases. None keeps the course's seed, or draws one.
    hints: whether the lessons are handed out with their hints; None leaves that as it is.
    The settings file is written once and then left alone, so that an instructor's changes stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    seed = _course_seed(folder / SEED_FILE, seed)
    if not (folder / CONFIG_FILE).exists():
        (folder / CONFIG_FILE).write_text(CONFIG.read_text(encoding="utf-8"), encoding="utf-8")
    names = []
    for path in lessons.lesson_files():
        source = source_notebook(lessons.read(path), seed)
        if any(map(_bears_points, source.cells)):
            lessons.write(source, folder / "source" / path.stem / path.name)
            _set_hints(folder / "source" / path.stem / SETTINGS, hints)
            names.append(path.stem)
    return names


def source_notebook(lesson: nbformat.NotebookNode, seed: int) -> nbformat.NotebookNode:
    """Return nbgrader's source version of a lesson: answers filled in, hidden tests added.

    `nbgrader generate_assignment` takes both out again and gives back the lesson. An exercise
    without points has no hidden tests: nbgrader allows them in graded cells alone.
    """
    source = copy.deepcopy(lesson)
    for cell in source.cells:
        tested = lessons.tested_exercise(cell)
        if lessons.is_stub(cell):
            cell.source = with_answer(cell.source, TABLE[lessons.grade_id(cell)])
        elif tested and TABLE[tested].points:
            cell.source = _with_hidden_tests(cell.source, tested, seed)
    return source


def with_answer(stub: str, exercise: Exercise) -> str:
    """Return the stub with the reference's code in place of the line to replace."""
    answer = f"    ### BEGIN SOLUTION\n{body(exercise.reference)}\n    ### END SOLUTION"
    if lessons.STUB not in stub:
        raise ValueError(
            f"The cell of {exercise.name} lacks the lines\n{lessons.STUB}\n"
            "Run `python -m autograder tidy` to make it anew from its reference."
        )
    return stub.replace(lessons.STUB, answer)


def _with_hidden_tests(source: str, name: str, seed: int) -> str:
    """Return a test cell that fixes the hidden cases before it checks.

    It stands above the check, so that the check, the cell's last value, is the number of points.
    """
    return (
        "### BEGIN HIDDEN TESTS\n"
        "from autograder.check import prepare_grading\n\n"
        f'prepare_grading(globals(), "{name}", seed={seed})\n'
        "### END HIDDEN TESTS\n" + source
    )


def _set_hints(file: Path, hints: bool | None) -> None:
    """Write the file beside a lesson that switches its hints on or off."""
    if hints is not None:
        file.write_text(json.dumps({"hints": hints}) + "\n", encoding="utf-8")


def _course_seed(path: Path, seed: int | None) -> int:
    if seed is None:
        seed = int(path.read_text()) if path.exists() else secrets.randbelow(2**32)
    path.write_text(f"{seed}\n")
    return seed


def _bears_points(cell: nbformat.NotebookNode) -> bool:
    return bool(cell.metadata.get("nbgrader", {}).get("points"))
