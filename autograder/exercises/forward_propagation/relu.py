"""Exercise: relu."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.forward_propagation.common import activation_cases
from course_utils.activations import relu

HINTS = Hints(
    where="""
One line, no loop, no `if`: an `if` asks one question about a whole array, and you have a question
for each entry. Look for a NumPy function that compares two things entry by entry and keeps the
larger.
""".strip(),
    concept="""
ReLU keeps what is positive and replaces everything else by 0: the numbers 1.5, −2 and 0.5 become
1.5, 0 and 0.5. In other words, each entry is compared with 0 and the larger of the two stays. A
single 0 is enough: NumPy stretches it to the shape of Z (broadcasting). Mind that NumPy has two
functions with similar names: one gives the larger of *two* things entry by entry, the other looks
for the largest entry of *one* array.
""".strip(),
    nearly="""
Two of these three pieces belong in the call; the third belongs to another function:

- the array ___, as a whole
- the number ___, with which each entry is compared
- an axis

The function's name is the long word for "max". Return what it gives.
""".strip(),
    twin="""
The mirror image, on another problem. Water in an open pot never gets hotter than 100 degrees. A
cook plans these temperatures; what does the water reach?

```python
def reached(planned):
    return np.minimum(planned, 100.0)

reached(np.array([[60.0, 130.0, 100.5]]))   # array([[ 60., 100., 100.]])
```

A whole array on the left, one number on the right, and a comparison for each entry. There the
number is an upper bound; you need a lower one.
""".strip(),
)

RELU = Exercise(
    reference=relu,
    lesson="04_forward_propagation",
    points=1,
    cases=activation_cases,
    returns=("A",),
    slips=(
        Slip(
            "largest_of_each_column",
            "`np.max` looks for the largest entry of *one* array; your 0 tells it the axis. You "
            "want to compare each entry with 0: that is another function, with a longer name.",
            (("np.maximum(Z, 0)", "np.max(Z, 0)"),),
        ),
        Slip(
            "max_of_two",
            "`np.max` takes *one* array and, as its second argument, an axis. To compare each "
            "entry with 0 there is another function, with a longer name.",
            (("np.maximum(Z, 0)", "np.max(0, Z)"),),
        ),
        Slip(
            "python_max",
            "Python's own `if` and `max` ask whether a whole array is larger than 0, and an array "
            "has no single answer. NumPy's function compares entry by entry.",
            (("np.maximum(Z, 0)", "max(0, Z)"),),
        ),
        Slip(
            "minimum",
            "You keep the smaller of the two: the negative entries stay and the positive ones "
            "become 0. ReLU does the opposite.",
            (("np.maximum", "np.minimum"),),
        ),
        Slip(
            "absolute_value",
            "You drop the sign: −2 becomes 2. In ReLU a negative entry becomes 0.",
            (("np.maximum(Z, 0)", "np.abs(Z)"),),
        ),
        Slip(
            "step",
            "You return 1 where Z is positive. That is ReLU's derivative; ReLU itself keeps the "
            "positive value as it is.",
            (("np.maximum(Z, 0)", "np.where(Z > 0, 1.0, 0.0)"),),
        ),
        Slip(
            "written_into_Z",
            "You set the entries of Z itself to 0. The backward step needs Z as it was; make a new "
            "array.",
            (("return np.maximum(Z, 0)", "Z[Z < 0] = 0\n    return Z"),),
        ),
        Slip(
            "entries_dropped",
            "You throw the negative entries away, and with them the shape. They stay in their "
            "places, as 0.",
            (("np.maximum(Z, 0)", "Z[Z > 0]"),),
        ),
        Slip(
            "leaky",
            "Your negative side leaks: it is 0.01 · Z. That is the next exercise; ReLU is exactly "
            "0 there.",
            (("np.maximum(Z, 0)", "np.where(Z > 0, Z, 0.01 * Z)"),),
        ),
        Slip(
            "capped_at_one",
            "You cut off at 1 too. ReLU has no upper bound: 1.5 stays 1.5.",
            (("np.maximum(Z, 0)", "np.clip(Z, 0, 1)"),),
        ),
        Slip(
            "mirrored",
            "Your sign is turned round: you keep −Z where Z is negative. ReLU keeps Z where Z is "
            "positive.",
            (("np.maximum(Z, 0)", "np.maximum(-Z, 0)"),),
        ),
    ),
    hints=HINTS,
    variants=(
        "def relu(Z):\n    return np.maximum(0, Z)",
        "def relu(Z):\n    return Z * (Z > 0)",
        "def relu(Z):\n    return np.where(Z >= 0, Z, 0)",
        "def relu(Z):\n    return (Z + np.abs(Z)) / 2",
        "def relu(Z):\n    A = Z.copy()\n    A[A < 0] = 0\n    return A",
        "def relu(Z):\n    return Z.clip(min=0)",
    ),
)
