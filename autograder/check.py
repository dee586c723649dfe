"""What a lesson calls: `check` an answer, ask for a `hint`, take the `check_quiz`."""

import difflib
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from types import FunctionType
from typing import Any

import numpy as np

from autograder.exercise import Exercise
from autograder.guard import contained, unguarded
from autograder.hints import open_hints
from autograder.judge import judge
from autograder.lending import standing_in
from autograder.notebook_variables import global_names, notebook_variables
from autograder.quiz import check_quiz
from autograder.refusals import from_elsewhere, never_defined, no_function
from autograder.run import run
from autograder.slips import SlipOutcomes
from autograder.stand_in import LENT, stand_ins
from autograder.table import TABLE
from autograder.verdict import NOT_ATTEMPTED, REFUSED, RIGHT, Verdict

__all__ = ["check", "check_quiz", "hint", "passed", "prepare_grading"]

_HOUSE = Path(__file__).resolve().parent.parent
_PACKAGES = tuple(
    Path(folder).resolve()
    for folder in (
        _HOUSE / "course_utils",
        _HOUSE / "autograder",
        *map(sysconfig.get_path, ("stdlib", "purelib")),
    )
)
_passed: dict[str, Callable] = {}
_seeds: dict[str, int] = {}
_failed: dict[str, str] = {}


def check(function: Callable) -> Verdict:
    """Return the verdict on your function: its name says which exercise it answers.

    The function is called with fresh inputs each time. Show the verdict by making `check(f)` the
    last line of a cell, or `print` it.
    """
    name = getattr(function, "__name__", type(function).__name__)
    if name not in TABLE:
        return Verdict(name, REFUSED, failed="origin", message=_unknown(name))
    if isinstance(function, _NeverDefined):
        return never_defined(TABLE[name])
    refusal = _refusal(function, TABLE[name])
    if refusal:
        return refusal
    verdict = examine(TABLE[name], function, _seeds.get(name))
    _passed.pop(name, None)
    _failed[name] = verdict.failed
    if verdict.status == RIGHT and not verdict.lent:
        _passed[name] = function
    return _with_variables_named(verdict, function)


def examine(exercise: Exercise, function: Callable, seed: int | None = None) -> Verdict:
    """Return the verdict on `function` as an answer to `exercise`.

    A function that is not right with what its notebook holds is judged with the course's versions
    of the earlier exercises: only its own mistakes count.
    seed: fixes the inputs that the cases draw; None draws fresh ones.
    """
    cases = exercise.cases(np.random.default_rng(seed))
    with contained():
        expected = list(run(exercise.reference, cases, guard=unguarded))
    slips, others = SlipOutcomes(exercise, cases), stand_ins(exercise)
    outcomes = list(run(function, cases))
    # Where there is a second try, the first one need not say what is wrong.
    verdict = judge(exercise, cases, outcomes, expected, {} if others else slips)
    if verdict.status == RIGHT or not others:
        return verdict
    with standing_in(function, others):
        outcomes = list(run(function, cases))
    verdict = judge(exercise, cases, outcomes, expected, slips)
    if verdict.status != RIGHT:
        return verdict
    return replace(verdict, lent=True, advice=(LENT, *verdict.advice))


def hint(function: Callable) -> Any:
    """Show the hints for the exercise of `function`; one more opens after each changed attempt."""
    name = getattr(function, "__name__", "")
    if name not in TABLE:
        return _unknown(name)
    return open_hints(TABLE[name], function, _failed.get(name, ""))


def passed() -> dict[str, Callable]:
    """Return your functions whose last check passed, by name: explorables run on them.

    One that passed only with the course's functions in it is left out: it does not run without.
    """
    return dict(_passed)


def _with_variables_named(verdict: Verdict, function: FunctionType) -> Verdict:
    """Return the verdict with advice on the notebook's variables that the function relies on."""
    meant = global_names(TABLE[verdict.exercise].reference)
    return variables_named(verdict, notebook_variables(function, meant))


def variables_named(verdict: Verdict, names: Sequence[str]) -> Verdict:
    """Return the verdict with advice on the first of the notebook's variables in `names`."""
    if not names or verdict.status == NOT_ATTEMPTED:
        return verdict
    words = f"Your function reads the notebook's variable `{names[0]}`, which is not among its "
    words += "arguments. Elsewhere, or after you change that variable, it does something else."
    return replace(verdict, advice=(*verdict.advice, words))


def prepare_grading(names: dict[str, Any], exercise: str, seed: int) -> None:
    """Fix the seed of an exercise's cases, and see to it that its function has a name.

    The hidden part of a graded cell calls this with the notebook's `globals()`. A function that
    was never defined then gets a verdict, in place of a NameError.
    """
    _seeds[exercise] = seed
    names.setdefault(exercise, _NeverDefined(exercise))


class _NeverDefined:
    """Stands for a function whose cell did not run."""

    def __init__(self, name: str) -> None:
        self.__name__ = name


def _refusal(function: Callable, row: Exercise) -> Verdict | None:
    """Return the verdict on what is not an answer that can be checked."""
    if not isinstance(function, FunctionType):
        return no_function(row)
    home = Path(function.__code__.co_filename).resolve()
    if any(home.is_relative_to(folder) for folder in _PACKAGES):
        return from_elsewhere(row, home.parent.name)
    return None


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, TABLE, n=1)
    guess = f" Did you mean {near[0]}?" if near else ""
    return f"There is no exercise called {name!r}.{guess} The function keeps the exercise's name."
