"""The preparation step keeps its promises: pairs stay together, pixels keep their place."""

import numpy as np
import pytest
from sklearn.preprocessing import StandardScaler

from course_utils.preparation import (
    drop_incomplete,
    flatten_images,
    scale_pixels,
    standardize,
    train_test_split,
)

NAN = np.nan


def numbered_pairs(m):
    """Pairs that tell who they are: the label of example i is i, its features i + 0.25, i + 0.5."""
    Y = np.arange(m, dtype=float)[None, :]
    return np.concatenate([Y + 0.25, Y + 0.5]), Y


def test_incomplete_examples_are_dropped_and_the_others_keep_order_and_label():
    X = np.array([[1.0, NAN, 3.0, 4.0, 5.0], [6.0, 7.0, 8.0, 9.0, NAN]])
    Y = np.array([[0.0, 1.0, NAN, 1.0, 0.0]])
    X_kept, Y_kept = drop_incomplete(X, Y)
    np.testing.assert_array_equal(X_kept, [[1, 4], [6, 9]])
    np.testing.assert_array_equal(Y_kept, [[0, 1]])


def test_complete_data_stay_as_they_are_also_with_integer_labels():
    X, Y = numbered_pairs(7)
    X_kept, Y_kept = drop_incomplete(X, Y.astype(int))
    np.testing.assert_array_equal(X_kept, X)
    np.testing.assert_array_equal(Y_kept, Y)


def test_dropping_everything_is_an_error():
    with pytest.raises(ValueError, match="nothing is left"):
        drop_incomplete(np.array([[NAN, 1.0]]), np.array([[1.0, NAN]]))


@pytest.mark.parametrize("function", [drop_incomplete, train_test_split])
@pytest.mark.parametrize(
    "shapes", [((2, 5), (1, 4)), ((2, 5), (5,)), ((2, 5), (5, 1)), ((5,), (1, 5)), ((2, 0), (1, 0))]
)
def test_arrays_that_are_no_pairs_are_refused_with_their_shapes(function, shapes):
    X, Y = np.ones(shapes[0]), np.ones(shapes[1])
    with pytest.raises(ValueError, match="one column per example") as caught:
        function(X, Y)
    assert str(shapes[0]) in str(caught.value)
    assert str(shapes[1]) in str(caught.value)


@pytest.mark.parametrize(("m", "share", "m_test"), [(10, 0.2, 2), (7, 0.2, 1), (11, 0.5, 6)])
def test_the_split_has_the_sizes_asked_for_and_loses_nobody(m, share, m_test):
    X, Y = numbered_pairs(m)
    parts = train_test_split(X, Y, share, rng=np.random.default_rng(3))
    X_train, Y_train, X_test, Y_test = parts
    assert Y_test.shape == (1, m_test)
    np.testing.assert_array_equal(np.sort(np.concatenate([Y_train, Y_test], axis=1)), Y)
    for X_part, Y_part in ((X_train, Y_train), (X_test, Y_test)):
        np.testing.assert_array_equal(X_part - Y_part, np.array([[0.25], [0.5]]) + 0 * Y_part)


def test_the_first_of_the_permutation_are_the_test_part():
    X, Y = numbered_pairs(10)
    *_, Y_test = train_test_split(X, Y, 0.3, rng=np.random.default_rng(5))
    np.testing.assert_array_equal(Y_test[0], np.random.default_rng(5).permutation(10)[:3])


def test_the_split_is_shuffled_and_differs_without_a_generator():
    X, Y = numbered_pairs(200)
    first, second = train_test_split(X, Y)[3], train_test_split(X, Y)[3]
    assert not np.array_equal(first, np.sort(first))
    assert not np.array_equal(first, second)


@pytest.mark.parametrize(("m", "share"), [(2, 0.2), (2, 0.9), (10, 0.0), (10, 1.0), (10, 1.5)])
def test_an_empty_part_is_an_error(m, share):
    with pytest.raises(ValueError, match="both parts need at least one"):
        train_test_split(*numbered_pairs(m), share)


