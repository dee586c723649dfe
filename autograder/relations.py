"""How two arrays of one shape are related, in words: the kind of thing a tutor sees at a glance.

Each relation takes (value, expected, inputs, rtol); its words follow "Your dW …", "" if none fit.
`inputs` are the case's arrays by name, so that words can say where the entries differ.
"""

from collections.abc import Callable, Mapping

import numpy as np

from autograder.plain import wrong_entries

FLOAT32 = 1e-5
IS_M = ", and m = "
SIGNS: dict[str, Callable[[np.ndarray], np.ndarray]] = {
    "< 0": lambda A: A < 0,
    "≤ 0": lambda A: A <= 0,
    "= 0": lambda A: A == 0,
    "> 0": lambda A: A > 0,
    "≥ 0": lambda A: A >= 0,
    "= 1": lambda A: A == 1,
}

Inputs = Mapping[str, np.ndarray]


def relation(value: np.ndarray, expected: np.ndarray, inputs: Inputs, rtol: float) -> str:
    """Return what is wrong with `value` in words that follow "Your dW …", or "" if no words fit."""
    value, expected = np.asarray(value, dtype=float), np.asarray(expected, dtype=float)
    tries = (look(value, expected, inputs, rtol) for look in RELATIONS)
    return next(filter(None, tries), "")


def _rounded(value: np.ndarray, expected: np.ndarray, _inputs: Inputs, _rtol: float) -> str:
    if _equal(value, expected, FLOAT32):
        words = "is right in its first digits only: something on the way is rounded, or float32, "
        return words + "or has a small number added."
    return ""


def _factor(value: np.ndarray, expected: np.ndarray, inputs: Inputs, rtol: float) -> str:
    used = np.abs(expected) > rtol * np.abs(expected).max(initial=0)
    if not used.any() or np.abs(expected).max() == 0:
        return ""
    factor = value[used].flat[0] / expected[used].flat[0]
    if factor == 0 or not _equal(value, factor * expected, max(rtol, 1e-9)):
        return ""
    if value.size == 1 and not _is_telling(factor):
        return ""
    if np.isclose(factor, -1, rtol=1e-9):
        return "has the wrong sign, and is right apart from that."
    return f"is {_number(factor)} what it should be{_known(factor, inputs)}."


def _offset(value: np.ndarray, expected: np.ndarray, _inputs: Inputs, rtol: float) -> str:
    if value.size < 2:
        return ""
    offset = value.flat[0] - expected.flat[0]
    if _equal(value - offset, expected, max(rtol, 1e-9)):
        return f"differs from what it should be by the same number everywhere, {offset:.4g}."
    return ""


def _rearranged(value: np.ndarray, expected: np.ndarray, _inputs: Inputs, rtol: float) -> str:
    if value.ndim != 2 or value.size < 2:
        return ""
    if value.shape[0] == value.shape[1] and _equal(value.T, expected, rtol):
        return "is the transpose of what it should be."
    for axis, lines in enumerate(("rows", "columns")):
        if value.shape[axis] > 1 and _equal(_sorted(value, axis), _sorted(expected, axis), rtol):
            return f"holds the right {lines} in another order."
    if _equal(np.sort(value, axis=None), np.sort(expected, axis=None), rtol):
        return "holds the right numbers in the wrong places."
    return ""


def _partly(value: np.ndarray, expected: np.ndarray, inputs: Inputs, rtol: float) -> str:
    wrong = wrong_entries(value, expected, rtol)
    if wrong.all() or value.size < 2:
        return ""
    for name, array in inputs.items():
        if array.shape == wrong.shape:
            for words, holds in SIGNS.items():
                if np.array_equal(wrong, holds(array)):
                    return f"is wrong exactly where {name} {words}, and right elsewhere."
    for axis, line in enumerate(("row", "column")[: wrong.ndim]):
        other = tuple(a for a in range(wrong.ndim) if a != axis)
        lines = wrong.any(axis=other)
        if wrong.ndim == 2 and not lines.all() and wrong.shape[1 - axis] > 1:
            return f"is wrong in {_listed(line, np.flatnonzero(lines))} only."
    return f"is wrong in {wrong.sum()} of {wrong.size} entries."


RELATIONS = (_rounded, _factor, _offset, _rearranged, _partly)


def _equal(value: np.ndarray, expected: np.ndarray, rtol: float) -> bool:
    return not wrong_entries(value, expected, rtol).any()


def _sorted(array: np.ndarray, axis: int) -> np.ndarray:
    """Return the array with its rows (axis 0) or columns (axis 1) in the order of their entries."""
    lines = array if axis == 0 else array.T
    ordered = lines[np.lexsort(np.round(lines, 9).T[::-1])]
    return ordered if axis == 0 else ordered.T


def _number(factor: float) -> str:
    """Return "exactly 7 times", "exactly 1/7 of" or, rounded, "0.1234 times"."""
    for whole, form in ((factor, "exactly {} times"), (1 / factor, "exactly 1/{} of")):
        if abs(whole) > 1 and np.isclose(whole, round(whole), rtol=1e-9):
            return form.format(round(whole))
    return f"{factor:.4g} times"


def _is_telling(factor: float) -> bool:
    """Return whether the factor is -1, a whole number or one over it: any two numbers have one."""
    return any(np.isclose(f, round(f), rtol=1e-9) for f in (factor, 1 / factor))


def _known(factor: float, inputs: Inputs) -> str:
    """Return ", and m = 7" if the factor is the number of examples."""
    for name in ("X", "A_prev", "dZ", "Z", "Y", "AL", "A"):
        if name in inputs and inputs[name].ndim == 2:
            m = inputs[name].shape[1]
            if m > 1 and (np.isclose(factor, m) or np.isclose(factor, 1 / m)):
                return f"{IS_M}{m}"
    return ""


def _listed(line: str, numbers: np.ndarray) -> str:
    if len(numbers) == 1:
        return f"{line} {numbers[0]}"
    shown = ", ".join(map(str, numbers[:4])) + (", …" if len(numbers) > 4 else "")
    return f"{line}s {shown}"
