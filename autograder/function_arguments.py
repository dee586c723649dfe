"""Functions that cases hand to an answer as arguments. They have names, so that a case can be sent
to another process, and a module of their own, which knows no exercise.
"""

import numpy as np

from course_utils.initialization import initialize_parameters_he, initialize_parameters_random


def squares(theta: np.ndarray) -> float:
    """Return the sum of the squares; its gradient is 2 theta."""
    return float(np.sum(theta**2))


def cubes(theta: np.ndarray) -> float:
    """Return the sum of the cubes, for which every kind of difference is off in its own way."""
    return float(np.sum(theta**3))


def linked(theta: np.ndarray) -> float:
    """Return a number in which each entry's slope depends on all the others."""
    return float(np.sum(np.sin(theta)) + np.sum(theta) ** 2)


def error_of_neuron(theta: np.ndarray) -> float:
    """Return the mean cross-entropy of one neuron with weights theta (1, 3) on five examples."""
    X = np.array(
        [[1.0, -0.5, 0.3, 2.0, -1.2], [0.2, 0.7, -1.5, 0.4, 1.1], [-0.6, 1.3, 0.8, 0.1, 2]]
    )
    Z = theta @ X
    return float(np.mean(np.log1p(np.exp(-Z * np.array([1, -1, 1, 1, -1])))))


def fixed_start(layers_dims: list[int], *, rng: object = None) -> dict[str, np.ndarray]:
    """Return weights that depend on `layers_dims` alone, and biases that are not 0."""
    del rng
    drawn = initialize_parameters_he(layers_dims, rng=np.random.default_rng(sum(layers_dims)))
    return {name: value + 0.1 * name.startswith("b") for name, value in drawn.items()}


def wide_start(
    layers_dims: list[int], *, rng: np.random.Generator | None = None
) -> dict[str, np.ndarray]:
    """Return weights drawn with a spread of 0.5: from rng, or without one always the same."""
    rng = np.random.default_rng(5) if rng is None else rng
    return initialize_parameters_random(layers_dims, scale=0.5, rng=rng)
