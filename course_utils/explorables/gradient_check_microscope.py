"""Measured against computed gradients: how small a nudge should be, and where a bug sits."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.activations import tanh_backward
from course_utils.backward import linear_backward
from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorables.gradient_check_numbers import (
    BUGS,
    GRADIENTS,
    LAYERS_DIMS,
    MYSTERY,
    NO_BUG,
    POWERS,
    SECRET,
    Check,
    L,
    computed,
    difference,
    measured,
    one_sided,
)
from course_utils.gradient_check import TOLERANCE, numerical_gradient
from course_utils.plots import (
    BLUE,
    GREEN,
    GREY,
    ORANGE,
    SUPERSCRIPT,
    VERMILLION,
    on_powers_axis,
    powers_axis,
    tidy,
)

HEIGHTS = range(-12, 1, 3)


def ten_to(power: int) -> str:
    """Return 10 to that power as text: 10⁻⁷."""
    return "10" + str(power).translate(SUPERSCRIPT)


def say(seen: Check) -> str:
    """Return the finding: which gradients fail, and whether the nudge itself is to blame."""
    start = f"With ε = {ten_to(-seen.power)}"
    if seen.noise > TOLERANCE:
        why = "J is too curved for so large a step" if seen.power < 5 else (
            "J has too few digits for so small a step"
        )  # fmt: skip
        return (
            f"{start} even right gradients are up to {seen.noise:.1g} off what is measured: {why}. "
            f"Nothing can be said about a bug; best is ε = {ten_to(-best(seen.central))}."
        )
    planted = f" (planted: {seen.bug}, layer {seen.layer})" * (seen.bug in BUGS)
    planted = " (the mystery keeps to its own layer)" if seen.bug == MYSTERY else planted
    if not seen.failing:
        return (
            f"{start} all {len(GRADIENTS)} gradients agree; at most they are {seen.noise:.1g} off."
            + " No bug is planted, in any layer." * (seen.bug == NO_BUG)
        )
    return (
        f"{start}, {len(seen.failing)} of {len(GRADIENTS)} gradients "
        f"{'fails' if len(seen.failing) == 1 else 'fail'}{planted}: "
        f"{', '.join(seen.failing)}. The topmost of them is {seen.failing[0]}."
    )


def best(differences: np.ndarray) -> int:
    """Return the power whose nudge comes nearest to the right gradients."""
    return POWERS[int(np.argmin(differences))]


def frame(figure: Figure) -> dict[str, Artist]:
    """Return what moves: the V-curves with their mark, and one mark for each gradient."""
    figure.subplots_adjust(left=0.075, right=0.985, bottom=0.15, top=0.89, wspace=0.22)
    curve, each = figure.subplots(1, 2, width_ratios=[1.15, 1])
    for ax in (curve, each):
        powers_axis(tidy(ax, "", "relative difference"), HEIGHTS)
        ax.axhline(np.log10(TOLERANCE), color=GREY, linewidth=1, linestyle="--")
    ticks = POWERS[::2]
    curve.set(title="No bug: how small should the nudge be?", xlabel="nudge ε")
    curve.set(xlim=(0.4, 15.6), xticks=ticks, xticklabels=[ten_to(-p) for p in ticks])
    each.set(title="Each gradient, from the output down", xlim=(-0.6, len(GRADIENTS) - 0.4))
    each.set(xticks=range(len(GRADIENTS)), xticklabels=GRADIENTS)
    each.text(7.35, np.log10(TOLERANCE) + 0.15, "tolerance", color=GREY, ha="right", size=8.5)
    mark = {"linestyle": "", "markersize": 9}
    artists = {
        "now": curve.plot([], [], color=GREY, linewidth=6, alpha=0.35)[0],
        "one-sided": curve.plot([], [], "s--", color=ORANGE, ms=4, label="one-sided")[0],
        "central": curve.plot([], [], "o-", color=BLUE, ms=5, label="central")[0],
        "agrees": each.plot([], [], marker="o", color=GREEN, label="agrees", **mark)[0],
        "fails": each.plot([], [], marker="X", color=VERMILLION, label="fails", **mark)[0],
    }
    curve.legend(frameon=False, loc="upper center", ncols=2)
    each.legend(frameon=False, loc="upper center", ncols=2, bbox_to_anchor=(0.5, -0.1))
    return artists


def draw(artists: dict[str, Artist], seen: Check) -> None:
    """Set the curves and the marks to what was seen."""
    artists["central"].set_data(POWERS, on_powers_axis(seen.central, HEIGHTS))
    artists["one-sided"].set_data(POWERS, on_powers_axis(seen.one_sided, HEIGHTS))
    artists["now"].set_data([seen.power] * 2, [HEIGHTS[0] - 2.4, 1])
    place = np.arange(len(GRADIENTS))
    heights = on_powers_axis(list(seen.differences.values()), HEIGHTS)
    fails = np.array([name in seen.failing for name in GRADIENTS])
    for name, which in (("fails", fails), ("agrees", ~fails)):
        artists[name].set_data(place[which], heights[which])


def gradient_check_microscope(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: size of the nudge × planted bug × its layer -> what fails.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(
        passed or {}, numerical_gradient, linear_backward, tanh_backward
    )
    central = cache(partial(measured, functions["numerical_gradient"]))
    steps_up = cache(partial(measured, one_sided))

    @cache
    def right() -> dict[str, np.ndarray]:
        return computed(functions, NO_BUG, 0)

    @cache
    def curve(gradients: Callable[[int], dict]) -> np.ndarray:
        return np.array([difference(gradients(power), right(), *GRADIENTS) for power in POWERS])

    def compute(power: int, bug: str, layer: int) -> Check:
        found, grads = central(power), computed(functions, bug, layer)
        differences = {name: difference(found, grads, name) for name in GRADIENTS}
        noise = max(difference(found, right(), name) for name in GRADIENTS)
        return Check(power, bug, layer, differences, noise, curve(central), curve(steps_up))

    return Explorable(
        f"Gradient check microscope: the tanh network {LAYERS_DIMS}, every gradient measured",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Slider("power", "ε = 10 to the minus", POWERS[0], POWERS[-1], 7),
            Choice("bug", "Bug", (NO_BUG, *BUGS, MYSTERY), NO_BUG),
            Slider("layer", "in layer", 1, L - 1, L - 1),
        ),
        task=Task(QUESTION, partial(judge_layer, compute), LAYERS),
        whose=whose,
    )


LAYERS = tuple(f"layer {l}" for l in range(1, L + 1))
QUESTION = (
    "Set the bug to 'mystery' and choose a good ε. In which layer does it sit? (Plant the others "
    "in known layers first, and see what fails.)"
)


def judge_layer(compute: Callable[..., Check], answer: str) -> tuple[bool, str]:
    """Return whether the answer is the mystery's layer, and how one can see it."""
    seen = compute(power=5, bug=MYSTERY, layer=L - 1)
    guilty, kind = f"layer {seen.failing[0][-1]}", SECRET[0]
    if answer == guilty:
        return True, (
            f"The topmost gradient that fails is {seen.failing[0]}; all above it agree, so the "
            f"blame was right until {guilty}. (The bug: {kind}.) What fails further down is only "
            "handed a wrong blame."
        )
    if answer < guilty:
        return False, f"{answer.capitalize()} fails too, but is the blame right that reaches it?"
    return False, f"All gradients of {answer} agree. A bug in it would show in them."
