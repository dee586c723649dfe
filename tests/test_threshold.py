"""The threshold for a recall: it reaches the target, and nothing larger does."""

import numpy as np
import pytest
from sklearn.metrics import precision_recall_curve

from course_utils.metrics import recall
from course_utils.threshold import threshold_for_recall

PROBABILITIES = np.array([[0.9, 0.8, 0.7, 0.6, 0.3, 0.2]])
Y = np.array([[1, 0, 1, 1, 0, 1]])


@pytest.mark.parametrize(
    ("target", "threshold"),
    [(0.01, 0.9), (0.25, 0.9), (0.26, 0.7), (0.5, 0.7), (0.75, 0.6), (0.76, 0.2), (1.0, 0.2)],
)
def test_by_hand_four_positives_give_four_thresholds(target, threshold):
    assert threshold_for_recall(PROBABILITIES, Y, target) == threshold


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("target", [0.1, 0.55, 0.9, 1.0])
def test_it_agrees_with_scikit_learns_curve(seed, target):
    rng = np.random.default_rng(seed)
    y = rng.permutation(np.arange(60) % 3 == 0).astype(int)
    p = np.round(rng.random(60), 2)  # some are equal
    _, recalls, thresholds = precision_recall_curve(y, p)
    expected = thresholds[recalls[:-1] >= target].max()
    assert threshold_for_recall(p, y, target) == expected


def test_it_reaches_the_target_and_the_next_larger_probability_does_not():
    rng = np.random.default_rng(7)
    p, y = rng.random((1, 50)), rng.permutation(np.arange(50) % 2)[None]
    t = threshold_for_recall(p, y, 0.8)
    assert recall(y, (p >= t).astype(int)) >= 0.8
    assert recall(y, (p > t).astype(int)) < 0.8


@pytest.mark.parametrize(("y", "target"), [(0 * Y, 0.5), (Y, 0.0), (Y, 1.1)])
def test_what_no_threshold_can_reach_is_refused(y, target):
    with pytest.raises(ValueError, match="at least one 1"):
        threshold_for_recall(PROBABILITIES, y, target)
