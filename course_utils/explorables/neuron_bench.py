"""One neuron under your hands: turn w1, w2 and b; see the boundary, the answers and the cost."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from matplotlib.artist import Artist
from matplotlib.collections import PolyCollection
from matplotlib.figure import Figure

from course_utils.explorable import Choice, Explorable, Slider, Task, yours_or_ours
from course_utils.explorables.neuron_data import DATA
from course_utils.neuron import neuron_forward, neuron_gradient, neuron_loss
from course_utils.plots import CLASSES, GREEN, GREY, INK, PROBABILITY, tidy

EDGE, FAR, RATE = 3.0, 8.0, 1.0  # the plane shown, the largest |z| shown, the step's learning rate
ARROW, OUTSIDE = 0.5, 10.0  # the arrow's length for |w| = 1; farther out than any corner shown
CARD = {"facecolor": "white", "edgecolor": "none", "pad": 2}  # over the lines of the errors
NOTHING = 1e-9  # a |w| below this is 0 but for rounding
LEVELS = np.arange(1, 10) / 10
Z_EDGES = np.log(LEVELS / (1 - LEVELS))  # the z at which a is 0.1, 0.2, … 0.9


@dataclass(frozen=True)
class Bench:
    """A neuron, what it answers, and where one step along its gradient would lead."""

    X: np.ndarray
    Y: np.ndarray
    w: np.ndarray
    b: np.ndarray
    A: np.ndarray
    cost: float
    stepped: tuple[np.ndarray, np.ndarray, float] | None  # w, b and cost after the step


def look(
    functions: dict[str, Callable], data: str, w1: float, w2: float, b: float, step: str
) -> Bench:
    """Return what the neuron (w1, w2, b) does with the data, and its step if that is "yes"."""
    forward, loss = functions["neuron_forward"], functions["neuron_loss"]
    X, Y = DATA[data]()
    w, b = np.array([[w1, w2]], dtype=float), np.array([[b]], dtype=float)
    A, stepped = forward(X, w, b), None
    if step == "yes":
        dw, db = functions["neuron_gradient"](X, A, Y)
        w_next, b_next = w - RATE * dw, b - RATE * db
        stepped = w_next, b_next, loss(forward(X, w_next, b_next), Y)
    return Bench(X, Y, w, b, A, loss(A, Y), stepped)


def say(seen: Bench) -> str:
    """Return the finding: the line, how sure the neuron is, the cost, and the step if shown."""
    right, m = int(((seen.A > 0.5) == seen.Y).sum()), seen.Y.size
    length = np.linalg.norm(seen.w)
    if length > NOTHING:
        angle = np.degrees(np.arctan2(*seen.w[0, ::-1]))
        line = f"w points to {angle:.0f}° (0° is right, 90° is up) and is {length:.2f} long; "
        line += f"{right} of {m} examples are on their side"
    else:
        line = f"w = 0, so there is no line: the answer is {seen.A[0, 0]:.2f} everywhere"
    words = f"{line}. Cost J = {seen.cost:.3f}."
    if seen.stepped:
        w, b, cost = seen.stepped
        w1, w2, b = np.round([*w[0], b.item()], 2) + 0.0  # + 0.0 turns -0.0 into 0.0
        words += f" One step (learning rate {RATE:g}) leads to w1 = {w1:.2f}, w2 = {w2:.2f}, "
        words += f"b = {b:.2f}, where J = {cost:.3f}."
    return words


def boundary(w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return two points of the line z = 0, far out, (2, 2), one in each column; [] if w is 0."""
    across, along, length = directions(w)
    if length < NOTHING:
        return np.empty((2, 0))
    return (-b.item() / length * across)[:, None] + OUTSIDE * np.stack([-along, along], axis=1)


