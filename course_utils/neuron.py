"""One neuron: what it computes, how wrong it is, and how it learns (logistic regression).

Its w and b are a layer's W and b with one unit, W1 (1, n_x) and b1 (1, 1): the smallest network.
"""

import numpy as np

from course_utils.activations import sigmoid
from course_utils.shapes import (
    check_labels,
    check_layers,
    check_probabilities,
    check_training_set,
)


def neuron_forward(X: np.ndarray, w: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return A = sigmoid(Z) with Z = w X + b: each example's probability of class 1, (1, m).

    Args:
        X: examples in columns, (n_x, m).
        w: weights in a row, one for each feature, (1, n_x).
        b: bias, (1, 1), added to every column.

    Raises:
        ValueError: the shapes do not fit together.
    """
    check_layers(X, {"W1": w, "b1": b})
    return sigmoid(w @ X + b)


def neuron_loss(A: np.ndarray, Y: np.ndarray) -> float:
    """Return the cost J, the mean over the m examples of L(a, y).

    L(a, y) is -log of the probability that the neuron gave to the true class: a where y = 1,
    1 - a where y = 0. Natural logarithm; finite at a = 0 and a = 1.

    Args:
        A: predicted probability of class 1, (1, m), in [0, 1].
        Y: labels 0 or 1, (1, m).

    Raises:
        ValueError: A and Y are not both (1, m), a label is not 0 or 1, A is not in [0, 1].
    """
    check_probabilities(A, Y)
    P = np.where(Y == 1, A, 1 - A)
    P = np.maximum(P, 1e-15)  # log 0 is minus infinity; this costs at most 34.5
    return float(-np.mean(np.log(P)))


def neuron_gradient(X: np.ndarray, A: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return dw and db, the gradient of the cost J with respect to w and b.

    J is the mean over the m examples, and so are dw and db: the mean of (a - y) x, and of a - y.

    Args:
        X: examples in columns, (n_x, m).
        A: predicted probability of class 1, (1, m).
        Y: labels 0 or 1, (1, m).

    Returns:
        dw: ∂J/∂w, of w's shape, (1, n_x).
        db: ∂J/∂b, of b's shape, (1, 1).

    Raises:
        ValueError: X, A and Y do not fit together, or a label is not 0 or 1.
    """
    check_training_set(X, Y, [len(X), 1])
    check_labels(Y, A, name="A")
    m = X.shape[1]
    dZ = A - Y
    dw = dZ @ X.T / m
    db = np.mean(dZ, axis=1, keepdims=True)
    return dw, db


def train_neuron(
    X: np.ndarray, Y: np.ndarray, learning_rate: float, num_iterations: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return w and b after gradient descent on all m examples at once, from w = 0 and b = 0.

    Args:
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        learning_rate: length of each step: w becomes w - learning_rate * dw.
        num_iterations: number of steps.

    Returns:
        w: (1, n_x).
        b: (1, 1).

    Raises:
        ValueError: X and Y do not fit together, or a label is not 0 or 1.
    """
    check_training_set(X, Y, [len(X), 1])
    w = np.zeros((1, X.shape[0]))
    b = np.zeros((1, 1))
    for _ in range(num_iterations):
        A = neuron_forward(X, w, b)
        dw, db = neuron_gradient(X, A, Y)
        w = w - learning_rate * dw
        b = b - learning_rate * db
    return w, b
