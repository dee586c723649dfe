"""Checks of what is passed in: each returns nothing, or raises a ValueError that says what to do.

They look at shapes, names and labels only, so they cost microseconds inside the training loop.
"""

from collections.abc import Collection, Iterable, Mapping

import numpy as np


def require(condition: bool, message: str) -> None:
    """Return nothing; raise ValueError(message) unless the condition holds."""
    if not condition:
        raise ValueError(message)


def check_layers_dims(layers_dims: Iterable[int]) -> None:
    """Raise ValueError unless layers_dims is a list [n_x, n_1, ..., n_L] of positive integers."""
    if not (
        isinstance(layers_dims, list | tuple)
        and len(layers_dims) >= 2
        and all(isinstance(n, int | np.integer) and n > 0 for n in layers_dims)
    ):
        raise ValueError(
            f"layers_dims is {layers_dims!r}; it must be a list of at least two positive integers, "
            "[n_x, n_1, ..., n_L], for example [4, 3, 1]."
        )


def check_activation(activation: str, known: Collection[str]) -> None:
    """Raise ValueError unless activation is one of the known names."""
    if activation not in known:
        raise ValueError(f"unknown activation {activation!r}; choose one of {list(known)}.")


def check_layer(A_prev: np.ndarray, W: np.ndarray, b: np.ndarray) -> None:
    """Raise ValueError unless W (n_l, n_prev) fits A_prev (n_prev, m) and b is (n_l, 1)."""
    if A_prev.ndim != 2 or A_prev.shape[1] == 0:
        raise ValueError(f"A_prev has shape {A_prev.shape}; it must be (n_prev, m) with m >= 1.")
    if W.ndim != 2 or W.shape[1] != A_prev.shape[0]:
        raise ValueError(
            f"W has shape {W.shape} and A_prev has shape {A_prev.shape}: axis 1 of W and "
            "axis 0 of A_prev must both be n_prev, the number of units of the layer before."
        )
    if b.shape != (W.shape[0], 1):
        raise ValueError(
            f"b has shape {b.shape} and W has shape {W.shape}; b must be (n_l, 1), "
            f"here {(W.shape[0], 1)}: one row for each row of W (axis 0)."
        )


