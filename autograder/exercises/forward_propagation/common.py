"""What the exercises of lesson 4 share: inputs for an activation, for a layer and for a network."""

import numpy as np

from autograder.exercise import Case


def activation_cases(rng: np.random.Generator) -> list[Case]:
    """Return calls g(Z): a small one to look at, one with zeros, a single example, a square one."""
    with_zeros = rng.standard_normal((3, 7))
    with_zeros[:, ::3] = 0.0
    return [
        Case("at three numbers", (np.array([[1.5, -2.0, 0.5]]),), visible=True),
        Case("where some entries of Z are exactly 0", (with_zeros,)),
        Case("with a single example", (rng.standard_normal((5, 1)),)),
        Case("for as many examples as units", (2 * rng.standard_normal((5, 5)),)),
    ]


def layer_inputs(
    n_l: int, n_prev: int, m: int, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return A_prev (n_prev, m), W (n_l, n_prev) and b (n_l, 1); no bias is 0, so that it shows."""
    b = rng.choice([-1.0, 1.0], (n_l, 1)) * rng.uniform(0.3, 1.0, (n_l, 1))
    return rng.standard_normal((n_prev, m)), rng.standard_normal((n_l, n_prev)), b


def network_inputs(
    layers_dims: list[int], m: int, rng: np.random.Generator
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """Return X (n_x, m) and parameters W1, b1, ..., WL, bL."""
    parameters = {}
    for l in range(1, len(layers_dims)):
        _, W, b = layer_inputs(layers_dims[l], layers_dims[l - 1], 1, rng)
        parameters |= {f"W{l}": W, f"b{l}": b}
    return rng.standard_normal((layers_dims[0], m)), parameters
