"""The warm-up keeps its promises: columns stay columns, and a bias goes to its own row."""

import numpy as np
import pytest

from course_utils.warm_up import add_bias, feature_means


def test_the_means_by_hand_are_a_column():
    np.testing.assert_array_equal(feature_means(np.array([[1, 2, 6], [0, 4, -1]])), [[3], [1]])


def test_subtracting_the_means_leaves_means_of_zero():
    X = np.random.default_rng(0).standard_normal((5, 7))
    np.testing.assert_allclose(feature_means(X - feature_means(X)), np.zeros((5, 1)), atol=1e-15)


@pytest.mark.parametrize("shape", [(3, 5), (4, 4), (5, 1), (1, 5)])
def test_each_entry_of_b_moves_its_own_row_whatever_the_shape(shape):
    rng = np.random.default_rng(1)
    Z, b = rng.standard_normal(shape), rng.standard_normal(shape[0])
    moved = add_bias(Z, b)
    assert moved.shape == shape
    for j, i in np.ndindex(shape):
        assert moved[j, i] == Z[j, i] + b[j]


def test_the_arguments_are_not_changed():
    Z, b = np.ones((3, 5)), np.arange(3.0)
    add_bias(Z, b)
    feature_means(Z)
    assert (Z == 1).all()
    assert b.shape == (3,)


def test_wrong_shapes_are_named():
    with pytest.raises(ValueError, match=r"\(7,\).*\(n_x, m\)"):
        feature_means(np.ones(7))
    with pytest.raises(ValueError, match=r"Z has shape \(3, 5\) and b has shape \(5,\)"):
        add_bias(np.ones((3, 5)), np.ones(5))
