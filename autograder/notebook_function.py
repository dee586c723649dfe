"""Take one function out of a lesson's notebook, without running the notebook, and check it."""

import ast
import linecache
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import FunctionType

import nbformat
import numpy as np

import course_utils
from autograder import lessons
from autograder.check import examine
from autograder.exercise import Exercise
from autograder.guard import contained
from autograder.table import TABLE
from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, RIGHT

MISSING = "missing"
DEFINITIONS = (ast.FunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
LEFT_OUT = "\nCode beside the function is not run here; what it needs must stand inside it."


@dataclass(frozen=True)
class Found:
    """What became of one exercise: a verdict's status or "missing", and what to say about it."""

    name: str
    lesson: str
    status: str
    words: str = ""
    function: Callable | None = None


def find(row: Exercise, path: Path) -> Found:
    """Return what there is of an exercise in a notebook: it is read, never run, and never raises.

    In the namespace of the function the course stands in for every other exercise.
    """
    try:
        cells = _code_cells(path)
    except FileNotFoundError:
        return Found(row.name, row.lesson, MISSING, f"there is no {path.name} in this folder.")
    except Exception:  # JSON, encoding, structure, rights: whatever it is, it is no notebook
        return Found(row.name, row.lesson, MISSING, f"{path.name} cannot be read as a notebook.")
    source = next((s for name, s in cells if name == row.name), None)
    if source is None:
        return Found(row.name, row.lesson, MISSING, f"its cell is no longer in {path.name}.")
    try:
        function = _define(row, source, [s for name, s in cells if name not in TABLE], path)
    except SyntaxError as error:
        words = f"its cell cannot be read as Python; look at line {error.lineno}."
        return Found(row.name, row.lesson, EXCEPTION, words)
    except (Exception, SystemExit) as error:
        words = f"its cell stopped with {type(error).__name__}: {error}"
        return Found(row.name, row.lesson, EXCEPTION, words)
    if function is None:
        return Found(row.name, row.lesson, MISSING, "its cell holds no `def` of it.")
    return _checked(row, function)


def _checked(row: Exercise, function: Callable) -> Found:
    verdict = examine(row, function, seed=0)
    words = "" if verdict.status == RIGHT else verdict.message
    if verdict.status == NOT_ATTEMPTED:
        words = "not attempted yet."
    elif verdict.status == EXCEPTION and "NameError" in words:
        words += LEFT_OUT
    return Found(row.name, row.lesson, verdict.status, words, function)


def _code_cells(path: Path) -> list[tuple[str, str]]:
    """Return (nbgrader's id or "", source) of each code cell."""
    with contained():  # nbformat warns of small faults
        notebook = nbformat.read(path, as_version=4, capture_validation_error={})
        return [(lessons.grade_id(c), c.source) for c in notebook.cells if c.cell_type == "code"]


def _define(row: Exercise, source: str, others: list[str], path: Path) -> Callable | None:
    """Return the function of an exercise, made in a namespace of its own, or None.

    Imports and helper functions of other cells are there too. Nothing else of the notebook runs:
    no training, no figures, no files written.
    """
    file = f"{path.name}, {row.name}"
    names = {"np": np}
    with contained():
        for other in others:
            with suppress(SyntaxError):
                for statement in ast.parse(other).body:
                    with suppress(Exception):
                        _execute([statement], file, names)
        names |= {name: getattr(course_utils, name) for name in course_utils.__all__}
        names |= row.reference.__globals__ | {n: r.reference for n, r in TABLE.items()}
        del names[row.name]
        _execute(ast.parse(source, file).body, file, names)
    # So that a message can quote the line at which the function stopped.
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    function = names.get(row.name)
    written_here = isinstance(function, FunctionType) and function.__code__.co_filename == file
    return function if written_here else None  # and not imported from the course


def _execute(statements: list[ast.stmt], file: str, names: dict) -> None:
    """Run the definitions, imports and plain constants among the statements."""
    kept = [s for s in statements if isinstance(s, DEFINITIONS) or _is_constant(s)]
    exec(compile(ast.Module(kept, type_ignores=[]), file, "exec"), names)


def _is_constant(statement: ast.stmt) -> bool:
    """Return whether this is an assignment that calls nothing."""
    return isinstance(statement, ast.Assign | ast.AnnAssign) and not any(
        isinstance(node, ast.Call) for node in ast.walk(statement)
    )
