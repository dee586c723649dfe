"""What lesson 4 claims: forward propagation."""

import numpy as np

from course_utils.activations import relu, relu_backward, sigmoid, tanh
from course_utils.explorables.space_folding import space_folding
from course_utils.forward import linear_forward
from course_utils.initialization import initialize_parameters_he, initialize_parameters_random
from tests.claims.claim import Claim
from tests.claims.lessons import code, letter, ran

STEM = "04_forward_propagation"
FAR = np.array([-1000.0, 0.0, 1000.0])
BY_HAND = 'print(f"example {j + 1}, unit {i + 1}'
LINEAR = 10 * [3]


def by_hand():
    names = ran(STEM, BY_HAND)
    Z = names["W"] @ names["A_prev"] + names["b"]
    assert names["printed"].split()[-1] == f"{Z[-1, -1]:.1f}"
    return Z.shape


def loops():
    lines = [line.split() for line in code(STEM, BY_HAND).splitlines()]
    return sum("for" in words for words in lines)


def shape_of_W2():
    return initialize_parameters_he([4, 3, 5, 1], rng=np.random.default_rng(0))["W2"].shape


def answer_on_shapes():
    return letter(STEM, str(shape_of_W2()))


def without_activation():
    """Return the hidden layers, the linear steps, and the letter for what they draw together."""
    dims = [2, *LINEAR, 1]
    parameters = initialize_parameters_random(dims, scale=1.0, rng=np.random.default_rng(0))
    steps = len(parameters) // 2

    def deep(A):
        for l in range(1, steps + 1):
            A, _ = linear_forward(A, parameters[f"W{l}"], parameters[f"b{l}"] + 0.1)
        return A

    zero, middle, ends = (deep(np.array(P)) for P in ([[0.0], [0.0]], [[1.5], [3.5]], np.eye(2)))
    straight = np.allclose(middle, 1.5 * ends[:, :1] + 3.5 * ends[:, 1:] - 4 * zero)
    return len(LINEAR), steps, letter(STEM, "one straight line" if straight else "any curve")


def moons_path():
    """Return how many layers the folding has, and the first and the last step of its slider."""
    explorable = space_folding()
    (step,) = (control for control in explorable.controls if control.name == "step")
    last = explorable.compute(activation="tanh", step=step.high).name
    return int(last[1]), step.low, step.high


def slope_where_on():
    return relu_backward(np.ones(3), np.array([0.001, 1.0, 50.0])).mean()


def slope_where_off():
    return np.abs(relu_backward(np.ones(3), np.array([-0.001, -1.0, -50.0]))).max()


def pictures():
    return code(STEM, "def picture(ax").count("picture(axes[")


CLAIMS = [
    Claim("By hand, for «three» units and «two» examples", by_hand),
    Claim("One matrix product replaces all «three» loops", loops),
    Claim("the network is `[4, 3, 5, 1]` [...] - **b** («5», «3»)", shape_of_W2),
    Claim("Layer 2 has «5» units, each with one weight for each of «3» inputs", shape_of_W2),
    Claim("one weight for each of 3 inputs: **«b»**", answer_on_shapes),
    Claim(
        "Put «ten» hidden layers before the output unit [...] So are «eleven»: **«a»**",
        without_activation,
    ),
    Claim("follow the half moons through «two» layers: move the step from «0» to «4»", moons_path),
    Claim("$1 / (1 + e^{-z})$ | «0» to «1» |", lambda: sigmoid(FAR[::2])),
    Claim("(e^z + e^{-z})$ | «−1» to «1» |", lambda: tanh(FAR[::2])),
    Claim("tanh is steeper and centred on «0»", lambda: tanh(FAR).mean()),
    Claim(r"$\max(0, z)$ | from «0» up |", lambda: relu(FAR).min()),
    Claim("ReLU's slope is «1» wherever it is on", slope_where_on),
    Claim("A unit that is off for *every* example has slope «0»", slope_where_off),
    Claim("runs your function «twice» on one network", pictures),
]
