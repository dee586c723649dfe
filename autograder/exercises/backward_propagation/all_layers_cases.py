"""What backward_propagation is tried on, and what of its answer is compared."""

from typing import Any

import numpy as np

from autograder.exercise import Case, Property
from autograder.exercises.backward_propagation.common import draw
from course_utils.forward import forward_propagation

NETWORKS = {
    "with one hidden layer": ([2, 3, 1], 5),
    "with four layers": ([5, 7, 3, 2, 1], 11),
    "without a hidden layer": ([3, 1], 5),
    "with a single example": ([3, 5, 1], 1),
    "with layers of equal size": ([3, 3, 3, 1], 3),
}


def network_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks of several depths, one with tanh, and one that is certain and often wrong."""
    cases = [
        Case(label, passed_forward(rng, layers_dims, m), visible=label == next(iter(NETWORKS)))
        for label, (layers_dims, m) in NETWORKS.items()
    ]
    tanh = passed_forward(rng, [3, 5, 2, 1], 7, activation="tanh")
    certain = passed_forward(rng, [3, 1], 7, certain=True)
    return [
        *cases,
        Case("with tanh in the hidden layers", tanh, {"activation": "tanh"}),
        Case("where AL is exactly 0 or 1", certain),
    ]


def passed_forward(
    rng: np.random.Generator,
    layers_dims: list[int],
    m: int,
    *,
    activation: str = "relu",
    certain: bool = False,
) -> tuple[np.ndarray, np.ndarray, list[tuple]]:
    """Return AL, Y and the caches of one forward pass; no parameter is 0, both labels occur.

    certain: make AL 0 or 1 exactly, and every other label the other one.
    """
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_l, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{l}"] = draw(rng, n_l, n_prev) / np.sqrt(n_prev)  # keeps AL off 0 and 1
        parameters[f"b{l}"] = draw(rng, n_l, 1) / 2
    L = len(layers_dims) - 1
    if certain:
        parameters[f"W{L}"] *= 1e6
        parameters[f"b{L}"] *= 1e6
    X = draw(rng, layers_dims[0], m)
    AL, caches = forward_propagation(X, parameters, activation=activation)
    every_other = (np.arange(m) % 2).reshape(1, m)
    return AL, np.abs((AL > 0.5) * certain - every_other).astype(float), caches


def is_certain(case: Case) -> bool:
    """Return whether some AL of the case is exactly 0 or 1."""
    return bool(np.isin(case.args[0], (0, 1)).any())


def of_top(case: Case, grads: Any) -> dict:
    """Return the gradients of the last layer's weights and biases, as `of_parameters` does."""
    L = len(case.args[2])
    return gradients(of_parameters(case, grads), f"dW{L}", f"db{L}")


def of_parameters(case: Case, grads: Any) -> dict:
    """Return the gradients of the weights and biases, where the network is not certain."""
    return {} if is_certain(case) else gradients(grads, "dW", "db")


def of_certain(case: Case, grads: Any) -> dict:
    """Return the gradients of the weights and biases, where the network is certain."""
    return gradients(grads, "dW", "db") if is_certain(case) else {}


def of_activations(case: Case, grads: Any) -> dict:
    """Return each dA, where the network is not certain: there they depend on how one clips."""
    return {} if is_certain(case) else gradients(grads, "dA")


def gradients(grads: dict, *kinds: str) -> dict:
    """Return the entries whose key begins with one of the kinds."""
    return {name: value for name, value in grads.items() if name.startswith(kinds)}


PROPERTIES = (
    Property(
        "the top layer",
        of_top,
        "Already dW and db of the top layer are not right, and all the rest follows from "
        "there. It starts with dZ = AL - Y and the last cache.",
    ),
    Property(
        "the layers below",
        of_parameters,
        "The top layer's dW and db are right, but not all below it. Look at how the blame goes "
        "on: the dA_prev of one layer is the dA of the next.",
    ),
    Property(
        "dW and db of a certain network",
        of_certain,
        "Where AL is exactly 0 or 1, your gradients are not right; elsewhere they are. There "
        "too dZ of the output is AL - Y.",
        rtol=1e-6,  # AL may be clipped a little before Y is subtracted
    ),
    Property(
        "dA",
        of_activations,
        "Every dW and db is right, but a dA is not. dA of layer l is the gradient with respect "
        "to that layer's own A, one column an example, without 1/m. You may leave out dA.",
    ),
)