def bands(w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return the corners of the ten bands in which a is 0 to 0.1, 0.1 to 0.2, …: (10, 4, 2)."""
    across, along, length = directions(w)
    # The tiny shift puts an edge at exactly z = 0 out of sight too where w = 0 and b = 0.
    edges = np.clip((Z_EDGES - b.item() - 1e-9) / max(length, 1e-12), -OUTSIDE, OUTSIDE)
    middle = np.concatenate([[-OUTSIDE], edges, [OUTSIDE]])[:, None] * across
    left, right = middle - OUTSIDE * along, middle + OUTSIDE * along
    return np.stack([left[:-1], right[:-1], right[1:], left[1:]], axis=1)


def directions(w: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    """Return the unit vectors across the boundary (w's) and along it, (2,) each, and |w|."""
    length = float(np.linalg.norm(w))
    across = w[0] / length if length > NOTHING else np.array([1.0, 0.0])
    return across, np.array([-across[1], across[0]]), length


def frame(figure: Figure) -> dict[str, Artist]:
    """Return the artists that move: the plane with its examples, and the examples on the curve."""
    figure.subplots_adjust(left=0.065, right=0.985, bottom=0.135, top=0.91, wspace=0.2)
    plane, curve = figure.subplots(1, 2, width_ratios=[1, 1.75])
    limits = {"xlim": (-EDGE, EDGE), "ylim": (-EDGE, EDGE), "aspect": "equal"}
    tidy(plane, "$x_1$", "$x_2$").set(**limits)
    plane.set_title("Bands of 0.1 in $a$; line: $a = 0.5$; arrow: $w$")
    tidy(curve, "$z$", "$a$").set_title(
        "Each example on $a = \\sigma(z)$; lines: errors", loc="left"
    )
    curve.set(xlim=(-FAR - 0.4, FAR + 0.4), ylim=(-0.05, 1.05))
    colours = PROBABILITY((np.arange(10) + 0.5) / 10)
    fills = PolyCollection(bands(np.zeros((1, 2)), np.zeros(1)), facecolors=colours, linewidth=0)
    artists: dict[str, Artist] = {
        "bands": plane.add_collection(fills),
        "line": plane.plot([], [], color=INK, linewidth=1.8)[0],
        "stepped": plane.plot([], [], color=GREEN, linewidth=1.8, linestyle="--")[0],
        "errors": curve.vlines([], 0, 1, color=GREY, linewidth=0.7, alpha=0.4),
    }
    for y, marker, colour in CLASSES:
        style = {"color": colour, "markeredgecolor": "white", "markeredgewidth": 0.5}
        for name, ax in (("plane", plane), ("curve", curve)):
            artists[f"{name} {y}"] = ax.plot([], [], marker, ms=5.5, label=f"y = {y}", **style)[0]
    arrow = {"angles": "xy", "scale_units": "xy", "scale": 1, "color": INK, "zorder": 5}
    artists["w"] = plane.quiver([0], [0], [1], [1], width=0.012, **arrow)
    # Above the axes, where no example comes.
    above = {"loc": "lower right", "bbox_to_anchor": (1.02, 0.97), "ncols": 2, "frameon": False}
    curve.legend(handles=[artists["curve 1"], artists["curve 0"]], handletextpad=0.1, **above)
    artists["cost"] = curve.text(FAR, 0.06, "", ha="right", size=13, color=INK, bbox=CARD)
    return artists


def draw(artists: dict[str, Artist], seen: Bench) -> None:
    """Set the colours, the line, the arrow, the examples, the errors and the cost."""
    artists["bands"].set_verts(bands(seen.w, seen.b))
    artists["line"].set_data(*(line := boundary(seen.w, seen.b)))
    artists["stepped"].set_data(*(boundary(*seen.stepped[:2]) if seen.stepped else ([], [])))
    artists["w"].set_offsets(line.mean(axis=1) if line.size else [0, 0])
    artists["w"].set_UVC(*(ARROW * seen.w[0]))
    Z = np.clip(seen.w @ seen.X + seen.b, -FAR, FAR)
    ends = np.stack([np.stack([Z[0], seen.A[0]], 1), np.stack([Z[0], seen.Y[0]], 1)], 1)
    artists["errors"].set_segments(ends)
    for y, _, _ in CLASSES:
        members = seen.Y[0] == y
        artists[f"plane {y}"].set_data(*seen.X[:, members])
        artists[f"curve {y}"].set_data(Z[0, members], seen.A[0, members])
    artists["cost"].set_text(f"J = {seen.cost:.3f}")


def neuron_bench(passed: dict[str, Callable] | None = None) -> Explorable:
    """Return the explorable: data × w1 × w2 × b -> boundary, answers, cost and the gradient's step.

    passed: name -> the learner's function, for those whose check has passed.
    """
    functions, whose = yours_or_ours(passed or {}, neuron_forward, neuron_loss, neuron_gradient)
    compute = partial(look, functions)
    return Explorable(
        "Neuron bench: one neuron with two inputs",
        compute=compute,
        frame=frame,
        draw=draw,
        alt=say,
        controls=(
            Choice("data", "Data", tuple(DATA), "tumours"),
            Slider("w1", "w1", -4.0, 4.0, -0.5, 0.1),
            Slider("w2", "w2", -4.0, 4.0, 1.0, 0.1),
            Slider("b", "b", -4.0, 4.0, 0.5, 0.1),
            Choice("step", "Show the gradient's step", ("no", "yes"), "no"),
        ),
        task=Task(QUESTION, partial(judge_lowest, compute)),
        whose=whose,
        size=(8.6, 3.4),
    )


QUESTION = (
    "Choose the rings. What is the lowest cost that you can reach with any w1, w2 and b, to two "
    "decimals? When you are stuck, let the gradient show you a step."
)


def judge_lowest(compute: Callable[..., Bench], answer: float) -> tuple[bool, str]:
    """Return whether the answer is the lowest cost on the rings, and what follows.

    The cost is convex in w and b, so it is lowest where its gradient is 0: at w = 0 and b = 0,
    since each ring lies evenly around the origin and each class has half of the points.
    """
    at_zero = {"w1": 0.0, "w2": 0.0, "b": 0.0, "step": "no"}
    lowest, corners_lowest = (compute(data=d, **at_zero).cost for d in ("rings", "corners"))
    if abs(answer - lowest) < 0.006:
        return True, (
            f"It is {lowest:.3f} = ln 2, reached only at w1 = w2 = b = 0, where the gradient is 0: "
            "the neuron does best by answering 0.5 to everything. No line parts an inside from an "
            f"outside. The corners end at {corners_lowest:.3f} too."
        )
    if answer < lowest:
        return False, (
            "No neuron gets that low on the rings. Are you on other data? Or take the cost that "
            "stands in the picture, J."
        )
    return False, (
        "It goes lower. Show the gradient's step, set the three numbers to where it leads, and "
        "repeat: what does w become?"
    )
