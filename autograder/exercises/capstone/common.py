"""What the exercises of lesson 10 share: a random network with its data."""

import numpy as np

from course_utils.initialization import initialize_parameters_he

Arrays = dict[str, np.ndarray]


def network(layers_dims: list[int], m: int, rng: np.random.Generator) -> tuple:
    """Return X (n_x, m), Y (1, m) with both labels, and parameters whose biases are not 0."""
    parameters = initialize_parameters_he(layers_dims, rng=rng)
    biases = {k: 0.3 * rng.standard_normal(b.shape) for k, b in parameters.items() if k[0] == "b"}
    Y = rng.permutation(np.arange(m) % 2)[None, :]
    return rng.standard_normal((layers_dims[0], m)), Y, parameters | biases
