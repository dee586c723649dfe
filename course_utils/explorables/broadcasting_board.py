"""What NumPy does with two shapes that differ: which numbers it repeats, and where they land."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure

from course_utils.explorable import Choice, Explorable, Task
from course_utils.explorable_pixels import Pixels
from course_utils.plots import BLUE, GREY, INK, ORANGE, PURPLE, VERMILLION

UNITS = 3
BOARDS = ("Z", "b", "sum")
Z_SHAPES = {"(3, 2)": (3, 2), "(3, 3)": (3, 3), "(3, 1)": (3, 1)}
B_SHAPES = {"(3,)": (3,), "(3, 1)": (3, 1), "(1, 3)": (1, 3)}
COLOURS = (BLUE, ORANGE, PURPLE)  # one for each number of b, wherever it lands
PALE, BLANK = 0.35, (1.0, 1.0, 1.0, 0.0)


@dataclass(frozen=True)
class Sum:
    """Z and b as they are, both stretched as NumPy does it, and the sum (None: NumPy stops)."""

    Z: np.ndarray
    b: np.ndarray
    stretched: tuple[np.ndarray, np.ndarray] | None
    sum: np.ndarray | None


def add(Z: str, b: str) -> Sum:
    """Return what happens to Z + b for two of the shapes."""
    Z_array = np.arange(UNITS * Z_SHAPES[Z][1]).reshape(Z_SHAPES[Z])
    b_array = 10 * np.arange(1, UNITS + 1).reshape(B_SHAPES[b])
    try:
        stretched = np.broadcast_arrays(Z_array, b_array)
    except ValueError:
        return Sum(Z_array, b_array, None, None)
    return Sum(Z_array, b_array, tuple(stretched), Z_array + b_array)


def say(seen: Sum) -> str:
    """Return the finding: the shape of the sum, and whether each row got its own number."""
    shapes = f"{seen.Z.shape} + {seen.b.shape}"
    row = " The flat array counts as a row, (1, 3)." if seen.b.ndim == 1 else ""
    if seen.sum is None:
        return f"{shapes}: NumPy stops with a ValueError, since 2 and 3 differ.{row}"
    B = seen.stretched[1]
    if seen.sum.shape != seen.Z.shape:
        fate = f"Z was stretched too, from {seen.Z.size} numbers to {seen.sum.size}. No error!"
    elif not np.ptp(B, axis=1).any():
        fate = "Each row of Z has its own number of b: this is how a bias is added."
    else:
        fate = "Each column has its own number of b, not each row. No error!"
    return f"{shapes} gives {seen.sum.shape}.{row} {fate}"


def board(ax: Axes, name: str, title: str) -> dict[str, Artist]:
    """Return the artists of one 3×3 board: a picture of its cells and a text in each."""
    ax.set(title=title, xticks=[], yticks=[])
    ax.spines[:].set_visible(False)
    artists = {name: Pixels(ax, np.zeros((UNITS, UNITS, 4)))}
    for place in (0.5, 1.5):
        ax.axhline(place, color="white", linewidth=3, zorder=2)
        ax.axvline(place, color="white", linewidth=3, zorder=2)
    for j, i in np.ndindex(UNITS, UNITS):
        artists[f"{name} {j} {i}"] = ax.text(i, j, "", ha="center", va="center", size=12, zorder=3)
    return artists


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the cells of Z, of b and of their sum."""
    figure.subplots_adjust(left=0.02, right=0.98, bottom=0.03, top=0.88, wspace=0.3)
    axes = figure.subplots(1, 3)
    titles = ("$Z$", "$b$ (pale: repeated by NumPy)", "$Z + b$")
    artists = {}
    for ax, name, title in zip(axes, BOARDS, titles, strict=True):
        artists |= board(ax, name, title)
    for place, sign in ((0.345, "+"), (0.655, "=")):
        figure.text(place, 0.45, sign, size=18, ha="center", va="center", color=INK)
    artists["stop"] = axes[2].text(
        1, 1, "", ha="center", va="center", size=12, color=VERMILLION, weight="bold"
    )
    return artists


def draw(artists: dict[str, Artist], seen: Sum) -> None:
    """Set the colour and the number of each cell."""
    stopped = seen.sum is None
    Z, b = (seen.Z, np.atleast_2d(seen.b)) if stopped else seen.stretched
    grey = np.full(Z.shape, GREY)
    colours = np.array(COLOURS)[b // 10 - 1]
    fill(artists, "Z", Z, grey, seen.Z.shape)
    fill(artists, "b", b, colours, np.atleast_2d(seen.b).shape)
    nothing = np.zeros((0, 0))
    fill(artists, "sum", nothing if stopped else seen.sum, colours, (UNITS, UNITS))
    artists["stop"].set_text("NumPy stops:\nValueError" if stopped else "")


def fill(
    artists: dict[str, Artist],
    name: str,
    numbers: np.ndarray,
    colours: np.ndarray,
    own: tuple[int, int],
) -> None:
    """Fill one board; cells outside the shape `own` are repeated ones, and pale."""
    cells = np.full((UNITS, UNITS, 4), BLANK)
    for j, i in np.ndindex(UNITS, UNITS):
        there = j < numbers.shape[0] and i < numbers.shape[1]
        first = j < own[0] and i < own[1]
        if there:
            cells[j, i] = to_rgba(colours[j, i], 0.55 if first else 0.55 * PALE)
        text = artists[f"{name} {j} {i}"]
        text.set(text=str(numbers[j, i]) if there else "", color=INK if first else "#5A5A5A")
    artists[name].paint(cells)


QUESTION = (
    "The flat b, of shape (3,), is meant to give each of the three rows its own number. For which "
    "Z does it go wrong without any error?"
)
ANSWERS = {
    "for none: NumPy always stops": (),
    "(3, 2) only": ("(3, 2)",),
    "(3, 3) only": ("(3, 3)",),
    "(3, 1) only": ("(3, 1)",),
    "(3, 3) and (3, 1)": ("(3, 3)", "(3, 1)"),
    "all three": tuple(Z_SHAPES),
}


def judge_silent(answer: str) -> tuple[bool, str]:
    """Return whether the answer names the shapes of Z with which a flat b is wrong silently."""
    silent = tuple(Z for Z in Z_SHAPES if (seen := add(Z, "(3,)")).sum is not None
                   and not np.array_equal(seen.sum, seen.Z + seen.b.reshape(-1, 1)))  # fmt: skip
    if ANSWERS[answer] == silent:
        return True, (
            "(3, 3) adds along the wrong axis, and (3, 1), a single example, becomes nine numbers. "
            "Both look fine until the results are nonsense. With b as a column, (3, 1), all work."
        )
    for Z in Z_SHAPES:
        if (Z in silent) != (Z in ANSWERS[answer]):
            return False, f"Look at Z = {Z} with b = (3,) again. Is there an error? Is it right?"
    return False, "Look at all three shapes of Z again."


def broadcasting_board(_passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: shape of Z × shape of b -> what NumPy adds to what."""
    return Explorable(
        "Broadcasting board: what does NumPy do when shapes differ?",
        compute=add,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("Z", "Shape of Z", tuple(Z_SHAPES), "(3, 2)"),
            Choice("b", "Shape of b", tuple(B_SHAPES), "(3, 1)"),
        ),
        task=Task(QUESTION, judge_silent, tuple(ANSWERS)),
        size=(8.0, 2.9),
    )
