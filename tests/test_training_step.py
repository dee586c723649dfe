"""One training step keeps its promises: downhill, by hand-worked numbers, and nothing changed."""

import numpy as np
import pytest

from course_utils import L_layer_model, compute_loss, forward_propagation
from course_utils.training_step import training_step
from tests.networks import copies, small_network


def test_one_weight_by_hand():
    """w = 0, b = 0: AL = 1/2, dZ = -1/2 for y = 1; so dW = -x/2, db = -1/2, J = log 2."""
    parameters = {"W1": np.array([[0.0]]), "b1": np.array([[0.0]])}
    new, cost = training_step(np.array([[3.0]]), np.array([[1]]), parameters, 0.1)
    assert cost == pytest.approx(np.log(2), rel=1e-15)
    np.testing.assert_allclose(new["W1"], [[0.15]], rtol=1e-15)
    np.testing.assert_allclose(new["b1"], [[0.05]], rtol=1e-15)


def test_the_cost_is_that_of_the_parameters_passed_in_and_a_small_step_lowers_it():
    X, Y, parameters = small_network(3, seed=0)
    before = copies(parameters)
    new, cost = training_step(X, Y, parameters, 0.01)
    assert cost == compute_loss(forward_propagation(X, before)[0], Y)
    assert compute_loss(forward_propagation(X, new)[0], Y) < cost
    for name in before:
        np.testing.assert_array_equal(parameters[name], before[name])


def test_many_steps_are_the_training_of_the_whole_model():
    X, Y, start = small_network(3, seed=1)
    layers_dims = [X.shape[0], *(start[f"W{l}"].shape[0] for l in (1, 2, 3))]
    whole = L_layer_model(
        X, Y, layers_dims, 0.3, 20, initialize=lambda _dims, **_draws: copies(start)
    )
    parameters = start
    for _ in range(20):
        parameters, _ = training_step(X, Y, parameters, 0.3)
    for name in whole:
        np.testing.assert_array_equal(parameters[name], whole[name])
