"""The course's static figures: cost curves, decision boundaries, and how a figure gets its words.

Colours are those of Okabe and Ito (2008), which people with any colour vision can tell apart; where
colour carries meaning, a shape or a line style carries it too.
"""

import base64
import html
import io
from collections.abc import Callable, Sequence

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import HTML, display
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.figure import Figure

BLUE, VERMILLION, GREEN, ORANGE = "#0072B2", "#D55E00", "#009E73", "#E69F00"
SKY, PURPLE, INK, GREY = "#56B4E9", "#CC79A7", "#222222", "#767676"
PALETTE = (BLUE, VERMILLION, GREEN, PURPLE, ORANGE, SKY)
DASHES = ("-", "--", "-.", ":")
CLASSES = ((0, "o", BLUE), (1, "^", VERMILLION))
PROBABILITY = LinearSegmentedColormap.from_list("probability", ["#9CC7E4", "#FFFFFF", "#F5BD93"])
CSS_PIXELS = 96  # a browser's pixels per inch
SUPERSCRIPT = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
SHARPNESS = 2  # image pixels per browser pixel


def as_image(figure: Figure, alt: str) -> str:
    """Return the figure as an HTML <img> on white with alternative text `alt`.

    The image is part of the HTML (a data: URL), and its size is fixed, so the page never jumps.
    """
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=CSS_PIXELS * SHARPNESS, facecolor="white")
    width, height = (round(CSS_PIXELS * inches) for inches in figure.get_size_inches())
    return image_tag(buffer.getvalue(), alt, width, height)


def image_tag(png: bytes, alt: str, width: int, height: int) -> str:
    """Return <img> for the bytes of a PNG; `width` and `height` are in browser pixels."""
    source = base64.b64encode(png).decode("ascii")
    return (
        f'<img alt="{html.escape(alt)}" width="{width}" height="{height}" '
        'style="display: block; background: #ffffff; border-radius: 6px; max-width: 100%; '
        'height: auto" '
        f'src="data:image/png;base64,{source}">'
    )


def show(figure: Figure, alt: str) -> None:
    """Display the figure as an image with alternative text, and close it for pyplot.

    A figure in which nothing is drawn is not shown: empty axes say nothing.
    """
    if any(ax.has_data() or ax.texts for ax in figure.axes):
        display(HTML(as_image(figure, alt)))
    plt.close(figure)


def new_axes(width: float = 6.0, height: float = 3.6) -> Axes:
    """Return the axes of a new pyplot figure, `width` by `height` inches."""
    return plt.subplots(figsize=(width, height), layout="constrained")[1]


def tidy(ax: Axes, xlabel: str, ylabel: str) -> Axes:
    """Return the axes with both labels, a light grid and no frame at the top and right."""
    ax.set(xlabel=xlabel, ylabel=ylabel)
    ax.spines[["top", "right"]].set_visible(False)
    ax.grid(color="#e6e6e6", linewidth=0.8)
    ax.set_axisbelow(True)
    return ax


def plot_costs(
    costs: Sequence[float],
    every: int = 100,
    learning_rate: float | None = None,
    *,
    label: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Return the axes, with the cost curve added.

    costs: the cost J at iterations 0, every, 2·every, …
    learning_rate: named in the legend, unless `label` says something else.
    ax: where to draw; curves that share axes differ in colour and in dashes.
    """
    ax = ax if ax is not None else new_axes()
    drawn = len(ax.get_lines())
    if label is None and learning_rate is not None:
        label = f"learning rate {learning_rate:g}"
    ax.plot(
        every * np.arange(len(costs)),
        costs,
        color=PALETTE[drawn % len(PALETTE)],
        linestyle=DASHES[drawn % len(DASHES)],
        linewidth=2,
        marker="o" if len(costs) == 1 else None,
        label=label,
    )
    if label is not None:
        ax.legend(frameon=False)
    # From 0, or a curve that hardly moves would fill the picture.
    ax.set_ylim(bottom=min(0.0, *costs), auto=True)  # the next curve may be higher
    return tidy(ax, "iteration", "cost J")


def plot_decision_boundary(
    predict_probability: Callable[[np.ndarray], np.ndarray],
    X: np.ndarray,
    Y: np.ndarray,
    *,
    ax: Axes | None = None,
) -> Axes:
    """Return the axes, with the plane coloured by probability, the line of 0.5, and the examples.

    predict_probability: takes points (2, k) and returns their probabilities of class 1, (1, k).
    X: examples (2, m). Y: their classes 0 or 1, (1, m).
    Raises ValueError if X does not have two rows.
    """
    if X.ndim != 2 or X.shape[0] != 2:
        raise ValueError(f"X must have shape (2, m), two features to draw; it has {X.shape}.")
    ax = ax if ax is not None else new_axes(5.0, 4.2)
    x1, x2, points = plane(X)
    P = np.asarray(predict_probability(points)).reshape(len(x2), len(x1))
    ax.pcolormesh(x1, x2, P, cmap=PROBABILITY, vmin=0, vmax=1, shading="gouraud", rasterized=True)
    if P.min() < 0.5 < P.max():  # without a crossing there is no line to draw
        ax.contour(x1, x2, P, levels=[0.5], colors=[INK], linewidths=1.6)
        ax.plot([], [], color=INK, linewidth=1.6, label="probability 0.5")
    for y, marker, colour in CLASSES:
        members = X[:, np.ravel(Y) == y]
        ax.scatter(*members, s=22, marker=marker, color=colour, edgecolor="white", linewidth=0.5)
        ax.scatter([], [], s=30, marker=marker, color=colour, label=f"y = {y}")
    ax.legend(loc="upper right", framealpha=0.9, edgecolor="none", fontsize="small")
    return tidy(ax, "$x_1$", "$x_2$")


def plane(X: np.ndarray, steps: int = 150) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return x1 (steps,), x2 (steps,) around the examples X (2, m), and their grid (2, steps²)."""
    low, high = X.min(axis=1), X.max(axis=1)
    margin = 0.1 * np.maximum(high - low, 1e-9)
    x1, x2 = np.linspace(low - margin, high + margin, steps).T
    return x1, x2, np.stack([axis.ravel() for axis in np.meshgrid(x1, x2)])


def powers_axis(ax: Axes, powers: range) -> Axes:
    """Return the axes, with y for the given powers of ten and, set apart below them, for 0.

    Plot `on_powers_axis(values, powers)` there. (A plain logarithmic axis silently drops zeros.)
    """
    labels = ["1" if p == 0 else "10" + str(p).translate(SUPERSCRIPT) for p in powers]
    zero = zero_place(powers)
    ax.set_yticks([zero, *powers], ["0", *labels])
    ax.set_ylim(zero - powers.step / 4, powers[-1] + powers.step / 3)
    ax.axhline((zero + powers[0]) / 2, color=GREY, linewidth=0.8, linestyle=(0, (2, 3)))
    return ax


def on_powers_axis(values: Sequence[float], powers: range) -> np.ndarray:
    """Return the heights of values >= 0 on a `powers_axis`; what is too small stands beside 0."""
    values = np.asarray(values, dtype=float)
    logs = np.log10(np.where(values > 0, values, 1))
    return np.where(values > 0, np.clip(logs, powers[0], powers[-1]), zero_place(powers))


def zero_place(powers: range) -> float:
    """Return the height that stands for 0 on a `powers_axis`."""
    return powers[0] - 0.8 * powers.step
