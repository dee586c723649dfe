"""Equal units stay equal: four hidden units, a constant start, and a little noise."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.backward import linear_activation_backward, linear_backward
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_random
from course_utils.loss import compute_loss
from course_utils.plots import GREY, INK, PALETTE, on_powers_axis, powers_axis, tidy
from course_utils.update import update_parameters

UNITS, START, LEARNING_RATE, STEPS, EVERY = 4, 0.5, 2.5, 700, 5
APART = 0.1  # rows farther apart than this are told apart with the naked eye
NOISES = {"none": 0.0, "10⁻²": 1e-2, "10⁻⁴": 1e-4, "10⁻⁶": 1e-6, "10⁻⁸": 1e-8, "10⁻¹⁶": 1e-16}
POWERS = range(-18, 3, 4)


@dataclass(frozen=True)
class Training:
    """What happened to the rows of W1, every 5 steps."""

    rows: np.ndarray  # (snapshots, 4, 2)
    gap: np.ndarray  # largest distance between two rows, (snapshots,)
    cost: np.ndarray  # (snapshots,)

    @property
    def parted(self) -> int | None:
        """Return the first recorded step at which two rows are apart, or None."""
        late = np.flatnonzero(self.gap > APART)
        return int(late[0]) * EVERY if len(late) else None


def ring(m: int = 200) -> tuple[np.ndarray, np.ndarray]:
    """Return X (2, m) and Y (1, m): class 1 lies in a small ring, class 0 in a large one."""
    rng = np.random.default_rng(0)
    angle, Y = 2 * np.pi * rng.random(m), np.arange(m) % 2
    radius = np.where(Y, 0.6, 1.4) + 0.12 * rng.standard_normal(m)
    return radius * np.stack([np.cos(angle), np.sin(angle)]), Y[None]


def train(functions: dict[str, Callable], noise: float) -> Training:
    """Return the training of [2, 4, 1] from weights 0.5 + noise·N(0, 1), with tanh."""
    X, Y = ring()
    rng = np.random.default_rng(3)
    parameters = functions["initialize_parameters_random"]([2, UNITS, 1], scale=noise, rng=rng)
    parameters = {name: v + START * name.startswith("W") for name, v in parameters.items()}
    rows, cost = [], []
    for step in range(STEPS + 1):
        AL, (first, last) = forward_propagation(X, parameters, activation="tanh")
        if step % EVERY == 0:
            rows.append(parameters["W1"].copy())
            cost.append(compute_loss(AL, Y))
        # Not by backward_propagation: a third of its time goes into checks and into dAL.
        dA1, dW2, db2 = linear_backward(AL - Y, last[0])
        _, dW1, db1 = linear_activation_backward(dA1, first, "tanh")
        grads = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2}
        parameters = update_parameters(parameters, grads, LEARNING_RATE)
    rows = np.array(rows)
    pairs = rows[:, :, None] - rows[:, None]  # (snapshots, 4, 4, 2): each row minus each
    return Training(rows, np.sqrt((pairs**2).sum(axis=-1)).max(axis=(1, 2)), np.array(cost))


def count_distinct(rows: np.ndarray) -> int:
    """Return how many rows remain when equal ones, bit by bit, are counted once."""
    return len(np.unique(rows, axis=0))


@dataclass(frozen=True)
class Moment:
    """A training, and the step at which it is looked at."""

    training: Training
    noise: str
    step: int


def say(seen: Moment) -> str:
    """Return the finding: how many rows differ, by how much, and what that does to the cost."""
    k, training = seen.step // EVERY, seen.training
    rows, gap, cost = training.rows[k], training.gap[k], training.cost[k]
    start = "Without noise" if seen.noise == "none" else f"With noise of size {seen.noise}"
    distinct = count_distinct(rows)
    if distinct == 1:
        words = f"the {UNITS} rows of W1 are equal to the last bit: one unit, {UNITS} times"
    elif gap < APART:
        words = f"{distinct} rows of W1 differ, but by {gap:.1g} at most: no eye tells them apart"
    else:
        words = f"the {UNITS} rows of W1 lie up to {gap:.2g} apart (since step {training.parted})"
    return f"{start}, after {seen.step} steps {words}. The cost is {cost:.2g}."


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the rows with their paths, and the gap with its time."""
    figure.subplots_adjust(left=0.08, right=0.98, bottom=0.145, top=0.89, wspace=0.26)
    plane, gap = figure.subplots(1, 2, width_ratios=[1, 1.45])
    tidy(plane, "$w_{i1}$", "$w_{i2}$").set(xlim=(-5.4, 5.4), ylim=(-5.4, 5.4))
    plane.set(title="The four rows of $W^{[1]}$", xticks=range(-4, 5, 2), yticks=range(-4, 5, 2))
    powers_axis(tidy(gap, "training step", "largest distance"), POWERS)
    gap.set(title="Distance between the rows", xlim=(-30, STEPS + 30))
    gap.axhline(np.log10(APART), color=GREY, linewidth=1, linestyle="--")
    gap.text(STEPS, np.log10(APART) - 0.3, "apart: 0.1", color=GREY, ha="right", va="top", size=8.5)
    artists = {}
    for unit, colour in enumerate(PALETTE[:UNITS]):
        artists[f"path {unit}"] = plane.plot([], [], color=colour, linewidth=1)[0]
    for unit, colour in enumerate(PALETTE[:UNITS]):
        # Rings of four sizes, so that equal rows show as one target and not as one point.
        size = 17 - 4 * unit
        artists[f"row {unit}"] = plane.plot([], [], "o", ms=size, mfc="none", mec=colour, mew=2)[0]
    artists["gap"] = gap.plot([], [], color=INK, linewidth=1.8)[0]
    artists["now"] = gap.plot([], [], "o", color=INK, markersize=7)[0]
    return artists


