"""Backward propagation keeps its promises: hand-worked numbers, where the 1/m is, stability."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from course_utils import (
    ACTIVATIONS,
    backward_propagation,
    compute_loss_from_logits,
    forward_propagation,
    initialize_parameters_he,
    linear_activation_backward,
    linear_activation_forward,
    linear_backward,
)
from tests.networks import EXAMPLES, separable_set, small_network


def test_linear_backward_gives_the_numbers_worked_by_hand():
    A_prev, W = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]), np.array([[1.0, 0.0, -1.0]])
    dA_prev, dW, db = linear_backward(np.array([[2.0, -4.0]]), (A_prev, W, np.zeros((1, 1))))
    np.testing.assert_array_equal(dA_prev, [[2, -4], [0, 0], [-2, 4]])
    np.testing.assert_array_equal(dW, [[-3, -5, -7]])  # (2·1 - 4·2) / 2, and so on
    np.testing.assert_array_equal(db, [[-1]])


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_layers_backward_step_is_the_slope_of_its_forward_step(name):
    """With J = (1/m) Σ dA * A, each example's own loss has the gradient dA with respect to A."""
    rng = np.random.default_rng(0)
    A_prev, W, b = rng.standard_normal((5, 7)), rng.standard_normal((3, 5)), np.ones((3, 1)) / 3
    dA = rng.standard_normal((3, 7))
    cache = linear_activation_forward(A_prev, W, b, name)[1]
    dA_prev, dW, db = linear_activation_backward(dA, cache, name)

    def slope(argument, index):
        J = []
        for h in (1e-6, -1e-6):
            arguments = [A_prev.copy(), W.copy(), b.copy()]
            arguments[argument][index] += h
            J.append(np.sum(dA * linear_activation_forward(*arguments, name)[0]) / 7)
        return (J[0] - J[1]) / 2e-6

    for argument, gradient, m in ((0, dA_prev, 7), (1, dW, 1), (2, db, 1)):
        for index in np.ndindex(gradient.shape):
            assert gradient[index] == pytest.approx(m * slope(argument, index), rel=1e-6, abs=1e-8)


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_grads_hold_dA_dW_and_db_of_every_layer_and_no_dA0(depth):
    X, Y, parameters = small_network(depth, seed=1)
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    assert set(grads) == {f"{d}{l}" for l in range(1, depth + 1) for d in ("dA", "dW", "db")}
    for l in range(1, depth + 1):
        assert grads[f"dW{l}"].shape == parameters[f"W{l}"].shape
        assert grads[f"db{l}"].shape == parameters[f"b{l}"].shape
        assert grads[f"dA{l}"].shape == caches[l - 1][1].shape


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_the_whole_is_the_chain_of_the_layers_steps_started_from_dAL(activation):
    X, Y, parameters = small_network(4, seed=2)
    AL, caches = forward_propagation(X, parameters, activation=activation)
    grads = backward_propagation(AL, Y, caches, activation=activation)
    dA = grads["dA4"]
    for l in range(4, 0, -1):
        np.testing.assert_allclose(grads[f"dA{l}"], dA, rtol=1e-12, atol=1e-15)
        g = "sigmoid" if l == 4 else activation
        dA, dW, db = linear_activation_backward(dA, caches[l - 1], g)
        np.testing.assert_allclose(grads[f"dW{l}"], dW, rtol=1e-12, atol=1e-15)
        np.testing.assert_allclose(grads[f"db{l}"], db, rtol=1e-12, atol=1e-15)


def test_dA_is_each_examples_own_gradient_and_dW_is_the_mean_over_examples():
    """Examples one at a time: the columns of dA are the same, dW is their average."""
    X, Y, parameters = small_network(3, seed=3)
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    alone = []
    for i in range(EXAMPLES):
        AL_i, caches_i = forward_propagation(X[:, [i]], parameters)
        alone.append(backward_propagation(AL_i, Y[:, [i]], caches_i))
    for l in (1, 2, 3):
        columns = np.concatenate([grads_i[f"dA{l}"] for grads_i in alone], axis=1)
        np.testing.assert_allclose(grads[f"dA{l}"], columns, rtol=1e-10, atol=1e-14)
        for name in (f"dW{l}", f"db{l}"):
            mean = np.mean([grads_i[name] for grads_i in alone], axis=0)
            np.testing.assert_allclose(grads[name], mean, rtol=1e-10, atol=1e-14)


