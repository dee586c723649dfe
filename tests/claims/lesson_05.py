"""What lesson 5 claims: the loss."""

from functools import cache

import numpy as np

from course_utils.activations import sigmoid
from course_utils.explorables.loss_duel import loss_duel
from course_utils.loss import compute_loss, mean_squared_error
from tests.claims.claim import ABOUT, Claim
from tests.claims.lessons import letter, ran

STEM = "05_loss"


@cache
def forecasts():
    """Return what happened, what Ana and Ben said, and the probabilities of what happened."""
    names = ran(STEM, "said = {", "truth_got = {")
    return names["Y"], names["said"]["Ana"], names["said"]["Ben"], names["truth_got"]


def product_of_many():
    return float(ran(STEM, "truth_got = {")["printed"].split()[-1])


def wrong_days():
    """Return how often both are wrong, and on which day: the same one for both."""
    Y, *said = forecasts()[:3]
    ana, ben = (np.flatnonzero((A > 0.5) != Y) + 1 for A in said)
    assert ana.tolist() == ben.tolist()
    return len(ana), *ana


def days_on_which_ben_is_farther():
    Y, ana, ben, _ = forecasts()
    return np.flatnonzero(np.abs(ben - Y) >= np.abs(ana - Y)) + 1


def days_of_the_likelihood():
    """Return how many days Ana's forecast makes more likely, all together, than Ben's."""
    Y, ana, ben, got = forecasts()
    for name, A in (("Ana", ana), ("Ben", ben)):
        assert np.allclose(np.where(Y == 1, A, 1 - A), got[name])
    assert np.prod(got["Ana"]) > np.prod(got["Ben"])
    return len(got["Ana"])


def who_is_better():
    Y, ana, ben, _ = forecasts()
    better = {loss(ana, Y) < loss(ben, Y) for loss in (mean_squared_error, compute_loss)}
    ways = {(True,): "Ana.", (False,): "Ben."}
    return letter(STEM, ways.get(tuple(better), "It depends on how you count."))


def square(error):
    return mean_squared_error(np.array([[error]]), np.zeros((1, 1)))


def bens_mistake():
    """Return what Ben said, in percent, on the day on which he was wrong, and the day."""
    Y, _, ben, _ = forecasts()
    (day,) = np.flatnonzero((ben > 0.5) != Y)
    return 100 * ben[0, day], day + 1


def twice_the_error():
    return square(0.6) / square(0.3)


def full_sigmoid():
    """Return what the sigmoid is where it first is all that it can be, and at which z."""
    z = next(z for z in range(100) if sigmoid(np.array(float(z))) == sigmoid(np.array(1000.0)))
    return float(sigmoid(np.array(float(z)))), z


def digits(dtype):
    return round(-np.log10(np.finfo(dtype).eps))


def lost_beside_one():
    """Return the largest power of ten that makes no difference to 1: in float64, in float32."""
    powers = range(1, 30)
    return [
        10.0 ** -next(p for p in powers if kind(1) - kind(10.0**-p) == 1)
        for kind in (np.float64, np.float32)
    ]


def logit_of_the_mistake():
    return round(np.log(0.0025 / (1 - 0.0025)))


def pushes():
    """Return how much harder cross-entropy pushes at the logit of the mistake: measured."""
    duel = loss_duel()
    entropy, squared = (seen := duel.compute(label="y = 1", z=-6.0)).at(seen.curves.slope)
    return entropy / squared


def answer_on_pushes():
    sizes = {1: "about as hard", 10: "about ten times", 200: "about two hundred times"}
    return letter(STEM, sizes[min(sizes, key=lambda size: abs(np.log(size / pushes())))])


CLAIMS = [
    Claim("For «six» days, Ana and Ben", lambda: forecasts()[0].size),
    Claim("Both are on the wrong side of 0.5 «once», on day «4»", wrong_days),
    Claim(
        "On the other days Ben is closer to the truth than Ana; on day «4» he is much farther",
        days_on_which_ben_is_farther,
    ),
    Claim("an error twice as large costs «four» times as much", twice_the_error),
    Claim("Ana's forecast makes the «six» days more likely than Ben's", days_of_the_likelihood),
    Claim("too small for the computer, and turns into «0»", product_of_many),
    Claim("cross-entropy prefers Ana. The answer was **«c»**", who_is_better),
    Claim("so Ben's «2» % on day «4» is soon forgiven", bens_mistake),
    Claim("In squares a mistake costs «1» at most", lambda: square(1.0)),
    Claim(
        "A float64 keeps about «16» digits, a float32 about «7»",
        lambda: (digits(np.float64), digits(np.float32)),
    ),
    Claim(r"with $\varepsilon = «10^{-17}»$, in float32 already with $«10^{-8}»$", lost_beside_one),
    Claim("was $z = «-6»$", logit_of_the_mistake),
    Claim("- **c** about «two hundred» times less", pushes, ABOUT),
    Claim("cancels that factor exactly. It was **«c»**", answer_on_pushes),
]
