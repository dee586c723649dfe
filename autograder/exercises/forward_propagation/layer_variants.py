"""Right answers to linear_activation_forward in other styles: each must be accepted."""

VARIANTS = (
    """
def linear_activation_forward(A_prev, W, b, activation):
    Z, linear_cache = linear_forward(A_prev, W, b)
    A = ACTIVATIONS[activation][0](Z)
    cache = (linear_cache, Z)
    return A, cache
""".strip(),
    """
def linear_activation_forward(A_prev, W, b, activation):
    Z = np.dot(W, A_prev) + b
    if activation == "sigmoid":
        A = 1 / (1 + np.exp(-Z))
    elif activation == "tanh":
        A = np.tanh(Z)
    elif activation == "relu":
        A = Z * (Z > 0)
    else:
        A = np.where(Z > 0, Z, 0.01 * Z)
    return A, ((A_prev, W, b), Z)
""".strip(),
    """
def linear_activation_forward(A_prev, W, b, activation):
    functions = {name: pair[0] for name, pair in ACTIVATIONS.items()}
    Z, cache = linear_forward(A_prev, W, b)
    return [functions[activation](Z), [cache, Z]]
""".strip(),
    """
def linear_activation_forward(A_prev, W, b, activation):
    linear_cache = A_prev, W, b
    Z = np.einsum("ij,jm->im", W, A_prev) + b
    forward_step, backward_step = ACTIVATIONS[activation]
    A = forward_step(Z.copy())
    return A, (linear_cache, Z)
""".strip(),
)
