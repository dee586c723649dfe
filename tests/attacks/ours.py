"""The attacks against the engine, one submission after another in one warm jail."""

import nbformat

from autograder import lessons
from autograder.engine.grading import Assignment, Graded, Grader
from autograder.engine.jail import Limits
from autograder.engine.sandbox import find_sandbox
from autograder.table import TABLE
from tests.attacks.active import active_parts
from tests.attacks.attack import (
    ATTACKED,
    HONEST,
    LESSON,
    MARK,
    Attack,
    as_bytes,
    attacked,
    code,
    honest,
)
from tests.attacks.catalogue_persistence import PROBE

RELEASE = lessons.read(lessons.NOTEBOOKS / f"{LESSON}.ipynb")
RELEASE.cells = list(filter(lessons.grade_id, RELEASE.cells))  # its pictures would take long
LIMITS = Limits(
    cell_seconds=1.5,
    call_seconds=1.5,
    submission_seconds=20,
    cpu_seconds=20,
    memory_mb=512,
    processes=40,
)


def grader() -> Grader:
    """Return a grader with short limits. Raises NoSandboxError where there is no sandbox."""
    text = nbformat.writes(RELEASE)
    return Grader(Assignment(LESSON, text, text, 7), find_sandbox(), LIMITS)


def harm(attack: Attack, ours: Grader) -> str:
    """Return in which way an attack succeeds, in words, or ""."""
    mine = ours.grade(as_bytes(attacked(attack, RELEASE)))
    theirs = ours.grade(as_bytes(curious(RELEASE)))
    harms = {
        "it is not graded": mine.status != "graded",
        "it gets points for nothing": any(p for n, p in mine.scores.items() if HONEST not in n)
        or points(mine, ATTACKED) > 0,
        "the honest part loses its points": points(mine, HONEST) != TABLE[HONEST].points,
        "the next submission loses its points": points(theirs, HONEST) != TABLE[HONEST].points,
        "the next submission is blamed": bool(theirs.incidents),
        "it reads what is not its own": "SECRET" in shown(mine),
        "it reaches the next submission": MARK in shown(theirs),
        "its page runs code": any(map(active_parts, pages(mine))),
    }
    said = " ".join([*mine.incidents, mine.verdicts[ATTACKED]["message"]])
    harms[f"it is not reported, only: {said}"] = not said or attack.told not in said
    return next((words for words, done in harms.items() if done), "")


def points(graded: Graded, name: str) -> float:
    """Return what an exercise earned."""
    return graded.verdicts[name]["points"]


def shown(graded: Graded) -> str:
    """Return all that the cells of a graded notebook show."""
    cells = nbformat.reads(graded.notebook, as_version=4).cells
    return "".join(str(cell.get("outputs", "")) for cell in cells)


def pages(graded: Graded) -> list[str]:
    """Return the HTML in the outputs of a graded notebook."""
    cells = nbformat.reads(graded.notebook, as_version=4).cells
    outputs = (output for cell in cells for output in cell.get("outputs", []))
    return [output.get("data", {}).get("text/html", "") for output in outputs]


def curious(release: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return an honest submission that also looks for what an earlier one has left."""
    notebook = honest(release)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(code(PROBE), id="probe"))
    return notebook
