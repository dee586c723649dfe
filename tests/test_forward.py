"""Forward propagation keeps its promises: hand-worked numbers, caches, another implementation."""

import numpy as np
import pytest
from sklearn.neural_network import MLPClassifier

from course_utils import (
    ACTIVATIONS,
    forward_propagation,
    linear_activation_forward,
    linear_forward,
    sigmoid,
)
from tests.networks import copies, small_network

A_PREV = np.array([[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]])
W = np.array([[1.0, 0.0, -1.0], [2.0, 1.0, 0.0]])
B = np.array([[0.5], [-10.0]])
Z = np.array([[-3.5, -3.5], [-5.0, -2.0]])  # 1·1 + 0·3 - 1·5 + 0.5 = -3.5, and so on


def test_linear_forward_gives_the_numbers_worked_by_hand():
    Z_found, cache = linear_forward(A_PREV, W, B)
    np.testing.assert_array_equal(Z_found, Z)
    assert all(kept is given for kept, given in zip(cache, (A_PREV, W, B), strict=True))


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_layer_is_its_linear_step_and_then_its_activation(name):
    A, (linear_cache, Z_kept) = linear_activation_forward(A_PREV, W, B, name)
    np.testing.assert_array_equal(A, ACTIVATIONS[name][0](Z))
    np.testing.assert_array_equal(Z_kept, Z)
    assert all(kept is given for kept, given in zip(linear_cache, (A_PREV, W, B), strict=True))


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_the_output_is_that_of_scikit_learns_network_with_our_parameters(activation):
    X, Y, parameters = small_network(4, seed=0)
    theirs = MLPClassifier((3, 7, 2), activation=activation, max_iter=1)
    theirs.partial_fit(X.T, Y.ravel(), classes=[0, 1])
    theirs.coefs_ = [parameters[f"W{l}"].T for l in range(1, 5)]
    theirs.intercepts_ = [parameters[f"b{l}"].ravel() for l in range(1, 5)]
    AL, _ = forward_propagation(X, parameters, activation=activation)
    np.testing.assert_allclose(AL.ravel(), theirs.predict_proba(X.T)[:, 1], rtol=1e-13)


def test_each_layer_leaves_one_cache_and_hands_its_output_to_the_next():
    X, _, parameters = small_network(3, seed=1)
    AL, caches = forward_propagation(X, parameters)
    assert len(caches) == 3
    assert caches[0][0][0] is X
    for l in (1, 2, 3):
        (A_prev, W_l, b_l), Z_l = caches[l - 1]
        assert W_l is parameters[f"W{l}"]
        assert b_l is parameters[f"b{l}"]
        np.testing.assert_array_equal(Z_l, W_l @ A_prev + b_l)
    np.testing.assert_array_equal(caches[1][0][0], np.maximum(caches[0][1], 0))
    np.testing.assert_array_equal(AL, sigmoid(caches[2][1]))


def test_one_layer_is_logistic_regression():
    X, _, parameters = small_network(1, seed=2)
    AL, _ = forward_propagation(X, parameters)
    expected = 1 / (1 + np.exp(-(parameters["W1"] @ X + parameters["b1"])))
    np.testing.assert_allclose(AL, expected, rtol=1e-14)


def test_examples_do_not_influence_one_another():
    X, _, parameters = small_network(4, seed=3)
    AL, _ = forward_propagation(X, parameters)
    for i in range(X.shape[1]):
        alone, _ = forward_propagation(X[:, [i]], parameters)
        np.testing.assert_allclose(alone, AL[:, [i]], rtol=1e-13)


def test_float32_stays_float32():
    X, _, parameters = small_network(3, seed=4, dtype=np.float32)
    AL, caches = forward_propagation(X, parameters)
    assert AL.dtype == np.float32
    assert all(Z_l.dtype == np.float32 for _, Z_l in caches)


def test_huge_weights_saturate_without_floating_point_errors():
    X, _, parameters = small_network(3, seed=5)
    with np.errstate(all="raise"):
        AL, _ = forward_propagation(X, {k: v * 1e4 for k, v in parameters.items()})
    assert ((AL >= 0) & (AL <= 1)).all()


def test_arguments_are_not_changed():
    X, _, parameters = small_network(3, seed=6)
    X_before, before = X.copy(), copies(parameters)
    forward_propagation(X, parameters)
    np.testing.assert_array_equal(X, X_before)
    for name in before:
        np.testing.assert_array_equal(parameters[name], before[name])


def test_an_unknown_activation_is_refused_with_the_list_of_known_ones():
    X, _, parameters = small_network(2, seed=7)
    with pytest.raises(ValueError, match=r"'softplus'.*'sigmoid', 'tanh', 'relu', 'leaky_relu'"):
        forward_propagation(X, parameters, activation="softplus")
    with pytest.raises(ValueError, match="'ReLU'"):
        linear_activation_forward(A_PREV, W, B, "ReLU")
