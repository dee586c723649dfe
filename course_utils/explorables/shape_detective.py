"""Which shape must W have? Guess it in symbols, and see whether the sizes touch."""

from collections.abc import Callable
from functools import partial

from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorables.shape_guess import (
    BEFORE,
    EXAMPLES,
    LAYERS_DIMS,
    OWN,
    Guess,
    investigate,
)
from course_utils.forward import linear_forward
from course_utils.plots import BLUE, GREEN, VERMILLION


def say(seen: Guess) -> str:
    """Return the finding: whether the sizes touch, and whether that is luck."""
    l, before = seen.layer, "X" if seen.layer == 1 else f"A{seen.layer - 1}"
    guess = f"W{l} as ({', '.join(seen.symbols)}) = {seen.W}"
    if seen.W[1] != seen.A_prev[0]:
        return (
            f"{guess}: its {count(seen.W[1], 'column')} cannot touch the "
            f"{count(seen.A_prev[0], 'row')} of {before}. There is no product."
        )
    if seen.right:
        return (
            f"{guess}: its {count(seen.W[1], 'column')} touch the {count(seen.A_prev[0], 'row')} "
            f"of {before}, and Z{l} is {seen.Z}. It works for every m: m is in {before} and Z{l}, "
            f"never in W{l} or b{l}."
        )
    if seen.Z is None:
        return (
            f"{guess}: the product has {count(seen.W[0], 'row')}, but b{l} has {seen.b[0]}: one a "
            "unit. The sum does not exist."
        )
    if (seen.b[0], seen.m) != seen.Z:
        return (
            f"{guess}: NumPy stretches the one row of b{l} without a word, and Z{l} comes out as "
            f"{seen.Z} in place of {(seen.b[0], seen.m)}. No error is no proof."
        )
    return f"{guess}: it runs, by luck, because m happens to be {seen.m}. Change m, and it fails."


def count(number: int, thing: str) -> str:
    """Return "1 row", "2 rows"."""
    return f"{number} {thing}{'s' * (number != 1)}"


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the four arrays' cells, edges and shapes, each in its slot."""
    ax = figure.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, 44), ylim=(-8.2, 7.2))
    ax.axis("off")
    for x, sign in ((10.7, "="), (34.9, "+")):
        ax.text(x, 0, sign, ha="center", va="center", fontsize=17)
    for x, colour, words in LEGEND:
        ax.text(x, -7.5, words, color=colour, ha="left", va="center", fontsize=9.5)
    artists = {
        "cells": ax.add_collection(LineCollection([], colors="#9a9a9a", linewidths=0.8)),
        "edges": ax.add_collection(LineCollection([], linewidths=5, capstyle="butt")),
    }
    for name, x in SLOTS.items():
        artists[name] = ax.text(x, 5.9, "", ha="center", va="center", fontsize=12)
        artists[f"shape of {name}"] = ax.text(x, -5.8, "", ha="center", va="center", fontsize=12)
    return artists


SLOTS = {"Z": 5.2, "W": 16.7, "A_prev": 28.5, "b": 39.2}  # where each array's middle is
LEGEND = (
    (2, BLUE, "━ inner sizes, equal: they touch"),
    (17, VERMILLION, "╍ sizes that do not fit"),
    (29, GREEN, "━ m, the number of examples"),
)