def test_the_gradient_is_zero_where_scikit_learns_logistic_regression_stops():
    """An independent optimum of the same J; noisy labels, so that there is one."""
    rng = np.random.default_rng(4)
    X, Y = separable_set(200, seed=4)
    Y = np.where(rng.random(Y.shape) < 0.2, 1 - Y, Y)
    theirs = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(X.T, Y.ravel())
    parameters = {"W1": theirs.coef_, "b1": theirs.intercept_.reshape(1, 1)}
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    assert np.abs(grads["dW1"]).max() < 1e-6
    assert np.abs(grads["db1"]).max() < 1e-6
    assert compute_loss_from_logits(caches[-1][1], Y) < np.log(2)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_certain_mistake_still_teaches_without_floating_point_errors(dtype):
    parameters = {"W1": np.array([[1000.0]], dtype), "b1": np.zeros((1, 1), dtype)}
    X, Y = np.array([[1.0, -1.0]], dtype), np.array([[0, 1]])
    with np.errstate(all="raise"):
        AL, caches = forward_propagation(X, parameters)
        grads = backward_propagation(AL, Y, caches)
    np.testing.assert_array_equal(AL, [[1, 0]])
    assert grads["dW1"] == 1.0  # ((1 - 0)·1 + (0 - 1)·(-1)) / 2
    assert np.isfinite(grads["dA1"]).all()


def test_float32_stays_float32_with_integer_labels():
    X, Y, parameters = small_network(3, seed=5, dtype=np.float32)
    AL, caches = forward_propagation(X, parameters)
    assert Y.dtype.kind == "i"
    assert {g.dtype for g in backward_propagation(AL, Y, caches).values()} == {np.dtype("float32")}


def test_arguments_are_not_changed():
    X, Y, parameters = small_network(3, seed=6)
    AL, caches = forward_propagation(X, parameters)
    arrays = [AL, Y, *(a for (linear_cache, Z) in caches for a in (*linear_cache, Z))]
    before = [a.copy() for a in arrays]
    backward_propagation(AL, Y, caches)
    for now, then in zip(arrays, before, strict=True):
        np.testing.assert_array_equal(now, then)


def test_a_cache_of_another_form_is_refused():
    X, Y, parameters = small_network(2, seed=7)
    AL, caches = forward_propagation(X, parameters)
    with pytest.raises(ValueError, match=r"\(A_prev, W, b\)"):
        linear_backward(AL, (AL, AL))
    with pytest.raises(ValueError, match="for each layer one tuple"):
        backward_propagation(AL, Y, [])
    with pytest.raises(ValueError, match="must come from one call"):
        backward_propagation(AL, Y, caches[:1])
    with pytest.raises(ValueError, match=r"dZ has shape \(3, 2\).*\(1, 11\)"):
        linear_backward(np.ones((3, 2)), caches[1][0])
    with pytest.raises(ValueError, match="'cosine'"):
        backward_propagation(AL, Y, caches, activation="cosine")


def test_labels_and_predictions_in_the_wrong_order_are_refused():
    X, Y, parameters = small_network(2, seed=8)
    AL, caches = forward_propagation(X, parameters)
    assert Y.dtype.kind == "i"  # as integers, predictions would pass for labels
    with pytest.raises(ValueError, match="every label must be 0 or 1"):
        backward_propagation(Y, AL, caches)


def test_caches_in_lists_serve_as_well_as_tuples_since_the_checks_accept_both():
    rng = np.random.default_rng(6)
    parameters = initialize_parameters_he([4, 3, 1], rng=rng)
    AL, caches = forward_propagation(rng.standard_normal((4, 5)), parameters)
    Y = np.array([[0, 1, 1, 0, 1]])
    as_lists = [[list(linear_cache), Z] for linear_cache, Z in caches]
    expected = backward_propagation(AL, Y, caches)
    for name, gradient in backward_propagation(AL, Y, as_lists).items():
        np.testing.assert_array_equal(gradient, expected[name])
