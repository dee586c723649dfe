"""The picture of an explorable: what stays is drawn once, what moves is drawn anew over it."""

from collections.abc import Callable
from typing import Any

import matplotlib.style
import numpy as np
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from course_utils.explorable_png import png
from course_utils.plots import CSS_PIXELS, SHARPNESS

STYLE = {
    "axes.titlesize": 10.5,
    "axes.labelsize": 9.5,
    "xtick.labelsize": 8.5,
    "ytick.labelsize": 8.5,
    "legend.fontsize": 8.5,
    "text.hinting": "none",  # words are as wide in the quick picture as in the sharp one
}
# Image pixels per browser pixel: at rest as many as a plot has, fewer while a control moves.
SHARP, QUICK = SHARPNESS, 1
DUST = 0.001  # more than the rounding errors that would cost a pixel


class Picture:
    """A figure that is kept: drawn as a whole once, then only what moves.

    frame(figure) -> artists, draw(artists, seen): as an explorable has them.
    size: (width, height) in browser pixels. sharpness: image pixels to each of them.
    """

    def __init__(
        self,
        frame: Callable[[Figure], dict[str, Artist]],
        draw: Callable[[dict[str, Artist], Any], None],
        size: tuple[int, int],
        sharpness: int = SHARP,
    ):
        # Not pyplot's: callbacks may come on another thread, and pyplot belongs to the learner.
        inches = [(pixels + DUST) / CSS_PIXELS for pixels in size]
        self.figure = Figure(figsize=inches, dpi=CSS_PIXELS * sharpness, facecolor="white")
        self._canvas, self._draw = FigureCanvasAgg(self.figure), draw
        with matplotlib.style.context(["default", STYLE]):
            self.artists = frame(self.figure)
            for artist in self.artists.values():
                artist.set_animated(True)  # leaves it out of the background
            self._canvas.draw()
        self._background = self._canvas.copy_from_bbox(self.figure.bbox)

    def png(self, seen: Any) -> bytes:
        """Return the PNG: the background, and on it the artists that move."""
        self._canvas.restore_region(self._background)
        with matplotlib.rc_context(STYLE):
            self._draw(self.artists, seen)
            for artist in self.artists.values():
                artist.axes.draw_artist(artist)
        return png(np.asarray(self._canvas.buffer_rgba()))
