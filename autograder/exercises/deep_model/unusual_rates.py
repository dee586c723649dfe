"""Trainings that show who stops, or takes other steps, when the cost hardly changes or rises."""

from collections.abc import Mapping

import numpy as np


def pair_at(
    Z: float, step: float, neuron: Mapping[str, np.ndarray], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return X (n_x, 2), Y (1, 2) and a learning rate for which an update moves Z as asked.

    The two examples are equal and their labels are not, so the best is Z = 0. They start at Z, and
    each update lowers it by step * (sigmoid(Z) - 0.5).
    """
    W, b = neuron["W1"], neuron["b1"]
    x = rng.standard_normal((W.shape[1], 1))
    x += (Z - b - W @ x) * W.T / (W @ W.T)
    return np.hstack([x, x]), rng.permutation(2)[None, :], step / (1 + float(np.sum(x**2)))


def settled(
    neuron: Mapping[str, np.ndarray], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return X, Y and a rate: the cost is within 1e-7 of the best, and the weights still move."""
    return pair_at(0.0005, 0.4, neuron, rng)


def rising(
    neuron: Mapping[str, np.ndarray], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return X, Y and a rate: each step leads past the best, so that the cost rises at once."""
    return pair_at(1.0, 24.0, neuron, rng)
