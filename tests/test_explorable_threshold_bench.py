"""The threshold bench counts right, says what the accuracy hides, and runs the learner's code."""

import numpy as np
import pytest

from course_utils import metrics
from course_utils.explorables.threshold_bench import (
    EXAMPLES,
    on_the_bench,
    small_detector,
    threshold_bench,
)

# Two classes whose scores overlap: benign 0.05 … 0.60, malignant 0.30 … 0.95.
SCORES = np.array([[0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.3, 0.55, 0.7, 0.95]])
Y = np.array([[0, 0, 0, 0, 0, 0, 1, 1, 1, 1]])


@pytest.fixture(scope="module")
def bench():
    return threshold_bench({}, SCORES, Y)


def test_an_accuracy_of_ninety_percent_can_come_with_recall_zero(bench):
    seen = bench.compute(threshold=1.0, share=10)
    assert seen.measures == {"accuracy": 0.9, "precision": 0.0, "recall": 0.0, "f1_score": 0.0}
    finding = bench.look(threshold=1.0, share=10)[1]
    assert "the accuracy is 0.900. But nothing is called malignant: all 100 are missed" in finding


def test_by_hand_half_of_the_malignant_and_none_of_the_benign_reach_0_7(bench):
    seen = bench.compute(threshold=0.7, share=20)
    np.testing.assert_array_equal(seen.counts, [[800, 0], [100, 100]])
    finding = bench.look(threshold=0.7, share=20)[1]
    assert "It finds 100 of 200 malignant tumours (recall 0.50)" in finding
    assert "0 of its 100 calls are false alarms (precision 1.00)" in finding


def test_the_lower_the_threshold_the_higher_the_recall(bench):
    recalls = [bench.compute(threshold=k / 20, share=10).measures["recall"] for k in range(21)]
    assert recalls == sorted(recalls, reverse=True)
    assert (recalls[0], recalls[-1]) == (1.0, 0.0)


def test_rarer_tumours_leave_the_recall_and_spoil_the_precision(bench):
    common, rare = (bench.compute(threshold=0.5, share=share).measures for share in (50, 5))
    assert rare["recall"] == pytest.approx(common["recall"], abs=0.02)
    assert rare["precision"] < common["precision"] / 2


@pytest.mark.parametrize("share", [1, 10, 50])
def test_the_bench_holds_a_thousand_tumours_with_the_share_asked_for(share):
    scores, y = on_the_bench(*small_detector(), share)
    assert scores.shape == y.shape == (1, EXAMPLES)
    assert y.sum() == 10 * share


def test_the_bench_keeps_the_distribution_of_each_class():
    scores, y = on_the_bench(SCORES, Y, 40)
    for label in (0, 1):
        np.testing.assert_array_equal(np.unique(scores[y == label]), np.unique(SCORES[label == Y]))
        assert scores[y == label].mean() == pytest.approx(SCORES[label == Y].mean())


def test_its_own_detector_is_good_but_not_perfect():
    probabilities, y = small_detector()
    assert 0.8 < metrics.accuracy(y, (probabilities > 0.5).astype(int)) < 0.95


@pytest.mark.parametrize(
    ("answer", "right", "reason"),
    # Recall 0.9 needs all four malignant scores, so threshold 0.30; three of six benign are there:
    # of 100 and 900 tumours, 100 and 450 are called malignant, a precision of 100 / 550.
    [
        (100 / 550, True, "false alarms"),
        (0.9, False, "Set 10 %"),
        (1.0, False, "That is the recall"),
    ],
)
def test_the_task_asks_for_the_precision_where_the_recall_reaches_its_target(
    bench, answer, right, reason
):
    verdict, why = bench.task.judge(answer)
    assert verdict is right
    assert reason in why


def test_it_runs_the_learners_functions_and_names_them():
    def recall(*_):
        return 0.25

    bench = threshold_bench({"recall": recall}, SCORES, Y)
    assert "(recall 0.25)" in bench.look(threshold=0.5, share=10)[1]
    assert "Running your recall." in bench.whose


def test_a_learners_function_that_breaks_is_one_sentence():
    def precision(*_):
        raise KeyError("TP")

    finding = threshold_bench({"precision": precision}, SCORES, Y).look(threshold=0.5, share=10)[1]
    assert "stopped with KeyError" in finding


def test_the_still_picture_carries_the_finding_as_its_words(bench):
    finding = bench.look(**bench.defaults)[1]
    assert f'<img alt="{finding}"' in bench._repr_html_()
