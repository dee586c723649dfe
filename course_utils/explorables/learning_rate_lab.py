"""What a learning rate does: the same steps on a bowl and on a slice of a small network's cost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.explorable import Explorable, Slider, Task, yours_or_ours
from course_utils.explorables.learning_rate_paths import STEPS, Path, bowl, descend, network_slice
from course_utils.plots import BLUE, GREEN, GREY, INK, VERMILLION, tidy
from course_utils.update import update_parameters

FAR = 4
W = np.linspace(-FAR, FAR, 161)


@dataclass(frozen=True)
class Lab:
    """Both paths for one learning rate and start, and how many of their steps are shown."""

    alpha: float
    start: float
    steps: int
    bowl: Path
    network: Path
    lowest: float  # cost on the network's slice


def say(seen: Lab) -> str:
    """Return the finding: the fate of both paths, from their numbers."""
    above, k = seen.network.J[-1] - seen.lowest, seen.steps
    depth = f"{above:.2f} above its lowest point" if above > 0.01 else "its lowest point"
    words = f"The bowl's path {tell(seen.bowl)}. The network's {tell(seen.network)}, {depth}."
    if k < STEPS:
        words = f"After {k} of {STEPS} steps J is {amount(seen.bowl.J[k])} on the bowl and "
        words += f"{amount(seen.network.J[k])} on the slice."
    return f"α = {seen.alpha:.2f}, start w = {seen.start:.1f}. {words}".replace("-", "−")


def tell(path: Path) -> str:
    """Return the fate of a path with its last numbers."""
    more = {
        "climbs": f", from J = {amount(path.J[0])}",
        "rests": ", since the slope is 0 there",
        "oscillates": ", from one side to the other",
        "crawls": ", still on its way",
    }.get(path.fate, "")
    return f"{path.fate}{more}: J is {amount(path.J[-1])} after {STEPS} steps"


def amount(J: float) -> str:
    """Return a cost with two digits, and in words where those say little."""
    return "nearly 0" if J < 1e-4 else f"{J:.2g}" if J < 1000 else "more than 1000"


def frame(landscapes: dict[str, np.ndarray], figure: Figure) -> dict[str, Artist]:
    """Return the artists that move; both landscapes and all axes stay."""
    figure.subplots_adjust(left=0.065, right=0.985, bottom=0.155, top=0.89, wspace=0.26)
    axes = dict(zip(("bowl", "network", "cost"), figure.subplots(1, 3), strict=True))
    looks = {
        "bowl": ("A bowl, J = w²/4", BLUE, "-", "o"),
        "network": ("A slice of a network's cost", VERMILLION, "--", "s"),
    }
    artists = {}
    for name, (title, colour, dash, marker) in looks.items():
        tidy(axes[name], "w", "J").set(title=title, xticks=range(-4, 5, 2))
        axes[name].plot(W, landscapes[name], color=GREY, linewidth=1.5)
        artists[name] = axes[name].plot([], [], marker=marker, ms=4.5, color=colour, lw=1)[0]
        artists[f"{name} start"] = axes[name].plot([], [], "D", color=INK, markersize=7)[0]
        artists[f"{name} end"] = axes[name].plot([], [], "*", color=GREEN, markersize=13)[0]
        (artists[f"{name} cost"],) = axes["cost"].plot([], [], dash, c=colour, lw=2, label=name)
    tidy(axes["cost"], "step", "J").set(title="Cost", xlim=(-0.6, STEPS + 0.6), ylim=(-0.15, 4.3))
    legend = {"frameon": False, "loc": "upper center"}
    axes["cost"].legend(handles=[artists["bowl cost"], artists["network cost"]], **legend)
    axes["bowl"].legend([artists["bowl start"], artists["bowl end"]], ["start", "end"], **legend)
    return artists


def draw(artists: dict[str, Artist], seen: Lab) -> None:
    """Set both paths, with their starts and ends, and their costs."""
    for name, path in (("bowl", seen.bowl), ("network", seen.network)):
        w, J = np.clip(path.w, -99, 99), np.minimum(np.nan_to_num(path.J, nan=999), 999)
        w, J = w[: seen.steps + 1], J[: seen.steps + 1]
        artists[name].set_data(w, J)
        artists[f"{name} start"].set_data(w[:1], J[:1])
        artists[f"{name} end"].set_data(w[-1:], J[-1:])
        artists[f"{name} cost"].set_data(np.arange(len(J)), J)


QUESTION = "On the bowl, at which learning rate does the cost neither fall nor climb?"


def judge_edge(answer: float) -> tuple[bool, str]:
    """Return whether a step of this length keeps the cost of the bowl, and what follows."""
    path = descend(update_parameters, bowl, answer, 3.0)
    factor = f"{1 - answer / 2:.3g}".replace("-", "−")
    words = f"The slope is w/2, so one step multiplies w by 1 − α/2, here by {factor}"
    if answer <= 0:
        return False, "With α = 0 nothing moves, and below 0 it goes uphill. Look above 0."
    if np.allclose(path.J, path.J[0]):
        return True, f"{words}: the other side, just as high. A little less converges; more climbs."
    too_large = path.J[-1] > path.J[0]
    advice = "climbs. Try a smaller one." if too_large else "falls. Try a larger one."
    return False, f"{words}. The cost {advice}"


def learning_rate_lab(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: learning rate × start -> thirty steps, or the first of them.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, update_parameters)
    update, network = functions["update_parameters"], lru_cache(maxsize=4096)(network_slice())
    landscapes = {"bowl": W * W / 4, "network": np.array([network(w)[0] for w in W])}

    def compute(alpha: float, start: float, steps: int = STEPS) -> Lab:
        paths = (descend(update, ground, alpha, start) for ground in (bowl, network))
        return Lab(alpha, start, steps, *paths, landscapes["network"].min())

    return Explorable(
        "Learning-rate lab: thirty steps of gradient descent in one weight",
        compute=compute,
        frame=partial(frame, landscapes),
        draw=draw,
        alt=say,
        controls=(
            Slider("alpha", "Learning rate α", 0.05, 8.0, 0.1, 0.05),
            Slider("start", "Start w", -float(FAR), float(FAR), -3.5, 0.1),
            Slider("steps", "Steps shown", 0, STEPS, STEPS, walk=True),
        ),
        task=Task(QUESTION, judge_edge),
        whose=whose,
    )
