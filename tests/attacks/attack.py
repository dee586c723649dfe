"""What an attack is, and the notebook that carries one."""

import copy
import textwrap
from collections.abc import Callable
from dataclasses import dataclass

import nbformat

from autograder import lessons
from autograder.answers import model_answer
from autograder.table import TABLE

LESSON = "05_loss"
ATTACKED, HONEST, UNTOUCHED = "mean_squared_error", "compute_loss", "compute_loss_from_logits"
MARK = "TRACE-OF-THE-ATTACK"  # what an attack prints or leaves where others might see it
WRONG = f"def {ATTACKED}(Y_hat, Y):\n    return 0.25\n"
FIRST, EXERCISE = "first", "exercise"


@dataclass(frozen=True)
class Attack:
    """One attack: code in a submission that otherwise answers one exercise, and right.

    aim:    what it wants.
    source: the code; without a definition of the attacked function a wrong one is added.
    where:  "first": a cell at the beginning; "exercise": the cell of the attacked exercise.
    change: what else becomes of the notebook.
    told:   words that must stand in the report; "" where it fails without anything to notice.
    harmful: it would harm the machine on which plain nbgrader grades, so it is not tried there.
    """

    name: str
    family: str
    aim: str
    source: str = ""
    where: str = FIRST
    change: Callable[[nbformat.NotebookNode], None] = lambda _notebook: None
    told: str = ""
    harmful: bool = False


def code(text: str) -> str:
    """Return source code without the indentation that it has in a table."""
    return textwrap.dedent(text).strip("\n") + "\n"


def honest(release: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return what a student hands in who answers one exercise, and right."""
    notebook = copy.deepcopy(release)
    _cell(notebook, HONEST).source = model_answer(TABLE[HONEST].reference)
    return notebook


def attacked(attack: Attack, release: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return the notebook that carries the attack; it holds no right answer to ATTACKED."""
    notebook, source = honest(release), code(attack.source)
    defines = f"def {ATTACKED}(" in source or f"{ATTACKED} =" in source
    if attack.where == EXERCISE:
        _cell(notebook, ATTACKED).source = source if defines else source + WRONG
    else:
        _cell(notebook, ATTACKED).source = WRONG
        notebook.cells.insert(0, nbformat.v4.new_code_cell(source, id="attack"))
    attack.change(notebook)
    return notebook


def as_bytes(notebook: nbformat.NotebookNode) -> bytes:
    """Return the notebook as a file's content."""
    return nbformat.writes(notebook).encode("utf-8", "surrogatepass")


def _cell(notebook: nbformat.NotebookNode, name: str) -> nbformat.NotebookNode:
    return next(cell for cell in notebook.cells if lessons.grade_id(cell) == name)
