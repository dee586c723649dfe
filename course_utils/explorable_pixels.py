"""An image of plain pixels, which is drawn by copying them."""

from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.image import PcolorImage


class Pixels(PcolorImage):
    """What imshow draws with interpolation="nearest", in a fraction of the time (no resampling).

    colours: (rows, columns), to be mapped by `cmap` and `norm`; or (rows, columns, 3 or 4).
    box: left, right, bottom, top of the whole image; without it, pixel (0, 0) is at the top left.
    """

    def __init__(
        self,
        ax: Axes,
        colours: np.ndarray,
        box: tuple[float, float, float, float] | None = None,
        *,
        aspect: str = "equal",
        **mapping: Any,
    ):
        rows, columns = np.shape(colours)[:2]
        left, right, bottom, top = box or (-0.5, columns - 0.5, rows - 0.5, -0.5)
        self._edges = np.linspace(left, right, columns + 1), np.linspace(top, bottom, rows + 1)
        super().__init__(ax, *self._edges, colours, **mapping)
        ax.add_image(self)
        ax.set(xlim=(left, right), ylim=(bottom, top), aspect=aspect)

    def paint(self, colours: np.ndarray) -> None:
        """Replace the colours; their number of rows and columns stays."""
        self.set_data(*self._edges, colours)
