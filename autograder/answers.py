"""Answers as text: the model answer taken from its reference, and wrong answers made from it."""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable
from functools import cache

import course_utils.shapes
from autograder.exercise import Exercise, Slip

LINE_LENGTH = 100
STUB = "    # YOUR CODE HERE\n    raise NotImplementedError()"


def signature_and_docstring(reference: Callable) -> str:
    """Return the `def` line of `reference`, without type hints, and its docstring.

    The section on what it raises is left out: an answer does without the input checks.
    """
    lines, function = _parse(reference)
    docstring = "\n".join(lines[function.body[0].lineno - 1 : function.body[0].end_lineno])
    docstring = re.sub(r"\n\n    Raises:\n(?:        .*\n)+", "\n", docstring)
    return f"{_signature(function)}\n{docstring}"


def body(reference: Callable) -> str:
    """Return the code of `reference` without its docstring and its input checks.

    The checks of `course_utils.shapes` guard the library; a learner's answer does without them.
    """
    lines, function = _parse(reference)
    for statement in reversed(function.body[1:]):
        if _is_input_check(statement):
            del lines[statement.lineno - 1 : statement.end_lineno]
    return "\n".join(lines[function.body[0].end_lineno :]).strip("\n")


@cache
def model_answer(reference: Callable) -> str:
    """Return what a good student would write: signature and code, without the docstring."""
    return f"{_signature(_parse(reference)[1])}\n{body(reference)}"


def wrong_answer(exercise: Exercise, slip: Slip) -> str:
    """Return the source of the wrong answer that `slip` describes.

    Raises ValueError if an edit no longer fits the model answer.
    """
    source = textwrap.dedent(slip.answer).strip("\n") or model_answer(exercise.reference)
    for old, new in slip.edits:
        if old not in source:
            raise ValueError(
                f"The slip {slip.name!r} of {exercise.name} replaces {old!r}, which is not in the "
                "model answer. Bring the slip up to date with the reference."
            )
        source = source.replace(old, new)
    return source


def compile_answer(source: str, reference: Callable) -> Callable:
    """Return the function that `source` defines, with the names its reference can see."""
    namespace = dict(reference.__globals__)
    exec(compile(source, f"<an answer to {reference.__name__}>", "exec"), namespace)
    return namespace[reference.__name__]


def _signature(function: ast.FunctionDef) -> str:
    """Return the `def` line without type hints: a lesson need not import what they name."""
    for argument in ast.walk(function.args):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    arguments = ast.unparse(function.args).replace("'", '"')  # the quotes that ruff writes
    line = f"def {function.name}({arguments}):"
    if len(line) <= LINE_LENGTH:
        return line
    each = arguments.replace(", ", ",\n    ")  # no default in the course holds a comma
    return f"def {function.name}(\n    {each},\n):"


def _parse(reference: Callable) -> tuple[list[str], ast.FunctionDef]:
    source = textwrap.dedent(inspect.getsource(reference))
    return source.rstrip("\n").split("\n"), ast.parse(source).body[0]


def _is_input_check(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id in vars(course_utils.shapes)
    )
