"""Are the gradients right? Compare them with differences of the loss itself."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from course_utils.activations import ACTIVATIONS
from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation
from course_utils.loss import compute_loss_from_logits
from course_utils.shapes import check_activation, check_caches, check_gradients

TOLERANCE = 1e-7
SLOPE_BELOW_KINK = {"relu": 0.0, "leaky_relu": 0.01}


@dataclass(frozen=True, repr=False)
class GradientReport:
    """What gradient_check found; printing it gives one line a gradient.

    relative_difference: over all gradients together.
    differences: the same for each gradient, in the order in which backpropagation makes them,
        "dWL", "dbL", ..., "dW1", "db1".
    """

    relative_difference: float
    differences: dict[str, float]

    @property
    def first_wrong(self) -> str | None:
        """The first gradient that is wrong; those after it may be wrong because of it."""
        # "not <=" so that NaN counts as wrong
        wrong = (name for name, d in self.differences.items() if not d <= TOLERANCE)
        return next(wrong, None)

    @property
    def passed(self) -> bool:
        """Whether every difference is at most 1e-7."""
        return self.first_wrong is None

    def __str__(self) -> str:
        lines = [
            f"{name:>5}  {d:.1e}  {'ok' if d <= TOLERANCE else 'WRONG'}"
            for name, d in self.differences.items()
        ]
        end = "all gradients agree" if self.passed else f"look at {self.first_wrong} first"
        return "\n".join([*lines, f"  all  {self.relative_difference:.1e}  {end}"])

    __repr__ = __str__


def numerical_gradient(
    J: Callable[[np.ndarray], float], theta: np.ndarray, epsilon: float = 1e-7
) -> np.ndarray:
    """Return (J(θ + ε) - J(θ - ε)) / 2ε for each number of theta in turn, of theta's shape.

    The central difference: its error falls as ε², that of the one-sided difference only as ε.

    Args:
        J: function of an array of theta's shape that returns a float.
        theta: where to differentiate, any shape; it is not changed.
        epsilon: half the distance between the two values.
    """
    gradient = np.zeros(theta.shape)
    for index in np.ndindex(theta.shape):
        step = np.zeros(theta.shape)
        step[index] = epsilon
        gradient[index] = (J(theta + step) - J(theta - step)) / (2 * epsilon)
    return gradient


def gradient_check(
    X: np.ndarray,
    Y: np.ndarray,
    parameters: Mapping[str, np.ndarray],
    grads: Mapping[str, np.ndarray] | None = None,
    epsilon: float = 1e-7,
    *,
    activation: str = "relu",
) -> GradientReport:
    """Return a GradientReport that compares grads with central differences of J.

    The difference of a gradient a and its numerical twin n is ‖n - a‖ / (‖n‖ + ‖a‖). Rounding of J
    (about 1e-15) leaves an error of about 1e-15 / ε in each number of n; where the norms are so
    small that this alone would exceed 1e-7, the size at which it just does not takes their place.

    Each ReLU stays on the side of its kink on which it is at `parameters` (Z == 0 counts as the
    lower side), so that no step crosses a kink, where a difference would measure nothing.

    All in float64. It costs two forward passes for every number in parameters: use a small network.

    Args:
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        parameters: W1, b1, ..., WL, bL.
        grads: the gradients to check, dW1, db1, ...; None means those of backward_propagation.
        epsilon: step of the differences.
        activation: hidden layers' activation, one of ACTIVATIONS.

    Raises:
        ValueError: shapes do not fit together, a key is missing, or the activation is unknown.
    """
    check_activation(activation, ACTIVATIONS)
    parameters = {name: value.astype(float) for name, value in parameters.items()}
    AL, caches = forward_propagation(X, parameters, activation=activation)
    check_caches(AL, Y, caches)
    if grads is None:
        grads = backward_propagation(AL, Y, caches, activation=activation)
    check_gradients(parameters, grads)

    sides = [Z > 0 for _, Z in caches[:-1]]
    J = compute_loss_from_logits(caches[-1][1], Y)
    smallest = max(1.0, J) * 4 * np.finfo(float).eps / epsilon / TOLERANCE
    numerical = {
        f"d{name}": numerical_gradient(
            lambda theta, name=name: loss_on_one_side(
                X, Y, parameters | {name: theta}, sides, activation
            ),
            parameters[name],
            epsilon,
        )
        for l in range(len(caches), 0, -1)
        for name in (f"W{l}", f"b{l}")
    }
    differences = {
        name: relative_difference(n, grads[name], smallest) for name, n in numerical.items()
    }
    overall = relative_difference(
        np.concatenate([n.ravel() for n in numerical.values()]),
        np.concatenate([grads[name].ravel() for name in numerical]),
        smallest,
    )
    return GradientReport(overall, differences)


def relative_difference(n: np.ndarray, a: np.ndarray, smallest: float) -> float:
    """Return ‖n - a‖ / (‖n‖ + ‖a‖), the divisor at least `smallest` for each number in n.

    Args:
        n, a: two arrays of one shape.
        smallest: positive; root mean square below which the size of n and a no longer counts.
    """
    norms = float(np.linalg.norm(n) + np.linalg.norm(a))
    return float(np.linalg.norm(n - a)) / max(norms, smallest * math.sqrt(n.size))


def loss_on_one_side(
    X: np.ndarray,
    Y: np.ndarray,
    parameters: Mapping[str, np.ndarray],
    sides: list[np.ndarray],
    activation: str,
) -> float:
    """Return J at parameters, with each hidden ReLU kept on the side of its kink given in `sides`.

    Args:
        X: (n_x, m).
        Y: (1, m).
        parameters: W1, b1, ..., WL, bL.
        sides: for each hidden layer, True where the upper side holds, (n_l, m).
        activation: hidden layers' activation; smooth ones have no sides and are used as they are.
    """
    A = X
    for l, side in enumerate(sides, start=1):
        Z = parameters[f"W{l}"] @ A + parameters[f"b{l}"]
        if activation in SLOPE_BELOW_KINK:
            A = np.where(side, Z, SLOPE_BELOW_KINK[activation] * Z)
        else:
            A = ACTIVATIONS[activation][0](Z)
    L = len(sides) + 1
    return compute_loss_from_logits(parameters[f"W{L}"] @ A + parameters[f"b{L}"], Y)
