"""What the exercises of lesson 2 share: examples, labels and probabilities to call them with."""

import numpy as np

# (n_x, m): two primes, a square, where a forgotten transpose goes unseen, and a single example.
SIZES = {
    "with 5 features and 7 examples": (5, 7),
    "with as many features as examples": (4, 4),
    "with a single example": (3, 1),
}


def features(n_x: int, m: int, rng: np.random.Generator) -> np.ndarray:
    """Return X, standard normal."""
    return rng.standard_normal((n_x, m))


def labels(m: int, rng: np.random.Generator) -> np.ndarray:
    """Return Y with both classes in it (for m = 1: class 1)."""
    return rng.permutation(1 - np.arange(m) % 2)[None, :]


def probabilities(m: int, rng: np.random.Generator) -> np.ndarray:
    """Return A, far from 0, from 1 and from 1/2, so that no wrong formula is right by chance."""
    side = rng.integers(0, 2, (1, m))
    return 0.1 + 0.3 * rng.random((1, m)) + 0.5 * side
