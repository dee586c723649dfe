"""Right answers to neuron_gradient in other styles: each must be accepted."""

VARIANTS = (
    """
def neuron_gradient(X, A, Y):
    m = Y.size
    dw = (1 / m) * np.dot(X, (A - Y).T).T
    db = (1 / m) * np.sum(A - Y, axis=1, keepdims=True)
    return dw, db
""".strip(),
    """
def neuron_gradient(X, A, Y):
    error = A - Y
    return [np.mean(error * X, axis=1).reshape(1, -1), np.array([[np.mean(error)]])]
""".strip(),
    """
def neuron_gradient(X, A, Y):
    n_x, m = X.shape
    dw, db = np.zeros((1, n_x)), np.zeros((1, 1))
    for i in range(m):
        dz = A[0, i] - Y[0, i]
        for j in range(n_x):
            dw[0, j] += dz * X[j, i] / m
        db += dz / m
    return dw, db
""".strip(),
    """
def neuron_gradient(X, A, Y):
    with_ones = np.vstack([X, np.ones_like(A)])
    both = np.einsum("im,jm->ij", A - Y, with_ones) / A.size
    return both[:, :-1], both[:, -1:]
""".strip(),
)
