"""Where the logarithm falls off: AL near the wrong end, the clip, and the arithmetic's limits."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.loss import compute_loss
from course_utils.plots import (
    BLUE,
    GREEN,
    GREY,
    SUPERSCRIPT,
    VERMILLION,
    on_powers_axis,
    powers_axis,
    tidy,
)

DEEPEST = 20
NEAR_0, NEAR_1 = "y = 1, AL near 0", "y = 0, AL near 1"
SIDES = {NEAR_0: 1, NEAR_1: 0}
EPSILONS = range(2, DEEPEST + 1)  # powers of ten to choose ε from
DTYPES = {"float64": np.float64, "float32": np.float32}
K = np.arange(4, 4 * DEEPEST + 1) / 4  # AL is 10^-k away from the wrong end
MOST, INFINITE = 48, 53  # finite losses are drawn up to 48; 53 stands for infinity
POWERS = range(0, 26, 5)  # of ten; the last one stands for infinity


@dataclass(frozen=True)
class Cliff:
    """One wrong example: the loss with a clip at ε, and its slope, on the way to the wrong end."""

    y: int
    dtype: str
    epsilon: float
    k: int
    AL: np.ndarray  # what is stored of 10^-k, or of 1 - 10^-k, (points,)
    clipped: np.ndarray  # cross-entropy of clip(AL, ε, 1 - ε), (points,)
    slope: np.ndarray  # size of the derivative of that with respect to AL, (points,)
    whole: np.ndarray  # the loss of compute_loss, (points,)
    dZ: np.ndarray  # size of AL - Y, (points,)

    @property
    def index(self) -> int:
        """Return where in the arrays k is."""
        return int(np.argmin(np.abs(self.k - K)))


@np.errstate(all="ignore")  # log 0 is what this is about
def cliff(functions: dict[str, Callable], side: str, dtype: str, e: int, k: int) -> Cliff:
    """Return what happens to one example with ε = 10^-e, computed in `dtype` throughout."""
    y, number = SIDES[side], DTYPES[dtype]
    distance, epsilon, one = number(10) ** -K.astype(number), number(10.0**-e), number(1)
    AL = distance if y == 1 else one - distance
    low, high = epsilon, one - epsilon
    clipped = np.clip(AL, low, high)
    truth = clipped if y == 1 else one - clipped  # probability given to what really happened
    inside = (low <= AL) & (high >= AL)
    Y = np.array([[y]])
    return Cliff(
        y,
        dtype,
        10.0**-e,
        k,
        AL,
        clipped=-np.log(truth),
        slope=np.where(inside, 1 / truth, 0),
        whole=np.array([float(functions["compute_loss"](a[None, None], Y)) for a in AL]),
        dZ=np.abs(AL - y),
    )


def power(exponent: int) -> str:
    """Return 10 to the given power, in superscripts."""
    return "10" + str(exponent).translate(SUPERSCRIPT)


def say(seen: Cliff) -> str:
    """Return the finding: what is stored, what it costs with this clip, what slope is left."""
    i, near = seen.index, power(-seen.k)
    AL = near if seen.y == 1 else f"1 − {near}"
    lost = seen.y == 0 and seen.AL[i] == 1
    stored = f"AL = {AL} is stored as exactly 1 in {seen.dtype}." if lost else f"AL = {AL}."
    loss, slope = seen.clipped[i], seen.slope[i]
    if np.isinf(loss):
        cost = "1 − ε is exactly 1 too, so the clip does nothing: loss and slope are infinite."
    elif slope == 0:
        cost = f"The clip holds the loss at {loss:.3g}, and its slope with respect to AL is 0."
    else:
        steep = power(round(np.log10(slope)))
        cost = f"The loss is {loss:.3g}, its slope with respect to AL about {steep} in size."
    mine = seen.whole[i]
    own = "infinity" if np.isinf(mine) else f"{mine:.3g}"
    dZ = f"{seen.AL[i] - seen.y:.2g}".replace("-", "−")
    return f"{stored} {cost} compute_loss gives {own}. AL − Y is {dZ}."


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move, on axes that never change, with a place for infinity."""
    figure.subplots_adjust(left=0.075, right=0.985, bottom=0.16, top=0.89, wspace=0.2)
    loss, slope = figure.subplots(1, 2)
    for ax in (loss, slope):
        tidy(ax, "distance of AL from the wrong end", "")
        ticks = (1, 5, 10, 15, 20)
        ax.set_xticks(ticks, [power(-k) for k in ticks])
        ax.set_xlim(0.5, DEEPEST + 0.5)
    loss.set(title="Loss", ylim=(-2, INFINITE + 3))
    loss.set_yticks([0, 10, 20, 30, 40, INFINITE], ["0", "10", "20", "30", "40", "∞"])
    loss.axhline((MOST + INFINITE) / 2, color=GREY, linewidth=0.8, linestyle=(0, (2, 3)))
    powers_axis(slope, POWERS).set(title="Size of the slope")
    slope.set_yticks(slope.get_yticks(), [*slope.get_yticklabels()[:-1], "∞"])
    now = {"marker": "o", "ms": 8, "mec": "w", "linestyle": ""}
    artists = {
        "epsilon loss": loss.axvline(0, color=GREY, linewidth=1, label="ε"),
        "epsilon slope": slope.axvline(0, color=GREY, linewidth=1),
        "clipped": loss.plot([], [], color=BLUE, linewidth=2.2, label="with this ε")[0],
        "whole": loss.plot([], [], color=VERMILLION, ls="--", lw=1.6, label="compute_loss")[0],
        "slope": slope.plot([], [], color=BLUE, lw=2.2, label="along AL")[0],
        "dZ": slope.plot([], [], color=GREEN, lw=1.8, ls="-.", label="AL − Y")[0],
        "loss now": loss.plot([], [], color=BLUE, **now)[0],
        "slope now": slope.plot([], [], color=BLUE, **now)[0],
    }
    place = {"loc": "upper left", "bbox_to_anchor": (-0.02, 0.9), "handlelength": 1.6}
    left = [artists[name] for name in ("clipped", "whole", "epsilon loss")]
    loss.legend(handles=left, frameon=False, **place)
    right = [artists["slope"], artists["dZ"]]
    slope.legend(handles=right, frameon=False, **place | {"handlelength": 2})
    return artists


