"""Losses keep their promises: hand-worked numbers, finite everywhere, honest in float32."""

import math

import numpy as np
import pytest
from sklearn.metrics import log_loss
from sklearn.metrics import mean_squared_error as sklearn_mean_squared_error

from course_utils import (
    compute_loss,
    compute_loss_from_logits,
    cross_entropy_backward,
    mean_squared_error,
    sigmoid,
)

Y = np.array([[1, 0, 0, 1, 1]])
AL = np.array([[0.9, 0.2, 0.5, 0.4, 0.99]])


def test_cross_entropy_is_the_mean_of_minus_log_of_the_probability_of_the_truth():
    by_hand = -sum(math.log(p) for p in (0.9, 0.8, 0.5, 0.4, 0.99)) / 5
    assert compute_loss(AL, Y) == pytest.approx(by_hand, rel=1e-14)
    assert compute_loss(np.array([[0.5]]), np.array([[1]])) == pytest.approx(math.log(2), rel=1e-15)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_cross_entropy_agrees_with_scikit_learn_even_at_0_and_1(dtype):
    rng = np.random.default_rng(0)
    probabilities = rng.random((1, 51)).astype(dtype)
    probabilities[0, :4] = [0, 1, 0, 1]
    labels = rng.integers(0, 2, (1, 51))
    labels[0, :4] = [0, 1, 1, 0]
    theirs = log_loss(labels.ravel(), probabilities.ravel())
    assert compute_loss(probabilities, labels) == pytest.approx(theirs, rel=1e-6)


@pytest.mark.parametrize(("dtype", "most"), [(np.float32, 15.943), (np.float64, 36.044)])
def test_a_certain_mistake_costs_much_but_a_finite_amount(dtype, most):
    """The docstring's 15.9 and 36.0: minus the logarithm of the dtype's machine epsilon."""
    with np.errstate(all="raise"):
        wrong = compute_loss(np.array([[0, 1]], dtype), np.array([[1, 0]]))
        right = compute_loss(np.array([[0, 1]], dtype), np.array([[0, 1]]))
    assert wrong == pytest.approx(most, abs=1e-3)
    assert 0 <= right < 2e-7


def test_probabilities_typed_as_integers_are_understood():
    assert compute_loss(np.array([[0, 1]]), np.array([[0, 1]])) < 1e-15


def test_the_loss_from_logits_is_the_loss_of_their_sigmoid():
    Z = np.random.default_rng(1).standard_normal((1, 5)) * 3
    assert compute_loss_from_logits(Z, Y) == pytest.approx(compute_loss(sigmoid(Z), Y), rel=1e-13)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_loss_from_logits_is_exact_where_the_sigmoid_is_flat(dtype):
    Z = np.array([[-1000, 1000, 1000, -1000, 0]], dtype)
    with np.errstate(all="raise"):
        found = compute_loss_from_logits(Z, Y)  # costs 1000, 1000, 1000, 1000 and log 2
    expected = [1000, 1000, 1000, 1000, math.log(2)]
    assert found == pytest.approx(sum(expected) / 5, rel=1e-6)


def test_the_gradient_of_the_cross_entropy_is_its_slope_times_m():
    h = 1e-6
    for i in range(5):
        step = np.zeros_like(AL)
        step[0, i] = h
        slope = (compute_loss(AL + step, Y) - compute_loss(AL - step, Y)) / (2 * h)
        assert cross_entropy_backward(AL, Y)[0, i] == pytest.approx(5 * slope, rel=1e-7)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_gradient_of_the_cross_entropy_is_finite_at_0_and_1(dtype):
    with np.errstate(all="raise"):
        dAL = cross_entropy_backward(np.array([[0, 1, 0, 1]], dtype), np.array([[0, 1, 1, 0]]))
    assert np.isfinite(dAL).all()
    np.testing.assert_allclose(dAL[0, :2], [1, -1], rtol=1e-6)


def test_mean_squared_error_has_no_half():
    assert mean_squared_error(np.array([[1.0, 4.0]]), np.array([[2.0, 1.0]])) == 5.0  # (1 + 9) / 2
    Y_hat, target = np.random.default_rng(2).standard_normal((2, 1, 9))
    theirs = sklearn_mean_squared_error(target.ravel(), Y_hat.ravel())
    assert mean_squared_error(Y_hat, target) == pytest.approx(theirs, rel=1e-14)


@pytest.mark.parametrize("loss", [compute_loss, compute_loss_from_logits, mean_squared_error])
def test_a_loss_is_a_plain_float_and_changes_nothing(loss):
    A, labels = AL.astype(np.float32), Y.copy()
    assert type(loss(A, labels)) is float
    np.testing.assert_array_equal(A, AL.astype(np.float32))
    np.testing.assert_array_equal(labels, Y)


def test_logits_given_for_probabilities_are_refused():
    with pytest.raises(ValueError, match="Pass AL, the output of the sigmoid, not ZL"):
        compute_loss(np.array([[-2.0, 3.0, 0, 0, 0]]), Y)


@pytest.mark.parametrize("loss", [compute_loss, compute_loss_from_logits, cross_entropy_backward])
def test_a_column_of_predictions_is_refused_because_it_would_broadcast(loss):
    with pytest.raises(ValueError, match=r"shape \(5, 1\) and Y has shape \(1, 5\)"):
        loss(AL.T, Y)


def test_mean_squared_error_refuses_shapes_that_would_broadcast_and_no_examples():
    with pytest.raises(ValueError, match=r"Y_hat has shape \(5, 1\) and Y has shape \(1, 5\)"):
        mean_squared_error(AL.T, Y)
    with pytest.raises(ValueError, match="empty"):
        mean_squared_error(np.ones((1, 0)), np.ones((1, 0)))
