"""Right answers to compute_loss_from_logits in other styles: each must be accepted."""

VARIANTS = (
    """
def compute_loss_from_logits(Z, Y):
    return np.mean(np.logaddexp(0, Z) - Y * Z)
""".strip(),
    """
def compute_loss_from_logits(Z, Y):
    m = Z.shape[1]
    wrong_way = np.where(Y == 1, -Z, Z)
    costs = np.log(1 + np.exp(-abs(wrong_way))) + wrong_way * (wrong_way > 0)
    return costs.sum() / m
""".strip(),
    """
def compute_loss_from_logits(Z, Y):
    total = 0
    for z, y in zip(Z[0], Y[0]):
        total += max(z, 0) - z * y + np.log1p(np.exp(-abs(z)))
    return total / len(Z[0])
""".strip(),
    """
def compute_loss_from_logits(Z, Y):
    softplus = np.where(Z > 0, Z, 0) + np.log1p(np.exp(np.minimum(Z, -Z)))
    return float((softplus - np.multiply(Z, Y)).sum() / Z.shape[1])
""".strip(),
)
