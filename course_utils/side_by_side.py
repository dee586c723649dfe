"""One round of training, twice: the learner's functions beside the course's."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation
from course_utils.loss import compute_loss
from course_utils.update import update_parameters

COURSE = {
    "forward_propagation": forward_propagation,
    "compute_loss": compute_loss,
    "backward_propagation": backward_propagation,
    "update_parameters": update_parameters,
}


class Parts(Protocol):
    """Anything that gives a function for its name."""

    def __getitem__(self, name: str) -> Callable: ...


def differences(
    parts: Parts,
    X: np.ndarray,
    Y: np.ndarray,
    parameters: Mapping[str, np.ndarray],
    learning_rate: float,
) -> dict[str, float]:
    """Return, for each step of one round of training, how far `parts` is from the course.

    That is the largest |yours - ours| in any array that the step makes, as a share of the largest
    number in our array: rounding gives about 1e-16. Each side goes on with its own results.

    Args:
        parts: parts["forward_propagation"] and so on for compute_loss, backward_propagation and
            update_parameters.
        X: examples in columns, (n_x, m).
        Y: labels 0 or 1, (1, m).
        parameters: where both start, W1, b1, ..., WL, bL.
        learning_rate: length of the step.
    """
    yours = _one_round(parts, X, Y, parameters, learning_rate)
    ours = _one_round(COURSE, X, Y, parameters, learning_rate)
    return {step: _apart(yours[step], ours[step]) for step in ours}


def _one_round(parts: Parts, X, Y, parameters, learning_rate) -> dict[str, dict[str, Any]]:
    AL, caches = parts["forward_propagation"](X, parameters)
    grads = parts["backward_propagation"](AL, Y, caches)
    return {
        "forward_propagation": {"AL": AL},
        "compute_loss": {"J": parts["compute_loss"](AL, Y)},
        "backward_propagation": {name: grads[f"d{name}"] for name in parameters},
        "update_parameters": parts["update_parameters"](parameters, grads, learning_rate),
    }


def _apart(yours: Mapping[str, Any], ours: Mapping[str, Any]) -> float:
    """Return the largest difference, as a share of the largest number in the same array."""
    sizes = {name: max(float(np.abs(ours[name]).max()), 1e-300) for name in ours}
    return max(float(np.abs(yours[name] - ours[name]).max()) / sizes[name] for name in ours)
