"""Where training starts: three ways to fill the weights of a network."""

from collections.abc import Sequence

import numpy as np

from course_utils.shapes import check_layers_dims


def initialize_parameters_zeros(layers_dims: Sequence[int]) -> dict[str, np.ndarray]:
    """Return parameters in which every number is 0.

    All units of a layer stay equal under training, so use this to see why weights must differ.

    Args:
        layers_dims: [n_x, n_1, ..., n_L], the number of units of each layer, the input first.

    Returns:
        parameters: for l = 1..L, "W{l}" of shape (n_l, n_{l-1}) and "b{l}" of shape (n_l, 1).

    Raises:
        ValueError: layers_dims is not a list of at least two positive integers.
    """
    check_layers_dims(layers_dims)
    parameters = {}
    for l in range(1, len(layers_dims)):
        parameters[f"W{l}"] = np.zeros((layers_dims[l], layers_dims[l - 1]))
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    return parameters


def initialize_parameters_random(
    layers_dims: Sequence[int], *, scale: float = 0.01, rng: np.random.Generator | None = None
) -> dict[str, np.ndarray]:
    """Return parameters with weights drawn from N(0, scale²) and biases 0.

    Args:
        layers_dims: [n_x, n_1, ..., n_L], the number of units of each layer, the input first.
        scale: standard deviation of the weights, the same in every layer.
        rng: source of the draws, taken in the order W1, W2, ...; None means a fresh one.

    Returns:
        parameters: for l = 1..L, "W{l}" of shape (n_l, n_{l-1}) and "b{l}" of shape (n_l, 1).

    Raises:
        ValueError: layers_dims is not a list of at least two positive integers.
    """
    check_layers_dims(layers_dims)
    rng = np.random.default_rng(rng)  # a Generator passes through unchanged
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_l, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{l}"] = rng.standard_normal((n_l, n_prev)) * scale
        parameters[f"b{l}"] = np.zeros((n_l, 1))
    return parameters


def initialize_parameters_he(
    layers_dims: Sequence[int], *, rng: np.random.Generator | None = None
) -> dict[str, np.ndarray]:
    r"""Return parameters with weights drawn from N(0, 2 / n_{l-1}) and biases 0.

    A ReLU passes on half of the mean square of its input, and a sum over n_{l-1} inputs multiplies
    it by n_{l-1} Var[W]; both cancel when $\frac{1}{2} n_{l-1} \mathrm{Var}[W^{[l]}] = 1$ (He,
    Zhang, Ren and Sun, 2015, "Delving Deep into Rectifiers", equation 10). So the signal keeps its
    size from layer to layer.

    Args:
        layers_dims: [n_x, n_1, ..., n_L], the number of units of each layer, the input first.
        rng: source of the draws, taken in the order W1, W2, ...; None means a fresh one.

    Returns:
        parameters: for l = 1..L, "W{l}" of shape (n_l, n_{l-1}) and "b{l}" of shape (n_l, 1).

    Raises:
        ValueError: layers_dims is not a list of at least two positive integers.
    """
    check_layers_dims(layers_dims)
    rng = np.random.default_rng(rng)  # a Generator passes through unchanged
    parameters = {}
    for l in range(1, len(layers_dims)):
        n_l, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{l}"] = rng.standard_normal((n_l, n_prev)) * np.sqrt(2 / n_prev)
        parameters[f"b{l}"] = np.zeros((n_l, 1))
    return parameters
