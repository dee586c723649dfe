"""Exercise: tanh_backward."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.backward_propagation.common import activation_cases, activation_slips
from course_utils.activations import tanh_backward

HINTS = Hints(
    where="""
The same shape of answer as for the sigmoid: a slope for each entry of Z, times dA. Only the slope
has another formula. It stands in the table above.
""".strip(),
    concept="""
The slope of tanh, too, can be written with its own value. Where tanh gives 0, the slope is
1 - 0² = 1, the steepest. Where it gives 0.5, the slope is 1 - 0.25 = 0.75. Where it gives -0.9,
the slope is 1 - 0.81 = 0.19: nearly flat. Square the value, not Z and not the whole slope.
""".strip(),
    nearly="""
Put these in order, and fill the blanks:

- take the difference between one and ___
- multiply by ___, entry by entry, and hand it back
- square the ___ of Z
""".strip(),
    twin="""
The same pattern on another curve: y = 1 / x has the slope -y². Somebody hands you dy.

```python
def reciprocal_backward(dy, x):
    y = 1 / x
    return dy * -(y**2)

reciprocal_backward(np.array([1.0, 3.0]), np.array([2.0, 0.5]))   # [ -0.25, -12.  ]
```

The value first, then the slope from the value, then times what comes from above.
""".strip(),
)

DZ = "dA * (1 - np.tanh(Z) ** 2)"

TANH_STEP = Exercise(
    reference=tanh_backward,
    lesson="06_backward_propagation",
    points=1,
    cases=activation_cases,
    returns=("dZ",),
    slips=(
        *activation_slips(DZ, "(1 - np.tanh(Z) ** 2)", "np.tanh(Z)"),
        Slip(
            "Z_for_A",
            "You square Z. The slope of tanh is written with its output: 1 - A², where A is the "
            "tanh of Z.",
            ((DZ, "dA * (1 - Z**2)"),),
        ),
        Slip(
            "square_missing",
            "Your slope is 1 - A, without the square. At Z = 0 both give 1, elsewhere they differ.",
            ((DZ, "dA * (1 - np.tanh(Z))"),),
        ),
        Slip(
            "doubled_for_squared",
            "Your slope is 1 - 2 A. A² is A times itself, not A doubled: 1 - A².",
            ((DZ, "dA * (1 - 2 * np.tanh(Z))"),),
        ),
        Slip(
            "slope_squared",
            "You square the whole difference, (1 - A)². The square belongs to A alone: 1 - A².",
            ((DZ, "dA * (1 - np.tanh(Z)) ** 2"),),
        ),
        Slip(
            "plus_for_minus",
            "Your slope is 1 + A², so it grows away from 0. tanh flattens there: its slope is "
            "1 - A².",
            ((DZ, "dA * (1 + np.tanh(Z) ** 2)"),),
        ),
        Slip(
            "slope_of_sigmoid",
            "A (1 - A) is the slope of the sigmoid. tanh has another: 1 - A².",
            ((DZ, "dA * np.tanh(Z) * (1 - np.tanh(Z))"),),
        ),
        Slip(
            "arguments_swapped",
            "You take tanh of dA. dA is the blame that arrives; what went into tanh is Z.",
            ((DZ, "Z * (1 - np.tanh(dA) ** 2)"),),
        ),
        Slip(
            "brackets_missing",
            "Python multiplies before it subtracts: yours is (dA · 1) - A². The slope 1 - A² is "
            "one factor, so put brackets round it.",
            ((DZ, "dA * 1 - np.tanh(Z) ** 2"),),
        ),
        Slip(
            "tanh_twice",
            "You take tanh twice, once of Z and once more of A. A is the tanh of Z already: the "
            "slope is 1 - A².",
            answer="""
def tanh_backward(dA, Z):
    A = np.tanh(Z)
    return dA * (1 - np.tanh(A) ** 2)
""",
        ),
        Slip(
            "slope_at_dA",
            "You take the slope at dA. dA is the blame that arrives; the slope is that of tanh at "
            "Z, which went into it.",
            answer="""
def tanh_backward(dA, Z):
    return dA * (1 - np.tanh(dA) ** 2)
""",
        ),
        Slip(
            "difference_turned",
            "Your slope has the wrong sign: A² - 1 is negative, but tanh rises everywhere. Its "
            "slope is 1 - A².",
            answer="""
def tanh_backward(dA, Z):
    return dA * (np.tanh(Z) ** 2 - 1)
""",
        ),
        Slip(
            "square_inside",
            "You square Z and take tanh of that. First tanh, then the square: the slope is 1 - A², "
            "where A is the tanh of Z.",
            answer="""
def tanh_backward(dA, Z):
    return dA * (1 - np.tanh(Z**2))
""",
        ),
        Slip(
            "tanh_made_of_exp",
            "Your dZ is NaN where Z is far from 0 on either side, and right elsewhere. There e^Z "
            "or e^-Z is infinite for NumPy, and infinity over infinity is NaN. `np.tanh` knows how "
            "to avoid that.",
            answer="""
def tanh_backward(dA, Z):
    A = (np.exp(Z) - np.exp(-Z)) / (np.exp(Z) + np.exp(-Z))
    return dA * (1 - A**2)
""",
        ),
        Slip(
            "tanh_made_of_one_exp",
            "Your dZ is NaN where Z is large, and right elsewhere. There the exponential is "
            "infinite for NumPy, and infinity over infinity is NaN. `np.tanh` knows how to avoid "
            "that.",
            answer="""
def tanh_backward(dA, Z):
    A = (np.exp(2 * Z) - 1) / (np.exp(2 * Z) + 1)
    return dA * (1 - A**2)
""",
        ),
        Slip(
            "A_in_front",
            "You keep the A in front that belongs to the sigmoid's slope, A (1 - A). tanh's slope "
            "is 1 - A² alone.",
            ((DZ, "dA * np.tanh(Z) * (1 - np.tanh(Z) ** 2)"),),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def tanh_backward(dA, Z):
    A = np.tanh(Z)
    dZ = dA - dA * np.power(A, 2)
    return dZ
""".strip(),
        """
def tanh_backward(dA, Z):
    return dA / np.cosh(Z) ** 2
""".strip(),
        """
def tanh_backward(dA, Z):
    A = tanh(Z)
    return np.multiply(dA, (1 - A) * (1 + A))
""".strip(),
        """
def tanh_backward(dA, Z):
    dZ = np.empty(Z.shape)
    for i in range(Z.shape[0]):
        for j in range(Z.shape[1]):
            dZ[i, j] = dA[i, j] * (1 - np.tanh(Z[i, j]) ** 2)
    return dZ
""".strip(),
    ),
)
