"""The preparation step: from raw examples to arrays that a network can learn from."""

import numpy as np


def require_pairs(X: np.ndarray, Y: np.ndarray) -> None:
    """Raise ValueError unless X is (n_x, m) and Y is (1, m) with the same m >= 1."""
    if X.ndim != 2 or Y.ndim != 2 or len(Y) != 1 or X.shape[1] != Y.shape[1] or Y.size == 0:
        raise ValueError(
            "X must have shape (n_x, m) and Y shape (1, m), one column per example; "
            f"here X has shape {X.shape} and Y has shape {Y.shape}."
        )


def drop_incomplete(X: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return X and Y without the examples that miss a feature or the label (NaN).

    X: (n_x, m) features; Y: (1, m) labels. The examples that stay keep their order, and each
    keeps its own label.
    Raises ValueError if X and Y do not fit together, or if no complete example is left.
    """
    require_pairs(X, Y)
    complete = ~(np.isnan(X).any(axis=0) | np.isnan(Y).any(axis=0))
    if not complete.any():
        raise ValueError("Every example misses a feature or its label: nothing is left to keep.")
    return X[:, complete], Y[:, complete]


def train_test_split(
    X: np.ndarray,
    Y: np.ndarray,
    test_share: float = 0.2,
    *,
    rng: np.random.Generator | None = None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return X_train, Y_train, X_test, Y_test: the examples, shuffled and cut in two parts.

    X: (n_x, m) features; Y: (1, m) labels; 0 < test_share < 1. The columns are shuffled by
    rng.permutation(m); the first round(test_share * m) of them are the test part.
    Raises ValueError if X and Y do not fit together, or if a part would be empty.
    """
    require_pairs(X, Y)
    m = X.shape[1]
    m_test = round(test_share * m)
    if not 0 < m_test < m:
        raise ValueError(
            f"test_share={test_share} of {m} examples puts {m_test} in the test part: "
            "both parts need at least one. Use more examples or another test_share."
        )
    order = (rng or np.random.default_rng()).permutation(m)
    test, train = order[:m_test], order[m_test:]
    return X[:, train], Y[:, train], X[:, test], Y[:, test]


def flatten_images(images: np.ndarray) -> np.ndarray:
    """Return X (h * w * c, m): column i holds all the numbers of picture i, row by row.

    images: (m, h, w, c), m pictures with c colour channels.
    Raises ValueError if images has not four axes.
    """
    if images.ndim != 4 or images.size == 0:
        raise ValueError(f"images must have shape (m, h, w, c); here it is {images.shape}.")
    return images.reshape(len(images), -1).T


def scale_pixels(images: np.ndarray) -> np.ndarray:
    """Return the pixels divided by 255: 0 (dark) to 1 (bright), in the same shape.

    images: any shape, uint8 or other numbers from 0 to 255. float32 stays float32, everything
    else gives float64.
    Raises ValueError if a pixel is outside 0..255, or if the pixels look scaled already
    (decimal numbers, none above 1): dividing twice would leave the network in the dark.
    """
    low, high = images.min(), images.max()
    if not (low >= 0 and high <= 255):
        raise ValueError(f"Pixels must lie in 0..255; here they run from {low} to {high}.")
    if images.dtype.kind == "f" and high <= 1:
        raise ValueError("These pixels lie in 0..1 already: they must be scaled only once.")
    return images / 255


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return both parts with each feature shifted and scaled by the training part's statistics.

    X_train: (n_x, m_train); X_test: (n_x, m_test). A feature of the training part then has mean
    0 and standard deviation 1 (over the m_train examples, divisor m_train: ddof=0). A feature
    that is constant in training is only shifted, so it becomes 0 there.
    The test part helps to choose nothing: in real use it is not there yet.
    Raises ValueError if the numbers of features differ or a training value is missing (NaN).
    """
    if X_train.ndim != 2 or X_test.ndim != 2 or len(X_train) != len(X_test):
        raise ValueError(
            "X_train and X_test need the same number of rows (features); "
            f"here their shapes are {X_train.shape} and {X_test.shape}."
        )
    if np.isnan(X_train).any():
        raise ValueError("X_train has missing values (NaN): call drop_incomplete first.")
    mean = X_train.mean(axis=1, keepdims=True)
    std = X_train.std(axis=1, keepdims=True)
    # Rounding can leave a tiny std for a constant row; dividing by it would blow noise up.
    std[X_train.max(axis=1) == X_train.min(axis=1)] = 1
    return (X_train - mean) / std, (X_test - mean) / std
