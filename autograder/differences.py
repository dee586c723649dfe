"""What is wrong with a value of the right kind and shape, in words and in numbers."""

from typing import Any

import numpy as np

from autograder.exercise import Case, Exercise, Property
from autograder.plain import same, wrong_entries
from autograder.relations import relation
from autograder.structure import parts


def difference(exercise: Exercise, case: Case, p: Property, mine: Any, should: Any) -> str:
    """Return what is wrong with the first wrong part, in the order in which the parts are computed:
    the rest follows from it. Numbers are shown for visible cases only."""
    for name, value, wanted in parts(mine, should, exercise.returns):
        if same(value, wanted, p.rtol):
            continue
        words = relation(value, wanted, _arrays(exercise, case), p.rtol)
        numbers = _worst_entry(exercise, case, name, value, wanted, p.rtol) if case.visible else ""
        if words:
            return f"Your {name} {words} {numbers}"
        return numbers or f"Your {name} is not right."
    return ""


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
    numbers = f"{name}{index} should be {should[where]:.6g}; yours is {yours[where]:.6g}."
    evidence = exercise.evidence(case, name, where) if exercise.evidence else ""
    return f"{numbers} {evidence}".strip()
