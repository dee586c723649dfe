"""The gradient check keeps its promises: right gradients pass, the first wrong one is named."""

import numpy as np
import pytest

from course_utils import (
    ACTIVATIONS,
    backward_propagation,
    forward_propagation,
    gradient_check,
    initialize_parameters_zeros,
    numerical_gradient,
)
from tests.networks import copies, small_network


def right_gradients(X, Y, parameters):
    AL, caches = forward_propagation(X, parameters)
    return backward_propagation(AL, Y, caches)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("depth", [1, 2, 3, 4, 5])
def test_backward_propagation_agrees_to_better_than_1e_7(activation, depth):
    for seed in range(3):
        report = gradient_check(*small_network(depth, seed), activation=activation)
        assert report.passed, report
        assert report.relative_difference < 1e-7


@pytest.mark.parametrize("name", ["dW3", "db3", "dW2", "db2", "dW1", "db1"])
@pytest.mark.parametrize("slip", [lambda d: 2 * d, lambda d: -d, lambda d: d * (1 + 1e-5), np.sign])
def test_the_one_wrong_gradient_is_named(name, slip):
    X, Y, parameters = small_network(3, seed=1)
    grads = right_gradients(X, Y, parameters)
    report = gradient_check(X, Y, parameters, grads | {name: slip(grads[name])})
    assert report.first_wrong == name
    assert not report.passed
    assert [n for n, d in report.differences.items() if d > 1e-7] == [name]


def test_the_first_wrong_one_is_first_in_the_order_of_backpropagation():
    X, Y, parameters = small_network(3, seed=2)
    grads = right_gradients(X, Y, parameters)
    wrong = grads | {name: grads[name] + 1 for name in ("dW1", "db2", "db1")}
    report = gradient_check(X, Y, parameters, wrong)
    assert list(report.differences) == ["dW3", "db3", "dW2", "db2", "dW1", "db1"]
    assert report.first_wrong == "db2"


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_a_gradient_that_is_not_finite_is_wrong(value):
    X, Y, parameters = small_network(2, seed=3)
    grads = right_gradients(X, Y, parameters)
    report = gradient_check(X, Y, parameters, grads | {"db1": np.full((3, 1), value)})
    assert report.first_wrong == "db1"


def test_zero_gradients_and_units_exactly_at_the_kink_pass():
    """With all parameters 0 every hidden Z is exactly 0, and balanced labels make every dW 0."""
    X = small_network(1, seed=4)[0][:, :10]
    Y = np.array([[0, 1] * 5])
    report = gradient_check(X, Y, initialize_parameters_zeros([5, 3, 2, 1]))
    assert report.passed, report


def test_a_unit_exactly_at_the_kink_has_derivative_0():
    """A black picture: X is 0, so Z1 is exactly 0; the slope on either side would be wrong."""
    X, Y = np.array([[0.0, 1.0]]), np.array([[1, 0]])
    parameters = {"W1": np.ones((1, 1)), "b1": np.zeros((1, 1))}
    parameters |= {"W2": np.ones((1, 1)), "b2": np.zeros((1, 1))}
    grads = right_gradients(X, Y, parameters)
    assert gradient_check(X, Y, parameters, grads).passed
    at_least = {"db1": grads["db1"] + (0.5 - 1) / 2}  # what the mask Z >= 0 would give
    assert gradient_check(X, Y, parameters, grads | at_least).first_wrong == "db1"


def test_the_tiny_gradients_of_a_deep_sigmoid_network_are_still_told_from_wrong_ones():
    X, Y, parameters = small_network(5, seed=5)
    AL, caches = forward_propagation(X, parameters, activation="sigmoid")
    grads = backward_propagation(AL, Y, caches, activation="sigmoid")
    assert np.abs(grads["dW1"]).max() < 5e-3
    assert gradient_check(X, Y, parameters, grads, activation="sigmoid").passed
    wrong = grads | {"dW1": 1.01 * grads["dW1"]}
    assert gradient_check(X, Y, parameters, wrong, activation="sigmoid").first_wrong == "dW1"


def test_float32_parameters_are_checked_in_float64():
    assert gradient_check(*small_network(3, seed=6, dtype=np.float32)).passed


def test_the_report_prints_one_line_a_gradient():
    X, Y, parameters = small_network(2, seed=7)
    grads = right_gradients(X, Y, parameters)
    lines = str(gradient_check(X, Y, parameters, grads | {"db2": -grads["db2"]})).splitlines()
    assert [line.split()[0] for line in lines] == ["dW2", "db2", "dW1", "db1", "all"]
    assert [line.split()[2] for line in lines[:4]] == ["ok", "WRONG", "ok", "ok"]
    assert lines[1].split()[1] == "1.0e+00"
    assert lines[4].endswith("look at db2 first")
    assert repr(gradient_check(X, Y, parameters)).endswith("all gradients agree")


def test_arguments_are_not_changed():
    X, Y, parameters = small_network(2, seed=8)
    grads = right_gradients(X, Y, parameters)
    before = copies({"X": X, "Y": Y, **parameters, **grads})
    gradient_check(X, Y, parameters, grads)
    for name, array in {"X": X, "Y": Y, **parameters, **grads}.items():
        np.testing.assert_array_equal(array, before[name])


def test_missing_gradients_and_gradients_of_another_shape_are_refused():
    X, Y, parameters = small_network(2, seed=9)
    grads = right_gradients(X, Y, parameters)
    with pytest.raises(ValueError, match="no key 'dW1'"):
        gradient_check(X, Y, parameters, {})
    with pytest.raises(ValueError, match=r"db1 has shape \(3,\) and b1 has shape \(3, 1\)"):
        gradient_check(X, Y, parameters, grads | {"db1": grads["db1"].ravel()})


def test_the_numerical_gradient_of_a_known_function_is_its_derivative():
    theta = np.array([[1.0, -2.0], [0.5, 3.0]])
    found = numerical_gradient(lambda t: float(np.sum(t**3)), theta, epsilon=1e-5)
    np.testing.assert_allclose(found, 3 * theta**2, rtol=1e-8)
    np.testing.assert_array_equal(theta, [[1.0, -2.0], [0.5, 3.0]])
