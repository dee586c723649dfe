"""How good predicted classes are. Class 1 is the positive class; a fraction 0 / 0 counts as 0.0."""

import numpy as np

from course_utils.shapes import check_classes


def confusion_matrix(y_true: np.ndarray, y_pred: np.ndarray) -> np.ndarray:
    """Return the (2, 2) integer array [[TN, FP], [FN, TP]]: rows true class, columns predicted.

    Args:
        y_true: true classes 0 or 1, (1, m) or (m,).
        y_pred: predicted classes 0 or 1, (1, m) or (m,).

    Raises:
        ValueError: the two differ in m, are empty, or hold anything but 0 and 1.
    """
    check_classes(y_true, y_pred)
    pairs = 2 * np.ravel(y_true).astype(int) + np.ravel(y_pred).astype(int)
    return np.bincount(pairs, minlength=4).reshape(2, 2)


def accuracy(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return the share of the m examples whose class is predicted right, in [0, 1].

    Args:
        y_true: true classes 0 or 1, (1, m) or (m,).
        y_pred: predicted classes 0 or 1, (1, m) or (m,).

    Raises:
        ValueError: the two differ in m, are empty, or hold anything but 0 and 1.
    """
    check_classes(y_true, y_pred)
    return float(np.mean(np.ravel(y_true) == np.ravel(y_pred)))


def precision(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return TP / (TP + FP): of the examples called 1, the share that is 1; 0.0 if there are none.

    Args:
        y_true: true classes 0 or 1, (1, m) or (m,).
        y_pred: predicted classes 0 or 1, (1, m) or (m,).

    Raises:
        ValueError: the two differ in m, are empty, or hold anything but 0 and 1.
    """
    (_, FP), (_, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FP)) if TP + FP > 0 else 0.0


def recall(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return TP / (TP + FN): of the examples that are 1, the share called 1; 0.0 if there are none.

    Args:
        y_true: true classes 0 or 1, (1, m) or (m,).
        y_pred: predicted classes 0 or 1, (1, m) or (m,).

    Raises:
        ValueError: the two differ in m, are empty, or hold anything but 0 and 1.
    """
    _, (FN, TP) = confusion_matrix(y_true, y_pred)
    return float(TP / (TP + FN)) if TP + FN > 0 else 0.0


def f1_score(y_true: np.ndarray, y_pred: np.ndarray) -> float:
    """Return 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall.

    0.0 if no example is 1 and none is called 1.

    Args:
        y_true: true classes 0 or 1, (1, m) or (m,).
        y_pred: predicted classes 0 or 1, (1, m) or (m,).

    Raises:
        ValueError: the two differ in m, are empty, or hold anything but 0 and 1.
    """
    (_, FP), (FN, TP) = confusion_matrix(y_true, y_pred)
    return float(2 * TP / (2 * TP + FP + FN)) if TP + FP + FN > 0 else 0.0
