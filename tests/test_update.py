"""The update keeps its promises: one step downhill, in new arrays."""

import numpy as np
import pytest

from course_utils import (
    backward_propagation,
    compute_loss,
    forward_propagation,
    update_parameters,
)
from tests.networks import copies, small_network


def test_each_parameter_moves_against_its_gradient_by_the_learning_rate():
    parameters = {"W1": np.array([[1.0, 2.0]]), "b1": np.array([[3.0]])}
    grads = {"dW1": np.array([[10.0, -20.0]]), "db1": np.array([[4.0]]), "dA1": np.zeros((1, 7))}
    new = update_parameters(parameters, grads, 0.1)
    assert list(new) == ["W1", "b1"]
    np.testing.assert_allclose(new["W1"], [[0.0, 4.0]], atol=1e-15)
    np.testing.assert_allclose(new["b1"], [[2.6]], rtol=1e-15)


def test_the_arguments_are_not_changed_and_nothing_is_shared():
    X, Y, parameters = small_network(3, seed=0)
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    before = copies({**parameters, **grads})
    new = update_parameters(parameters, grads, 0.5)
    for name, array in {**parameters, **grads}.items():
        np.testing.assert_array_equal(array, before[name])
        assert not any(np.shares_memory(array, fresh) for fresh in new.values())


def test_a_small_step_lowers_the_loss_by_the_rate_times_the_squared_gradient():
    """First-order Taylor: J(θ - α g) = J(θ) - α ‖g‖² + O(α²)."""
    X, Y, parameters = small_network(3, seed=1)
    AL, caches = forward_propagation(X, parameters)
    grads = backward_propagation(AL, Y, caches)
    new_AL, _ = forward_propagation(X, update_parameters(parameters, grads, 1e-5))
    squared = sum(np.sum(grads["d" + name] ** 2) for name in parameters)
    fall = compute_loss(AL, Y) - compute_loss(new_AL, Y)
    assert fall == pytest.approx(1e-5 * squared, rel=1e-3)


@pytest.mark.parametrize("rate", [0.1, np.float64(0.1), 1])
def test_float32_stays_float32_whatever_the_type_of_the_learning_rate(rate):
    W1 = np.ones((2, 2), np.float32)
    assert update_parameters({"W1": W1}, {"dW1": W1}, rate)["W1"].dtype == np.float32


def test_a_missing_gradient_and_one_of_another_shape_are_refused():
    parameters = {"W1": np.ones((2, 3)), "b1": np.ones((2, 1))}
    with pytest.raises(ValueError, match="no key 'db1'"):
        update_parameters(parameters, {"dW1": np.ones((2, 3))}, 0.1)
    with pytest.raises(ValueError, match=r"db1 has shape \(2,\) and b1 has shape \(2, 1\)"):
        update_parameters(parameters, {"dW1": np.ones((2, 3)), "db1": np.ones(2)}, 0.1)
