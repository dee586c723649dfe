"""Exercise: tanh."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.forward_propagation.common import activation_cases
from course_utils.activations import tanh


def tanh_cases(rng: np.random.Generator) -> list[Case]:
    """Return the usual calls, and one so far out that exp is infinite there."""
    far = np.array([[-1000.0, -40.0, 0.0, 40.0, 1000.0]])
    return [*activation_cases(rng), Case("far from 0, at 1000 and -1000", (far,))]


HINTS = Hints(
    where="""
One line is enough, and no loop. NumPy's mathematical functions take a whole array and work on
each entry, so Z can go in as it is. There is one for the hyperbolic tangent.
""".strip(),
    concept="""
tanh squeezes every number into the range from −1 to 1 and keeps its sign. The numbers −2, 0 and 2
become −0.964, 0 and 0.964. Far out it is flat: 40 becomes 1 to the last digit. The fraction of
exponentials says the same, but a computer cannot follow it there: exp(1000) is larger than any
float64, and infinity divided by infinity is NaN. A ready-made function knows this.
""".strip(),
    nearly="""
Fill the two blanks:

- call NumPy's function for the hyperbolic tangent (its name is four letters) on ___
- give its result back with ___

Nothing else is needed: no loop, no exponentials, and Z stays as it is.
""".strip(),
    twin="""
The same on another function. How long is the diagonal of squares with these sides? NumPy has a
function for the root, and it takes the whole array.

```python
def diagonals(sides):
    return np.sqrt(2 * sides ** 2)

diagonals(np.array([[1.0, 3.0]]))   # array([[1.41421356, 4.24264069]])
```

The shape of what comes out is the shape of what went in, and `sides` has not changed.
""".strip(),
)

BRACKETS = (
    "Python divides before it adds and subtracts. In your line only the two terms in the middle "
    "are divided; put the whole numerator and the whole denominator in brackets."
)
TANH = Exercise(
    reference=tanh,
    lesson="04_forward_propagation",
    points=1,
    cases=tanh_cases,
    returns=("A",),
    slips=(
        Slip(
            "fraction_overflows",
            "Your fraction is right on paper. At 1000, exp is infinite for a computer, and "
            "infinity divided by infinity is NaN. NumPy has a tanh of its own, which knows this.",
            (("np.tanh(Z)", "(np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))"),),
        ),
        Slip(
            "brackets_missing",
            BRACKETS,
            (("np.tanh(Z)", "np.exp(Z) - np.exp(-Z) / np.exp(Z) + np.exp(-Z)"),),
        ),
        Slip(
            "sigmoid_for_tanh",
            "Your numbers lie between 0 and 1 and you give 0.5 at 0: this is the sigmoid. tanh "
            "goes from −1 to 1, through 0.",
            (("np.tanh(Z)", "1 / (1 + np.exp(-Z))"),),
        ),
        Slip(
            "argument_not_doubled",
            "You stretch the sigmoid to reach from −1 to 1. That gives tanh(Z/2), half as steep: "
            "the sigmoid must be taken of 2Z.",
            (("np.tanh(Z)", "2 / (1 + np.exp(-Z)) - 1"),),
        ),
        Slip(
            "tangent",
            "You took the tangent of an angle. It repeats itself and has no bounds; what is wanted "
            "is the *hyperbolic* tangent, with an h.",
            (("np.tanh(", "np.tan("),),
        ),
        Slip(
            "arctangent",
            "You took the arctangent. It has a similar shape, but it levels off at π/2 ≈ 1.57, and "
            "tanh at 1.",
            (("np.tanh(", "np.arctan("),),
        ),
        Slip(
            "inverse_function",
            "You took the inverse function, which leads from A back to Z. It exists only between "
            "−1 and 1.",
            (("np.tanh(", "np.arctanh("),),
        ),
        Slip(
            "sinh",
            "Yours is the hyperbolic *sine*: it grows without bounds. Divided by the hyperbolic "
            "cosine it would be tanh.",
            (("np.tanh(", "np.sinh("),),
        ),
        Slip(
            "upside_down",
            "Your fraction is upside down: your values lie outside −1 … 1, and at 0 you divide "
            "by 0.",
            (("np.tanh(Z)", "1 / np.tanh(Z)"),),
        ),
        Slip(
            "derivative",
            "You return the derivative of tanh, a bump with its top at 0. The backward step needs "
            "it; here the function itself is wanted.",
            (("np.tanh(Z)", "1 - np.tanh(Z) ** 2"),),
        ),
        Slip(
            "written_into_Z",
            "You write the result into Z itself. The backward step needs Z as it was; return a new "
            "array.",
            (("np.tanh(Z)", "np.tanh(Z, out=Z)"),),
        ),
        Slip(
            "one_exponential_overflows",
            "exp(2Z) overflows for a large Z, and infinity over infinity is NaN. `np.tanh` knows "
            "how to avoid that.",
            answer="""
def tanh(Z):
    e = np.exp(2 * Z)
    return (e - 1) / (e + 1)
""",
        ),
        Slip(
            "one_exponential_without_brackets",
            BRACKETS,
            answer="""
def tanh(Z):
    return np.exp(2 * Z) - 1 / np.exp(2 * Z) + 1
""",
        ),
        Slip(
            "fraction_upside_down",
            "Your fraction is upside down: the difference of the exponentials belongs above the "
            "bar, and their sum below it. At 0 you divide by 0.",
            answer="""
def tanh(Z):
    return (np.exp(Z) + np.exp(-Z)) / (np.exp(Z) - np.exp(-Z))
""",
        ),
        Slip(
            "sign_turned",
            "Your curve falls where it should rise: the difference above the bar is turned round.",
            (("np.tanh(Z)", "-np.tanh(Z)"),),
        ),
    ),
    hints=HINTS,
    variants=(
        "def tanh(Z):\n    A = np.tanh(Z)\n    return A",
        """
def tanh(Z):
    e = np.exp(-2 * np.abs(Z))
    return np.sign(Z) * (1 - e) / (1 + e)
""".strip(),
        """
def tanh(Z):
    A = np.zeros(Z.shape)
    for i in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            A[i, j] = np.tanh(Z[i, j])
    return A
""".strip(),
        """
def tanh(Z):
    return np.sinh(np.clip(Z, -20, 20)) / np.cosh(np.clip(Z, -20, 20))
""".strip(),
    ),
)
