"""The static figures: they draw where they are told to, say what they show, and leave no trace."""

import re
from base64 import b64decode
from io import BytesIO

import matplotlib
import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

matplotlib.use("agg")
import matplotlib.pyplot as plt

from course_utils import plots

X = np.array([[-1.0, 1.0, -0.5, 0.7, 0.2], [0.3, 0.1, -0.6, 0.9, -1.0]])
Y = np.array([[0, 1, 0, 1, 0]])


def halfplane(points):
    """Return a probability that is 0.5 where x1 is 0."""
    return 1 / (1 + np.exp(-5 * points[:1]))


@pytest.fixture
def ax():
    return Figure(figsize=(4, 3)).subplots()


def test_plots_draw_on_the_axes_they_are_given_and_open_no_figure(ax):
    before = plt.get_fignums()
    assert plots.plot_costs([0.7, 0.5], ax=ax) is ax
    assert plots.plot_decision_boundary(halfplane, X, Y, ax=Figure().subplots()).lines
    assert plt.get_fignums() == before


def test_without_axes_a_pyplot_figure_is_made_and_show_closes_it(capsys):
    before = plt.get_fignums()
    figure = plots.plot_costs([0.7, 0.5]).figure
    assert len(plt.get_fignums()) == len(before) + 1
    plots.show(figure, "The cost falls.")
    assert plt.get_fignums() == before
    assert "HTML" in capsys.readouterr().out


def test_a_figure_in_which_nothing_is_drawn_is_closed_and_not_shown(capsys):
    before = plt.get_fignums()
    plots.show(plots.new_axes().figure, "No curve yet.")
    assert plt.get_fignums() == before
    assert capsys.readouterr().out == ""


def test_the_cost_curve_counts_in_iterations(ax):
    plots.plot_costs([0.7, 0.5, 0.4], every=100, ax=ax)
    assert ax.lines[0].get_xdata().tolist() == [0, 100, 200]
    assert ax.lines[0].get_ydata().tolist() == [0.7, 0.5, 0.4]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("iteration", "cost J")


def test_a_later_curve_is_never_cut_off_and_the_axis_starts_at_0(ax):
    plots.plot_costs([0.7, 0.69, 0.68], ax=ax)
    plots.plot_costs([0.7, 3.0, 0.5], ax=ax)
    ax.figure.canvas.draw()
    bottom, top = ax.get_ylim()
    assert bottom == 0
    assert top > 3


def test_curves_that_share_axes_differ_in_colour_and_dashes_and_are_named(ax):
    plots.plot_costs([0.7, 0.5], learning_rate=0.0075, ax=ax)
    plots.plot_costs([0.7, 0.6], label="zeros", ax=ax)
    first, second = ax.lines
    assert first.get_color() != second.get_color()
    assert first.get_linestyle() != second.get_linestyle()
    names = [text.get_text() for text in ax.get_legend().get_texts()]
    assert names == ["learning rate 0.0075", "zeros"]


def test_the_decision_boundary_lies_where_the_probability_is_one_half(ax):
    plots.plot_decision_boundary(halfplane, X, Y, ax=ax)
    (contour,) = [c for c in ax.collections if hasattr(c, "levels")]
    (path,) = contour.get_paths()
    np.testing.assert_allclose(path.vertices[:, 0], 0, atol=1e-3)
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$x_1$", "$x_2$")


def test_examples_are_drawn_by_class_with_different_markers(ax):
    plots.plot_decision_boundary(halfplane, X, Y, ax=ax)
    clouds = [c for c in ax.collections if c.get_offsets().shape[0] > 1]
    assert [len(c.get_offsets()) for c in clouds if type(c).__name__ == "PathCollection"] == [3, 2]
    markers = {marker for _, marker, _ in plots.CLASSES}
    assert len(markers) == 2


def test_a_prediction_without_a_boundary_is_drawn_without_a_warning(ax):
    plots.plot_decision_boundary(lambda points: np.full((1, points.shape[1]), 0.9), X, Y, ax=ax)
    assert not [c for c in ax.collections if hasattr(c, "levels")]


def test_a_plane_needs_two_features():
    with pytest.raises(ValueError, match=r"shape \(2, m\).*\(3, 4\)"):
        plots.plot_decision_boundary(halfplane, np.zeros((3, 4)), np.zeros((1, 4)))


def test_an_image_carries_its_words_escaped_and_is_white_at_the_corner(ax):
    tag = plots.as_image(ax.figure, 'J < 0.1 & "flat"')
    assert 'alt="J &lt; 0.1 &amp; &quot;flat&quot;"' in tag
    picture = Image.open(BytesIO(b64decode(re.search(r"base64,([^\"]+)", tag)[1])))
    width, height = (int(re.search(rf'{side}="(\d+)"', tag)[1]) for side in ("width", "height"))
    assert picture.size == (plots.SHARPNESS * width, plots.SHARPNESS * height)
    assert picture.convert("RGB").getpixel((0, 0)) == (255, 255, 255)


def test_a_powers_axis_keeps_zero_apart_from_every_power(ax):
    powers = range(-12, 1, 6)
    plots.powers_axis(ax, powers)
    zero, tiny, one = plots.on_powers_axis([0, 1e-12, 1], powers)
    assert zero < tiny == -12
    assert one == 0
    assert ax.get_yticks()[0] == zero
    assert [t.get_text() for t in ax.get_yticklabels()] == ["0", "10⁻¹²", "10⁻⁶", "1"]
    # Too small for the axis is still not 0.
    assert plots.on_powers_axis([1e-30], powers)[0] == tiny
