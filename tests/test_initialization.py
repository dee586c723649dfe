"""Initialization keeps its promises: shapes, scales, order of the draws."""

import numpy as np
import pytest

from course_utils import (
    initialize_parameters_he,
    initialize_parameters_random,
    initialize_parameters_zeros,
)

INITIALIZERS = [
    initialize_parameters_zeros,
    initialize_parameters_random,
    initialize_parameters_he,
]


@pytest.mark.parametrize("initialize", INITIALIZERS)
@pytest.mark.parametrize("layers_dims", [[5, 3, 1], (7, 1), [2, 2, 2, 2], [np.int64(4), 3]])
def test_every_layer_gets_weights_and_biases_of_its_shape(initialize, layers_dims):
    parameters = initialize(layers_dims)
    L = len(layers_dims) - 1
    assert list(parameters) == [f"{p}{l}" for l in range(1, L + 1) for p in "Wb"]
    for l in range(1, L + 1):
        assert parameters[f"W{l}"].shape == (layers_dims[l], layers_dims[l - 1])
        assert parameters[f"b{l}"].shape == (layers_dims[l], 1)
        assert parameters[f"W{l}"].dtype == parameters[f"b{l}"].dtype == np.float64
        assert not parameters[f"b{l}"].any()


def test_zeros_are_zeros_and_arrays_of_their_own():
    parameters = initialize_parameters_zeros([3, 3, 3])
    parameters["W1"] += 1
    assert not parameters["W2"].any()


def test_random_weights_are_the_draws_in_order_times_scale():
    parameters = initialize_parameters_random([5, 3, 1], scale=0.5, rng=np.random.default_rng(3))
    rng = np.random.default_rng(3)
    np.testing.assert_array_equal(parameters["W1"], rng.standard_normal((3, 5)) * 0.5)
    np.testing.assert_array_equal(parameters["W2"], rng.standard_normal((1, 3)) * 0.5)


def test_random_weights_have_standard_deviation_one_hundredth_unless_told():
    W1 = initialize_parameters_random([400, 500], rng=np.random.default_rng(0))["W1"]
    assert W1.std() == pytest.approx(0.01, rel=0.01)


def test_he_weights_have_variance_two_over_the_number_of_inputs():
    parameters = initialize_parameters_he([800, 300, 500], rng=np.random.default_rng(0))
    assert parameters["W1"].var() == pytest.approx(2 / 800, rel=0.02)
    assert parameters["W2"].var() == pytest.approx(2 / 300, rel=0.02)


def test_he_keeps_the_mean_square_of_the_signal_through_ten_relu_layers():
    """Chance moves each layer by about sqrt(5 / 600) = 9 %, the mean of ten layers by 3 %."""
    rng = np.random.default_rng(1)
    parameters = initialize_parameters_he([600] * 11, rng=rng)
    A = X = rng.standard_normal((600, 50))
    for l in range(1, 11):
        Z = parameters[f"W{l}"] @ A
        A = np.maximum(Z, 0)
    growth_per_layer = (np.mean(Z**2) / (2 * np.mean(X**2))) ** (1 / 10)
    assert growth_per_layer == pytest.approx(1, abs=0.1)


@pytest.mark.parametrize("initialize", INITIALIZERS[1:])
def test_the_same_seed_gives_the_same_parameters_and_none_gives_fresh_ones(initialize):
    one, two = (initialize([5, 4, 1], rng=np.random.default_rng(7)) for _ in range(2))
    for name in one:
        np.testing.assert_array_equal(one[name], two[name])
    assert (initialize([5, 4, 1])["W1"] != initialize([5, 4, 1])["W1"]).all()


@pytest.mark.parametrize("initialize", INITIALIZERS)
def test_layers_dims_is_left_alone(initialize):
    layers_dims = [5, 3, 1]
    initialize(layers_dims)
    assert layers_dims == [5, 3, 1]


@pytest.mark.parametrize("initialize", INITIALIZERS)
@pytest.mark.parametrize("layers_dims", [[], [3], [3, 0, 1], [3, -1], [3, 2.0], 5, "31"])
def test_layers_dims_that_describe_no_network_are_refused(initialize, layers_dims):
    with pytest.raises(ValueError, match="at least two positive integers"):
        initialize(layers_dims)
