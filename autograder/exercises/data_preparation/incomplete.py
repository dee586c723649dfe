"""Exercise: drop_incomplete."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.data_preparation.incomplete_slips import SLIPS
from autograder.exercises.data_preparation.incomplete_variants import VARIANTS
from course_utils.preparation import drop_incomplete

NAN = np.nan


def with_gaps(rng: np.random.Generator, n_x: int, m: int) -> tuple[np.ndarray, np.ndarray]:
    """Return X (n_x, m) and Y (1, m) with gaps in four of its examples.

    One misses every feature, one the last feature, one a feature and its label, one its label.
    """
    X, Y = rng.standard_normal((n_x, m)), rng.integers(2, size=(1, m)).astype(float)
    first, second, third, label = rng.permutation(m)[:4]
    X[:, first] = NAN
    X[n_x - 1, second] = NAN
    X[1, third] = NAN
    Y[0, [third, label]] = NAN
    return X, Y


def incomplete_cases(rng: np.random.Generator) -> list[Case]:
    """Return examples with gaps in features, in labels, in both, in neither."""
    X = np.array([[1.0, NAN, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0]])
    Y = np.array([[0.0, 1.0, 1.0, NAN]])
    complete = rng.standard_normal((5, 7))
    return [
        Case("with a gap in X and one in Y", (X, Y), visible=True),
        Case("with gaps in several examples", with_gaps(rng, 3, 11)),
        Case("with as many features as examples", with_gaps(rng, 7, 7)),
        Case("with nothing missing and whole-number labels", (complete, np.arange(7)[None] % 2)),
    ]


HINTS = Hints(
    where="""
Build one answer, yes or no, for each *example*: is anything missing in its column of X or in its
label? Then keep the columns with a no, in X and in Y alike. Look at which axis you ask along.
""".strip(),
    concept="""
NaN is not equal to anything, itself included, so ask with `np.isnan`. Take
`X = [[1, NaN, 3], [4, 5, 6]]`. Then `np.isnan(X)` is a table of True and False. "Any True in this
column?" runs down the rows, axis 0, and gives [False, True, False]: one answer for each of the
three examples. Such a row of answers picks columns: `X[:, answers]` keeps those with True. The
labels of these examples must go with them, so use the same answers for Y.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- keep the columns of X *and* of Y for which "complete" is True
- ask where Y is NaN, and whether any entry of a column is (axis ___)
- join the two answers with ___ (`|` is "or", `&` is "and"): it is incomplete if either is true
- ask where X is NaN, and whether any entry of a column is (axis ___)
- turn the answer round with `~`: complete is "not incomplete"
""".strip(),
    twin="""
The same thought on another problem. Each column of `grades` is a student, `names` says who it is.
Keep the students who have failed in nothing (5 and more is a failure).

```python
def without_failures(grades, names):
    failed = (grades >= 5).sum(axis=0)
    passed = failed == 0
    return grades[:, passed], names[passed]

grades = np.array([[1, 5, 2], [3, 2, 4]])
without_failures(grades, np.array(["Ada", "Bob", "Cyd"]))[1]   # array(['Ada', 'Cyd'], ...)
```

One question for each column, and its answer picks the columns of both arrays.
""".strip(),
)

INCOMPLETE = Exercise(
    reference=drop_incomplete,
    lesson="01_data_preparation",
    points=2,
    cases=incomplete_cases,
    returns=("X_kept", "Y_kept"),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
