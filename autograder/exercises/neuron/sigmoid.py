"""Exercise: sigmoid."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from course_utils.activations import sigmoid


def sigmoid_cases(rng: np.random.Generator) -> list[Case]:
    """Return values around 0, and so far out that exp overflows."""
    return [
        Case("with three values", (np.array([[-2.0, 0.0, 2.0]]),), visible=True),
        Case("with a whole array", (2 * rng.standard_normal((5, 7)),)),
        Case("with a single example", (rng.uniform(0.5, 2, (3, 1)),)),
        Case(
            "with a Z as large as 1000 and as small as -1000",
            (np.array([[-1000.0, -30.0, 0.0, 30.0, 1000.0]]),),
            visible=True,
        ),
    ]


HINTS = Hints(
    where="""
One line can do it. Look at the formula and ask of each sign and each bracket where it goes in the
code. NumPy's exponential takes a whole array at once, so no loop is needed. Then try your function
at 0: what must come out there?
""".strip(),
    concept="""
NumPy works on every entry of an array at once: if `Z` holds −2, 0 and 2, then `np.exp(Z)` holds
0.135, 1 and 7.39, and adding 1 to that adds it to all three. Division binds more tightly than
addition, so a sum below a fraction bar needs brackets. And mind the ends: exp of 1000 is infinity.
One divided by infinity is a clean 0, but infinity divided by infinity is NaN, "not a number".
""".strip(),
    nearly="""
Fill the blanks; the steps are in order.

- make an array: the exponential of ___ Z
- the denominator: ___ plus that array
- the result: ___ divided by the whole denominator

If a case with a Z of 1000 gives NaN, look at which of your parts becomes infinite there, above and
below the bar.
""".strip(),
    twin="""
The same moves on another problem. You borrow 1,000 euros at 5 % and pay them back evenly over T
years: how much a year? The bank's formula is 50 / (1 − exp(−0.05 T)).

```python
def payment(T):
    still_owed = np.exp(-0.05 * T)
    return 50 / (1 - still_owed)

payment(np.array([1.0, 10.0, 100_000.0]))   # [1025.2  127.1  50. ]
```

One exponential of a whole array, brackets around the sum below the bar. Even 100,000 years do no
harm, because what gets large there is the exponent's *minus*, and exp of that is 0.
""".strip(),
)

SIGMOID = Exercise(
    reference=sigmoid,
    lesson="02_neuron",
    points=1,
    cases=sigmoid_cases,
    returns=("A",),
    slips=(
        Slip(
            "sign_forgotten",
            "Your curve falls where it should rise: a large Z gets a value near 0. Look at the "
            "sign in the exponent, or at which branch stands where.",
            answer="def sigmoid(Z):\n    return 1 / (1 + np.exp(Z))",
        ),
        Slip(
            "infinity_over_infinity",
            "Your formula is right on paper, but exp(1000) overflows to infinity, and infinity "
            "divided by infinity is NaN. Write it so that exp stands only below the bar: one "
            "divided by infinity is 0, as it should be.",
            answer="def sigmoid(Z):\n    return np.exp(Z) / (1 + np.exp(Z))",
        ),
        Slip(
            "brackets_forgotten",
            "Python divides before it adds, so your line computes 1/1 and then adds the "
            "exponential. The whole sum belongs below the bar: put brackets around it.",
            answer="def sigmoid(Z):\n    return 1 / 1 + np.exp(-Z)",
        ),
        Slip(
            "minus_below_the_bar",
            "Below the bar you subtract the exponential. At Z = 0 it is 1, so you divide by 0. It "
            "is added to 1.",
            answer="def sigmoid(Z):\n    return 1 / (1 - np.exp(-Z))",
        ),
        Slip(
            "tanh",
            "Your values run from -1 to 1: that is tanh. The sigmoid is to be read as a "
            "probability, so it runs from 0 to 1.",
            answer="def sigmoid(Z):\n    return np.tanh(Z)",
        ),
        Slip(
            "classes",
            "You return the class, 0 or 1. The sigmoid says how sure the neuron is: every number "
            "between 0 and 1 can come out.",
            answer="def sigmoid(Z):\n    return np.where(Z > 0, 1.0, 0.0)",
        ),
        Slip(
            "slope",
            "You return the slope of the sigmoid, a (1 - a), which is largest at Z = 0. Here its "
            "height a is asked for.",
            answer="def sigmoid(Z):\n    a = 1 / (1 + np.exp(-Z))\n    return a * (1 - a)",
        ),
        Slip(
            "softmax",
            "You divide by a sum over the entries of Z, so that they share one probability. Here "
            "every entry is on its own: what stands beside it does not matter.",
            answer="def sigmoid(Z):\n    return np.exp(Z) / np.sum(np.exp(Z))",
        ),
        Slip(
            "absolute_value",
            "Your values for -2 and for 2 are the same, both above 0.5. With exp(-|Z|) the formula "
            "holds for Z ≥ 0 only; below 0 you need 1 minus that. With exp(-Z) it holds "
            "everywhere, and 1 minus that would turn right values into wrong ones.",
            answer="def sigmoid(Z):\n    return 1 / (1 + np.exp(-np.abs(Z)))",
        ),
        Slip(
            "math_exp",
            "`math.exp` takes one number. NumPy's own exponential takes the whole array and works "
            "on every entry.",
            answer="import math\n\n\ndef sigmoid(Z):\n    return 1 / (1 + math.exp(-Z))",
        ),
        Slip(
            "power_of_two",
            "Your curve has the right form but rises too slowly: you raise 2 to a power, and the "
            "formula raises e, which is what exp does.",
            answer="def sigmoid(Z):\n    return 1 / (1 + 2.0 ** (-Z))",
        ),
        Slip(
            "written_into_Z",
            "Your values are right, but you write into Z, which belongs to the caller. Give what "
            "you compute a new array.",
            answer="def sigmoid(Z):\n    Z[:] = 1 / (1 + np.exp(-Z))\n    return Z",
        ),
    ),
    hints=HINTS,
    variants=(
        "def sigmoid(Z):\n    return 1 / (1 + np.exp(-Z))",
        "def sigmoid(Z):\n    return 0.5 * (1 + np.tanh(Z / 2))",
        "def sigmoid(Z):\n    return 1.0 / (1.0 + np.exp(-np.clip(Z, -500, 500)))",
        "def sigmoid(Z):\n    return np.power(1 + np.e ** (-Z), -1)",
        """
def sigmoid(Z):
    A = np.empty(Z.shape)
    A[Z >= 0] = 1 / (1 + np.exp(-Z[Z >= 0]))
    A[Z < 0] = np.exp(Z[Z < 0]) / (1 + np.exp(Z[Z < 0]))
    return A
""".strip(),
    ),
)
