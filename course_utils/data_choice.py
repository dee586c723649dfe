"""The learner's choice of data, each with a network and a learning rate that suit it."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.figure import Figure

from course_utils.data import PLANAR, load_digits, load_pictures, load_tumours, make_planar
from course_utils.plots import BLUE, CLASSES, tidy
from course_utils.preparation import flatten_images


class ChosenData(NamedTuple):
    """Raw examples with what to try on them first."""

    X: np.ndarray  # (n_x, m), not split and not standardized
    Y: np.ndarray  # (1, m), 0 or 1
    classes: tuple[str, str]  # classes[label] is its name
    features: tuple[str, str]  # names of the first two rows of X
    images: np.ndarray | None  # (m, h, w) or (m, h, w, 3), if the examples are pictures
    layers_dims: list[int]
    learning_rate: float
    num_iterations: int


Loaded = tuple[np.ndarray, np.ndarray, tuple[str, str], tuple[str, str], np.ndarray | None]


def _digits() -> Loaded:
    images, Y = load_digits(positive=8, negative=1)
    return flatten_images(images[..., None]), Y, ("1", "8"), ("pixel 1", "pixel 2"), images


def _tumours() -> Loaded:
    X, Y, names = load_tumours()
    return X, Y, ("benign", "malignant"), (names[0], names[1]), None


def _planar(kind: str) -> Loaded:
    X, Y = make_planar(kind, 300, np.random.default_rng(1))
    return X, Y, ("0", "1"), ("$x_1$", "$x_2$"), None


def _pictures(folder: str | None = None) -> Loaded:
    pictures = load_pictures(folder)
    images = np.concatenate([pictures.train_images, pictures.test_images])
    Y = np.concatenate([pictures.train_labels, pictures.test_labels], axis=1)
    return flatten_images(images), Y, pictures.classes, ("pixel 1", "pixel 2"), images


# What to load, the hidden layers, the learning rate and the number of updates.
Recipe = tuple[Callable[[], Loaded], tuple[int, ...], float, int]
PICTURE_NETWORK = ((20, 7, 5), 0.01, 300)
RECIPES: dict[str, Recipe] = {
    "digits": (_digits, (20, 7, 5), 0.1, 500),
    "tumours": (_tumours, (20, 7, 5), 0.05, 800),
    **{kind: (partial(_planar, kind), (20, 20), 0.3, 1500) for kind in PLANAR},
    "pictures": (_pictures, *PICTURE_NETWORK),
}


def choose_data(choice: str) -> ChosenData:
    """Return the data that `choice` names, with a network to begin with.

    choice: "digits" (1 or 8), "tumours", "circles", "moons", "spirals", "flower", "pictures" (the
    built-in cats), or the path of a folder of your own pictures (see `load_pictures`).
    Raises FileNotFoundError if it is neither a name nor a folder.
    """
    recipe = RECIPES.get(choice) or (partial(_pictures, choice), *PICTURE_NETWORK)
    load, hidden, learning_rate, num_iterations = recipe
    try:
        X, Y, *rest = load()
    except FileNotFoundError as error:
        raise FileNotFoundError(
            f"{choice!r} is neither a folder nor one of {', '.join(RECIPES)}."
        ) from error
    return ChosenData(X, Y, *rest, [len(X), *hidden, 1], learning_rate, num_iterations)


def examples_figure(data: ChosenData, shown: int = 8) -> tuple[Figure, str]:
    """Return a figure of the data, and what it shows in words.

    Pictures: `shown` of each class, a row a class. Numbers: all examples by their first two.
    """
    positive = int(data.Y.sum())
    counts = (data.Y.size - positive, positive)
    named = zip(counts, data.classes, strict=True)
    words = " and ".join(f"{n} of class “{name}”" for n, name in named)
    alt = f"{data.Y.size} examples of {len(data.X)} numbers: {words}"
    if data.images is None:
        return _scatter(data), alt
    figure, rows = plt.subplots(2, shown, figsize=(shown * 0.95, 2.2), layout="constrained")
    for label, axes in enumerate(rows):
        members = data.images[data.Y[0] == label][:shown]
        for ax in axes:
            ax.axis("off")
        for ax, image in zip(axes, members, strict=False):
            ax.imshow(image, cmap="gray_r")
        axes[0].set_title(data.classes[label], fontsize=10, color=BLUE, loc="left")
    return figure, alt


def _scatter(data: ChosenData) -> Figure:
    figure, ax = plt.subplots(figsize=(5.0, 3.4), layout="constrained")
    for y, marker, colour in CLASSES:
        first, second = data.X[:2, data.Y[0] == y]
        ax.scatter(first, second, s=18, marker=marker, color=colour, label=data.classes[y])
    ax.legend(frameon=False)
    tidy(ax, *data.features)
    return figure
