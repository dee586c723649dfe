"""What a learning rate does: the same steps on a bowl and on a slice of a small network's cost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.backward import backward_propagation
from course_utils.data import make_planar
from course_utils.explorable import Explorable, Slider, Task, yours_or_ours
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he
from course_utils.loss import compute_loss
from course_utils.plots import BLUE, GREEN, GREY, INK, VERMILLION, tidy
from course_utils.update import update_parameters

STEPS, FAR = 30, 4
SLICE = (2, 1)  # the entry of W1 that moves; all other parameters stand still
SETTLED = 0.01  # of the steepest slope met: what is left of it at the end of a path that settled
W = np.linspace(-FAR, FAR, 161)

Landscape = Callable[[float], tuple[float, float]]  # from w to the cost J and its slope dJ/dw


@dataclass(frozen=True)
class Path:
    """Thirty steps of gradient descent in one weight, the start included."""

    w: np.ndarray  # (31,)
    J: np.ndarray  # (31,)
    slope: np.ndarray  # dJ/dw, (31,)

    @property
    def fate(self) -> str:
        """Return one word for what happened: climbs, oscillates, crawls, converges or rests."""
        left = np.abs(self.slope) / max(np.abs(self.slope).max(), 1e-300)  # of the steepest
        if not np.isfinite(self.J).all() or self.J[-1] > self.J[0] * (1 + 1e-9):
            return "climbs"
        if np.abs(self.slope[0]) < 1e-12:
            return "rests"
        moving = self.slope[: np.flatnonzero(left >= SETTLED)[-1] + 1]
        turns = np.sum(np.sign(moving[1:]) != np.sign(moving[:-1]))
        if left[-1] >= SETTLED:
            return "oscillates" if turns > 1 else "crawls"
        return "oscillates" if turns >= max(1, (len(moving) - 1) / 2) else "converges"


def bowl(w: float) -> tuple[float, float]:
    """Return J = w²/4 and its slope w/2."""
    return w * w / 4, w / 2


def network_slice() -> Landscape:
    """Return the cost of a trained network [2, 3, 1] in one of its weights, with its slope."""
    X, Y = make_planar("circles", 60, np.random.default_rng(0))
    X = 2 * X  # wide enough for a bend that asks for the same rates as the bowl
    trained = initialize_parameters_he([2, 3, 1], rng=np.random.default_rng(0))
    for _ in range(800):
        AL, caches = forward_propagation(X, trained)
        trained = update_parameters(trained, backward_propagation(AL, Y, caches), 0.5)

    def cost(w: float) -> tuple[float, float]:
        parameters = trained | {"W1": trained["W1"].copy()}
        parameters["W1"][SLICE] = w
        AL, caches = forward_propagation(X, parameters)
        grads = backward_propagation(AL, Y, caches)
        return compute_loss(AL, Y), float(grads["dW1"][SLICE])

    return cost


def descend(update: Callable, landscape: Landscape, alpha: float, start: float) -> Path:
    """Return the path of `update` (an update_parameters) from w = start, down the landscape."""
    w, seen = float(start), []
    for _ in range(STEPS + 1):
        J, slope = landscape(w)
        seen.append((w, J, slope))
        grads = {"dW1": np.array([[slope]]), "db1": np.zeros((1, 1))}
        new = update({"W1": np.array([[w]]), "b1": np.zeros((1, 1))}, grads, alpha)
        w = float(new["W1"][0, 0])
    return Path(*np.array(seen).T)


@dataclass(frozen=True)
class Lab:
    """Both paths for one learning rate and one start."""

    alpha: float
    start: float
    bowl: Path
    network: Path
    lowest: float  # cost on the network's slice


def say(seen: Lab) -> str:
    """Return the finding: the fate of both paths, from their numbers."""
    above = seen.network.J[-1] - seen.lowest
    depth = f"{above:.2f} above its lowest point" if above > 0.01 else "its lowest point"
    return (
        f"α = {seen.alpha:.2f}, start w = {seen.start:.1f}. The bowl's path {tell(seen.bowl)}. "
        f"The network's {tell(seen.network)}, {depth}."
    ).replace("-", "−")


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
    """Return the explorable: learning rate × start -> thirty steps on a bowl and on a network.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, update_parameters)
    update, network = functions["update_parameters"], lru_cache(maxsize=4096)(network_slice())
    landscapes = {"bowl": W * W / 4, "network": np.array([network(w)[0] for w in W])}

    def compute(alpha: float, start: float) -> Lab:
        paths = (descend(update, ground, alpha, start) for ground in (bowl, network))
        return Lab(alpha, start, *paths, landscapes["network"].min())

    return Explorable(
        "Learning-rate lab: thirty steps of gradient descent in one weight",
        compute=compute,
        frame=partial(frame, landscapes),
        draw=draw,
        alt=say,
        controls=(
            Slider("alpha", "Learning rate α", 0.05, 8.0, 0.1, 0.05),
            Slider("start", "Start w", -float(FAR), float(FAR), -3.5, 0.1),
        ),
        task=Task(QUESTION, judge_edge),
        whose=whose,
    )
