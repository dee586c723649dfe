"""Plain data: what a learner's function returned, turned into values that cannot misbehave.

Only `dict`, `list`, `tuple`, `str`, `bool`, `int`, `float`, `None` and exact `numpy.ndarray`s with
numbers come out. Anything else becomes `Opaque`, which holds a type's name and nothing that runs.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np

MAX_DEPTH = 8
MAX_ITEMS = 1_000
MAX_ENTRIES = 50_000_000


@dataclass(frozen=True)
class Opaque:
    """Something that is not plain data; `kind` says what, for the message."""

    kind: str


def plain(value: Any, depth: int = 0) -> Any:
    """Return `value` as plain data: arrays copied, everything that is not plain made `Opaque`."""
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        return value
    if depth == MAX_DEPTH:
        return Opaque("something nested more than 8 levels deep")
    if issubclass(kind, np.ndarray | np.generic):
        return _plain_array(value, kind)
    if kind in (list, tuple):
        if len(value) > MAX_ITEMS:
            return Opaque(f"a {kind.__name__} of {len(value)} items")
        return kind(plain(item, depth + 1) for item in value)
    if kind is dict:
        return _plain_dict(value, depth)
    return Opaque(f"something of type {kind.__name__}")


def _plain_array(value: Any, kind: type) -> Any:
    if kind is not np.ndarray and kind not in np.sctypeDict.values():
        return Opaque(f"something of type {kind.__name__}")
    if value.dtype.kind not in "biuf":
        return Opaque(f"an array of {value.dtype.name} values")
    if value.size > MAX_ENTRIES:
        return Opaque(f"an array of {value.size} entries")
    return value.item() if issubclass(kind, np.generic) else np.array(value, copy=True)


def _plain_dict(value: dict, depth: int) -> Any:
    if len(value) > MAX_ITEMS:
        return Opaque(f"a dictionary of {len(value)} items")
    if any(type(key) is not str for key in value):
        return Opaque("a dictionary whose keys are not all strings")
    return {key: plain(item, depth + 1) for key, item in value.items()}


def same(left: Any, right: Any, rtol: float = 0.0) -> bool:
    """Return whether two pieces of plain data are equal: same keys, lengths, shapes and numbers.

    Numbers may differ by `rtol` times the largest magnitude in their array. NaN equals NaN.
    """
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[k], right[k], rtol) for k in left)
    if isinstance(left, list | tuple) and isinstance(right, list | tuple):
        return len(left) == len(right) and all(map(same, left, right, [rtol] * len(left)))
    if is_number(left) and is_number(right):
        return _same_numbers(np.asarray(left), np.asarray(right), rtol)
    return type(left) is type(right) and left == right


def is_number(value: Any) -> bool:
    """Return whether `value` is an array of numbers or a single number."""
    return isinstance(value, bool | int | float | np.ndarray)


def wrong_entries(value: np.ndarray, expected: np.ndarray, rtol: float) -> np.ndarray:
    """Return a mask of the entries that differ by more than `rtol` times the largest magnitude."""
    finite = np.abs(expected[np.isfinite(expected)])
    tolerance = rtol * float(finite.max(initial=0.0))
    with np.errstate(invalid="ignore", over="ignore"):
        near = np.abs(value.astype(float) - expected.astype(float)) <= tolerance
    return ~(near | (value == expected) | (np.isnan(value) & np.isnan(expected)))


def _same_numbers(left: np.ndarray, right: np.ndarray, rtol: float) -> bool:
    if left.shape != right.shape:
        return False
    return bool((left == right).all()) or not wrong_entries(left, right, rtol).any()
