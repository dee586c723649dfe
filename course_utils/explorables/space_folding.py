"""A small trained network, step by step: the plane is bent until a straight line can cut it."""

from collections.abc import Callable
from functools import partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure

from course_utils.activations import leaky_relu, relu, tanh
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorable_pixels import Pixels
from course_utils.explorables.folded_plane import BENDS, HALF, PIXELS, Fold, examples, fold
from course_utils.forward import linear_forward
from course_utils.plots import CLASSES, GREY, INK, PROBABILITY, tidy

# The two sides of a cut, as pixels: colours taken once, since colouring each picture takes longer.
SIDES = PROBABILITY([0.0, 1.0], bytes=True)


def say(seen: Fold) -> str:
    """Return the finding: how well one straight line can cut the plane now."""
    words = f"{seen.name}: the best straight line puts {seen.score:.1%} of the examples on the "
    return words + "right side. On the left, the same cut in the plane of the inputs."


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the cut in the input plane, and the plane as it is now."""
    figure.subplots_adjust(left=0.02, right=0.98, bottom=0.03, top=0.91, wspace=0.1)
    before, now = figure.subplots(1, 2)
    X, Y = examples()
    blank = np.zeros((PIXELS, PIXELS, 4), dtype=np.uint8)
    artists = {"sides": Pixels(before, blank, (-HALF, HALF, -HALF, HALF))}
    for y, marker, colour in CLASSES:
        dots = {"marker": marker, "color": colour, "ms": 4.5, "mec": "white", "mew": 0.4, "ls": ""}
        artists[f"inputs {y}"] = before.plot(*X[:, Y[0] == y], **dots)[0]
    artists["grid"] = now.add_collection(LineCollection([], colors="#b5b5b5", linewidths=0.7))
    for y, marker, colour in CLASSES:
        dots = {"marker": marker, "color": colour, "ms": 4.5, "mec": "white", "mew": 0.4, "ls": ""}
        artists[f"points {y}"] = now.plot([], [], **dots)[0]
    artists["line"] = now.plot([], [], color=INK, linewidth=1.8, linestyle="--")[0]
    artists["title"] = now.text(0, 1.06, "", ha="center", va="bottom", fontsize=10.5)
    before.set(title="The inputs (● 0, ▲ 1), coloured by the cut on the right")
    for ax in (before, now):
        tidy(ax, "", "").set(xticks=[], yticks=[], xlim=(-HALF, HALF), ylim=(-HALF, HALF))
        ax.set_aspect("equal")
        ax.grid(visible=False)
        ax.spines[:].set(visible=True, color=GREY)
    now.set(xlim=(-1, 1), ylim=(-1, 1))
    return artists


def draw(artists: dict[str, Artist], seen: Fold) -> None:
    """Set the cut, the bent grid, the examples and the line, scaled to fit (all sides alike)."""
    low, high = seen.points.min(axis=1), seen.points.max(axis=1)
    centre, half = (low + high) / 2, 0.62 * (high - low).max()
    _, Y = examples()
    artists["sides"].paint(SIDES[seen.sides[::-1].astype(int)])  # its row 0 is the lowest
    artists["grid"].set_segments((seen.grid - centre) / half)
    places = (seen.points - centre[:, None]) / half
    for y, _, _ in CLASSES:
        artists[f"points {y}"].set_data(*places[:, Y[0] == y])
    w = seen.line[:2] * half
    c = seen.line[:2] @ centre + seen.line[2]
    foot, along = -c * w / (w @ w), np.array([-w[1], w[0]]) / np.sqrt(w @ w)
    artists["line"].set_data(*np.stack([foot - 4 * along, foot + 4 * along], axis=1))
    artists["title"].set_text(seen.name)


CHOICES = (
    "where W and b act (steps 1 and 3)",
    "where the activation acts (steps 2 and 4)",
    "at all four steps",
    "nowhere",
)


def judge_steps(compute: Callable[..., Fold], answer: str) -> tuple[bool, str]:
    """Return whether the answer names the steps that change the best line's score, and why."""
    linear, bent = np.zeros(4), np.zeros(4)
    for row, activation in enumerate(BENDS):
        scores = [compute(activation=activation, step=step).score for step in range(5)]
        change = np.abs(np.diff(scores))
        linear[row], bent[row] = change[::2].max(), change[1::2].max()
    truth = CHOICES[[(True, False), (False, True), (True, True), (False, False)].index(
        (bool(linear.any()), bool(bent.any()))
    )]  # fmt: skip
    seen = (
        f"W and b moved the score by {linear.max():.1%} at most, an activation by up to "
        f"{bent.max():.1%}"
    )
    if answer == truth:
        return True, (
            f"{seen}. W and b turn, stretch and shift the plane, and a straight line stays "
            "straight: whatever could be cut before can be cut after, and nothing more."
        )
    return False, f"Go through the steps once more, with tanh and with ReLU: {seen}."


QUESTION = "Where does the score of the best straight line change?"


def space_folding(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: activation × step -> the bent plane and the line that cuts it.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, linear_forward, tanh, relu, leaky_relu)
    compute = partial(fold, functions)
    return Explorable(
        "Space folding: a trained network [2, 2, 2, 1], one step at a time",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("activation", "Activation", tuple(BENDS), "tanh"),
            Slider("step", "Step", 0, 4, 2, walk=True),
        ),
        task=Task(QUESTION, partial(judge_steps, compute), CHOICES),
        whose=whose,
        size=(8.6, 3.7),
    )
