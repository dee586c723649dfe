"""The data of the course: small, offline, and in one convention (columns are examples)."""

from collections.abc import Callable
from pathlib import Path

import numpy as np

from course_utils.picture_files import read_folder
from course_utils.pictures import Pictures, built_in_set, draw_set

PI = np.pi


def load_tumours() -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Return X (30, 569), Y (1, 569) and the 30 feature names: breast tumours, measured.

    Each column of X describes the cell nuclei of one tumour (radius, texture, … : mean, standard
    error and worst value; lengths in the units of the digitised images). Label 1 means malignant
    (212 tumours), 0 benign (357): 1 is what one looks for, as recall asks for it. (scikit-learn
    codes it the other way round.)
    Source: W. H. Wolberg, W. N. Street, O. L. Mangasarian (1995), Breast Cancer Wisconsin
    (Diagnostic), UCI Machine Learning Repository, as shipped with scikit-learn.
    """
    from sklearn.datasets import load_breast_cancer

    data = load_breast_cancer()
    names = [str(name) for name in data.feature_names]
    return np.ascontiguousarray(data.data.T), (data.target == 0).astype(int)[None, :], names


def load_digits(positive: int = 8, negative: int = 1) -> tuple[np.ndarray, np.ndarray]:
    """Return pictures (m, 8, 8) of two handwritten digits, ink from 0 to 16, and labels (1, m).

    positive, negative: the digits (0 to 9) with label 1 and label 0.
    Raises ValueError unless they are two different digits.
    Source: E. Alpaydin, C. Kaynak (1998), Optical Recognition of Handwritten Digits (its test
    part), UCI Machine Learning Repository, as shipped with scikit-learn.
    """
    from sklearn import datasets

    digits = range(10)
    if positive not in digits or negative not in digits or positive == negative:
        raise ValueError(
            "positive and negative must be two different digits from 0 to 9; "
            f"here they are {positive!r} and {negative!r}."
        )
    data = datasets.load_digits()
    chosen = np.isin(data.target, (positive, negative))
    return data.images[chosen], (data.target[chosen] == positive).astype(int)[None, :]


def circles(label: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return points on two rings, one within the other."""
    radius = np.where(label == 1, 0.4, 0.9)
    return radius * np.cos(2 * PI * t), radius * np.sin(2 * PI * t)


def moons(label: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return points on two half circles that reach into each other."""
    side = np.where(label == 1, 1, -1)
    return side * (0.35 - 0.65 * np.cos(PI * t)), side * (0.2 - 0.65 * np.sin(PI * t))


def spirals(label: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return points on two spirals, each one and a half turns, wound into each other."""
    t = np.sqrt(t)  # as many points outside, where the turns are long, as the length asks for
    radius, angle = 0.15 + 0.85 * t, PI * (3 * t + label)
    return radius * np.cos(angle), radius * np.sin(angle)


def flower(label: np.ndarray, t: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return points on six petals whose labels alternate."""
    petal = 2 * np.floor(3 * t) + label
    swing = 0.9 * (3 * t % 1 - 0.5)  # across one petal, nearly from edge to edge
    angle, radius = PI / 3 * (petal + swing), 0.15 + 0.85 * np.cos(PI * swing)
    return radius * np.cos(angle), radius * np.sin(angle)


PLANAR: dict[str, Callable] = {
    "circles": circles,
    "moons": moons,
    "spirals": spirals,
    "flower": flower,
}


def make_planar(
    kind: str, m: int, rng: np.random.Generator, noise: float = 0.05
) -> tuple[np.ndarray, np.ndarray]:
    """Return X (2, m), points of the plane, and Y (1, m), their labels: half 0, half 1.

    kind: "circles", "moons", "spirals" or "flower"; no straight line separates the labels.
    m: how many points, at least 2 (if m is odd, label 0 has one more), in random order.
    noise: the standard deviation of the error added to both coordinates; the figures lie within
    about -1..1.
    Raises ValueError for an unknown kind or m < 2.
    """
    if kind not in PLANAR:
        raise ValueError(f"There is no kind {kind!r}: choose one of {', '.join(PLANAR)}.")
    if m < 2:
        raise ValueError(f"m is {m}, but there must be at least one point for each label (m >= 2).")
    label = rng.permutation(m) % 2
    X = np.array(PLANAR[kind](label, rng.random(m)))
    return X + noise * rng.standard_normal((2, m)), label[None, :]


def load_pictures(
    folder: str | Path | None = None, rng: np.random.Generator | None = None
) -> Pictures:
    """Return pictures of cats (label 1) and of other things (0), for training and for testing.

    The images are (m, 64, 64, 3), uint8, RGB; the labels (1, m); `classes[label]` is the name.
    Without a folder, the pictures are drawn (see `course_utils.pictures`): 209 for training and
    50 for testing, always the same ones, or new ones if you give an rng.
    With a folder, it holds either

    - train_catvnoncat.h5 and test_catvnoncat.h5, which are split already; or
    - two sub-folders of image files (png, jpg, jpeg, webp, bmp, gif), one per class. Each image
      is cut to its middle square and resized to 64x64. A sub-folder called "cat" or "cats" has
      label 1; if there is none, the second one in alphabetical order has. A shuffled fifth is
      for testing: always the same fifth, or a new one if you give an rng.

    Raises FileNotFoundError if the folder or one of the two .h5 files is missing, ValueError if a
    file is damaged or is not what it should be; the message names the file.
    """
    if folder is not None:
        return read_folder(folder, rng)
    if rng is not None:
        return draw_set(rng)
    *arrays, classes = built_in_set()
    return Pictures(*(array.copy() for array in arrays), classes)
