"""The built-in picture set: 64x64 pictures of cats and of other things, drawn when asked for.

A cat may be dark on a bright day or bright in a dark night, and so may everything else. So no
pixel is brighter "for cats" in general: a linear classifier gets only so far, and hidden layers
have something to find.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from course_utils.drawing import (
    SIDE,
    Colour,
    Point,
    ellipse,
    line,
    paint,
    pixel_centres,
    place,
    turn,
)
from course_utils.subjects import CATS, OTHERS, Pick

TRAIN, TEST, SEED = 209, 50, 4
# How far from the middle a subject may stand, and how small and how large it may be.
SHIFT, SMALL, LARGE = 0.15, 0.65, 0.95

# Each scene: the colour of the sky at the top and at the horizon, of the ground, of sun or moon.
DAYS = (
    ((150, 205, 250), (225, 240, 250), (170, 215, 130), (255, 240, 150)),
    ((250, 215, 170), (255, 240, 215), (235, 215, 165), (255, 190, 120)),
    ((225, 235, 205), (240, 245, 225), (215, 210, 205), (255, 250, 200)),
    ((250, 220, 225), (255, 240, 240), (225, 190, 160), (255, 180, 150)),
)
NIGHTS = (
    ((10, 14, 40), (30, 34, 80), (24, 50, 34), (230, 225, 190)),
    ((40, 16, 40), (70, 30, 60), (54, 44, 30), (235, 200, 170)),
    ((14, 34, 34), (30, 56, 52), (34, 34, 40), (215, 235, 225)),
    ((30, 24, 20), (62, 46, 40), (50, 30, 26), (240, 205, 150)),
)


class Pictures(NamedTuple):
    """Pictures with labels, in two parts; `classes[label]` is the name of a label."""

    train_images: np.ndarray  # (m_train, 64, 64, 3), uint8
    train_labels: np.ndarray  # (1, m_train), 0 or 1
    test_images: np.ndarray  # (m_test, 64, 64, 3), uint8
    test_labels: np.ndarray  # (1, m_test), 0 or 1
    classes: tuple[str, str]


def between(rng: np.random.Generator, low: float, high: float) -> float:
    """Return a number drawn evenly from low to high."""
    return low + (high - low) * rng.random()


def one_of(rng: np.random.Generator, table: Sequence[Any]) -> Any:
    """Return an entry of the table, each as likely as the others."""
    return table[int(len(table) * rng.random())]


def standing_out(backdrop: Colour, rng: np.random.Generator) -> Pick:
    """Return a `pick` that prefers the colours whose brightness differs most from the backdrop's.

    It chooses among the better 60 % of a table, and among two at least.
    """

    def pick(table: tuple[Colour, ...]) -> Colour:
        ranked = sorted(table, key=lambda colour: -abs(sum(colour) - sum(backdrop)))
        return one_of(rng, ranked[: max(2, round(0.6 * len(table)))])

    return pick


def background(p: Point, scene: tuple[Colour, ...], rng: np.random.Generator) -> np.ndarray:
    """Return a picture (64, 64, 3), 0..255, of the scene: sky, sun or moon, and sloping ground."""
    top, horizon, ground, light = np.array(scene, float)
    depth = np.broadcast_to((1 - p[1]) / 2, (SIDE, SIDE))[..., None]
    picture = top + depth * (horizon - top)
    sun = ellipse(p, (between(rng, -1, 1), between(rng, 0, 1)), (0.15, 0.15))
    level = between(rng, -0.7, -0.3)
    slope = turn(p, between(rng, -0.05, 0.05))
    paint(picture, [(sun, light), (line(slope, (-3, level - 2), (3, level - 2), 4), ground)])
    return picture


def draw_picture(subjects: tuple, rng: np.random.Generator) -> np.ndarray:
    """Return one picture (64, 64, 3), uint8: a subject, a scene, a pose, a light and some grain."""
    p = pixel_centres()
    scene = one_of(rng, one_of(rng, (DAYS, NIGHTS)))
    picture = background(p, scene, rng)
    moved = p[0] - between(rng, -SHIFT, SHIFT), p[1] - between(rng, -SHIFT, SHIFT)
    posed = turn(moved, between(rng, -0.05, 0.05), mirror=one_of(rng, (-1, 1)))
    size, pick = between(rng, SMALL, LARGE), standing_out(scene[0], rng)
    paint(picture, place(one_of(rng, subjects), posed, (0, 0), size, pick))
    grain = between(rng, 0.8, 1.05) * picture + 16 * (rng.random(picture.shape) - 0.5)
    return np.clip(np.floor(grain + 0.5), 0, 255).astype(np.uint8)


def draw_pictures(m: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return images (m, 64, 64, 3), uint8, and labels (1, m): m // 2 are cats (1)."""
    labels = np.arange(m) % 2
    labels = labels[np.argsort(rng.random(m), kind="stable")]
    return np.array([draw_picture((OTHERS, CATS)[label], rng) for label in labels]), labels[None]


def draw_set(rng: np.random.Generator) -> Pictures:
    """Return a new set: 209 pictures for training, 50 for testing, half of each part cats."""
    return Pictures(*draw_pictures(TRAIN, rng), *draw_pictures(TEST, rng), ("other", "cat"))


@lru_cache(maxsize=1)
def built_in_set() -> Pictures:
    """Return the set that the lessons use: always the same pictures. Copy before you change it."""
    return draw_set(np.random.default_rng(SEED))
