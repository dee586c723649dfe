"""Where to put the threshold: a choice, made for a stated need."""

import numpy as np

from course_utils.metrics import recall
from course_utils.shapes import require


def threshold_for_recall(probabilities: np.ndarray, y_true: np.ndarray, target: float) -> float:
    """Return the largest threshold t whose recall reaches the target.

    With threshold t an example is called 1 if its probability is *at least* t. The largest such t
    is always one of the probabilities themselves: between two of them nothing changes.

    Args:
        probabilities: predicted probability of class 1, (1, m) or (m,).
        y_true: true classes 0 or 1, of the same shape; at least one is 1.
        target: the recall asked for, 0 < target <= 1.

    Raises:
        ValueError: no example is 1, or the target is not in 0..1.
    """
    require(
        bool(np.any(y_true)) and 0 < target <= 1,
        f"y_true must hold at least one 1, and the target must be above 0 and at most 1; it is "
        f"{target} here.",
    )
    for t in sorted(np.ravel(probabilities), reverse=True):
        if recall(y_true, (probabilities >= t).astype(int)) >= target:
            return float(t)
