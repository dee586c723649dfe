"""Activation functions, and beside each its derivative step.

A step g_backward(dA, Z) turns the gradient with respect to A = g(Z) into the one with respect to Z:
dZ = dA * g'(Z), element by element.
"""

import numpy as np

from course_utils.shapes import check_same_shape


def sigmoid(Z: np.ndarray) -> np.ndarray:
    """Return 1 / (1 + exp(-Z)), numbers in [0, 1] of Z's shape.

    The course's version takes exp of -|Z| only, so it cannot overflow; for Z < 0 the equal form
    exp(Z) / (1 + exp(Z)) keeps full precision.

    Args:
        Z: any shape, usually (n_l, m); float32 stays float32.
    """
    with np.errstate(under="ignore"):  # exp(-1000) is 0, and that is right
        e = np.exp(-np.abs(Z))
        return np.where(Z >= 0, 1, e) / (1 + e)


def sigmoid_backward(dA: np.ndarray, Z: np.ndarray) -> np.ndarray:
    """Return dZ = dA * A * (1 - A) with A = sigmoid(Z), of Z's shape.

    Args:
        dA: gradient of the loss with respect to A, of Z's shape.
        Z: what went into the sigmoid, (n_l, m).

    Raises:
        ValueError: dA and Z differ in shape.
    """
    check_same_shape(dA=dA, Z=Z)
    A = sigmoid(Z)
    with np.errstate(under="ignore"):  # far from 0 the sigmoid is flat
        return dA * A * (1 - A)


def tanh(Z: np.ndarray) -> np.ndarray:
    """Return the hyperbolic tangent of Z, numbers in [-1, 1] of Z's shape.

    Args:
        Z: any shape, usually (n_l, m); float32 stays float32.
    """
    return np.tanh(Z)


def tanh_backward(dA: np.ndarray, Z: np.ndarray) -> np.ndarray:
    """Return dZ = dA * (1 - tanh(Z)²), of Z's shape.

    Args:
        dA: gradient of the loss with respect to A, of Z's shape.
        Z: what went into tanh, (n_l, m).

    Raises:
        ValueError: dA and Z differ in shape.
    """
    check_same_shape(dA=dA, Z=Z)
    return dA * (1 - np.tanh(Z) ** 2)


def relu(Z: np.ndarray) -> np.ndarray:
    """Return max(Z, 0), element by element, of Z's shape.

    Args:
        Z: any shape, usually (n_l, m); float32 stays float32.
    """
    return np.maximum(Z, 0)


def relu_backward(dA: np.ndarray, Z: np.ndarray) -> np.ndarray:
    """Return dZ: dA where Z > 0 and 0 elsewhere, of Z's shape.

    At Z == 0 ReLU has no derivative; 0 is taken there.

    Args:
        dA: gradient of the loss with respect to A, of Z's shape.
        Z: what went into ReLU, (n_l, m).

    Raises:
        ValueError: dA and Z differ in shape.
    """
    check_same_shape(dA=dA, Z=Z)
    return np.where(Z > 0, dA, 0)


def leaky_relu(Z: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """Return Z where Z > 0 and slope * Z elsewhere, of Z's shape.

    Args:
        Z: any shape, usually (n_l, m); float32 stays float32.
        slope: derivative on the negative side.
    """
    return np.where(Z > 0, Z, slope * Z)


def leaky_relu_backward(dA: np.ndarray, Z: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """Return dZ: dA where Z > 0 and slope * dA elsewhere, Z == 0 included, of Z's shape.

    Args:
        dA: gradient of the loss with respect to A, of Z's shape.
        Z: what went into leaky ReLU, (n_l, m).
        slope: derivative on the negative side.

    Raises:
        ValueError: dA and Z differ in shape.
    """
    check_same_shape(dA=dA, Z=Z)
    return np.where(Z > 0, dA, slope * dA)


ACTIVATIONS = {
    "sigmoid": (sigmoid, sigmoid_backward),
    "tanh": (tanh, tanh_backward),
    "relu": (relu, relu_backward),
    "leaky_relu": (leaky_relu, leaky_relu_backward),
}