def draw(artists: dict[str, Artist], seen: Guess) -> None:
    """Set the four arrays, side by side as in Z = W A_prev + b."""
    l, below = seen.layer, seen.layer - 1
    before = f"$A^{{[{below}]}}$" if below else "$X$"
    names = (f"$Z^{{[{l}]}}$", f"$W^{{[{l}]}}$", before, f"$b^{{[{l}]}}$")
    arrays = {"Z": seen.Z or (0, 0), "W": seen.W, "A_prev": seen.A_prev, "b": seen.b}
    for (slot, shape), name in zip(arrays.items(), names, strict=True):
        artists[slot].set_text(name)
        artists[f"shape of {slot}"].set_text(str(shape) if any(shape) else "does not exist")
    artists["cells"].set_segments([s for slot in arrays for s in cells(slot, arrays[slot])])
    touch, add = seen.W[1] == seen.A_prev[0], seen.W[0] == seen.b[0]
    edges = [(top("W", seen.W), touch), (left("A_prev", seen.A_prev), touch)]
    if touch and not add:
        edges += [(left("W", seen.W), add), (left("b", seen.b), add)]
    examples = [top(slot, arrays[slot]) for slot in ("A_prev", "Z") if any(arrays[slot])]
    artists["edges"].set_segments([edge for edge, _ in edges] + examples)
    artists["edges"].set_color(
        [BLUE if fits else VERMILLION for _, fits in edges] + [GREEN] * len(examples)
    )
    artists["edges"].set_linestyle(
        ["-" if fits else (0, (1, 0.6)) for _, fits in edges] + ["-"] * len(examples)
    )


def corner(slot: str, shape: tuple[int, int]) -> tuple[float, float]:
    """Return where the upper left corner of the array lies, so that its middle is the slot's."""
    return SLOTS[slot] - shape[1] / 2, shape[0] / 2


def top(slot: str, shape: tuple[int, int]) -> list[tuple[float, float]]:
    """Return the array's upper edge, as long as it has columns."""
    x, y = corner(slot, shape)
    return [(x, y), (x + shape[1], y)]


def left(slot: str, shape: tuple[int, int]) -> list[tuple[float, float]]:
    """Return the array's left edge, as long as it has rows."""
    x, y = corner(slot, shape)
    return [(x, y), (x, y - shape[0])]


def cells(slot: str, shape: tuple[int, int]) -> list[list[tuple[float, float]]]:
    """Return the lines between and around the array's entries."""
    (x, y), (rows, columns) = corner(slot, shape), shape
    down = [[(x + k, y), (x + k, y - rows)] for k in range(columns + 1)]
    return down + [[(x, y - k), (x + columns, y - k)] for k in range(rows + 1)]


QUESTION = (
    "The network [4, 3, 5, 1] runs on m = 7 examples. Then m is doubled. How many of the 13 arrays "
    "X, W1, b1, Z1, A1, …, W3, b3, Z3, A3 get another shape?"
)


def all_shapes(m: int) -> list[tuple[int, int]]:
    """Return the shapes of X and, layer by layer, of W, b, Z and A."""
    shapes = [(LAYERS_DIMS[0], m)]
    for l in range(1, len(LAYERS_DIMS)):
        n_l, n_prev = LAYERS_DIMS[l], LAYERS_DIMS[l - 1]
        shapes += [(n_l, n_prev), (n_l, 1), (n_l, m), (n_l, m)]
    return shapes


def judge_count(answer: float) -> tuple[bool, str]:
    """Return whether the answer is the number of arrays whose shape depends on m, and why."""
    pairs = list(zip(all_shapes(7), all_shapes(14), strict=True))
    changed = sum(one != two for one, two in pairs)
    if answer == changed:
        return True, (
            f"X, and each Z and A: {changed}. The {len(pairs) - changed} parameters, W and b, "
            "stay: a network that was trained on 7 examples answers 14, or one."
        )
    if answer == changed - 1:
        return False, "Nearly: count X too. Its columns are the examples."
    if answer == len(pairs):
        return False, "Not all: a W or b that grew with m would be a new network for every m."
    return False, "Move m and watch the green edges. Which arrays have one?"


def shape_detective(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: layer × m × guessed shape of W -> what fits, and what is luck.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, linear_forward)
    sizes = (OWN, BEFORE, EXAMPLES)
    return Explorable(
        "Shape detective: which shape must W have in the network [4, 3, 5, 1]?",
        compute=partial(investigate, functions["linear_forward"]),
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Slider("layer", "Layer", 1, 3, 2),
            Slider("m", "Examples m", 1, 9, 7),
            Choice("rows", "Rows of W", sizes, BEFORE),
            Choice("columns", "Columns of W", sizes, OWN),
        ),
        task=Task(QUESTION, judge_count),
        whose=whose,
        size=(8.6, 2.9),
    )
