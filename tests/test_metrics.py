"""Metrics keep their promises: scikit-learn's numbers, defined 0 / 0, probabilities refused."""

import numpy as np
import pytest
import sklearn.metrics

from course_utils import accuracy, confusion_matrix, f1_score, precision, recall

ORACLES = {
    accuracy: sklearn.metrics.accuracy_score,
    precision: sklearn.metrics.precision_score,
    recall: sklearn.metrics.recall_score,
    f1_score: sklearn.metrics.f1_score,
}
METRICS = list(ORACLES)
Y_TRUE = np.array([[1, 1, 1, 0, 0, 0, 0]])
Y_PRED = np.array([[1, 1, 0, 1, 0, 0, 0]])


def test_the_confusion_matrix_has_a_row_for_each_true_class():
    np.testing.assert_array_equal(confusion_matrix(Y_TRUE, Y_PRED), [[3, 1], [1, 2]])
    np.testing.assert_array_equal(confusion_matrix([0, 0, 1], [1, 1, 1]), [[0, 2], [0, 1]])
    assert confusion_matrix(Y_TRUE, Y_PRED).dtype.kind == "i"


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_each_metric_agrees_with_scikit_learn(metric, share):
    rng = np.random.default_rng(0)
    y_true, y_pred = (rng.random((2, 1, 101)) < share).astype(int)
    expected = ORACLES[metric](y_true.ravel(), y_pred.ravel())
    assert metric(y_true, y_pred) == pytest.approx(expected, rel=1e-14)
    assert type(metric(y_true, y_pred)) is float
    np.testing.assert_array_equal(
        confusion_matrix(y_true, y_pred),
        sklearn.metrics.confusion_matrix(y_true.ravel(), y_pred.ravel()),
    )


def test_a_fraction_0_over_0_is_0_without_a_warning():
    nothing, everything = np.zeros((1, 4), int), np.ones((1, 4), int)
    with np.errstate(all="raise"):
        assert precision(everything, nothing) == 0.0
        assert recall(nothing, everything) == 0.0
        assert f1_score(nothing, nothing) == 0.0
        assert f1_score(everything, nothing) == 0.0
    np.testing.assert_array_equal(confusion_matrix(nothing, nothing), [[4, 0], [0, 0]])


@pytest.mark.parametrize("metric", [*METRICS, confusion_matrix])
def test_rows_flat_arrays_booleans_and_whole_floats_mean_the_same(metric):
    expected = metric(Y_TRUE, Y_PRED)
    np.testing.assert_array_equal(metric(Y_TRUE.ravel(), Y_PRED), expected)
    np.testing.assert_array_equal(metric(Y_TRUE == 1, Y_PRED.astype(float)), expected)


@pytest.mark.parametrize("metric", [*METRICS, confusion_matrix])
def test_probabilities_are_refused_with_what_to_do(metric):
    with pytest.raises(ValueError, match=r"y_pred must hold the classes.*AL > 0.5"):
        metric(Y_TRUE, Y_PRED * 0.7)


@pytest.mark.parametrize("metric", [*METRICS, confusion_matrix])
@pytest.mark.parametrize("y_pred", [Y_PRED.T, Y_PRED[:, :0], np.array(1)])
def test_shapes_that_are_not_one_row_of_examples_are_refused(metric, y_pred):
    with pytest.raises(ValueError, match=r"y_pred has shape .* must be \(m,\) or \(1, m\)"):
        metric(Y_TRUE, y_pred)


@pytest.mark.parametrize("metric", [*METRICS, confusion_matrix])
def test_different_numbers_of_examples_are_refused(metric):
    with pytest.raises(ValueError, match=r"\(1, 7\) and y_pred has shape \(1, 3\)"):
        metric(Y_TRUE, Y_PRED[:, :3])
