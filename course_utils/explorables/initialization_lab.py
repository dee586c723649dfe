"""What a choice of weights does to a deep network before any training: one pass, layer by layer."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils import initialization as init
from course_utils.backward import backward_propagation
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.forward import forward_propagation
from course_utils.plots import BLUE, GREY, ORANGE, VERMILLION, on_powers_axis, powers_axis, tidy

# 50 · 50 · 100 is small enough for BLAS to stay on one thread, which is faster when cores are busy.
WIDTH, EXAMPLES, DEEPEST = 50, 100, 12
SCHEMES = {
    "zeros": lambda f, dims, _: f["initialize_parameters_zeros"](dims),
    "random × 0.01": lambda f, dims, r: f["initialize_parameters_random"](dims, scale=0.01, rng=r),
    "random × 1": lambda f, dims, r: f["initialize_parameters_random"](dims, scale=1.0, rng=r),
    "He": lambda f, dims, r: f["initialize_parameters_he"](dims, rng=r),
}
HIDDEN = {"ReLU": "relu", "tanh": "tanh", "sigmoid": "sigmoid", "leaky ReLU": "leaky_relu"}
POWERS = range(-24, 13, 6)  # of ten, at the ticks of the logarithmic axes


@dataclass(frozen=True)
class OnePass:
    """What one forward and one backward pass showed, layer by layer."""

    scheme: str
    activation: str
    spread: np.ndarray  # standard deviation of A^[l], layers 1 … L-1
    gradient: np.ndarray  # root mean square of dW^[l], layers 1 … L
    dead: np.ndarray  # units whose output is 0 for every example, layers 1 … L-1
    distinct: np.ndarray  # different units among the others, layers 1 … L-1


def one_pass(functions: dict[str, Callable], scheme: str, activation: str, hidden: int) -> OnePass:
    """Return what happens in `hidden` layers of 50 units with standardized random inputs."""
    rng = np.random.default_rng(4)
    X = rng.standard_normal((WIDTH, EXAMPLES))
    Y = (rng.random((1, EXAMPLES)) < 0.3).astype(float)  # as many of each would cancel in dW
    parameters = SCHEMES[scheme](functions, [WIDTH] * (hidden + 1) + [1], rng)
    AL, caches = forward_propagation(X, parameters, activation=HIDDEN[activation])
    grads = backward_propagation(AL, Y, caches, activation=HIDDEN[activation])
    hidden_A = [linear_cache[0] for linear_cache, _ in caches[1:]]  # A^[1] … A^[L-1]
    dead, distinct = zip(*(count_units(A) for A in hidden_A), strict=True)
    return OnePass(
        scheme,
        activation,
        spread=np.array([A.std() for A in hidden_A]),
        gradient=np.array([np.sqrt(np.mean(grads[f"dW{l}"] ** 2)) for l in range(1, hidden + 2)]),
        dead=np.array(dead),
        distinct=np.array(distinct),
    )


def count_units(A: np.ndarray) -> tuple[int, int]:
    """Return how many units of A (n_l, m) are dead, and how many differ among the living.

    A unit is dead if its output is 0 for every example. Units are compared by one random weighted
    sum of their outputs: equal units have equal sums, and different ones do not by chance.
    """
    living = A[A.any(axis=1)]
    if not len(living):
        return len(A), 0
    sums = living @ np.random.default_rng(0).standard_normal(A.shape[1])
    size = np.abs(sums).max() or 1.0
    return len(A) - len(living), len(np.unique(np.round(sums / size, 9)))


def say(seen: OnePass) -> str:
    """Return the finding: what becomes of the spread, of dW and of the units."""
    first, last, deepest = seen.spread[0], seen.spread[-1], len(seen.spread)
    setting = f"With {seen.scheme} and {seen.activation} the spread"
    if not seen.spread.any():
        fate = f"{setting} is 0 in every layer"
    else:
        verb = "shrinks" if last < first / 2 else "grows" if last > 2 * first else "hardly changes"
        fate = f"{setting} {verb}: {first:.2g} in layer 1, {last:.2g} in layer {deepest}"
    output, bottom = seen.gradient[-1], seen.gradient[0]
    gradient = f"dW is {output:.2g} at the output and {bottom:.2g} in layer 1"
    if not seen.gradient.any():
        gradient = "every dW is 0, so no weight can learn"
    return f"{fate}; {gradient}. {say_units(int(seen.dead[-1]), int(seen.distinct[-1]), deepest)}"


def say_units(dead: int, distinct: int, layer: int) -> str:
    """Return one sentence about the units of a layer."""
    living = WIDTH - dead
    if not living:
        return f"In layer {layer} all {WIDTH} units are dead: 0 for every example."
    alike = {1: "compute the same", living: "all differ"}.get(distinct, f"make {distinct} kinds")
    if not dead:
        return f"In layer {layer} the {WIDTH} units {alike}."
    return f"In layer {layer}, {dead} of {WIDTH} units are dead (always 0); the others {alike}."


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move, on axes that never change, so that settings compare."""
    figure.subplots_adjust(left=0.078, right=0.99, bottom=0.15, top=0.89, wspace=0.34)
    spread, gradient, units = figure.subplots(1, 3, width_ratios=[1, 1, 0.95])
    powers_axis(tidy(spread, "layer $l$", "standard deviation of $A^{[l]}$"), POWERS)
    powers_axis(tidy(gradient, "layer $l$", "root mean square of $dW^{[l]}$"), POWERS)
    tidy(units, "layer $l$", f"of {WIDTH} units").set(ylim=(0, 64), yticks=range(0, 51, 10))
    units.grid(visible=False, axis="x")
    titles = ("Spread of the activations", "Size of the gradients", "Units")
    for ax, title in zip(figure.axes, titles, strict=True):
        ax.set(title=title, xlim=(0.2, DEEPEST + 1.8), xticks=range(2, DEEPEST + 1, 2))
    line = {"marker": "o", "markersize": 5, "linewidth": 1.8}
    bar = {"linewidth": 6.5, "capstyle": "butt"}
    artists = {
        "spread": spread.plot([], [], color=BLUE, **line)[0],
        "gradient": gradient.plot([], [], color=VERMILLION, **line)[0],
        "output": gradient.plot([], [], "s", color=VERMILLION, ms=8, mfc="w", mew=1.8)[0],
        "different": units.vlines([], 0, 1, color=BLUE, label="different", **bar),
        "copies": units.vlines([], 0, 1, color=ORANGE, label="copies", **bar),
        "dead": units.vlines([], 0, 1, color=GREY, label="dead", **bar),
    }
    artists["output"].set_label("output layer")
    gradient.legend(handles=[artists["output"]], frameon=False, loc="upper right")
    units.legend(ncols=3, frameon=False, loc="upper center", handlelength=0.5, columnspacing=0.6)
    return artists


