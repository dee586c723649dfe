"""The whole network: train it, then predict with it."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he
from course_utils.loss import compute_loss
from course_utils.metrics import accuracy
from course_utils.shapes import check_training_set
from course_utils.update import update_parameters

Parameters = Mapping[str, np.ndarray]
Record = Callable[[int, float, dict[str, np.ndarray]], None]


def report_progress(
    iteration: int,
    cost: float,
    parameters: Parameters,
    print_cost: bool = False,
    record: Record | None = None,
) -> None:
    """Return nothing; print the cost and hand it to `record`, each only if asked for.

    `record` gets copies: it may keep them or write into them, and training goes on untouched.

    Args:
        iteration: number of updates made so far.
        cost: the loss at `parameters`.
        parameters: W1, b1, ..., WL, bL.
        print_cost: whether to print a line.
        record: called as record(iteration, cost, parameters), or None.
    """
    if print_cost:
        print(f"Cost after iteration {iteration}: {cost:.6f}")
    if record is not None:
        record(iteration, cost, {name: value.copy() for name, value in parameters.items()})


def L_layer_model(
    X: np.ndarray,
    Y: np.ndarray,
    layers_dims: Sequence[int],
    learning_rate: float = 0.0075,
    num_iterations: int = 3000,
    print_cost: bool = False,
    *,
    initialize: Callable[..., dict[str, np.ndarray]] = initialize_parameters_he,
    rng: np.random.Generator | None = None,
    record: Record | None = None,
) -> dict[str, np.ndarray]:
    """Return the parameters W1, b1, ..., WL, bL after gradient descent on all examples at once.

    ReLU in layers 1..L-1, sigmoid in layer L, binary cross-entropy. The course's version keeps
    float32: with such an X every array of its training is float32.

    Args:
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        layers_dims: [n_x, n_1, ..., 1].
        learning_rate: length of each step.
        num_iterations: number of updates.
        print_cost: print the cost at iterations 0, 100, 200, ... and after the last update.
        initialize: called as initialize(layers_dims, rng=rng); for one without an rng, pass
            `lambda layers_dims, rng: initialize_parameters_zeros(layers_dims)`.
        rng: source of the initial weights; None means a fresh one.
        record: called as record(iteration, cost, parameters) at the moments at which print_cost
            prints; `iteration` counts the updates made, and `parameters` are copies.

    Raises:
        ValueError: X, Y and layers_dims do not fit together, or a label is not 0 or 1.
    """
    check_training_set(X, Y, layers_dims)
    dtype = np.result_type(X, np.float32)  # float32 stays float32, integers become floats
    parameters = initialize(layers_dims, rng=rng)
    parameters = {name: value.astype(dtype) for name, value in parameters.items()}
    for iteration in range(num_iterations):
        AL, caches = forward_propagation(X, parameters)
        if iteration % 100 == 0:
            report_progress(iteration, compute_loss(AL, Y), parameters, print_cost, record)
        grads = backward_propagation(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    AL, _ = forward_propagation(X, parameters)
    report_progress(num_iterations, compute_loss(AL, Y), parameters, print_cost, record)
    return parameters


def predict(X: np.ndarray, y: np.ndarray | None, parameters: Parameters) -> np.ndarray:
    """Return the predicted class, 0 or 1, of each example: integers of shape (1, m).

    The class is 1 where AL > 0.5, that is where ZL > 0; exactly 0.5 counts as 0 (as in
    scikit-learn's linear classifiers).

    Args:
        X: examples in columns, (n_x, m).
        y: true labels, (1, m): the accuracy, rounded to 4 places, is then printed; or None.
        parameters: W1, b1, ..., WL, bL.

    Raises:
        ValueError: shapes do not fit together, a key is missing, or a label is not 0 or 1.
    """
    AL, _ = forward_propagation(X, parameters)
    y_pred = (AL > 0.5).astype(int)
    if y is not None:
        print(f"Accuracy: {round(accuracy(y, y_pred), 4)}")
    return y_pred
