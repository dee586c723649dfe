"""Right answers to input_gradient in other styles: each must be accepted."""

VARIANTS = (
    """
def input_gradient(X, parameters):
    AL, caches = forward_propagation(X, parameters)
    gradient = AL - AL**2
    for (A_prev, W, b), Z in reversed(caches):
        gradient = np.dot(W.T, gradient)
        if A_prev is not caches[0][0][0]:
            gradient[A_prev <= 0] = 0
    return gradient
""".strip(),
    """
def input_gradient(X, parameters):
    L = len(parameters) // 2
    dX = np.zeros(X.shape)
    for i in range(X.shape[1]):
        a, slope = X[:, i], np.eye(len(X))
        for l in range(1, L + 1):
            W, z = parameters[f"W{l}"], parameters[f"W{l}"] @ a + parameters[f"b{l}"][:, 0]
            a = np.where(z > 0, z, 0) if l < L else 1 / (1 + np.exp(-z))
            g = (z >= 0) * 1.0 if l < L else a * (1 - a)
            slope = g[:, None] * (W @ slope)
        dX[:, i] = slope[0]
    return dX
""".strip(),
    """
def input_gradient(X, parameters):
    AL, caches = forward_propagation(X, parameters)
    L, dA = len(caches), np.ones_like(AL)
    for l in range(L, 0, -1):
        Z = caches[l - 1][1]
        dZ = dA * AL * (1 - AL) if l == L else relu_backward(dA, Z)
        dA = np.dot(parameters["W" + str(l)].T, dZ)
    return dA
""".strip(),
    """
def input_gradient(X, parameters):
    AL, caches = forward_propagation(X, parameters)
    chain = AL * (1 - AL)
    for l in range(len(caches), 0, -1):
        chain = np.einsum("ij,im->jm", parameters[f"W{l}"], chain)
        if l > 1:
            chain = np.where(caches[l - 2][1] > 0, chain, 0)
    return chain
""".strip(),
)
