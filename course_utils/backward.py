"""From the loss back to every weight: the chain rule, one layer at a time.

Where the 1/m is: J is the mean over the m examples. dZ and dA hold, column by column, the gradient
of that example's *own* loss (m times ∂J/∂Z and ∂J/∂A); linear_backward then takes the mean over the
columns. So dW and db are the true ∂J/∂W and ∂J/∂b.
"""

import numpy as np

from course_utils.activations import ACTIVATIONS
from course_utils.loss import cross_entropy_backward
from course_utils.shapes import check_activation, check_caches, check_linear_cache


def linear_backward(
    dZ: np.ndarray, cache: tuple[np.ndarray, np.ndarray, np.ndarray]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return dA_prev, dW and db of the step Z = W A_prev + b.

    Args:
        dZ: each example's gradient of its own loss with respect to Z, (n_l, m), no 1/m in it.
        cache: (A_prev, W, b) from linear_forward.

    Returns:
        dA_prev: each example's gradient with respect to A_prev, (n_{l-1}, m), no 1/m in it.
        dW: ∂J/∂W, the mean over the examples, (n_l, n_{l-1}).
        db: ∂J/∂b, the mean over the examples, (n_l, 1).

    Raises:
        ValueError: cache is not (A_prev, W, b), or dZ is not (n_l, m).
    """
    check_linear_cache(dZ, cache)
    A_prev, W, _ = cache
    m = A_prev.shape[1]
    dW = dZ @ A_prev.T / m
    db = np.mean(dZ, axis=1, keepdims=True)
    dA_prev = W.T @ dZ
    return dA_prev, dW, db


def linear_activation_backward(
    dA: np.ndarray, cache: tuple[tuple, np.ndarray], activation: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return dA_prev, dW and db of the step A = g(W A_prev + b).

    Args:
        dA: each example's gradient of its own loss with respect to A, (n_l, m), no 1/m in it.
        cache: ((A_prev, W, b), Z) from linear_activation_forward.
        activation: the name of g, one of ACTIVATIONS.

    Returns:
        dA_prev, dW, db: as linear_backward.

    Raises:
        ValueError: shapes do not fit together, or the activation is unknown.
    """
    check_activation(activation, ACTIVATIONS)
    linear_cache, Z = cache
    _, g_backward = ACTIVATIONS[activation]
    return linear_backward(g_backward(dA, Z), linear_cache)


def backward_propagation(
    AL: np.ndarray, Y: np.ndarray, caches: list[tuple], *, activation: str = "relu"
) -> dict[str, np.ndarray]:
    """Return the gradients of J, the mean cross-entropy, with respect to every W and b.

    At the output, sigmoid and cross-entropy together give dZ = AL - Y: exact, and stable where
    AL is 0 or 1 and dAL alone would divide by 0. There is no dA0: nobody needs the gradient with
    respect to the data, and its product W1.T @ dZ1 is the dearest one of the whole step.

    Args:
        AL: predicted probability of class 1, (1, m).
        Y: labels 0 or 1, (1, m).
        caches: from forward_propagation, caches[l - 1] = ((A_prev, W, b), Z) of layer l.
        activation: hidden layers' activation, as given to forward_propagation.

    Returns:
        grads: "dW{l}" = ∂J/∂W{l} and "db{l}" = ∂J/∂b{l} for l = 1..L, of the parameter's shape;
            "dA{l}" for l = 1..L, (n_l, m): in each column the gradient of that example's own loss
            (m times ∂J/∂A{l}); dAL is finite at AL = 0 and 1.

    Raises:
        ValueError: Y does not fit AL, a label is not 0 or 1, or caches are of another form.
    """
    check_caches(AL, Y, caches)
    check_activation(activation, ACTIVATIONS)
    L, m = len(caches), Y.shape[1]
    _, g_backward = ACTIVATIONS[activation]
    Y = Y.astype(AL.dtype)  # integer labels would turn float32 into float64
    dZ = AL - Y
    grads = {f"dA{L}": cross_entropy_backward(AL, Y)}
    for l in range(L, 1, -1):
        dA_prev, grads[f"dW{l}"], grads[f"db{l}"] = linear_backward(dZ, caches[l - 1][0])
        grads[f"dA{l - 1}"] = dA_prev
        dZ = g_backward(dA_prev, caches[l - 2][1])
    X = caches[0][0][0]
    grads["dW1"] = (dZ / m) @ X.T  # dW1 is large, so the small factor is divided
    grads["db1"] = np.mean(dZ, axis=1, keepdims=True)
    return grads
