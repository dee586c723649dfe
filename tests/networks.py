"""Small networks for the tests: every size a different prime, and no bias is zero."""

import numpy as np

from course_utils import initialize_parameters_he

WIDTHS = [5, 3, 7, 2, 4]
EXAMPLES = 11


def small_network(depth, seed, dtype=np.float64):
    """Return X (5, 11), Y (1, 11) and He parameters of `depth` layers with random biases."""
    rng = np.random.default_rng(seed)
    parameters = initialize_parameters_he([*WIDTHS[:depth], 1], rng=rng)
    for name in parameters:
        if name.startswith("b"):
            parameters[name] = 0.5 * rng.standard_normal(parameters[name].shape)
    X = rng.standard_normal((WIDTHS[0], EXAMPLES)).astype(dtype)
    Y = rng.integers(0, 2, (1, EXAMPLES))
    return X, Y, {name: value.astype(dtype) for name, value in parameters.items()}


def separable_set(m, seed):
    """Return X (2, m) and Y (1, m): label 1 where x1 + x2 > 0, with a gap between the classes."""
    rng = np.random.default_rng(seed)
    Y = rng.integers(0, 2, (1, m))
    X = rng.standard_normal((2, m)) * 0.5 + np.where(Y == 1, 1.5, -1.5)
    keep = np.abs(X.sum(axis=0)) > 1
    Y = (X.sum(axis=0, keepdims=True) > 0).astype(int)
    return X[:, keep], Y[:, keep]


def copies(arrays):
    """Return a dict of copies, to compare with after a call."""
    return {name: array.copy() for name, array in arrays.items()}
