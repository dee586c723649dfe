"""The preparation step: from raw examples to arrays that a network can learn from."""

import numpy as np

from course_utils.shapes import check_pairs, require


def drop_incomplete(X: np.ndarray, Y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return X and Y without the examples that miss a feature or the label.

    A missing number is NaN. The examples that stay keep their order, and each keeps its own label.

    Args:
        X: features, (n_x, m); column i is example i.
        Y: labels, (1, m).

    Returns:
        X_kept: (n_x, m_kept); the complete examples.
        Y_kept: (1, m_kept); their labels.

    Raises:
        ValueError: X and Y do not fit together, or no example is complete.
    """
    check_pairs(X, Y)
    complete = ~(np.isnan(X).any(axis=0) | np.isnan(Y).any(axis=0))
    require(complete.any(), "Every example misses a feature or its label: nothing is left to keep.")
    return X[:, complete], Y[:, complete]


def train_test_split(
    X: np.ndarray,
    Y: np.ndarray,
    test_share: float = 0.2,
    *,
    rng: np.random.Generator | None = None,
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Return the examples, shuffled and cut into a training part and a test part.

    Args:
        X: features, (n_x, m); column i is example i.
        Y: labels, (1, m).
        test_share: share of the examples for the test part, between 0 and 1; this part gets
            m_test = round(test_share * m) of them.
        rng: source of the shuffling; None means a fresh one.

    Returns:
        X_train: (n_x, m - m_test).
        Y_train: (1, m - m_test).
        X_test: (n_x, m_test).
        Y_test: (1, m_test).

    Raises:
        ValueError: X and Y do not fit together, or a part would be empty.
    """
    check_pairs(X, Y)
    m = X.shape[1]
    m_test = round(test_share * m)
    require(
        0 < m_test < m,
        f"test_share={test_share} of {m} examples puts {m_test} in the test part: both parts need "
        "at least one. Use more examples or another test_share.",
    )
    order = np.random.default_rng(rng).permutation(m)  # a Generator passes through unchanged
    test, train = order[:m_test], order[m_test:]
    return X[:, train], Y[:, train], X[:, test], Y[:, test]


def flatten_images(images: np.ndarray) -> np.ndarray:
    """Return X, one picture a column: its numbers in the order in which the picture holds them.

    That is row by row, in a row pixel by pixel, in a pixel channel by channel.

    Args:
        images: m pictures, (m, h, w, c): height, width, colour channels.

    Returns:
        X: (h * w * c, m); column i is picture i.

    Raises:
        ValueError: images has not four axes, or is empty.
    """
    require(
        images.ndim == 4 and images.size > 0,
        f"images must have shape (m, h, w, c), not empty; here it is {images.shape}.",
    )
    return images.reshape(len(images), -1).T


def scale_pixels(images: np.ndarray) -> np.ndarray:
    """Return the pixels divided by 255: from 0 (dark) to 1 (bright).

    Args:
        images: pixels from 0 to 255, any shape; uint8 or other numbers.

    Returns:
        scaled: the same shape, floating-point; float32 stays float32, all else gives float64.

    Raises:
        ValueError: a pixel lies outside 0..255, or the pixels look scaled already (decimal
            numbers, none above 1): dividing twice would leave the network in the dark.
    """
    require(
        images.min() >= 0 and images.max() <= 255,
        f"Pixels must lie in 0..255; here they run from {images.min()} to {images.max()}.",
    )
    require(
        images.dtype.kind != "f" or images.max() > 1,
        "These pixels lie in 0..1 already: they must be scaled only once.",
    )
    return images / 255


def standardize(X_train: np.ndarray, X_test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return both parts, each feature shifted and scaled by its statistics in the training part.

    In the training part each feature then has mean 0 and standard deviation 1 (the mean square
    is taken over the m_train examples: ddof=0). A feature that is constant there is only shifted.

    Args:
        X_train: features, (n_x, m_train).
        X_test: the same features, (n_x, m_test); it helps to choose nothing.

    Returns:
        Z_train: (n_x, m_train).
        Z_test: (n_x, m_test), by the training part's means and standard deviations.

    Raises:
        ValueError: the numbers of features differ, or a training value is missing (NaN).
    """
    require(
        X_train.ndim == X_test.ndim == 2 and len(X_train) == len(X_test),
        "X_train and X_test need the same number of rows (features); here their shapes are "
        f"{X_train.shape} and {X_test.shape}.",
    )
    require(
        not np.isnan(X_train).any(),
        "X_train has missing values (NaN): call drop_incomplete first.",
    )
    mean = X_train.mean(axis=1, keepdims=True)
    std = X_train.std(axis=1, keepdims=True)
    # Rounding can leave a tiny std for a constant row; dividing by it would blow noise up.
    std[X_train.max(axis=1) == X_train.min(axis=1)] = 1
    return (X_train - mean) / std, (X_test - mean) / std
