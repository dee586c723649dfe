"""Gradient descent in one weight: a bowl, a slice of a network's cost, and the way down them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.data import make_planar
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_he
from course_utils.loss import compute_loss
from course_utils.update import update_parameters

STEPS = 30
SLICE = (2, 1)  # the entry of W1 that moves; all other parameters stand still
SETTLED = 0.01  # of the steepest slope met: what is left of it at the end of a path that settled

Landscape = Callable[[float], tuple[float, float]]  # from w to the cost J and its slope dJ/dw


@dataclass(frozen=True)
class Path:
    """Thirty steps of gradient descent in one weight, the start included."""

    w: np.ndarray  # (31,)
    J: np.ndarray  # (31,)
    slope: np.ndarray  # dJ/dw, (31,)

    @property
    def fate(self) -> str:
        """Return one word for what happened: climbs, oscillates, crawls, converges or rests."""
        left = np.abs(self.slope) / max(np.abs(self.slope).max(), 1e-300)  # of the steepest
        if not np.isfinite(self.J).all() or self.J[-1] > self.J[0] * (1 + 1e-9):
            return "climbs"
        if np.abs(self.slope[0]) < 1e-12:
            return "rests"
        moving = self.slope[: np.flatnonzero(left >= SETTLED)[-1] + 1]
        turns = np.sum(np.sign(moving[1:]) != np.sign(moving[:-1]))
        if left[-1] >= SETTLED:
            return "oscillates" if turns > 1 else "crawls"
        return "oscillates" if turns >= max(1, (len(moving) - 1) / 2) else "converges"


def bowl(w: float) -> tuple[float, float]:
    """Return J = w²/4 and its slope w/2."""
    return w * w / 4, w / 2


def network_slice() -> Landscape:
    """Return the cost of a trained network [2, 3, 1] in one of its weights, with its slope."""
    X, Y = make_planar("circles", 60, np.random.default_rng(0))
    X = 2 * X  # wide enough for a bend that asks for the same rates as the bowl
    trained = initialize_parameters_he([2, 3, 1], rng=np.random.default_rng(0))
    for _ in range(800):
        AL, caches = forward_propagation(X, trained)
        trained = update_parameters(trained, backward_propagation(AL, Y, caches), 0.5)

    def cost(w: float) -> tuple[float, float]:
        parameters = trained | {"W1": trained["W1"].copy()}
        parameters["W1"][SLICE] = w
        AL, caches = forward_propagation(X, parameters)
        grads = backward_propagation(AL, Y, caches)
        return compute_loss(AL, Y), float(grads["dW1"][SLICE])

    return cost


def descend(update: Callable, landscape: Landscape, alpha: float, start: float) -> Path:
    """Return the path of `update` (an update_parameters) from w = start, down the landscape."""
    w, seen = float(start), []
    for _ in range(STEPS + 1):
        J, slope = landscape(w)
        seen.append((w, J, slope))
        grads = {"dW1": np.array([[slope]]), "db1": np.zeros((1, 1))}
        new = update({"W1": np.array([[w]]), "b1": np.zeros((1, 1))}, grads, alpha)
        w = float(new["W1"][0, 0])
    return Path(*np.array(seen).T)
