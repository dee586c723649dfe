"""Side by side: equal functions differ by nothing, and a difference shows at its own step."""

import numpy as np
import pytest

from course_utils.side_by_side import COURSE, differences
from tests.networks import small_network

STEPS = list(COURSE)


def test_the_course_beside_itself_differs_by_nothing():
    X, Y, parameters = small_network(3, seed=1)
    assert differences(COURSE, X, Y, parameters, 0.1) == dict.fromkeys(STEPS, 0.0)


def test_a_loss_one_per_cent_too_large_shows_in_the_loss_alone():
    X, Y, parameters = small_network(3, seed=1)
    parts = COURSE | {"compute_loss": lambda AL, Y: 1.01 * COURSE["compute_loss"](AL, Y)}
    apart = differences(parts, X, Y, parameters, 0.1)
    assert apart.pop("compute_loss") == pytest.approx(0.01)
    assert set(apart.values()) == {0.0}


def test_a_gradient_twice_too_large_shows_there_and_in_the_update():
    def doubled(AL, Y, caches):
        return {k: 2 * g for k, g in COURSE["backward_propagation"](AL, Y, caches).items()}

    X, Y, parameters = small_network(2, seed=2)
    apart = differences(COURSE | {"backward_propagation": doubled}, X, Y, parameters, 0.1)
    assert apart["backward_propagation"] == pytest.approx(1)
    assert apart["update_parameters"] > 0
    assert apart["forward_propagation"] == apart["compute_loss"] == 0


def test_gradients_that_are_zero_everywhere_are_compared_too():
    X, Y, parameters = small_network(2, seed=3)
    dead = parameters | {"W2": 0 * parameters["W2"]}
    assert differences(COURSE, X, Y, dead, 0.1)["backward_propagation"] == 0
    assert np.isfinite(list(differences(COURSE, X, Y, dead, 0.1).values())).all()
