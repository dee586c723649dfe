"""The loss duel says what both losses cost and how hard they push, measured on the functions."""

import numpy as np
import pytest

from course_utils import compute_loss, mean_squared_error, sigmoid
from course_utils.explorables.loss_duel import loss_duel


@pytest.fixture(scope="module")
def duel():
    return loss_duel()


@pytest.mark.parametrize(("label", "y"), [("y = 1", 1), ("y = 0", 0)])
def test_the_measured_slopes_are_those_of_the_chain_rule(duel, label, y):
    curves = duel.compute(label=label, z=0.0).curves
    a = sigmoid(curves.z)
    np.testing.assert_allclose(curves.slope["compute_loss"], a - y, atol=1e-6)
    squared = 2 * (a - y) * a * (1 - a)
    np.testing.assert_allclose(curves.slope["mean_squared_error"], squared, atol=1e-6)


def test_confident_and_wrong_is_where_squared_error_stops_teaching(duel):
    finding = duel.look(label="y = 1", z=-6.0)[1]
    assert "z = −6 gives a = 0.0025, and y = 1: confident and wrong" in finding
    assert "Cross-entropy 6, slope −1; squared error 1, slope −0.0049" in finding
    assert "pushes 203 times as hard" in finding  # 1 / (2 a (1 - a))


@pytest.mark.parametrize(
    ("label", "z", "words"),
    [
        ("y = 1", 0.0, "y = 1: wrong"),
        ("y = 1", 1.0, "y = 1: right"),
        ("y = 1", 3.0, "y = 1: confident and right"),
        ("y = 0", 3.0, "y = 0: confident and wrong"),
        ("y = 0", 1.0, "y = 0: wrong"),
    ],
)
def test_each_example_is_called_by_how_wrong_it_is(duel, label, z, words):
    assert words in duel.look(label=label, z=z)[1]


def test_at_half_cross_entropy_pushes_twice_as_hard(duel):
    assert "pushes 2 times as hard" in duel.look(label="y = 1", z=0.0)[1]


def test_it_runs_the_learners_functions_and_names_them(duel):
    def mean_squared_error_times_three(Y_hat, Y):
        return 3 * mean_squared_error(Y_hat, Y)

    yours = loss_duel({"mean_squared_error": mean_squared_error_times_three})
    mine = yours.compute(label="y = 1", z=1.0).curves.loss["mean_squared_error"]
    ours = duel.compute(label="y = 1", z=1.0).curves.loss["mean_squared_error"]
    np.testing.assert_allclose(mine, 3 * ours, rtol=1e-12)
    assert "Running your mean_squared_error." in yours.whose
    assert f"own {compute_loss.__name__}" in yours.whose


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    [
        (-0.7, True, "slope of size 0.30"),
        (-np.log(2), True, "Cross-entropy's is 1.000 there"),
        (-8, False, "lie farthest from 0"),
        (2, False, "the answer is right"),
    ],
)
def test_the_task_leads_to_the_steepest_point_of_squared_error(duel, answer, right, reason):
    """(1 - a) 2a(1 - a) is largest at a = 1/3, that is z = -ln 2."""
    verdict, why = duel.task.judge(answer)
    assert verdict is right
    assert reason in why
