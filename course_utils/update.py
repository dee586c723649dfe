"""One step of gradient descent."""

from collections.abc import Mapping

import numpy as np

from course_utils.shapes import check_gradients


def update_parameters(
    parameters: Mapping[str, np.ndarray], grads: Mapping[str, np.ndarray], learning_rate: float
) -> dict[str, np.ndarray]:
    """Return new parameters, each W - learning_rate * dW and b - learning_rate * db.

    The arrays are new: neither argument is changed, so earlier parameters stay what they were.

    Args:
        parameters: W1, b1, ..., WL, bL.
        grads: dW1, db1, ..., dWL, dbL, each of its parameter's shape; other keys are ignored.
        learning_rate: length of the step, a positive number.

    Raises:
        ValueError: grads lacks a key, or a gradient differs in shape from its parameter.
    """
    check_gradients(parameters, grads)
    rate = float(learning_rate)  # a NumPy float64 would turn float32 into float64
    return {name: value - rate * grads["d" + name] for name, value in parameters.items()}
