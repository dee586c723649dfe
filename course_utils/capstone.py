"""Alone: the training loop with every cost on record, and what a network looks at."""

from collections.abc import Mapping

import numpy as np

from course_utils.activations import relu_backward
from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation
from course_utils.loss import compute_loss
from course_utils.shapes import check_layers
from course_utils.update import update_parameters


def train_my_network(
    X: np.ndarray,
    Y: np.ndarray,
    parameters: Mapping[str, np.ndarray],
    learning_rate: float,
    num_iterations: int,
) -> tuple[dict[str, np.ndarray], list[float]]:
    """Return the trained parameters, and the costs: that of the start and that after every update.

    ReLU in layers 1..L-1, sigmoid in layer L, binary cross-entropy (the mean over the m examples);
    each update uses all examples.

    Args:
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        parameters: the start, W1, b1, ..., WL, bL; it stays as it is.
        learning_rate: length of each step.
        num_iterations: number of updates.

    Returns:
        parameters: W1, b1, ..., WL, bL after num_iterations updates.
        costs: a list of num_iterations + 1 numbers; costs[i] is J after i updates.

    Raises:
        ValueError: X and parameters do not fit together, or Y is not (1, m) with labels 0 and 1.
    """
    check_layers(X, parameters)
    costs = []
    for _ in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        costs.append(compute_loss(AL, Y))
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    AL, _ = forward_propagation(X, parameters)
    costs.append(compute_loss(AL, Y))
    return parameters, costs


def input_gradient(X: np.ndarray, parameters: Mapping[str, np.ndarray]) -> np.ndarray:
    """Return dX, the derivative of each example's probability AL with respect to its numbers.

    ReLU in layers 1..L-1, sigmoid in layer L, which has one unit. No loss and no labels: dX[j, i]
    says by how much AL[0, i] rises, for each 1 that X[j, i] rises, if the step is small. Shown as
    a picture it is a saliency map (Simonyan, Vedaldi and Zisserman, 2013, section 3; theirs is of
    the score before the last activation).

    Args:
        X: examples in columns, (n_x, m).
        parameters: W1, b1, ..., WL, bL.

    Returns:
        dX: (n_x, m); column i belongs to example i.

    Raises:
        ValueError: X and parameters do not fit together.
    """
    check_layers(X, parameters)
    AL, caches = forward_propagation(X, parameters)
    dZ = AL * (1 - AL)
    for l in range(len(caches), 1, -1):
        dA_prev = parameters[f"W{l}"].T @ dZ
        dZ = relu_backward(dA_prev, caches[l - 2][1])
    return parameters["W1"].T @ dZ
