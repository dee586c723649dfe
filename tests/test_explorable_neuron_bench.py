"""The neuron bench says what is true, on known cases, and runs the learner's own functions."""

import numpy as np
import pytest

from course_utils.explorables.neuron_bench import EDGE, bands, boundary, neuron_bench
from course_utils.explorables.neuron_data import DATA
from course_utils.neuron import neuron_forward, neuron_loss

ZERO = {"w1": 0.0, "w2": 0.0, "b": 0.0}


@pytest.fixture(scope="module")
def bench():
    return neuron_bench()


def within(polygon, point):
    """Return whether the point lies inside the convex polygon (4, 2), by the sides it is on."""
    edges, arms = np.roll(polygon, -1, axis=0) - polygon, point - polygon
    turns = edges[:, 0] * arms[:, 1] - edges[:, 1] * arms[:, 0]
    return np.all(turns >= 0) or np.all(turns <= 0)


@pytest.mark.parametrize(("w1", "w2", "b"), [(1.5, 1.0, -0.5), (-4, 0, 2), (0, 0.1, 4), (0, 0, 1)])
def test_each_point_lies_in_the_band_of_its_answer(w1, w2, b):
    w, b = np.array([[w1, w2]], dtype=float), np.array([[b]], dtype=float)
    rng, polygons = np.random.default_rng(4), bands(w, b)
    points = rng.uniform(-EDGE, EDGE, (2, 40))
    for point, a in zip(points.T, neuron_forward(points, w, b)[0], strict=True):
        assert [k for k in range(10) if within(polygons[k], point)] == [int(10 * a)]


def test_both_ends_of_the_boundary_answer_one_half_and_w_0_has_none():
    w, b = np.array([[1.5, -1.0]]), np.array([[0.7]])
    np.testing.assert_allclose(neuron_forward(boundary(w, b), w, b), 0.5, rtol=1e-12)
    assert boundary(0 * w, b).shape == (2, 0)


@pytest.mark.parametrize("data", ["rings", "corners"])
def test_where_no_line_helps_the_gradient_at_zero_is_zero_and_every_other_cost_is_higher(
    bench, data
):
    at_zero = bench.compute(data=data, step="yes", **ZERO)
    assert at_zero.cost == pytest.approx(np.log(2), rel=1e-12)
    np.testing.assert_allclose(at_zero.stepped[0], 0, atol=1e-15)
    np.testing.assert_allclose(at_zero.stepped[1], 0, atol=1e-15)
    rng = np.random.default_rng(0)
    for w1, w2, b in rng.uniform(-4, 4, (50, 3)):
        assert bench.compute(data=data, w1=w1, w2=w2, b=b, step="no").cost > at_zero.cost
    finding = bench.look(data=data, step="yes", **ZERO)[1]
    assert "w = 0, so there is no line: the answer is 0.50 everywhere. Cost J = 0.693." in finding
    assert "leads to w1 = 0.00, w2 = 0.00, b = 0.00, where J = 0.693" in finding


def test_the_step_is_the_one_that_the_cost_itself_measures(bench):
    seen = bench.compute(data="tumours", w1=1.0, w2=0.5, b=-0.5, step="yes")
    h = 1e-5
    for j, moved in enumerate((seen.stepped[0] - seen.w)[0]):
        nudge = h * np.eye(2)[j : j + 1]
        up, down = (
            neuron_loss(neuron_forward(seen.X, w, seen.b), seen.Y)
            for w in (seen.w + nudge, seen.w - nudge)
        )
        assert moved == pytest.approx(-(up - down) / (2 * h), rel=1e-7)
    assert seen.stepped[2] < seen.cost


def test_a_longer_w_is_surer_and_a_bias_shifts_the_line(bench):
    values = {"data": "tumours", "w1": 2.0, "w2": 0.0, "step": "no"}
    short, long = bench.compute(b=-1.0, **values), bench.compute(b=-2.0, **values | {"w1": 4.0})
    np.testing.assert_allclose(boundary(short.w, short.b)[0], 0.5)
    np.testing.assert_allclose(boundary(long.w, long.b)[0], 0.5)
    assert (np.abs(long.A - 0.5) > np.abs(short.A - 0.5)).all()
    assert (
        "w points to 0° (0° is right, 90° is up) and is 2.00 long"
        in bench.look(b=-1.0, **values)[1]
    )


@pytest.mark.parametrize("data", DATA)
def test_every_example_lies_in_the_picture_and_both_classes_are_there(data):
    X, Y = DATA[data]()
    assert np.abs(X).max() < EDGE
    assert set(np.unique(Y)) == {0, 1}


def test_the_bench_runs_the_learners_functions_and_names_them():
    def mine(A, Y):
        return neuron_loss(A, Y) + 100

    yours = neuron_bench({"neuron_loss": mine})
    assert "Cost J = 100.693" in yours.look(data="rings", step="no", **ZERO)[1]
    assert "Running your neuron_loss." in yours.whose


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [(0.69, True, "= ln 2"), (0.693, True, "0.5 to everything"), (0.64, False, "other data"),
     (0.71, False, "It goes lower"), (0.0, False, "No neuron")],
)  # fmt: skip
def test_the_task_finds_that_no_line_beats_one_half_everywhere(bench, answer, right, reason):
    verdict, why = bench.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_the_still_pictures_words_are_its_finding(bench):
    finding = bench.look(**bench.defaults)[1]
    assert f'<img alt="{finding}"' in bench._repr_html_()
