"""A guessed shape of W, tried on the linear step: does it fit, and is that luck?"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

LAYERS_DIMS = [4, 3, 5, 1]
OWN, BEFORE, EXAMPLES = "n of this layer", "n of the layer before", "m, the examples"


@dataclass(frozen=True)
class Guess:
    """A guessed shape of W, and what became of it."""

    layer: int
    m: int
    symbols: tuple[str, str]  # of the two sizes of W
    W: tuple[int, int]
    A_prev: tuple[int, int]
    b: tuple[int, int]
    Z: tuple[int, ...] | None  # None: the computation failed
    with_another_m: bool  # whether it runs then too

    @property
    def right(self) -> bool:
        """Return whether W's shape is right, not only lucky."""
        return self.Z is not None and self.with_another_m


def attempt(linear: Callable, layer: int, m: int, rows: str, columns: str) -> tuple | None:
    """Return the shape of Z that `linear` computes with such a W, or None if it fails."""
    W, A_prev, b = (np.ones(shape) for shape in shapes(layer, m, rows, columns))
    try:
        return np.shape(linear(A_prev, W, b)[0])
    except ValueError:
        return None


def shapes(layer: int, m: int, rows: str, columns: str) -> tuple[tuple[int, int], ...]:
    """Return the shapes of the guessed W, and the true ones of A_prev and b."""
    sizes = {OWN: LAYERS_DIMS[layer], BEFORE: LAYERS_DIMS[layer - 1], EXAMPLES: m}
    return (sizes[rows], sizes[columns]), (sizes[BEFORE], m), (sizes[OWN], 1)


def investigate(linear: Callable, layer: int, m: int, rows: str, columns: str) -> Guess:
    """Return what becomes of W with these sizes: it is tried with m, and with another m too."""
    symbols = {OWN: f"n{layer}", BEFORE: f"n{layer - 1}", EXAMPLES: "m"}
    W, A_prev, b = shapes(layer, m, rows, columns)
    Z = attempt(linear, layer, m, rows, columns)
    other = attempt(linear, layer, m + 10, rows, columns)
    return Guess(
        layer, m, (symbols[rows], symbols[columns]), W, A_prev, b, Z, other == (b[0], m + 10)
    )
