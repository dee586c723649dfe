"""Exercise: drop_incomplete."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
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

COMPLETE = "~(np.isnan(X).any(axis=0) | np.isnan(Y).any(axis=0))"

INCOMPLETE = Exercise(
    reference=drop_incomplete,
    lesson="01_data_preparation",
    points=2,
    cases=incomplete_cases,
    returns=("X_kept", "Y_kept"),
    slips=(
        Slip(
            "label_not_asked",
            "You look for gaps in X alone. An example without a label cannot teach anything: drop "
            "it too.",
            ((" | np.isnan(Y).any(axis=0)", ""),),
        ),
        Slip(
            "features_not_asked",
            "You look for gaps in Y alone. One missing feature is enough to spoil an example: drop "
            "it too.",
            (("np.isnan(X).any(axis=0) | ", ""),),
        ),
        Slip(
            "labels_left",
            "You drop columns of X and leave Y as it was. From the first gap on, every label now "
            "belongs to another example. X and Y must lose the same columns.",
            (("Y[:, complete]", "Y"),),
        ),
        Slip(
            "each_by_its_own",
            "You drop from X what is missing in X, and from Y what is missing in Y. The two then "
            "lose different examples, and the pairs are broken. Use one answer for both.",
            answer="""
def drop_incomplete(X, Y):
    return X[:, ~np.isnan(X).any(axis=0)], Y[:, ~np.isnan(Y).any(axis=0)]
""",
        ),
        Slip(
            "features_dropped",
            "You drop the *features* that have a gap. Rows are features here; examples are "
            "columns, so ask down each column: axis 0.",
            answer="""
def drop_incomplete(X, Y):
    complete = ~np.isnan(X).any(axis=1)
    return X[complete], Y
""",
        ),
        Slip(
            "only_empty_ones",
            "You drop an example only if *everything* in it is missing. One gap is enough: `any`, "
            "not `all`.",
            ((".any(", ".all("),),
        ),
        Slip(
            "both_must_miss",
            "You drop an example only if X *and* Y miss something. Either is enough: join the two "
            "answers with `|`.",
            ((" | ", " & "),),
        ),
        Slip(
            "kept_the_wrong_ones",
            "You keep the incomplete examples and drop the complete ones. Turn the answer round "
            "with `~`.",
            (("~(", "("),),
        ),
        Slip(
            "compared_with_nan",
            "You look for gaps with `== np.nan`. NaN equals nothing, itself included, so nothing "
            "is ever found. Ask with `np.isnan`.",
            (
                ("np.isnan(X)", "(X == np.nan)"),
                ("np.isnan(Y)", "(Y == np.nan)"),
            ),
        ),
        Slip(
            "gaps_become_zero",
            "You fill the gaps with 0. That invents a measurement, and for a label it even invents "
            "a class. Here an incomplete example is left out.",
            answer="""
def drop_incomplete(X, Y):
    return np.nan_to_num(X), np.nan_to_num(Y)
""",
        ),
        Slip(
            "flattened",
            "Your X_kept is one flat array: `X[~np.isnan(X)]` picks single numbers. Ask once for "
            "each column, then pick whole columns with `X[:, …]`.",
            answer="""
def drop_incomplete(X, Y):
    return X[~np.isnan(X)], Y[~np.isnan(Y)]
""",
        ),
        Slip(
            "one_gap_drops_all",
            "One gap anywhere makes you drop everything: `any` without an axis gives one answer "
            "for the whole table. Ask down each column, axis 0.",
            ((COMPLETE, "np.full(X.shape[1], not (np.isnan(X).any() or np.isnan(Y).any()))"),),
        ),
    ),
    hints=HINTS,
    variants=VARIANTS,
)
