"""The neuron bench's three data sets in the plane: one that a line parts fairly well, two that none
can."""

from functools import cache

import numpy as np

from course_utils.data import load_tumours
from course_utils.preparation import standardize


@cache
def tumours() -> tuple[np.ndarray, np.ndarray]:
    """Return the radius and the texture of every fifth tumour, standardized, and its label.

    It starts at the fourth, because in that fifth none lies outside the picture.
    """
    X, Y, names = load_tumours()
    X = X[[names.index("mean radius"), names.index("mean texture")], 3::5]
    return standardize(X, X)[0], Y[:, 3::5]


@cache
def rings() -> tuple[np.ndarray, np.ndarray]:
    """Return 40 points of class 1 on a small ring and 40 of class 0 on a large one around it."""
    angle, Y = np.pi * np.arange(80) / 40, np.arange(80)[None, :] % 2
    return np.where(Y, 1.0, 2.2) * np.stack([np.cos(angle), np.sin(angle)]), Y


@cache
def corners() -> tuple[np.ndarray, np.ndarray]:
    """Return 20 points in each corner of a square; corners across have the same class (XOR)."""
    angle, corner = np.pi * np.arange(80) / 10, np.arange(80) // 20
    side = np.stack([2.0 * (corner % 2) - 1, 2.0 * (corner // 2) - 1])
    return 1.4 * side + 0.6 * np.stack([np.cos(angle), np.sin(angle)]), side[:1] * side[1:] < 0


DATA = {"tumours": tumours, "rings": rings, "corners": corners}
