"""What the exercises of lesson 7 share: random networks."""

import numpy as np


def network(layers_dims: list[int], rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Return W1, b1, …, WL, bL, all random: a bias of 0 would hide mistakes."""
    sizes = enumerate(zip(layers_dims[1:], layers_dims, strict=False), start=1)
    parameters = {}
    for l, (n, n_prev) in sizes:
        parameters[f"W{l}"] = rng.normal(size=(n, n_prev)) * np.sqrt(2 / n_prev)
        parameters[f"b{l}"] = 0.3 * rng.normal(size=(n, 1))
    return parameters
