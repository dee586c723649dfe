"""Exercise: sigmoid_backward."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.backward_propagation.common import activation_cases, activation_slips
from course_utils.activations import sigmoid_backward

HINTS = Hints(
    where="""
You need two things: the slope of the sigmoid at each entry of Z, and dA. The function `sigmoid`
is imported in the first cell. The whole answer takes two short lines, and no loop.
""".strip(),
    concept="""
The sigmoid's slope can be written with its own value: where the sigmoid gives 0.5, the slope is
0.5 · 0.5 = 0.25; where it gives 0.9, it is 0.9 · 0.1 = 0.09; where it gives 0.1, it is 0.09 too.
So first compute the value, then the slope from it. The chain rule multiplies the slope by what
arrives from above: with dA = 2 and a slope of 0.09, dZ = 0.18.
""".strip(),
    nearly="""
Fill the blanks:

- A becomes the ___ of Z: the same numbers as on the way forwards
- the slope is A times (one minus ___), entry by entry
- hand back the slope times ___, entry by entry
""".strip(),
    twin="""
The same thought on another curve. A price is p = exp(q), and somebody tells you dp, how fast the
cost grows with p. How fast does it grow with q? The slope of exp is its own value.

```python
def exp_backward(dp, q):
    p = np.exp(q)
    return dp * p

exp_backward(np.array([1.0, 10.0]), np.array([0.0, 1.0]))   # [ 1.   , 27.183]
```

First the value, then the slope, then times what comes from above.
""".strip(),
)

DZ = "dA * A * (1 - A)"

SIGMOID_STEP = Exercise(
    reference=sigmoid_backward,
    lesson="06_backward_propagation",
    points=1,
    cases=activation_cases,
    returns=("dZ",),
    slips=(
        *activation_slips(DZ, "A * (1 - A)", "A"),
        Slip(
            "Z_for_A",
            "You use Z times (1 - Z). The slope of the sigmoid is written with its output: "
            "A (1 - A), where A is the sigmoid of Z.",
            ((DZ, "dA * Z * (1 - Z)"),),
        ),
        Slip(
            "slope_of_tanh",
            "1 - A² is the slope of tanh. The sigmoid's slope is A (1 - A).",
            ((DZ, "dA * (1 - A**2)"),),
        ),
        Slip(
            "plus_for_minus",
            "Your slope is A (1 + A), which grows with A. The sigmoid flattens near 1: its slope "
            "is A (1 - A).",
            ((DZ, "dA * A * (1 + A)"),),
        ),
        Slip(
            "half_of_the_slope",
            "You multiply by 1 - A alone. That is half of the slope's formula, which is A (1 - A).",
            ((DZ, "dA * (1 - A)"),),
        ),
        Slip(
            "arguments_swapped",
            "You take the sigmoid of dA. dA is the blame that arrives; what went into the sigmoid "
            "is Z.",
            (("sigmoid(Z)", "sigmoid(dA)"), (DZ, "Z * A * (1 - A)")),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def sigmoid_backward(dA, Z):
    s = 1 / (1 + np.exp(-Z))
    return np.multiply(dA, s - s**2)
""".strip(),
        """
def sigmoid_backward(dA, Z):
    e = np.exp(-np.abs(Z))
    return dA * e / (1 + e) ** 2
""".strip(),
        """
def sigmoid_backward(dA, Z):
    A = sigmoid(Z)
    slope = A - A * A
    return slope * dA
""".strip(),
        """
def sigmoid_backward(dA, Z):
    dZ = np.zeros_like(dA)
    for i, z in np.ndenumerate(Z):
        dZ[i] = dA[i] * sigmoid(z) * sigmoid(-z)
    return dZ
""".strip(),
    ),
)