def check_layers(X: np.ndarray, parameters: Mapping[str, np.ndarray]) -> None:
    """Raise ValueError unless parameters holds W1, b1, ..., WL, bL that fit X and one another."""
    require(len(parameters) > 0, "parameters is empty; it must hold W1, b1, ..., WL, bL.")
    require(X.ndim == 2 and X.size > 0, f"X has shape {X.shape}; it must be (n_x, m), not empty.")
    n_prev = X.shape[0]
    for l in range(1, (len(parameters) + 1) // 2 + 1):
        for name in (f"W{l}", f"b{l}"):
            if name not in parameters:
                raise ValueError(f"parameters has no key {name!r}; it holds {list(parameters)}.")
        W, b = parameters[f"W{l}"], parameters[f"b{l}"]
        if W.ndim != 2 or W.shape[1] != n_prev:
            before = f"X has shape {X.shape}" if l == 1 else f"layer {l - 1} has {n_prev} units"
            raise ValueError(
                f"W{l} has shape {W.shape} but {before}; axis 1 of W{l} must be {n_prev}."
            )
        n_prev = W.shape[0]
        if b.shape != (n_prev, 1):
            raise ValueError(
                f"b{l} has shape {b.shape} and W{l} has shape {W.shape}; axis 0 of both must be "
                f"n_{l} and b{l} must have one column: {(n_prev, 1)}."
            )


def check_labels(Y: np.ndarray, AL: np.ndarray | None = None, name: str = "AL") -> None:
    """Raise ValueError unless Y is (1, m), m >= 1, of 0 and 1, and AL (if given) has its shape."""
    if Y.ndim != 2 or Y.shape[0] != 1 or Y.size == 0:
        raise ValueError(
            f"Y has shape {Y.shape}; it must be (1, m) with m >= 1: write Y.reshape(1, -1)."
        )
    if not ((Y == 0) | (Y == 1)).all():
        raise ValueError(f"Y holds the values {np.unique(Y)[:5]}...; every label must be 0 or 1.")
    if AL is not None and AL.shape != Y.shape:
        raise ValueError(
            f"{name} has shape {AL.shape} and Y has shape {Y.shape}; both must be (1, m), with the "
            "same m (axis 1)."
        )


def check_probabilities(AL: np.ndarray, Y: np.ndarray) -> None:
    """Raise ValueError unless Y is a row of labels and AL holds one number in [0, 1] for each."""
    check_labels(Y, AL)
    if AL.min() < 0 or AL.max() > 1:
        raise ValueError(
            f"AL holds numbers from {AL.min():.3g} to {AL.max():.3g}; probabilities lie in [0, 1]. "
            "Pass AL, the output of the sigmoid, not ZL."
        )


def check_pairs(X: np.ndarray, Y: np.ndarray) -> None:
    """Raise ValueError unless X is (n_x, m) and Y is (1, m), with the same m >= 1."""
    if X.ndim != 2 or Y.ndim != 2 or len(Y) != 1 or X.shape[1] != Y.shape[1] or Y.size == 0:
        raise ValueError(
            "X must have shape (n_x, m) and Y shape (1, m), one column per example; "
            f"here X has shape {X.shape} and Y has shape {Y.shape}."
        )


def check_same_shape(**arrays: np.ndarray) -> None:
    """Raise ValueError unless the two arrays, passed by name, have one shape and are not empty."""
    (name_1, array_1), (name_2, array_2) = arrays.items()
    if np.shape(array_1) != np.shape(array_2):
        raise ValueError(
            f"{name_1} has shape {np.shape(array_1)} and {name_2} has shape {np.shape(array_2)}; "
            "the two must be equal."
        )
    require(np.size(array_1) > 0, f"{name_1} is empty; it must hold at least one example.")


def check_linear_cache(dZ: np.ndarray, cache: tuple) -> None:
    """Raise ValueError unless cache is (A_prev, W, b) and dZ is (n_l, m)."""
    if not (isinstance(cache, tuple | list) and len(cache) == 3):
        raise ValueError("cache must be the tuple (A_prev, W, b) that linear_forward returns.")
    A_prev, W, b = cache
    check_layer(A_prev, W, b)
    if dZ.shape != (W.shape[0], A_prev.shape[1]):
        raise ValueError(
            f"dZ has shape {dZ.shape}; with W {W.shape} and A_prev {A_prev.shape} it must be "
            f"(n_l, m) = {(W.shape[0], A_prev.shape[1])}."
        )


def check_caches(AL: np.ndarray, Y: np.ndarray, caches: list) -> None:
    """Raise ValueError unless Y fits AL and caches holds one (linear_cache, Z) for each layer."""
    check_labels(Y, AL)
    if not caches or not all(isinstance(c, tuple | list) and len(c) == 2 for c in caches):
        raise ValueError(
            "caches must be the list that forward_propagation returns: for each layer one tuple "
            "((A_prev, W, b), Z)."
        )
    Z = caches[-1][1]
    if Z.shape != AL.shape:
        raise ValueError(
            f"the last cache holds Z of shape {Z.shape} but AL has shape {AL.shape}; AL and caches "
            "must come from one call of forward_propagation."
        )


def check_gradients(parameters: Mapping[str, np.ndarray], grads: Mapping[str, np.ndarray]) -> None:
    """Raise ValueError unless grads holds, for each parameter, a gradient of its shape."""
    for name, value in parameters.items():
        if f"d{name}" not in grads:
            raise ValueError(f"grads has no key 'd{name}'; it holds {list(grads)}.")
        if grads[f"d{name}"].shape != value.shape:
            raise ValueError(
                f"d{name} has shape {grads[f'd{name}'].shape} and {name} has shape {value.shape}; "
                "a gradient has the shape of its parameter."
            )


def check_training_set(X: np.ndarray, Y: np.ndarray, layers_dims: Iterable[int]) -> None:
    """Raise ValueError unless X (n_x, m), Y (1, m) and layers_dims [n_x, ..., 1] fit together."""
    check_layers_dims(layers_dims)
    require(X.ndim == 2 and X.size > 0, f"X has shape {X.shape}; it must be (n_x, m), not empty.")
    check_labels(Y)
    if X.shape[1] != Y.shape[1]:
        raise ValueError(
            f"X has shape {X.shape} and Y has shape {Y.shape}; axis 1 of both must be m, the "
            "number of examples."
        )
    if layers_dims[0] != X.shape[0] or layers_dims[-1] != 1:
        raise ValueError(
            f"layers_dims is {list(layers_dims)}; it must begin with n_x = {X.shape[0]} (axis 0 of "
            "X) and end with 1, the output unit."
        )


def check_classes(y_true: np.ndarray, y_pred: np.ndarray) -> None:
    """Raise ValueError unless both are (m,) or (1, m), with the same m >= 1, and hold 0 and 1."""
    for name, y in (("y_true", y_true), ("y_pred", y_pred)):
        shape = np.shape(y)
        if len(shape) not in (1, 2) or (len(shape) == 2 and shape[0] != 1) or np.size(y) == 0:
            raise ValueError(f"{name} has shape {shape}; it must be (m,) or (1, m) with m >= 1.")
        if not np.isin(y, (0, 1)).all():
            raise ValueError(
                f"{name} must hold the classes 0 and 1 only; turn probabilities into classes "
                "first: (AL > 0.5).astype(int)."
            )
    if np.size(y_true) != np.size(y_pred):
        raise ValueError(
            f"y_true has shape {np.shape(y_true)} and y_pred has shape {np.shape(y_pred)}; the "
            "last axis of both must be m, the number of examples."
        )
