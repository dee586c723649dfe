"""What is wrong with a value of the right kind and shape, in words and in numbers."""

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from autograder.exercise import Case, Exercise, Property
from autograder.plain import same, wrong_entries
from autograder.relations import IS_M, relation
from autograder.structure import parts
from autograder.verdict import Difference


def told(found: Difference, later: Iterable[Difference]) -> str:
    """Return a difference in words, given those of later cases.

    Two numbers may be related by chance. What the next case with this part wrong does not confirm,
    with its own numbers, is not said; where something is wrong is a fact and needs no second case.
    """
    words = found.words
    if words and not words.startswith("is wrong in"):
        again = next((other.words for other in later if other.part == found.part), words)
        words = _confirmed(words, again)
    if words:
        return f"Your {found.part} {words} {found.numbers}"
    return found.numbers or f"Your {found.part} is not right."


def _confirmed(words: str, again: str) -> str:
    """Return what another case's words confirm of `words`: all, all but that m is the factor, or
    nothing."""
    (said, is_m, _), (said_again, is_m_again, _) = (w.partition(IS_M) for w in (words, again))
    kind, kind_again = (re.sub(r"-?\d[\d.e+/-]*", "#", w).strip(".") for w in (said, said_again))
    if kind != kind_again:
        return ""
    return words if is_m_again or not is_m else f"{said}."


def difference(
    exercise: Exercise, case: Case, p: Property, mine: Any, should: Any
) -> Difference | None:
    """Return what is wrong with the first wrong part, in the order in which the parts are computed:
    the rest follows from it. Numbers are shown for visible cases only."""
    for name, value, wanted in parts(mine, should, exercise.returns):
        if same(value, wanted, p.rtol):
            continue
        words = relation(value, wanted, _arrays(exercise, case), p.rtol)
        numbers = _worst_entry(exercise, case, name, value, wanted, p.rtol) if case.visible else ""
        return Difference(name, words, numbers)
    return None


def _arrays(exercise: Exercise, case: Case) -> dict[str, np.ndarray]:
    """Return the case's arrays by the name of the argument."""
    names = exercise.reference.__code__.co_varnames
    arguments = dict(zip(names, case.args, strict=False)) | case.kwargs
    return {name: value for name, value in arguments.items() if isinstance(value, np.ndarray)}


def _worst_entry(
    exercise: Exercise, case: Case, name: str, value: Any, right: Any, rtol: float
) -> str:
    """Return the entry that is farthest off, with both numbers, and the row's evidence for it."""
    yours, should = np.asarray(value, dtype=float), np.asarray(right, dtype=float)
    distance = np.where(wrong_entries(yours, should, rtol), np.abs(yours - should), -1)
    where = np.unravel_index(np.argmax(distance), yours.shape)
    index = f"[{', '.join(map(str, where))}]" if where else ""
    shown = _told_apart(should[where], yours[where])
    numbers = f"{name}{index} should be {shown[0]}; yours is {shown[1]}."
    evidence = exercise.evidence(case, name, where) if exercise.evidence else ""
    return f"{numbers} {evidence}".strip()


def _told_apart(one: float, other: float) -> tuple[str, str]:
    """Return two numbers with so many digits, at least 6, that they read differently."""
    pairs = ((f"{one:.{digits}g}", f"{other:.{digits}g}") for digits in range(6, 18))
    return next((pair for pair in pairs if pair[0] != pair[1]), (repr(one), repr(other)))
