"""Evidence for a gradient: nudge the parameter and watch J."""

import numpy as np

from autograder.exercise import Case
from course_utils.forward import forward_propagation
from course_utils.loss import compute_loss

NUDGE = 1e-6


def measured_slope(case: Case, name: str, index: tuple[int, ...]) -> str:
    """Return what J does when one entry of W{l} or b{l} is nudged; "" for other parts of grads."""
    parameter = name.removeprefix("d")
    if parameter[0] not in "Wb":
        return ""
    J_up, J_down = (_cost(case, parameter, index, step) for step in (NUDGE, -NUDGE))
    place = f"{parameter}[{', '.join(map(str, index))}]"
    slope = (J_up - J_down) / (2 * NUDGE)
    return f"Measured, by nudging {place} both ways: J changes at the rate {slope:.5g}."


def _cost(case: Case, parameter: str, index: tuple[int, ...], step: float) -> float:
    """Return J of the case's network after one of its numbers has moved by `step`."""
    _, Y, caches = case.args
    parameters = {}
    for l, ((_, W, b), _) in enumerate(caches, start=1):
        parameters |= {f"W{l}": W.copy(), f"b{l}": b.copy()}
    parameters[parameter][index] += step
    X = caches[0][0][0]
    AL, _ = forward_propagation(X, parameters, **case.kwargs)
    return compute_loss(np.asarray(AL), Y)
