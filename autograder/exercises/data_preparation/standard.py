"""Exercise: standardize."""

from autograder.exercise import Exercise, Hints, Slip
from autograder.exercises.data_preparation.standard_properties import PROPERTIES, standard_cases
from autograder.exercises.data_preparation.standard_variants import VARIANTS
from course_utils.preparation import standardize

HINTS = Hints(
    where="""
You need two statistics for each feature, both from `X_train` and only from there. Then the same
two numbers are used on both parts. Look at three things: along which axis you average, what shape
the result has, and what happens where a standard deviation is 0.
""".strip(),
    concept="""
A feature with the training values 2, 4, 6 has mean 4 and, with deviations −2, 0, 2, a standard
deviation of √(8/3) ≈ 1.63. A test value 8 becomes (8 − 4) / 1.63 ≈ 2.45: "two and a half spreads
above what training has seen". Statistics are columns, (n_x, 1), one row a feature, so that they
stretch along the examples. A feature with the values 5, 5, 5 has a standard deviation of 0; divide
by 1 in its place, and it becomes 0, 0, 0.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- where that deviation is 0, put ___ in its place
- return both parts, each shifted by the mean first and divided after that (mind the brackets)
- the standard deviation of the rows of ___, as a column
- the mean of the rows of X_train, along axis ___, as a column
""".strip(),
    twin="""
The same thought on another problem. Runners train on several tracks. For each track (a row),
express times as multiples of the best *training* time there; the race is measured by the same.

```python
def relative_times(training, race):
    best = training.min(axis=1, keepdims=True)
    return training / best, race / best

relative_times(np.array([[10.0, 12.0], [50.0, 40.0]]), np.array([[9.0], [44.0]]))
# (array([[1.  , 1.2 ], [1.25, 1.  ]]), array([[0.9], [1.1]]))
```

The best time comes from training alone. In the race a runner may be faster than it: 0.9 says so.
""".strip(),
)

RETURNED = "return (X_train - mean) / std, (X_test - mean) / std"
GUARD = "std[X_train.max(axis=1) == X_train.min(axis=1)] = 1"

STANDARDIZE = Exercise(
    reference=standardize,
    lesson="01_data_preparation",
    points=3,
    cases=standard_cases,
    returns=("Z_train", "Z_test"),
    properties=PROPERTIES,
    slips=(
        Slip(
            "test_by_its_own",
            "You standardize the test part by its own mean and deviation. Then the same patient "
            "gets other numbers when others are tested with her, and alone she always gets 0. Use "
            "the training part's statistics for both.",
            answer="""
def standardize(X_train, X_test):
    parts = []
    for X in (X_train, X_test):
        std = X.std(axis=1, keepdims=True)
        parts.append((X - X.mean(axis=1, keepdims=True)) / np.where(std == 0, 1, std))
    return tuple(parts)
""",
        ),
        Slip(
            "statistics_of_all",
            "Your mean and deviation come from both parts together. So the training data know "
            "something of the test part: that is a leak. Take them from X_train alone.",
            answer="""
def standardize(X_train, X_test):
    X = np.concatenate([X_train, X_test], axis=1)
    mean, std = X.mean(axis=1, keepdims=True), X.std(axis=1, keepdims=True)
    std[std == 0] = 1
    return (X_train - mean) / std, (X_test - mean) / std
""",
        ),
        Slip(
            "test_left_as_it_is",
            "You standardize the training part and leave the test part in its old units. Both must "
            "pass the same step, by the same numbers.",
            (("(X_test - mean) / std", "X_test"),),
        ),
        Slip(
            "wrong_axis",
            "You average over the features of each example. A feature is a row: average along it, "
            "over the examples, which is axis 1.",
            answer="""
def standardize(X_train, X_test):
    parts = []
    for X in (X_train, X_test):
        std = X.std(axis=0)
        parts.append((X - X.mean(axis=0)) / np.where(std == 0, 1, std))
    return tuple(parts)
""",
        ),
        Slip(
            "flat_statistics",
            "Your mean and deviation are flat arrays, (n_x,). NumPy takes those as rows and "
            "matches them with the examples. Keep the axis, `keepdims=True`: columns, (n_x, 1).",
            ((", keepdims=True", ""), (GUARD, "std[std == 0] = 1")),
        ),
        Slip(
            "one_mean_for_all",
            "You use one mean and one deviation for the whole table. Each feature has units of its "
            "own, so each row has its own two numbers.",
            (("axis=1, keepdims=True", ""), (f"    {GUARD}\n", "")),
        ),
        Slip(
            "zero_deviation",
            "A feature that is constant in training has a deviation of 0, and you divide by it. "
            "Divide by 1 there: the feature is only shifted.",
            ((f"    {GUARD}\n", ""),),
        ),
        Slip(
            "epsilon_for_zero",
            "You add a tiny number to the deviation. Where a feature is constant in training, you "
            "then divide by that tiny number, and a test value blows up to millions. Divide by 1 "
            "there.",
            ((GUARD, "std = std + 1e-8"),),
        ),
        Slip(
            "variance_for_deviation",
            "You divide by the variance. The standard deviation is its square root; only then do "
            "all features spread by 1.",
            (("X_train.std(", "X_train.var("),),
        ),
        Slip(
            "divisor_m_minus_1",
            "Your deviation divides by m − 1 (ddof=1). Here the mean square is taken over all m "
            "training examples, NumPy's default.",
            (("std(axis=1, keepdims=True)", "std(axis=1, keepdims=True, ddof=1)"),),
        ),
        Slip(
            "only_shifted",
            "You subtract the mean and stop there. Divide by the deviation too, so that all "
            "features spread alike.",
            ((" / std, ", ", "), ("mean) / std", "mean)")),
        ),
        Slip(
            "only_divided",
            "You divide and do not shift. Subtract the mean first, so that each feature lies "
            "around 0.",
            (("(X_train - mean)", "X_train"), ("(X_test - mean)", "X_test")),
        ),
        Slip(
            "brackets_forgotten",
            "Division binds tighter than subtraction: `X - mean / std` subtracts a quotient. Put "
            "brackets around the difference.",
            (("(X_train - mean)", "X_train - mean"), ("(X_test - mean)", "X_test - mean")),
        ),
        Slip(
            "in_place",
            "You write into X_train and X_test, which the caller still needs. Make new arrays.",
            (
                (
                    RETURNED,
                    "X_train -= mean\n    X_train /= std\n    X_test -= mean\n    X_test /= std\n"
                    "    return X_train, X_test",
                ),
            ),
        ),
    ),
    hints=HINTS,
    variants=VARIANTS,
)