def draw(artists: dict[str, Artist], seen: OnePass) -> None:
    """Set the lines and bars to what was seen."""
    layer = np.arange(1, len(seen.gradient) + 1)
    hidden = layer[:-1]
    artists["spread"].set_data(hidden, on_powers_axis(seen.spread, POWERS))
    artists["gradient"].set_data(layer, on_powers_axis(seen.gradient, POWERS))
    artists["output"].set_data([len(seen.gradient)], on_powers_axis(seen.gradient[-1:], POWERS))
    tops = {"different": seen.distinct, "copies": WIDTH - seen.dead, "dead": seen.dead * 0 + WIDTH}
    bottom = np.zeros(len(hidden))
    for name, top in tops.items():
        ends = np.stack([np.stack([hidden, bottom], 1), np.stack([hidden, top], 1)], 1)
        artists[name].set_segments(ends[top > bottom])
        bottom = top


def initialization_lab(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: scheme × activation × depth -> spread, dW and units, layer by layer.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(
        passed or {},
        init.initialize_parameters_zeros,
        init.initialize_parameters_random,
        init.initialize_parameters_he,
    )
    compute = partial(one_pass, functions)
    return Explorable(
        "Initialization lab: one pass through hidden layers of 50 units, before any training",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("scheme", "Weights", tuple(SCHEMES), "random × 0.01"),
            Choice("activation", "Activation", tuple(HIDDEN), "ReLU"),
            Slider("hidden", "Hidden layers", 2, DEEPEST, 10),
        ),
        task=Task(QUESTION, partial(judge_factor, compute)),
        whose=whose,
    )


QUESTION = (
    "With random × 0.01 and ReLU, by what number is the spread multiplied from each hidden layer "
    "to the next?"
)


def judge_factor(compute: Callable[..., OnePass], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the factor for random × 0.01 and ReLU, and what follows."""
    spread = compute(scheme="random × 0.01", activation="ReLU", hidden=DEEPEST).spread
    factor = (spread[-1] / spread[0]) ** (1 / (DEEPEST - 1))
    if factor / 1.3 < answer < 1.3 * factor:  # layers differ by about as much
        return True, (
            f"Every layer multiplies the spread by about {factor:.2g}; theory says "
            f"0.01·√({WIDTH}/2) = {0.01 * np.sqrt(WIDTH / 2):.2g}. To keep the spread it must be "
            f"1, so the scale must be √(2/{WIDTH}) = {np.sqrt(2 / WIDTH):.2g}: that is He."
        )
    if 1 / factor / 1.3 < answer < 1.3 / factor:
        return False, "That is layer 1's spread divided by layer 2's; turn it round."
    if np.isclose(answer, 0.01):
        return False, f"0.01 is the scale of one weight, but a unit adds up {WIDTH} such products."
    return False, (
        "Set 2 hidden layers and divide the spread of layer 2 by that of layer 1. Then see whether "
        "layer 3 gives the same factor."
    )