def draw(artists: dict[str, Artist], seen: Cliff) -> None:
    """Set the curves, the clip and the point at k."""
    i, e = seen.index, -np.log10(seen.epsilon)
    heights = {name: on_loss_axis(getattr(seen, name)) for name in ("clipped", "whole")}
    slope, dZ = (on_powers_axis(values, POWERS) for values in (seen.slope, seen.dZ))
    for name, line in (*heights.items(), ("slope", slope), ("dZ", dZ)):
        artists[name].set_data(K, line)
    artists["loss now"].set_data([K[i]], [heights["clipped"][i]])
    artists["slope now"].set_data([K[i]], [slope[i]])
    for name in ("epsilon loss", "epsilon slope"):
        artists[name].set_xdata([e, e])


def on_loss_axis(loss: np.ndarray) -> np.ndarray:
    """Return the heights of losses, with one height for all that are infinite."""
    return np.where(np.isfinite(loss), np.minimum(loss, MOST), INFINITE)


QUESTION = (
    "Take float32 and y = 0. How large may e be, in whole numbers, so that the clip at ε = 10⁻ᵉ "
    "still keeps every loss finite?"
)


def judge_largest(compute: Callable[..., Cliff], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the largest e whose clip works in float32 next to 1."""
    losses = {e: compute(side=NEAR_1, dtype="float32", e=e, k=1).clipped for e in EPSILONS}
    largest = max(e for e, loss in losses.items() if np.isfinite(loss).all())
    if answer == largest:
        step = np.spacing(np.float32(0.75))  # between numbers in [0.5, 1)
        return True, (
            f"In float32, 1 − {power(-largest)} is less than 1, but 1 − {power(-largest - 1)} is "
            f"exactly 1. Just below 1, float32 moves in steps of {step:.1g}. "
            "So ε must be chosen for the arithmetic, not once for all."
        )
    if answer > largest:
        return False, (
            "Set that e and move AL to the right end of the slider: the loss is infinite, because "
            "1 − ε is rounded to 1."
        )
    return False, "That one works, but a larger e works too. Where does ∞ first appear?"


def log_cliff(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: label × arithmetic × ε × AL -> the loss and its slope.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, compute_loss)
    compute = lru_cache(maxsize=256)(partial(cliff, functions))
    return Explorable(
        "The cliff of the logarithm: one wrong example, and a clip at ε",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("side", "Label", tuple(SIDES), NEAR_0),
            Choice("dtype", "Arithmetic", tuple(DTYPES), "float64"),
            Slider("e", "e in ε = 10⁻ᵉ", EPSILONS[0], EPSILONS[-1], 7),
            Slider("k", "k: AL is 10⁻ᵏ from the wrong end", 1, DEEPEST, 10),
        ),
        task=Task(QUESTION, partial(judge_largest, compute)),
        whose=whose,
    )
