"""The picture of the tape: a box for every array, the blame below what it belongs to."""

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.explorables.backprop_tape_steps import BACKWARD, INPUTS, Moment, forwards
from course_utils.plots import BLUE, GREY, INK, VERMILLION

PLACES = {  # name -> centre of its box; a gradient stands below what it belongs to
    "X": (0.75, 3), "W1": (2.0, 4), "b1": (3.5, 4), "Z1": (3.0, 3), "A1": (5.0, 3),
    "W2": (6.35, 4), "b2": (7.75, 4), "Z2": (7.3, 3), "A2": (8.9, 3), "Y": (9.9, 4), "J": (10.4, 3),
    "dW1": (1.6, 1), "dZ1": (3.0, 2), "dA1": (5.0, 2), "dW2": (6.0, 1), "dZ2": (7.3, 2),
}  # fmt: skip
ARROWS = (
    "X Z1, W1 Z1, b1 Z1, Z1 A1, A1 Z2, W2 Z2, b2 Z2, Z2 A2, A2 J, Y J, "
    "dZ2 dW2, dZ2 dA1, dA1 dZ1, dZ1 dW1"
)
KEY = (
    ("this step's result", INK, "-"),
    ("a result that nudging contradicts", VERMILLION, ":"),
    ("the array from the store", BLUE, "--"),
)
MONO = {"family": "DejaVu Sans Mono", "size": 8.5, "color": INK, "ha": "center", "va": "center"}


def box_size(name: str) -> tuple[float, float]:
    """Return the width and height of the box for `name`, by its number of columns and rows."""
    rows, columns = np.shape(forwards("ReLU")[name.removeprefix("d")]) or (1, 1)
    return 0.2 + 0.5 * columns, 0.36 + 0.18 * rows


def outline(name: str, grow: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Return the x and y of the line around the box of `name`."""
    (x, y), (w, h) = PLACES[name], np.add(box_size(name), grow) / 2
    return x + w * np.array([-1, 1, 1, -1, -1]), y + h * np.array([-1, -1, 1, 1, -1])


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the numbers in the boxes, and the two lines that show what a step takes in."""
    ax = figure.add_axes((0.005, 0.01, 0.99, 0.98))
    ax.set(xlim=(0, 11.1), ylim=(0.55, 4.55))
    ax.axis("off")
    ax.axhline(2.47, color=GREY, linewidth=0.8, linestyle=(0, (2, 3)))
    words = {"size": 8.5, "color": GREY, "ha": "right"}
    ax.text(11.05, 2.5, "stored on the way forwards →", va="bottom", **words)
    ax.text(11.05, 2.44, "← blame, on the way back", va="top", **words)
    for label, colour, dashes in KEY:
        ax.plot([], [], color=colour, linestyle=dashes, linewidth=2.2, label=label)
    ax.legend(loc="lower right", frameon=False, bbox_to_anchor=(1.0, 0.06), labelspacing=0.7)
    for ends in ARROWS.split(", "):
        source, target = ends.split()
        look = {"arrowstyle": "->", "color": "#bbbbbb", "shrinkA": 0, "shrinkB": 0}
        start, end = between(source, target).T
        ax.annotate("", end, start, arrowprops=look)
    line = {"linewidth": 2.2}
    artists = {
        "arrives": ax.plot([], [], color=INK, **line)[0],
        "operand": ax.plot([], [], color=BLUE, linestyle="--", **line)[0],
    }
    for name, (x, y) in PLACES.items():
        ax.fill(*outline(name), facecolor="white", edgecolor=GREY, linewidth=0.8)
        top = y + box_size(name)[1] / 2
        ax.text(x, top - 0.04, name, size=9, weight="bold", color=INK, ha="center", va="top")
        numbers = ax.text(x, y - 0.11, table(INPUTS[name]) if name in INPUTS else "", **MONO)
        if name not in INPUTS:  # those are the same at every step
            artists[name] = numbers
    artists["chosen"] = ax.plot([], [], color=BLUE, linestyle="--", **line)[0]
    artists["now"] = ax.plot([], [], **line)[0]
    return artists


def draw(artists: dict[str, Artist], seen: Moment) -> None:
    """Write the known numbers into their boxes, and join this step's result to what it took in."""
    for name in PLACES.keys() - INPUTS.keys():
        value = seen.known.get(name)
        artists[name].set_text("" if value is None else table(value))
    artists["now"].set_data(*outline(seen.name, 0.08))
    back = BACKWARD.get(seen.name)
    wrong = seen.result is not None and not seen.agrees
    artists["now"].set(color=VERMILLION if wrong else INK, linestyle=":" if wrong else "-")
    artists["chosen"].set_data(
        *(outline(seen.chosen, 0.08) if back and seen.chosen in PLACES else ([], []))
    )
    for part, source in (("arrives", back and back.arrives), ("operand", back and seen.chosen)):
        artists[part].set_data(*(between(source, seen.name) if source in PLACES else ([], [])))


def table(value: np.ndarray | float) -> str:
    """Return the numbers in rows and columns, as text of fixed width."""
    columns = [[f"{x + 0.0:.2f}" for x in column] for column in np.atleast_2d(value).T]
    padded = [[number.rjust(max(map(len, column))) for number in column] for column in columns]
    return "\n".join(map(" ".join, zip(*padded, strict=True)))


def between(source: str, target: str) -> np.ndarray:
    """Return the x and y (2, 2) of the line from box to box, from one edge to the other."""
    ends = np.array([PLACES[source], PLACES[target]]).T
    way = ends[:, 1] - ends[:, 0]
    leave, arrive = (
        min(np.divide(np.add(box_size(name), 0.12) / 2, np.maximum(np.abs(way), 1e-9)))
        for name in (source, target)
    )
    return ends + np.outer(way, [leave, -arrive])
