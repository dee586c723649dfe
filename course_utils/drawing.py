"""Draw with arithmetic alone: shapes are signed distances, and paint covers what lies inside.

A point `p` is a pair of arrays (x, y); x grows to the right, y upwards, and the picture is the
square from -1 to 1. A shape returns, for every point, the distance to its outline: negative
inside, positive outside. A drawing is a list of layers (distance, colour), the lowest first;
colours are RGB, 0..255.

Only +, -, *, / and the square root are used. IEEE 754 rounds these the same way on every machine,
so a drawing is the same everywhere, bit by bit; sines and exponentials are not.
"""

from collections.abc import Callable

import numpy as np

SIDE = 64
PIXEL = 2 / SIDE

Point = tuple[np.ndarray, np.ndarray]
Pair = tuple[float, float]
Colour = tuple[float, float, float]
Layers = list[tuple[np.ndarray, Colour]]


def pixel_centres() -> Point:
    """Return x (1, 64) and y (64, 1), the centres of the pixels of a 64x64 picture."""
    x = (np.arange(SIDE) + 0.5) * PIXEL - 1
    return x[None, :], -x[:, None]


def ellipse(p: Point, centre: Pair, radii: Pair) -> np.ndarray:
    """Return the distance to an ellipse (exact for a circle, close to the outline otherwise)."""
    across, up = (p[0] - centre[0]) / radii[0], (p[1] - centre[1]) / radii[1]
    return (np.sqrt(across * across + up * up) - 1) * min(radii)


def line(p: Point, start: Pair, end: Pair, width: float) -> np.ndarray:
    """Return the distance to a line with round ends, `width` wide."""
    run, rise = end[0] - start[0], end[1] - start[1]
    x, y = p[0] - start[0], p[1] - start[1]
    share = np.clip((x * run + y * rise) / (run * run + rise * rise), 0, 1)
    across, up = x - share * run, y - share * rise
    return np.sqrt(across * across + up * up) - width / 2


def polygon(p: Point, *corners: Pair) -> np.ndarray:
    """Return the distance to a convex polygon, corners given clockwise."""
    heights = []
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        across, up = y0 - y1, x1 - x0  # at right angles to the side, outwards
        height = (p[0] - x0) * across + (p[1] - y0) * up
        heights.append(height / np.sqrt(across * across + up * up))
    return np.maximum.reduce(np.broadcast_arrays(*heights))


def box(p: Point, centre: Pair, half: Pair) -> np.ndarray:
    """Return the distance to an upright rectangle; `half` holds half its width and height."""
    return np.maximum(np.abs(p[0] - centre[0]) - half[0], np.abs(p[1] - centre[1]) - half[1])


def sides(p: Point) -> tuple[Point, Point]:
    """Return the points and their mirror image: what is drawn on both is drawn left and right."""
    return p, (-p[0], p[1])


def tint(colour: Colour, factor: float) -> Colour:
    """Return the colour made darker (factor < 1) or lighter, within 0..255."""
    return tuple(min(255, factor * c) for c in colour)


def place(draw: Callable[..., Layers], p: Point, centre: Pair, size: float, *args) -> Layers:
    """Return the layers of a drawing, made `size` times as large and moved to `centre`."""
    local = ((p[0] - centre[0]) / size, (p[1] - centre[1]) / size)
    return [(size * distance, colour) for distance, colour in draw(local, *args)]


def turn(p: Point, slope: float, mirror: int = 1) -> Point:
    """Return the points as seen by a drawing tilted by 2·arctan(slope), and mirrored for -1."""
    square = slope * slope
    cosine, sine = (1 - square) / (1 + square), 2 * slope / (1 + square)
    return (cosine * p[0] + sine * p[1]) * mirror, cosine * p[1] - sine * p[0]


def paint(picture: np.ndarray, layers: Layers) -> None:
    """Paint the layers on picture (64, 64, 3), in place; outlines are one pixel soft."""
    for distance, colour in layers:
        cover = np.clip(0.5 - distance / PIXEL, 0, 1)[..., None]
        picture += cover * (np.asarray(colour) - picture)
