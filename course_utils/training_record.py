"""What a training looked like from inside, noted every 100 iterations and kept small."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.forward import forward_propagation

SHOWN_SIDE = 32  # larger weight pictures are averaged down to about this side


@dataclass
class TrainingRecord:
    """A `record` for L_layer_model on pictures: costs, sizes of gradients, pictures of W1.

    At each call it makes one forward and one backward pass of its own, with the course's
    functions, on the X (n_x, m) and Y (1, m) of the training. Lists hold one entry a call:

    gradient: the norm of dW{l} for l = 1..L, (L,).
    ratio: learning_rate · ‖dW{l}‖ / ‖W{l}‖, the share of W{l} that one update moves, (L,).
    pictures: each row of W1 as a picture, (n_1, side, side, 3), float16.
    """

    X: np.ndarray
    Y: np.ndarray
    learning_rate: float = 0.0075
    iterations: list[int] = field(default_factory=list)
    costs: list[float] = field(default_factory=list)
    gradient: list[np.ndarray] = field(default_factory=list)
    ratio: list[np.ndarray] = field(default_factory=list)
    pictures: list[np.ndarray] = field(default_factory=list)

    def __call__(self, iteration: int, cost: float, parameters: Mapping[str, np.ndarray]) -> None:
        grads = backward_propagation(*self._forward(parameters))
        layers = range(1, len(parameters) // 2 + 1)
        gradient = np.array([np.linalg.norm(grads[f"dW{l}"]) for l in layers])
        weights = np.array([np.linalg.norm(parameters[f"W{l}"]) for l in layers])
        self.iterations.append(iteration)
        self.costs.append(cost)
        self.gradient.append(gradient)
        self.ratio.append(self.learning_rate * gradient / np.where(weights > 0, weights, 1))
        self.pictures.append(rows_as_pictures(parameters["W1"]))

    def _forward(self, parameters: Mapping[str, np.ndarray]) -> tuple:
        AL, caches = forward_propagation(self.X, parameters)
        return AL, self.Y, caches


def rows_as_pictures(W: np.ndarray) -> np.ndarray:
    """Return the rows of W (n_1, side·side·3) as pictures (n_1, shown, shown, 3), float16.

    Pictures larger than 32 x 32 are made smaller: each pixel is the mean of a square of weights.
    Raises ValueError if a row is not a square picture of three colours.
    """
    side = round((W.shape[1] / 3) ** 0.5)
    if 3 * side**2 != W.shape[1]:
        raise ValueError(
            f"W1 has shape {W.shape}; its rows must be square pictures of three colours, "
            "side · side · 3 numbers each."
        )
    block = max(1, side // SHOWN_SIDE)
    shown = side // block
    cut = W.reshape(-1, side, side, 3)[:, : shown * block, : shown * block]
    blocks = cut.reshape(len(W), shown, block, shown, block, 3)
    return blocks.mean(axis=(2, 4)).astype(np.float16)
