"""Practice: add_bias."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from course_utils.warm_up import add_bias


def bias_cases(rng: np.random.Generator) -> list[Case]:
    """Return cases in which a flat b fails, spreads to the wrong axis, and blows the result up."""
    small = np.array([[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
    return [
        Case("with two units and three examples", (small, np.array([10.0, 20.0])), visible=True),
        Case(
            "with as many examples as units",
            (rng.standard_normal((4, 4)), rng.standard_normal(4)),
        ),
        Case("with a single example", (rng.standard_normal((5, 1)), rng.standard_normal(5))),
        Case("with a single unit", (rng.standard_normal((1, 7)), rng.standard_normal(1))),
    ]


HINTS = Hints(
    where="""
The sum is not the difficulty; the shape of `b` is. It is flat, `(n,)`, and in a sum NumPy takes a
flat array as a row. What shape must it have, so that each number meets its own row of `Z`?
""".strip(),
    concept="""
Say `Z` is (2, 3) and `b` is `[10, 20]`. Row 0 of `Z` should get 10, row 1 should get 20. NumPy
compares shapes from the right: (2, 3) against (2,) compares 3 with 2, and stops. With `b` as a
column, (2, 1), it compares 3 with 1 and 2 with 2. A length of 1 is stretched: 10 is used along all
of row 0, and 20 along row 1. So give `b` a second axis of length 1.
""".strip(),
    nearly="""
Bring the steps in order and fill the blanks:

- return the sum: a new array, so that `Z` stays as it is
- give `b` the shape of a column, (n, ___): `reshape` takes the two lengths, and where you write −1
  it works the length out for itself
- check in your head: (n, m) plus (n, ___) stretches to (n, ___)
""".strip(),
    twin="""
The same thought on another problem. `hours` is (days, people), `wage` is flat with one entry for
each *day*, since Sundays pay better. What does each person earn on each day?

```python
def earnings(hours, wage):
    per_day = wage[:, np.newaxis]
    return hours * per_day

earnings(np.array([[8, 4, 2], [1, 0, 3]]), np.array([10, 20]))   # [[80, 40, 20], [20, 0, 60]]
```

`wage[:, np.newaxis]` has shape (2, 1): one wage a row, stretched along the people.
""".strip(),
)

COLUMN = "b.reshape(-1, 1)"

ADD_BIAS = Exercise(
    reference=add_bias,
    lesson="00_start_here",
    points=0,
    cases=bias_cases,
    returns=("Z_plus_b",),
    slips=(
        Slip(
            "flat_bias",
            "You add the flat `b` as it is (or `b.T`, which is just as flat). NumPy takes a flat "
            "array as a row: it adds along the examples. Make it a column, (n, 1), so that each "
            "number meets its own row.",
            ((COLUMN, "b"),),
        ),
        Slip(
            "row_bias",
            "You made `b` a row, (1, n). A row is spread over the rows below it, one number for "
            "each example. One number for each unit is a column, (n, 1).",
            ((COLUMN, "b.reshape(1, -1)"),),
        ),
        Slip(
            "turned_and_left",
            "You turned `Z` so that the flat `b` fits, and left it turned: your result is (m, n). "
            "Examples stay in columns, so it must be (n, m).",
            ((f"Z + {COLUMN}", "Z.T + b"),),
        ),
        Slip(
            "first_for_all",
            "You add the first number of `b` to every row. Each row has its own: row j gets b[j].",
            ((COLUMN, "b[0]"),),
        ),
        Slip(
            "sum_of_all",
            "You add the sum of `b` to every row. Each row has its own number: row j gets b[j].",
            ((COLUMN, "b.sum()"),),
        ),
        Slip(
            "in_place",
            "Your numbers are right, but `+=` writes them into `Z`, which the caller still needs. "
            "Make a new array: `Z + …`.",
            ((f"    return Z + {COLUMN}", f"    Z += {COLUMN}\n    return Z"),),
        ),
        Slip(
            "multiplied",
            "You multiply by `b`. A bias is added: it shifts a row and leaves differences alone.",
            (("Z + ", "Z * "),),
        ),
        Slip(
            "only_the_column",
            "You return `b` as a column, without `Z`. Add the two.",
            (("Z + ", ""),),
        ),
        Slip(
            "joined",
            "You put `b` beside `Z` as one more column, as if it were an example. Add it to every "
            "column instead; the shape stays (n, m).",
            ((f"Z + {COLUMN}", f"np.hstack([Z, {COLUMN}])"),),
        ),
    ),
    hints=HINTS,
    variants=(
        "def add_bias(Z, b):\n    return (Z.T + b).T",
        "def add_bias(Z, b):\n    return Z + b[:, None]",
        """
def add_bias(Z, b):
    result = np.zeros(Z.shape)
    for j in range(Z.shape[0]):
        result[j, :] = Z[j, :] + b[j]
    return result
""".strip(),
        """
def add_bias(Z, b):
    return np.add(Z, np.expand_dims(b, axis=1))
""".strip(),
    ),
)
