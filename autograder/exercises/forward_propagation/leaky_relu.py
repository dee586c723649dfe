"""Exercise: leaky_relu."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.forward_propagation.common import activation_cases
from course_utils.activations import leaky_relu


def leaky_cases(rng: np.random.Generator) -> list[Case]:
    """Return the usual calls, and calls with another slope, by name and by place."""
    return [
        *activation_cases(rng),
        Case("with slope=0.2", (rng.standard_normal((3, 7)),), {"slope": 0.2}),
        Case("with 0.5 as second argument", (rng.standard_normal((5, 7)), 0.5)),
    ]


HINTS = Hints(
    where="""
Two cases, entry by entry: positive or not. Look for a NumPy function that takes a question, a
value for yes and a value for no. And look at your argument `slope`: is it used?
""".strip(),
    concept="""
On the positive side nothing changes. On the negative side the number is multiplied by `slope`, so
that a little of it leaks through. With slope = 0.1 the numbers 1.5, −2 and 0.5 become 1.5, −0.2
and 0.5. The sign stays: a small positive factor times a negative number is negative. At 0 both
sides say 0. `np.where(question, yes, no)` picks for each entry from one of two arrays.
""".strip(),
    nearly="""
One call with three parts. They are in the wrong order, and two blanks are open:

- what to take where the answer is no: ___ times Z
- the question: is Z larger than ___?
- what to take where the answer is yes: Z as it is

Return what the call gives.
""".strip(),
    twin="""
The same on another problem. A taxi costs 2 a kilometre up to 10 km, and 1.5 for each one beyond.

```python
def fares(km, far_rate=1.5):
    return np.where(km <= 10, 2 * km, 20 + far_rate * (km - 10))

fares(np.array([4.0, 10.0, 20.0]))                 # array([ 8., 20., 35.])
fares(np.array([4.0, 10.0, 20.0]), far_rate=1.0)   # array([ 8., 20., 30.])
```

A question, a value for yes, a value for no. The rate is an argument, so that the caller can change
it.
""".strip(),
)

LEAK = "slope * Z"
LEAKY_RELU = Exercise(
    reference=leaky_relu,
    lesson="04_forward_propagation",
    points=2,
    cases=leaky_cases,
    returns=("A",),
    slips=(
        Slip(
            "slope_fixed",
            "Your slope is always 0.01, whatever the caller asks for. Use the argument `slope`.",
            ((LEAK, "0.01 * Z"),),
        ),
        Slip(
            "no_leak",
            "Your negative side is 0: this is plain ReLU. A leaky unit lets `slope` times Z "
            "through.",
            ((LEAK, "0 * Z"),),
        ),
        Slip(
            "slope_itself",
            "You return the number `slope` for every negative entry. It is a factor: multiply Z "
            "by it.",
            ((LEAK, "slope"),),
        ),
        Slip(
            "larger_of_Z_and_slope",
            "You compare Z with `slope` and keep the larger. The comparison is with 0; `slope` is "
            "the factor on the negative side.",
            (("np.where(Z > 0, Z, slope * Z)", "np.maximum(slope, Z)"),),
        ),
        Slip(
            "sign_turned",
            "Your negative side has come out positive. `slope` is positive, so slope · Z keeps "
            "Z's sign: −2 becomes −0.02.",
            ((LEAK, "-slope * Z"),),
        ),
        Slip(
            "sides_swapped",
            "Your two sides are swapped: you shrink the positive entries and keep the negative "
            "ones.",
            (("Z > 0", "Z < 0"),),
        ),
        Slip(
            "slope_on_both_sides",
            "You multiply every entry by `slope`. Only the negative side leaks; positive entries "
            "stay as they are.",
            (("np.where(Z > 0, Z, slope * Z)", "slope * Z"),),
        ),
        Slip(
            "divided_by_slope",
            "You divide by `slope`, which makes the negative side a hundred times larger. Multiply "
            "by it.",
            ((LEAK, "Z / slope"),),
        ),
        Slip(
            "derivative",
            "You return 1 or `slope`: the derivative. The function is that factor times Z.",
            (("np.where(Z > 0, Z, slope * Z)", "np.where(Z > 0, 1.0, slope)"),),
        ),
        Slip(
            "written_into_Z",
            "You multiply inside Z itself. The backward step needs Z as it was; make a new array.",
            (
                (
                    "return np.where(Z > 0, Z, slope * Z)",
                    "Z[Z < 0] *= slope\n    return Z",
                ),
            ),
        ),
        Slip(
            "python_if",
            "An `if` asks one question, and here is one for every entry of Z. Let NumPy choose "
            "entry by entry.",
            (("np.where(Z > 0, Z, slope * Z)", "Z if Z > 0 else slope * Z"),),
        ),
        Slip(
            "leak_alone",
            "You give 0 where Z is negative, and multiply what is positive by `slope`. Positive "
            "values pass unchanged; only the others are multiplied by it.",
            (("np.where(Z > 0, Z, slope * Z)", "np.maximum(0, slope * Z)"),),
        ),
        Slip(
            "leak_subtracted",
            "Where Z is negative, nothing gets through: your second term is 0 there too. The leak "
            "is the slope times the *negative* part of Z.",
            (("np.where(Z > 0, Z, slope * Z)", "np.maximum(Z, 0) - slope * np.maximum(Z, 0)"),),
        ),
        Slip(
            "leak_on_both_sides",
            "Your positive entries come out too large, by slope · Z: the leak is added on their "
            "side too. It belongs to the negative side only.",
            answer="""
def leaky_relu(Z, slope=0.01):
    return np.maximum(0, Z) + slope * Z
""",
        ),
    ),
    hints=HINTS,
    variants=(
        "def leaky_relu(Z, slope=0.01):\n    return np.maximum(Z, slope * Z)",
        "def leaky_relu(Z, slope=0.01):\n    return np.where(Z >= 0, 1, slope) * Z",
        "def leaky_relu(Z, slope=0.01):\n    return np.maximum(0, Z) + slope * np.minimum(0, Z)",
        """
def leaky_relu(Z, slope=0.01):
    A = np.array(Z)
    A[Z < 0] = slope * Z[Z < 0]
    return A
""".strip(),
    ),
)
