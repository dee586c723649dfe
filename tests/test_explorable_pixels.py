"""Plain pixels show what imshow shows."""

import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import Normalize
from matplotlib.figure import Figure

from course_utils.explorable_pixels import Pixels

RNG_SEED = 4
ROWS, COLUMNS, ZOOM = 5, 8, 10


def drawn(show):
    """Return what stands on a figure of whole pixels, drawn by show(axes)."""
    figure = Figure(figsize=(COLUMNS, ROWS), dpi=ZOOM)
    ax = figure.add_axes((0, 0, 1, 1))
    ax.set_axis_off()
    show(ax)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[..., :3].astype(int)


@pytest.fixture
def colours():
    return np.random.default_rng(RNG_SEED).integers(0, 256, (ROWS, COLUMNS, 3), dtype=np.uint8)


def test_each_pixel_stands_where_imshow_puts_it(colours):
    ours = drawn(lambda ax: Pixels(ax, colours))
    np.testing.assert_array_equal(ours, drawn(lambda ax: ax.imshow(colours)))
    np.testing.assert_array_equal(ours, colours.repeat(ZOOM, axis=0).repeat(ZOOM, axis=1))


def test_a_map_of_colours_is_applied(colours):
    values = colours[..., 0] / 255
    ours = drawn(lambda ax: Pixels(ax, values, cmap="gray", norm=Normalize(0, 1)))
    theirs = drawn(lambda ax: ax.imshow(values, "gray", vmin=0, vmax=1, interpolation="nearest"))
    np.testing.assert_allclose(ours, theirs, atol=1)  # imshow resamples in floats


def test_a_box_gives_the_image_its_place_and_painting_replaces_it(colours):
    box = (-1, 1, 2, -2)

    def show(ax):
        Pixels(ax, 0 * colours, box, aspect="auto").paint(colours)
        assert (ax.get_xlim(), ax.get_ylim()) == ((-1, 1), (2, -2))

    expected = drawn(lambda ax: ax.imshow(colours, extent=box, aspect="auto"))
    np.testing.assert_array_equal(drawn(show), expected)
