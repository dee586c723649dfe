"""Right answers to standardize in other styles: each must be accepted."""

VARIANTS = (
    """
def standardize(X_train, X_test):
    mu = np.mean(X_train, axis=1).reshape(-1, 1)
    sigma = np.sqrt(np.mean((X_train - mu) ** 2, axis=1)).reshape(-1, 1)
    sigma = np.where(sigma == 0, 1, sigma)
    return (X_train - mu) / sigma, (X_test - mu) / sigma
""".strip(),
    """
def standardize(X_train, X_test):
    m = X_train.mean(axis=1, keepdims=True)
    s = X_train.std(axis=1, keepdims=True)
    s[s < 1e-12] = 1.0
    return [(X - m) / s for X in (X_train, X_test)]
""".strip(),
    """
def standardize(X_train, X_test):
    mean, std = X_train.mean(axis=1), X_train.std(axis=1)
    std[std == 0] = 1
    return ((X_train.T - mean) / std).T, ((X_test.T - mean) / std).T
""".strip(),
    """
def standardize(X_train, X_test):
    rows_train, rows_test = [], []
    for train, test in zip(X_train, X_test):
        s = np.std(train) if np.ptp(train) > 0 else 1
        rows_train.append((train - np.mean(train)) / s)
        rows_test.append((test - np.mean(train)) / s)
    return np.array(rows_train), np.array(rows_test)
""".strip(),
)
