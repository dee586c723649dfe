"""The capstone's references: the loop costs what the model says, the gradient is the slope."""

import numpy as np
import pytest

from course_utils import L_layer_model, forward_propagation
from course_utils.capstone import input_gradient, train_my_network
from tests.networks import copies, small_network


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_every_hundredth_cost_and_the_last_are_those_of_the_model(depth):
    X, Y, start = small_network(depth, seed=1)
    dims = [len(X), *(len(start[f"b{l}"]) for l in range(1, depth + 1))]
    recorded = []
    model = L_layer_model(
        X,
        Y,
        dims,
        0.05,
        250,
        initialize=lambda _dims, rng: start,  # noqa: ARG005 - the model's way to call it
        record=lambda iteration, cost, _parameters: recorded.append((iteration, cost)),
    )
    parameters, costs = train_my_network(X, Y, start, 0.05, 250)
    assert [iteration for iteration, _ in recorded] == [0, 100, 200, 250]
    assert [costs[iteration] for iteration, _ in recorded] == [cost for _, cost in recorded]
    for name in model:
        np.testing.assert_array_equal(parameters[name], model[name])


def test_one_step_by_hand():
    # One unit, one example: z = 0, a = 1/2, J = ln 2; dW = (a - y) x = -1, db = -1/2.
    start = {"W1": np.array([[0.0]]), "b1": np.array([[0.0]])}
    parameters, costs = train_my_network(np.array([[2.0]]), np.array([[1]]), start, 0.5, 1)
    assert (parameters["W1"].item(), parameters["b1"].item()) == (0.5, 0.25)
    assert costs == pytest.approx([np.log(2), np.log1p(np.exp(-1.25))], rel=1e-15)


def test_the_start_is_left_alone_and_no_update_returns_it():
    X, Y, start = small_network(3, seed=2)
    before = copies(start)
    parameters, costs = train_my_network(X, Y, start, 0.1, 0)
    train_my_network(X, Y, start, 0.1, 5)
    assert len(costs) == 1
    for name in before:
        np.testing.assert_array_equal(start[name], before[name])
        np.testing.assert_array_equal(parameters[name], before[name])


@pytest.mark.parametrize("depth", [1, 2, 4])
def test_the_input_gradient_is_the_slope_of_the_probability(depth):
    X, _, parameters = small_network(depth, seed=3)
    dX, h = input_gradient(X, parameters), 1e-6
    for j in range(len(X)):
        step = h * (np.arange(len(X)) == j)[:, None]
        rise = forward_propagation(X + step, parameters)[0]
        fall = forward_propagation(X - step, parameters)[0]
        np.testing.assert_allclose(dX[j], ((rise - fall) / (2 * h))[0], rtol=1e-6, atol=1e-9)


def test_examples_do_not_mix_and_float32_stays_float32():
    X, _, parameters = small_network(3, seed=4)
    each = [input_gradient(X[:, [i]], parameters) for i in range(X.shape[1])]
    np.testing.assert_allclose(input_gradient(X, parameters), np.hstack(each), rtol=1e-12)
    X, _, parameters = small_network(3, seed=4, dtype=np.float32)
    assert input_gradient(X, parameters).dtype == np.float32


@pytest.mark.parametrize("function", [input_gradient, lambda X, p: train_my_network(X, 0, p, 1, 1)])
def test_a_network_for_other_inputs_is_refused(function):
    X, _, parameters = small_network(2, seed=5)
    with pytest.raises(ValueError, match="W1 has shape"):
        function(X[1:], parameters)
