"""Right answers to drop_incomplete in other styles: each must be accepted."""

VARIANTS = (
    """
def drop_incomplete(X, Y):
    keep = np.isfinite(X).all(axis=0) & np.isfinite(Y).all(axis=0)
    return X[:, keep], Y[:, keep]
""".strip(),
    """
def drop_incomplete(X, Y):
    both = np.vstack([X, Y])
    keep = [i for i in range(X.shape[1]) if not np.isnan(both[:, i]).any()]
    return X[:, keep], Y[:, keep]
""".strip(),
    """
def drop_incomplete(X, Y):
    bad = np.where(np.isnan(X).sum(axis=0) + np.isnan(Y[0]) > 0)[0]
    return np.delete(X, bad, axis=1), np.delete(Y, bad, axis=1)
""".strip(),
    """
def drop_incomplete(X, Y):
    complete = ~np.isnan(X.sum(axis=0) + Y.sum(axis=0))
    return np.compress(complete, X, axis=1), np.compress(complete, Y, axis=1)
""".strip(),
)
