"""From the input to the prediction: one layer, then all of them."""

from collections.abc import Mapping

import numpy as np

from course_utils.activations import ACTIVATIONS
from course_utils.shapes import check_activation, check_layer, check_layers


def linear_forward(
    A_prev: np.ndarray, W: np.ndarray, b: np.ndarray
) -> tuple[np.ndarray, tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Return Z = W A_prev + b, and what the backward step will need.

    Args:
        A_prev: activations of the layer before (or X), (n_{l-1}, m); a column is an example.
        W: weights, (n_l, n_{l-1}).
        b: biases, (n_l, 1), added to every column.

    Returns:
        Z: (n_l, m).
        cache: the tuple (A_prev, W, b).

    Raises:
        ValueError: the shapes do not fit together, or m is 0.
    """
    check_layer(A_prev, W, b)
    Z = W @ A_prev + b
    return Z, (A_prev, W, b)


def linear_activation_forward(
    A_prev: np.ndarray, W: np.ndarray, b: np.ndarray, activation: str
) -> tuple[np.ndarray, tuple[tuple, np.ndarray]]:
    """Return A = g(W A_prev + b), and what the backward step will need.

    Args:
        A_prev: activations of the layer before (or X), (n_{l-1}, m).
        W: weights, (n_l, n_{l-1}).
        b: biases, (n_l, 1).
        activation: the name of g, one of ACTIVATIONS.

    Returns:
        A: (n_l, m).
        cache: the tuple (linear_cache, Z) with linear_cache = (A_prev, W, b).

    Raises:
        ValueError: the shapes do not fit together, or the activation is unknown.
    """
    check_activation(activation, ACTIVATIONS)
    Z, linear_cache = linear_forward(A_prev, W, b)
    g, _ = ACTIVATIONS[activation]
    return g(Z), (linear_cache, Z)


def forward_propagation(
    X: np.ndarray, parameters: Mapping[str, np.ndarray], *, activation: str = "relu"
) -> tuple[np.ndarray, list[tuple]]:
    """Return AL, the predicted probability of class 1 for each example, and one cache per layer.

    Layers 1..L-1 use `activation`, layer L the sigmoid.

    Args:
        X: examples in columns, (n_x, m).
        parameters: W1, b1, ..., WL, bL; W{l} is (n_l, n_{l-1}), b{l} is (n_l, 1).
        activation: hidden layers' activation, one of ACTIVATIONS.

    Returns:
        AL: (n_L, m), with one output unit (1, m).
        caches: for layer l, caches[l - 1] = ((A_prev, W, b), Z).

    Raises:
        ValueError: a key is missing, shapes do not fit together, or the activation is unknown.
    """
    check_layers(X, parameters)
    L = len(parameters) // 2
    A, caches = X, []
    for l in range(1, L + 1):
        g = activation if l < L else "sigmoid"
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], g)
        caches.append(cache)
    return A, caches
