"""Activations keep their promises: values, derivatives, precision, no warnings."""

import math

import numpy as np
import pytest

from course_utils import ACTIVATIONS, leaky_relu, leaky_relu_backward, relu, relu_backward, sigmoid

NAMES = sorted(ACTIVATIONS)
HAND_WORKED = {
    "sigmoid": lambda z: 1 / (1 + math.exp(-z)),
    "tanh": lambda z: (math.exp(z) - math.exp(-z)) / (math.exp(z) + math.exp(-z)),
    "relu": lambda z: z if z > 0 else 0.0,
    "leaky_relu": lambda z: z if z > 0 else 0.01 * z,
}


@pytest.mark.parametrize("name", NAMES)
def test_each_activation_is_its_formula(name):
    Z = np.array([[-30.0, -2.0, -0.3], [0.0, 0.7, 5.0]])
    expected = [[HAND_WORKED[name](z) for z in row] for row in Z.tolist()]
    np.testing.assert_allclose(ACTIVATIONS[name][0](Z), expected, rtol=1e-14)


def test_sigmoid_keeps_full_precision_far_below_zero():
    Z = np.array([-40.0, -300.0, -700.0])
    np.testing.assert_allclose(sigmoid(Z), np.exp(Z), rtol=1e-14)
    assert sigmoid(np.array(0.0)) == 0.5


@pytest.mark.parametrize("name", NAMES)
def test_each_derivative_step_is_the_slope_of_its_function(name):
    """Complex step would need analytic functions; a central difference with h = 1e-6 is enough."""
    g, g_backward = ACTIVATIONS[name]
    rng = np.random.default_rng(0)
    Z, dA = rng.standard_normal((2, 5, 7)) * 2
    h = 1e-6
    slope = (g(Z + h) - g(Z - h)) / (2 * h)
    np.testing.assert_allclose(g_backward(dA, Z), dA * slope, rtol=1e-8, atol=1e-9)


def test_the_derivative_at_the_kink_is_that_of_the_lower_side():
    dA, Z = np.full((1, 3), 2.0), np.array([[-1.0, 0.0, 1.0]])
    np.testing.assert_array_equal(relu_backward(dA, Z), [[0, 0, 2]])
    np.testing.assert_array_equal(leaky_relu_backward(dA, Z, slope=0.5), [[1, 1, 2]])


def test_the_slope_of_leaky_relu_can_be_chosen():
    np.testing.assert_array_equal(leaky_relu(np.array([-2.0, 4.0]), slope=0.25), [-0.5, 4.0])


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", NAMES)
def test_extreme_values_raise_no_floating_point_error_and_stay_finite(name, dtype):
    g, g_backward = ACTIVATIONS[name]
    Z = np.array([[-1e4, -1000, -740, -100, -90, 0, 90, 100, 740, 1000, 1e4]], dtype)
    with np.errstate(all="raise"):
        A = g(Z)
        dZ = g_backward(np.full_like(Z, 0.3), Z)
    assert np.isfinite(A).all()
    assert np.isfinite(dZ).all()


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("name", NAMES)
def test_the_dtype_is_kept(name, dtype):
    g, g_backward = ACTIVATIONS[name]
    Z = np.array([[-1, 0, 2]], dtype)
    assert g(Z).dtype == g_backward(Z, Z).dtype == dtype


@pytest.mark.parametrize("name", NAMES)
def test_arguments_are_not_changed(name):
    g, g_backward = ACTIVATIONS[name]
    Z, dA = np.random.default_rng(1).standard_normal((2, 3, 4))
    Z_before, dA_before = Z.copy(), dA.copy()
    assert g(Z) is not Z
    assert not np.shares_memory(g_backward(dA, Z), dA)
    np.testing.assert_array_equal(Z, Z_before)
    np.testing.assert_array_equal(dA, dA_before)


def test_not_a_number_is_passed_on_so_that_it_is_seen():
    Z = np.array([[np.nan, 1.0]])
    for g, _ in ACTIVATIONS.values():
        assert np.isnan(g(Z)).tolist() == [[True, False]]
    assert relu(Z)[0, 1] == 1


@pytest.mark.parametrize("name", NAMES)
def test_a_gradient_of_another_shape_is_refused(name):
    with pytest.raises(ValueError, match=r"dA has shape \(3, 1\) and Z has shape \(3, 4\)"):
        ACTIVATIONS[name][1](np.ones((3, 1)), np.ones((3, 4)))
