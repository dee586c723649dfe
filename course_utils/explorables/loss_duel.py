"""Cross-entropy against squared error: what a mistake costs, and how hard each pushes back."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.activations import sigmoid
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.loss import compute_loss, mean_squared_error
from course_utils.plots import BLUE, GREY, VERMILLION, tidy

FAR, STEP, NEARBY = 8, 0.1, 1e-3
LABELS = {"y = 1": 1, "y = 0": 0}
LOSSES = {"compute_loss": "cross-entropy", "mean_squared_error": "squared error"}
HEIGHTS = (-0.3, FAR + 0.5)


@dataclass(frozen=True)
class Curves:
    """Both losses of one example and their slopes, by the name of the loss, for each z."""

    z: np.ndarray  # (points,)
    loss: dict[str, np.ndarray]  # each (points,)
    slope: dict[str, np.ndarray]  # derivative with respect to z, each (points,)


@dataclass(frozen=True)
class Duel:
    """The curves for one label, and the logit at which they are compared."""

    curves: Curves
    z: float
    y: int

    def at(self, values: dict[str, np.ndarray]) -> tuple[float, float]:
        """Return the values of cross-entropy and of squared error at z."""
        k = int(np.argmin(np.abs(self.curves.z - self.z)))
        return tuple(float(values[name][k]) for name in LOSSES)


def measure(functions: dict[str, Callable], y: int) -> Curves:
    """Return the losses of sigmoid(z) for label y, and their slopes, measured on the functions."""
    z = np.linspace(-FAR, FAR, round(2 * FAR / STEP) + 1)
    Y = np.array([[y]])

    def losses(function: Callable, z: np.ndarray) -> np.ndarray:
        return np.array([float(function(sigmoid(np.array([[each]])), Y)) for each in z])

    loss = {name: losses(functions[name], z) for name in LOSSES}
    slope = {
        name: (losses(functions[name], z + NEARBY) - losses(functions[name], z - NEARBY))
        / (2 * NEARBY)
        for name in LOSSES
    }
    return Curves(z, loss, slope)


def say(seen: Duel) -> str:
    """Return the finding: how wrong, what it costs, and which loss pushes harder."""
    a = float(sigmoid(np.array(seen.z)))
    (entropy, squared), (push, weak) = seen.at(seen.curves.loss), seen.at(seen.curves.slope)
    return (
        f"z = {number(seen.z)} gives a = {number(a)}, and y = {seen.y}: "
        f"{describe(abs(a - seen.y))}. Cross-entropy {number(entropy)}, slope {number(push)}; "
        f"squared error {number(squared)}, slope {number(weak)}. "
        f"Cross-entropy pushes {push / weak:.3g} times as hard."
    )


def number(value: float) -> str:
    """Return the value with two digits and a proper minus sign."""
    return f"{value:.2g}".replace("-", "−")


def describe(error: float) -> str:
    """Return in words how wrong a probability is that lies `error` away from the label."""
    words = ((0.1, "confident and right"), (0.5, "right"), (0.9, "wrong"))
    return next((word for limit, word in words if error < limit - 1e-9), "confident and wrong")


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move, on axes that never change, so that labels compare."""
    figure.subplots_adjust(left=0.07, right=0.985, bottom=0.15, top=0.89, wspace=0.2)
    loss, slope = figure.subplots(1, 2)
    for ax, title in ((loss, "What the example costs"), (slope, "Slope with respect to z")):
        tidy(ax, "z", "").set(title=title, xlim=(-FAR - 0.2, FAR + 0.2), xticks=range(-8, 9, 2))
        ax.set_xlabel("$z$   (a = 0.5 at z = 0)")
    loss.set(ylim=HEIGHTS)
    slope.set(ylim=(-1.1, 1.1), yticks=(-1, -0.5, 0, 0.5, 1))
    styles = {"compute_loss": (BLUE, "-", "o"), "mean_squared_error": (VERMILLION, "--", "s")}
    artists = {}
    for ax, kind in ((loss, "loss"), (slope, "slope")):
        artists[f"z {kind}"] = ax.axvline(0, color=GREY, linewidth=1)
        for name, (colour, dash, marker) in styles.items():
            line = ax.plot([], [], color=colour, linestyle=dash, linewidth=2, label=LOSSES[name])
            artists[f"{name} {kind}"] = line[0]
            artists[f"{name} {kind} now"] = ax.plot([], [], marker, color=colour, ms=8, mec="w")[0]
    handles = [artists[f"{name} loss"] for name in LOSSES]
    loss.legend(handles=handles, frameon=False, loc="upper center")
    return artists


def draw(artists: dict[str, Artist], seen: Duel) -> None:
    """Set the curves and the points at z."""
    for kind in ("loss", "slope"):
        values = getattr(seen.curves, kind)
        artists[f"z {kind}"].set_xdata([seen.z, seen.z])
        for name, now in zip(LOSSES, seen.at(values), strict=True):
            artists[f"{name} {kind}"].set_data(seen.curves.z, values[name])
            artists[f"{name} {kind} now"].set_data([seen.z], [now])


QUESTION = (
    "Take y = 1. Starting at z = 0, go to the left, into worse and worse mistakes. At which z does "
    "squared error push hardest?"
)


def judge_hardest(measured: Callable[[int], Curves], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the z at which squared error is steepest for y = 1."""
    curves = measured(1)
    k = int(np.argmax(np.abs(curves.slope["mean_squared_error"])))
    hardest, most = curves.z[k], abs(curves.slope["mean_squared_error"][k])
    far = abs(curves.slope["mean_squared_error"][0])
    if abs(answer - hardest) < 0.25:
        return True, (
            f"It is z = {hardest:.1f}, with a slope of size {most:.2f}: hardly wrong at all. At "
            f"z = {curves.z[0]:.0f}, where the mistake is worst, the slope's size has shrunk to "
            f"{far:.2g}. Cross-entropy's is {abs(curves.slope['compute_loss'][0]):.3f} there."
        )
    if answer > 0.25:
        return False, "There a is more than 0.5 and the answer is right. Go to the left of z = 0."
    return False, (
        "Look at the dashed curve on the right, for y = 1: where does it lie farthest from 0? Move "
        "z there and read the slope below."
    )


def loss_duel(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: the logit z of one example and its label -> both losses and slopes.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, mean_squared_error, compute_loss)
    measured = lru_cache(maxsize=None)(partial(measure, functions))

    def compute(label: str, z: float) -> Duel:
        return Duel(measured(LABELS[label]), z, LABELS[label])

    return Explorable(
        "Loss duel: one example, its logit z, and two losses",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("label", "Label", tuple(LABELS), "y = 1"),
            Slider("z", "Logit z", -float(FAR), float(FAR), -6.0, STEP),
        ),
        task=Task(QUESTION, partial(judge_hardest, measured)),
        whose=whose,
    )
