"""The warm-up: two steps that go wrong silently when a shape is not what one thinks."""

import numpy as np

from course_utils.shapes import require


def feature_means(X: np.ndarray) -> np.ndarray:
    """Return the mean of each feature over the m examples, as a column.

    Args:
        X: features, (n_x, m); column i is example i.

    Returns:
        means: (n_x, 1); row j is the mean of row j of X.

    Raises:
        ValueError: X is not (n_x, m) with m >= 1.
    """
    require(X.ndim == 2 and X.size > 0, f"X has shape {X.shape}; it must be (n_x, m), not empty.")
    return X.mean(axis=1, keepdims=True)


def add_bias(Z: np.ndarray, b: np.ndarray) -> np.ndarray:
    """Return Z with b[j] added to every entry of its row j.

    Args:
        Z: (n, m); row j belongs to unit j, column i to example i.
        b: a flat array, (n,); one number for each unit.

    Returns:
        Z_plus_b: (n, m), a new array; Z and b stay as they are.

    Raises:
        ValueError: Z is not (n, m), or b is not (n,).
    """
    require(
        Z.ndim == 2 and b.shape == Z.shape[:1],
        f"Z has shape {Z.shape} and b has shape {b.shape}; b must be (n,), one number for each "
        "row of Z.",
    )
    return Z + b.reshape(-1, 1)
