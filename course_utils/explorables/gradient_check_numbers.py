"""The numbers of the gradient check microscope: a small network, its gradients, planted bugs."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from course_utils.forward import forward_propagation
from course_utils.gradient_check import TOLERANCE, relative_difference
from course_utils.initialization import initialize_parameters_he
from course_utils.loss import compute_loss

LAYERS_DIMS, EXAMPLES = [3, 5, 4, 3, 1], 7
L = len(LAYERS_DIMS) - 1
GRADIENTS = tuple(f"d{kind}{l}" for l in range(L, 0, -1) for kind in "Wb")
POWERS = range(1, 16)  # a nudge is 10 to the minus this
NO_BUG, MYSTERY = "none", "mystery"
SLOPE_FORGOTTEN, SLOPE_AT_A, SUM = "slope forgotten", "slope taken at A", "1/m forgotten in dW"
BUGS = (SLOPE_FORGOTTEN, SLOPE_AT_A, SUM)
SECRET = (SLOPE_AT_A, 2)  # what the mystery is


@dataclass(frozen=True)
class Check:
    """What the comparison showed with one size of nudge and one bug planted."""

    power: int
    bug: str
    layer: int
    differences: dict[str, float]  # for each gradient, from the output down
    noise: float  # the largest difference without a bug: what the nudge itself does
    central: np.ndarray  # over all gradients, without a bug, for every power
    one_sided: np.ndarray

    @property
    def failing(self) -> list[str]:
        """The gradients that differ by more than the tolerance, from the output down."""
        return [name for name, d in self.differences.items() if not d <= TOLERANCE]


def network() -> tuple[np.ndarray, np.ndarray, dict[str, np.ndarray]]:
    """Return X, Y and parameters of a network with biases that are not 0."""
    rng = np.random.default_rng(6)
    parameters = initialize_parameters_he(LAYERS_DIMS, rng=rng)
    for l in range(1, L + 1):
        parameters[f"b{l}"] += 0.3 * rng.standard_normal((LAYERS_DIMS[l], 1))
    X = rng.standard_normal((LAYERS_DIMS[0], EXAMPLES))
    return X, rng.integers(0, 2, (1, EXAMPLES)), parameters


def measured(difference: Callable[..., np.ndarray], power: int) -> dict[str, np.ndarray]:
    """Return every gradient as `difference(J, theta, epsilon)` finds it, tanh in hidden layers."""
    X, Y, parameters = network()

    def J(name: str, theta: np.ndarray) -> float:
        AL, _ = forward_propagation(X, parameters | {name: theta}, activation="tanh")
        return compute_loss(AL, Y)

    return {
        name: difference(partial(J, name[1:]), parameters[name[1:]], 10.0**-power)
        for name in GRADIENTS
    }


def one_sided(J: Callable[[np.ndarray], float], theta: np.ndarray, epsilon: float) -> np.ndarray:
    """Return (J(θ + ε) - J(θ)) / ε for each number of theta, of theta's shape."""
    before, nudges = J(theta), epsilon * np.eye(theta.size).reshape(-1, *theta.shape)
    return np.reshape([(J(theta + nudge) - before) / epsilon for nudge in nudges], theta.shape)


def computed(functions: dict[str, Callable], bug: str, layer: int) -> dict[str, np.ndarray]:
    """Return the gradients that the way back gives, with the bug in one layer."""
    bug, layer = SECRET if bug == MYSTERY else (bug, layer)
    X, Y, parameters = network()
    AL, caches = forward_propagation(X, parameters, activation="tanh")
    grads, dZ, dA = {}, AL - Y, None
    for l in range(L, 0, -1):
        linear_cache, Z = caches[l - 1]
        planted = bug if l == layer else NO_BUG
        if l < L:
            dZ = activation_step(functions["tanh_backward"], dA, Z, planted)
        dA, dW, grads[f"db{l}"] = functions["linear_backward"](dZ, linear_cache)
        grads[f"dW{l}"] = EXAMPLES * dW if planted == SUM else dW
    return grads


def activation_step(step: Callable, dA: np.ndarray, Z: np.ndarray, bug: str) -> np.ndarray:
    """Return dZ from dA, with the bug if it concerns this step."""
    if bug == SLOPE_FORGOTTEN:
        return dA
    return step(dA, np.tanh(Z) if bug == SLOPE_AT_A else Z)


def difference(ones: dict[str, np.ndarray], others: dict[str, np.ndarray], *names: str) -> float:
    """Return the relative difference of the named gradients, taken together."""
    n, a = (np.concatenate([gs[name].ravel() for name in names]) for gs in (ones, others))
    return relative_difference(n, a, smallest=1e-30)
