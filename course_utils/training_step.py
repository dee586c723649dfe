"""One iteration of training: forward, loss, backward, update."""

from collections.abc import Mapping

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation
from course_utils.loss import compute_loss
from course_utils.update import update_parameters


def training_step(
    X: np.ndarray, Y: np.ndarray, parameters: Mapping[str, np.ndarray], learning_rate: float
) -> tuple[dict[str, np.ndarray], float]:
    """Return the parameters after one step of gradient descent on all examples, and the cost.

    Args:
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        parameters: W1, b1, ..., WL, bL; they are not changed.
        learning_rate: length of the step, a positive number.

    Returns:
        parameters: the new W1, b1, ..., WL, bL.
        cost: the cross-entropy J of the parameters that were passed in, before the step.

    Raises:
        ValueError: shapes do not fit together, or a label is not 0 or 1.
    """
    AL, caches = forward_propagation(X, parameters)
    cost = compute_loss(AL, Y)
    grads = backward_propagation(AL, Y, caches)
    return update_parameters(parameters, grads, learning_rate), cost