def draw(artists: dict[str, Artist], seen: Moment) -> None:
    """Set the rows, their paths so far, and the gap."""
    k, training = seen.step // EVERY, seen.training
    for unit in range(UNITS):
        artists[f"path {unit}"].set_data(*training.rows[: k + 1, unit].T)
        artists[f"row {unit}"].set_data(*training.rows[k, unit][:, None])
    heights = on_powers_axis(training.gap[: k + 1], POWERS)
    artists["gap"].set_data(EVERY * np.arange(k + 1), heights)
    artists["now"].set_data([seen.step], heights[-1:])


QUESTION = (
    "At which step do two rows first lie more than 0.1 apart if the noise is 10⁻¹²? It is not in "
    "the list: find the steps for 10⁻⁴ and 10⁻⁸, then predict."
)


def judge_step(trained: Callable[[float], Training], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the step at which noise 10⁻¹² parts the rows, within 15 %."""
    at_4, at_8, at_12 = (trained(noise).parted for noise in (1e-4, 1e-8, 1e-12))
    if abs(answer - at_12) < 0.15 * at_12:
        return True, (
            f"It is step {at_12}; for 10⁻⁴ and 10⁻⁸ it was {at_4} and {at_8}. Each step multiplies "
            "the distance by about the same number, so 10 000 times less noise costs only some "
            f"{at_12 - at_8} steps more. Only a distance of exactly 0 never grows."
        )
    if answer > 2 * at_12:
        return (
            False,
            "Less noise does not cost in proportion. How many steps lie between 10⁻⁴ and 10⁻⁸?",
        )
    return False, (
        "Move the step until the caption says since when the rows lie apart, first for 10⁻⁴, then "
        "for 10⁻⁸. The distance grows by a constant factor a step: a straight line in the picture."
    )


def symmetry_microscope(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: size of the noise × training step -> the rows of W1.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, initialize_parameters_random)
    trained = lru_cache(maxsize=None)(partial(train, functions))

    def compute(noise: str, step: int) -> Moment:
        return Moment(trained(NOISES[noise]), noise, step)

    return Explorable(
        "Symmetry microscope: four tanh units that start (almost) equal",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("noise", "Noise", tuple(NOISES), "none"),
            Slider("step", "Training step", 0, STEPS, 300, EVERY),
        ),
        task=Task(QUESTION, partial(judge_step, trained)),
        whose=whose,
        size=(8.6, 3.4),
    )
