"""The choice among learning rates keeps its promise: lowest at the end, among sound curves."""

import math

import pytest

from course_utils.learning_rate import choose_learning_rate

SOUND = [0.7, 0.6, 0.65, 0.4]  # may rise on its way, not above its start
SLOW = [0.7, 0.69, 0.68, 0.67]


@pytest.mark.parametrize(
    "unsound",
    [
        [0.7, math.nan, math.nan, math.nan],
        [0.7, math.nan, 0.2, 0.1],
        [0.7, math.inf, 0.2, 0.1],
        [0.7, 0.71, 0.2, 0.1],
        [math.inf, 0.5, 0.2, 0.1],
        [0.7, 0.3, 0.2, -math.inf],
    ],
)
def test_the_lowest_end_wins_but_only_among_sound_curves(unsound):
    for rates, curves in (
        ([0.01, 0.1, 1.0], [SLOW, SOUND, unsound]),
        ([1.0, 0.1, 0.01], [unsound, SOUND, SLOW]),
    ):
        assert choose_learning_rate(rates, curves) == 0.1


def test_the_end_counts_and_not_the_lowest_point():
    assert choose_learning_rate([1.0, 0.1], [[0.7, 0.1, 0.5], [0.7, 0.6, 0.4]]) == 0.1


def test_without_a_sound_curve_or_with_a_missing_one_it_says_so():
    with pytest.raises(ValueError, match="No curve is sound: try smaller"):
        choose_learning_rate([1.0], [[0.7, math.nan]])
    with pytest.raises(ValueError, match="one curve for each learning rate"):
        choose_learning_rate([1.0, 0.1], [[0.7, 0.6]])
