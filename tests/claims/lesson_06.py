"""What lesson 6 claims: backward propagation."""

from functools import cache

import numpy as np

from autograder.table import LESSONS
from course_utils.activations import ACTIVATIONS, relu_backward
from course_utils.backward import linear_backward
from course_utils.explorables.backprop_tape import backprop_tape
from course_utils.explorables.backprop_tape_steps import BACKWARD, FORWARD, INPUTS, STEPS, forwards
from course_utils.explorables.gradient_check_microscope import gradient_check_microscope
from course_utils.explorables.gradient_check_numbers import POWERS
from course_utils.gradient_check import TOLERANCE, numerical_gradient
from course_utils.initialization import initialize_parameters_zeros
from tests.claims.claim import ABOUT, Claim
from tests.claims.lessons import letter, prose, ran

STEM = "06_backward_propagation"
BY_HAND = "dW, the mean of the shares"
OPTIONS = {"W2": "`W2`, the weights", "A1": "`A1`, what the weights", "Z2": "`Z2`, what came out"}


def on_the_tape():
    store = forwards("ReLU")
    return round(store["A2"].item(), 2), store["Y"].item(), INPUTS["X"].shape[1]


def weights_and_biases():
    return sum(INPUTS[name].size for name in ("W1", "b1", "W2", "b2"))


def numbers_of_lesson_8():
    sizes = ran("08_deep_model", "folder = None", "layers_dims = [")["layers_dims"]
    return sum(array.size for array in initialize_parameters_zeros(sizes).values())


def ways():
    """Return the first and the last step of both ways on the tape."""
    forward = [STEPS.index(name) + 1 for name in FORWARD]
    back = [STEPS.index(name) + 1 for name in BACKWARD]
    assert forward + back == [*range(1, backprop_tape().controls[0].high + 1)]
    return forward[0], forward[-1], back[0], back[-1]


def chained():
    """Return dz/dw, dJ/dz and dJ/dw of a chain, the last one measured."""
    z_by_w, J_by_z = 2, 3
    slope = numerical_gradient(lambda w: float(J_by_z * (z_by_w * w)[0]), np.ones(1), 1e-3)
    return z_by_w, J_by_z, round(slope[0], 6)


def what_dZ2_meets():
    """Return the letter of the array from the store with which dW2 agrees with its measure."""
    compute = backprop_tape().compute
    step = STEPS.index("dW2") + 1
    (fits,) = (a for a in OPTIONS if compute(step=step, operand=a, hidden="ReLU").agrees)
    return letter(STEM, OPTIONS[fits])


def rules():
    """Return how many rules the table has, and how many arrays from the store one needs at most."""
    table = prose(STEM).split("| forwards | backwards | from the store |")[1].split("\n\n")[0]
    rows = [line.strip("|").split("|") for line in table.strip().splitlines()[1:]]
    return len(rows), max(row[2].count("$") // 2 for row in rows)


def steps_to_write():
    names = [row.name for row in LESSONS[STEM]]
    return sum(f"{activation}_backward" in names for activation in ACTIVATIONS)


@cache
def by_hand():
    """Return the three examples' shares in dW, and the steps in the table."""
    names = ran(STEM, BY_HAND)
    return names["dZ"] * names["A_prev"], names["ACTIVATIONS"]


def who_wins():
    """Return the only example that pushes the weight down, how many push it up, and the border."""
    shares = by_hand()[0]
    (down,) = np.flatnonzero(shares > 0) + 1
    assert shares.mean() < 0
    return down, np.sum(shares < 0), 0


def relu_slopes():
    return relu_backward(np.ones(3), np.array([0.01, 0.0, -0.01]))


def rules_of_the_linear_step():
    cache_of_layer = (np.ones((2, 3)), np.ones((1, 2)), np.ones((1, 1)))
    return len(linear_backward(np.ones((1, 3)), cache_of_layer))


def passes_for_a_number():
    calls = []
    theta = np.ones((2, 3))
    numerical_gradient(lambda t: calls.append(1) or float(t.sum()), theta)
    return len(calls) / theta.size


@cache
def nudges():
    """Return, by the power of ten, how far measured gradients are from the right ones."""
    microscope = gradient_check_microscope()
    seen = microscope.compute(**microscope.defaults)
    return dict(zip(POWERS, seen.central, strict=True))


def lowest_of_the_V():
    return 10.0 ** -min(nudges(), key=nudges().get)


def power_of_the_curve():
    """Return how many powers of ten the difference falls where ε is ten times less, and large."""
    return round(np.log10(nudges()[2] / nudges()[3]))


def smaller_nudge():
    better = nudges()[12] < nudges()[5]
    return "a" if better else "b" if nudges()[12] > 10 * nudges()[5] else "c"


CLAIMS = [
    Claim("The network says «0.69», and the label says «0»", lambda: on_the_tape()[:2]),
    Claim("«Nine» weights and biases had a hand in it", weights_and_biases),
    Claim("in lesson 8 it is «a quarter of a million»", numbers_of_lesson_8, ABOUT),
    Claim("**You write** «two» activation steps", steps_to_write),
    Claim("shows that network, with «one» example", lambda: on_the_tape()[2]),
    Claim("Steps «1» to «5» go forwards and store each array. Steps «6» to «10» go back", ways),
    Claim(
        "If $z$ grows «twice» as fast as $w$, and $J$ «three» times as fast as $z$, "
        "then $J$ grows «six» times as fast as $w$",
        chained,
    ),
    Claim("So $dZ^{[2]}$ meets $A^{[1]}$: the answer was **«b»**", what_dZ2_meets),
    Claim("is made of «four» rules, and each needs at most «one» array from the store", rules),
    Claim("| $A\\,(1 - A)$ | $1 - A^2$ | «1» where $Z > 0$, else «0» |", lambda: relu_slopes()[:2]),
    Claim("ReLU has a kink at 0; take the slope «0» there", lambda: relu_slopes()[1]),
    Claim("for one weight and «three» examples", lambda: by_hand()[0].size),
    Claim("it puts the «three» steps into a table", lambda: len(by_hand()[1])),
    Claim(
        "Example «1» alone would push this weight down; the other «two» win: "
        "with a gradient below «0», $J$ falls when the weight grows",
        who_wins,
    ),
    Claim("The other «three» rules, as matrices", rules_of_the_linear_step),
    Claim(
        "where the network is so certain that $a$ is «0» or «1», the fraction divides by 0",
        lambda: sorted(np.roots([-1, 1, 0])),
    ),
    Claim("«Two» forward passes for every number", passes_for_a_number),
    Claim(r"agree here if [...] is at most $«10^{-7}»$", lambda: TOLERANCE),
    Claim(r"$J$ is curved, which costs about $\varepsilon^«2»$", power_of_the_curve),
    Claim("Together they make the V, lowest here at $«10^{-5}»$", lowest_of_the_V),
    Claim("lowest here at $10^{-5}$. The answer was **«b»**", smaller_nudge),
    Claim("leaves an error near $«10^{-16}»$", lambda: np.spacing(0.5), ABOUT),
]