def test_every_picture_can_be_rebuilt_from_its_column():
    images = np.random.default_rng(0).integers(0, 256, (7, 5, 3, 2), dtype=np.uint8)
    X = flatten_images(images)
    assert X.shape == (30, 7)
    for i, image in enumerate(images):
        np.testing.assert_array_equal(X[:, i].reshape(5, 3, 2), image)


@pytest.mark.parametrize("shape", [(7, 12), (7, 5, 3), (0, 5, 3, 2)])
def test_flattening_something_else_is_refused(shape):
    with pytest.raises(ValueError, match="shape"):
        flatten_images(np.zeros(shape))


def test_pixels_are_divided_by_255():
    scaled = scale_pixels(np.array([[0, 51], [102, 255]], dtype=np.uint8))
    np.testing.assert_allclose(scaled, [[0, 0.2], [0.4, 1]], rtol=1e-15)
    assert scaled.dtype == np.float64
    assert scale_pixels(np.array([0.0, 255.0], dtype=np.float32)).dtype == np.float32


def test_a_dark_uint8_picture_is_no_scaled_picture():
    np.testing.assert_array_equal(scale_pixels(np.array([0, 1], dtype=np.uint8)), [0, 1 / 255])


@pytest.mark.parametrize("pixels", [[-1.0, 3.0], [0.0, 256.0], [0.0, NAN]])
def test_pixels_outside_the_range_are_refused(pixels):
    with pytest.raises(ValueError, match=r"0\.\.255"):
        scale_pixels(np.array(pixels))


def test_scaling_twice_is_refused():
    with pytest.raises(ValueError, match="only once"):
        scale_pixels(scale_pixels(np.array([0, 128, 255], dtype=np.uint8)))


def test_standardize_agrees_with_scikit_learn_a_constant_feature_included():
    rng = np.random.default_rng(1)
    X_train, X_test = 5 + 3 * rng.standard_normal((4, 11)), rng.standard_normal((4, 7))
    X_train[2] = 0.1
    scaler = StandardScaler().fit(X_train.T)
    train, test = standardize(X_train, X_test)
    np.testing.assert_allclose(train, scaler.transform(X_train.T).T, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(test, scaler.transform(X_test.T).T, rtol=1e-12, atol=1e-15)
    np.testing.assert_allclose(train[2], 0, atol=1e-15)


def test_standardize_by_hand():
    """Mean 4, deviations -3, -1, 1, 3: variance 20 / 4 = 5."""
    train, test = standardize(np.array([[1.0, 3.0, 5.0, 7.0]]), np.array([[4.0, 9.0]]))
    np.testing.assert_allclose(train, np.array([[-3, -1, 1, 3]]) / np.sqrt(5), rtol=1e-15)
    np.testing.assert_allclose(test, np.array([[0, 5]]) / np.sqrt(5), rtol=1e-15)


def test_the_test_part_does_not_influence_the_training_part():
    X_train = np.random.default_rng(2).standard_normal((3, 7))
    few, many = standardize(X_train, np.zeros((3, 1)))[0], standardize(X_train, np.ones((3, 9)))[0]
    np.testing.assert_array_equal(few, many)


def test_standardize_refuses_other_features_and_missing_values():
    with pytest.raises(ValueError, match="same number of rows"):
        standardize(np.ones((3, 7)), np.ones((2, 7)))
    with pytest.raises(ValueError, match="drop_incomplete"):
        standardize(np.array([[1.0, NAN]]), np.ones((1, 2)))


def test_the_arguments_are_not_changed():
    X, Y = numbered_pairs(10)
    X_before, Y_before = X.copy(), Y.copy()
    drop_incomplete(X, Y)
    train_test_split(X, Y)
    standardize(X, X)
    scale_pixels(X)
    np.testing.assert_array_equal(X, X_before)
    np.testing.assert_array_equal(Y, Y_before)
