"""How wrong the predictions are: the mean over the m examples, as one float."""

import numpy as np

from course_utils.shapes import check_labels, check_probabilities, check_same_shape


def mean_squared_error(Y_hat: np.ndarray, Y: np.ndarray) -> float:
    """Return the mean of (Y_hat - Y)² over the m examples, without a factor 1/2.

    Args:
        Y_hat: predictions, (1, m).
        Y: true values, any real numbers, (1, m).

    Raises:
        ValueError: the shapes differ, or there are no examples.
    """
    check_same_shape(Y_hat=Y_hat, Y=Y)
    return float(np.mean((Y_hat - Y) ** 2))


def compute_loss(AL: np.ndarray, Y: np.ndarray) -> float:
    r"""Return the binary cross-entropy, $-\frac{1}{m}\sum_i y_i\log a_i + (1-y_i)\log(1-a_i)$.

    In nats, the mean over the m examples. AL is first clipped to [ε, 1 - ε], where ε is the machine
    epsilon of AL's own dtype: a fixed ε such as 1e-15 would do nothing in float32, where
    1 - 1e-15 is exactly 1. One example then costs at most -log ε: 36.0 in float64, 15.9 in
    float32. Only this reported number is clipped. backward_propagation starts from dZ = AL - Y, the
    gradient of the loss that is not clipped, so a confident mistake still teaches.

    Args:
        AL: predicted probability of class 1, (1, m), in [0, 1].
        Y: labels 0 or 1, (1, m).

    Raises:
        ValueError: AL and Y are not both (1, m), a label is not 0 or 1, AL is not in [0, 1].
    """
    check_probabilities(AL, Y)
    epsilon = np.finfo(np.result_type(AL, np.float32)).eps
    A = np.clip(AL, epsilon, 1 - epsilon)
    return float(-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A)))


def cross_entropy_backward(AL: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """Return dAL, for each example the derivative of its own cross-entropy with respect to AL.

    That is -Y / AL + (1 - Y) / (1 - AL) = (AL - Y) / (AL (1 - AL)), shape (1, m), without the 1/m
    of the mean. AL is clipped as in compute_loss, so that the result is finite.

    Args:
        AL: predicted probability of class 1, (1, m), in [0, 1].
        Y: labels 0 or 1, (1, m).

    Raises:
        ValueError: AL and Y are not both (1, m), a label is not 0 or 1, AL is not in [0, 1].
    """
    check_probabilities(AL, Y)
    epsilon = np.finfo(np.result_type(AL, np.float32)).eps
    A = np.clip(AL, epsilon, 1 - epsilon)
    return (A - Y) / (A * (1 - A))


def compute_loss_from_logits(Z: np.ndarray, Y: np.ndarray) -> float:
    """Return the binary cross-entropy of sigmoid(Z), exact for every Z, with nothing clipped.

    The mean over the m examples of max(Z, 0) - Z Y + log(1 + exp(-|Z|)): the same loss as
    compute_loss(sigmoid(Z), Y), with the sigmoid put into the formula and simplified.

    Args:
        Z: what goes into the output sigmoid (the logits), (1, m).
        Y: labels 0 or 1, (1, m).

    Raises:
        ValueError: Z and Y are not both (1, m), or a label is not 0 or 1.
    """
    check_labels(Y, Z, name="Z")
    with np.errstate(under="ignore"):  # exp(-1000) is 0, and that is right
        return float(np.mean(np.maximum(Z, 0) - Z * Y + np.log1p(np.exp(-np.abs(Z)))))
