"""What lesson 3 claims: initialization."""

from functools import cache

import numpy as np

from autograder.table import LESSONS
from course_utils.backward import backward_propagation
from course_utils.data import make_planar
from course_utils.explorables.initialization_lab import WIDTH, initialization_lab
from course_utils.forward import forward_propagation
from course_utils.initialization import initialize_parameters_zeros
from course_utils.update import update_parameters
from tests.claims.claim import ABOUT, MORE_THAN, Claim
from tests.claims.lessons import letter, ran

STEM = "03_initialization"
X, Y = make_planar("moons", 40, np.random.default_rng(0))


def sizes():
    return ran(STEM, "numbers to choose")["layers_dims"]


@cache
def at_zero():
    """Return answers, activations of layer 1 and gradients of a network that starts at zero."""
    AL, caches = forward_propagation(X, initialize_parameters_zeros(sizes()))
    grads = backward_propagation(AL, Y, caches)
    return {"AL": AL, "A1": caches[1][0][0]} | grads


def largest(name):
    return np.abs(at_zero()[name]).max()


def fate_of_zeros():
    stays = all(largest(name) == 0 for name in ("dW1", "db1", "dW2", "db2"))
    constant = stays and (at_zero()["AL"] == 0.5).all()
    return letter(STEM, "It answers 0.5 for every example" if constant else "It learns")


def equal_units():
    """Return how many different rows W1 has after training from equal ones, and how many rows."""
    parameters = {
        "W1": np.full((100, 2), 0.1),
        "b1": np.zeros((100, 1)),
        "W2": np.full((1, 100), 0.1),
        "b2": np.zeros((1, 1)),
    }
    for _ in range(20):
        AL, caches = forward_propagation(X, parameters, activation="tanh")
        grads = backward_propagation(AL, Y, caches, activation="tanh")
        parameters = update_parameters(parameters, grads, 0.1)
    assert np.abs(parameters["W1"] - 0.1).max() > 0.01
    rows = np.round(parameters["W1"], 10)
    return len(rows), len(np.unique(rows, axis=0)), len(rows)


def deep_network():
    lab = initialization_lab()
    return lab.defaults["hidden"], WIDTH


def spread_lost():
    lab = initialization_lab()
    assert lab.defaults["scheme"] == "random × 0.01"
    spread = lab.compute(**lab.defaults).spread
    return spread[0] / spread[-1]


def share_kept_by_relu():
    Z = np.random.default_rng(0).standard_normal(100_000)
    return np.mean(np.maximum(Z, 0) ** 2) / np.mean(Z**2)


@cache
def factor_a_layer(scale):
    """Return by how much ten layers with such weights multiply the spread, each: measured."""
    lines = ran(STEM, "factor a layer")["printed"].splitlines()
    (line,) = (line for line in lines if line.startswith(f"scale {scale:.3f}"))
    return round(float(line.split("factor a layer")[1].split(",")[0]))


def answer_on_the_spread():
    lost = spread_lost()
    return letter(STEM, "more than" if lost > 1e6 else "about ten" if lost > 3 else "about as")


CLAIMS = [
    Claim("You try «three» starts here", lambda: len(LESSONS[STEM])),
    Claim(
        "describes a whole network: «2» inputs, a **hidden** layer of «4» units, «1» output", sizes
    ),
    Claim("this network has $L = «2»$ layers with weights", lambda: len(sizes()) - 1),
    Claim("$W^{[1]} = 0$ gives $A^{[1]} = «0»$", lambda: largest("A1")),
    Claim(r"answers $\sigma(0) = «0.5»$", lambda: set(at_zero()["AL"].ravel()).pop()),
    Claim("so $dW^{[2]} = «0»$", lambda: largest("dW2")),
    Claim("so $dW^{[1]} = «0»$", lambda: largest("dW1")),
    Claim("with as many ones as zeros in $Y$ its gradient is «0» too", lambda: largest("db2")),
    Claim("its gradient is 0 too. The answer was **«b»**", fate_of_zeros),
    Claim("A layer of «100» such units is «one» unit, a «hundred» times over", equal_units),
    Claim("passes through «ten» hidden layers of «50» ReLU units", deep_network),
    Claim("- **c** more than «a million» times less", spread_lost, MORE_THAN),
    Claim("and with it «half» of the mean square", share_kept_by_relu, ABOUT),
    Claim("in all layers alike: the answer was **«c»**", answer_on_the_spread),
    Claim("Scale 1 blows it up «fivefold» a layer", lambda: factor_a_layer(1)),
    Claim("Between them one scale multiplies by «1»", lambda: factor_a_layer(np.sqrt(2 / WIDTH))),
]
