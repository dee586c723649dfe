"""What lesson 7 claims: the parameter update."""

import ast
import inspect
from functools import cache

import numpy as np

from course_utils.backward import backward_propagation
from course_utils.explorables.learning_rate_paths import bowl, descend, network_slice
from course_utils.forward import forward_propagation
from course_utils.training_step import training_step
from course_utils.update import update_parameters
from tests.claims.claim import ABOUT, MORE_THAN, Claim
from tests.claims.lessons import letter, ran

STEM = "07_parameter_update"
FATES = {"climbs": "It climbs", "oscillates": "It jumps", "converges": "It overshoots"}
ALPHAS = np.arange(1, 200) / 40
LOW, HIGH = 4, 10  # the seeds of the six other starts


@cache
def trained():
    """Return the names of the lesson after its trainings."""
    return ran(STEM, "def train(", "from six other starts")


def steps_down():
    return ran(STEM, "alpha, path = 0.5, [4.0]")["path"]


def first_step():
    start, second, *_ = steps_down()
    return start, bowl(start)[1], second


def answer_after_ten():
    w = steps_down()[-1]
    return letter(STEM, "Below 0" if w < 0 else "At 0" if w == 0 else "Between 0 and 0.5")


def bowl_path(alpha):
    return descend(update_parameters, bowl, alpha, 4.0)


def rate_to_the_bottom():
    """Return the rate with which a path is at the bottom after its first step, and that step."""
    (alpha,) = (alpha for alpha in ALPHAS if abs(bowl_path(alpha).w[1]) < 1e-12)
    return alpha, np.flatnonzero(np.abs(bowl_path(alpha).w) < 1e-12)[0]


def borders():
    """Return the least factor that keeps the side, and the least that keeps the height."""
    paths = [bowl_path(alpha) for alpha in ALPHAS]
    factors = [(path.w[1] / path.w[0], path) for path in paths]
    keeps_side = min(f for f, path in factors if path.w[1] >= 0)
    keeps_height = min(f for f, path in factors if path.J[1] <= path.J[0])
    return keeps_side, keeps_height


def valleys():
    """Return how many valleys the slice of a network's cost has that the lab shows."""
    cost = network_slice()
    slopes = np.sign([cost(w)[1] for w in np.linspace(-4, 4, 81)])
    return np.sum(np.diff(slopes) > 0)


def functions_called():
    """Return how many functions a training step calls, and how often each."""
    tree = ast.parse(inspect.getsource(training_step))
    names = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call)]
    (often,) = {names.count(name) for name in names}
    return len(set(names)), often


def iterations_of_an_epoch():
    return len(range(0, trained()["X"].shape[1], 20))


def window_of_the_rule():
    """Return after how many iterations the rule stops a training that hardly moves."""
    costs, _ = trained()["train"](0.001, enough=0.001)
    assert costs[0] - costs[-1] < 0.001
    return len(costs) - 1


def ratios_of_rates():
    rates = trained()["rates"]
    return (rates[-1] / rates[0]) ** (1 / (len(rates) - 1))


def lowest_at_the_end():
    """Return the rate whose costs end lowest; they went far above the first."""
    costs = dict(zip(trained()["rates"], trained()["curves"], strict=True))
    rate = min(costs, key=lambda r: costs[r][-1])
    assert max(costs[rate]) > 1.5 * costs[rate][0]
    return rate


@cache
def other_starts(rate):
    """Return the last costs, and how many units are silent, from the other starts of the cell."""
    names = trained()
    ends = [names["train"](rate, seed) for seed in range(LOW, HIGH)]
    silent = [np.sum(inputs_of_layer_1(parameters).max(axis=1) <= 0) for _, parameters in ends]
    printed = "".join(
        f"   cost {c[-1]:.3f}   silent {s}\n" for (c, _), s in zip(ends, silent, strict=True)
    )
    assert printed in names["printed"]
    return [costs[-1] for costs, _ in ends], silent


def inputs_of_layer_1(parameters):
    return forward_propagation(trained()["X"], parameters)[1][0][1]


def bad_ends():
    """Return how many starts end badly, of how many; near what cost; how many units of 10 sleep."""
    costs, silent = other_starts(7.0)
    bad = [k for k in range(len(costs)) if costs[k] > 0.5]
    (near,), (asleep,) = {round(costs[k], 2) for k in bad}, {int(silent[k]) for k in bad}
    return len(bad), len(costs), near, asleep, 10


def gradient_of_silent_units():
    """Return the largest gradient of a unit that gives 0 for every point, and what it gives."""
    X, Y = trained()["X"], trained()["Y"]
    worst = int(np.argmax(other_starts(7.0)[1])) + LOW
    _, parameters = trained()["train"](7.0, worst)
    AL, caches = forward_propagation(X, parameters)
    silent = caches[0][1].max(axis=1) <= 0
    dW1 = backward_propagation(AL, Y, caches)["dW1"]
    return np.abs(caches[1][0][0][silent]).max(), np.abs(dW1[silent]).max()


CLAIMS = [
    Claim("You start at $w = «4»$, where the slope is «2»: the first step goes to «3»", first_step),
    Claim("Where are you after «ten» steps?", lambda: len(steps_down()) - 1),
    Claim("It was **«b»**. The steps shrink by themselves", answer_after_ten),
    Claim(r"$\alpha = «2»$ reaches the bottom in «one» step", rate_to_the_bottom),
    Claim(
        "Below «0» you land on the other side, still lower; below «−1» you land *higher*",
        borders,
    ),
    Claim(
        "the factor is −1.1, and it was **«c»**",
        lambda: letter(STEM, FATES[bowl_path(4.2).fate]),
    ),
    Claim("it has more than «one» valley", valleys, MORE_THAN),
    Claim("Call the «four» functions, each «once»", functions_called),
    Claim(
        "with $m = 200$ and batches of 20, an epoch has «ten» iterations", iterations_of_an_epoch
    ),
    Claim("stop when «ten» iterations together have lowered the cost", window_of_the_rule),
    Claim("Try several, each about «ten» times the last", ratios_of_rates, ABOUT),
    Claim("Rate «7» ends lowest here, after jumping far above its start", lowest_at_the_end),
    Claim(
        "From «two» of the «six» other starts it ends near «0.55», with «9» of the «10» hidden "
        "units silent",
        bad_ends,
    ),
    Claim(
        "where a unit gives «0» for every point, its gradient is «0» too",
        gradient_of_silent_units,
    ),
    Claim("Rate 1 silences «none»", lambda: max(other_starts(1.0)[1])),
]
