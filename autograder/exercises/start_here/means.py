"""Practice: feature_means."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from course_utils.warm_up import feature_means


def means_cases(rng: np.random.Generator) -> list[Case]:
    """Return small tables of features; a square one, in which the axes are easily confused."""
    small = np.array([[1.0, 2.0, 6.0], [0.0, 4.0, -1.0]])
    return [
        Case("with two features and three examples", (small,), visible=True),
        Case("with five features and seven examples", (rng.standard_normal((5, 7)),)),
        Case("with as many features as examples", (rng.standard_normal((4, 4)),)),
        Case("with a single example", (rng.standard_normal((3, 1)),)),
    ]


HINTS = Hints(
    where="""
You need one call of `np.mean`. Look at its two arguments `axis` and `keepdims`: the first says
which axis is averaged away, the second whether that axis stays, with length 1.
""".strip(),
    concept="""
Take `X = [[1, 2, 6], [0, 4, -1]]`: two features, three examples. A feature is a row, so its mean
runs along the row: (1 + 2 + 6) / 3 = 3, and for the second one 1. Along a row the *column number*
changes, and columns are axis 1 (rows are axis 0). Averaged away, that axis is gone and a flat
array of shape (2,) is left. `keepdims=True` keeps it with length 1, and the result is a column.
""".strip(),
    nearly="""
Fill the blanks, in words:

- start from `X`, and take its mean
- the axis that disappears is the one of the ___, which is number ___
- so that the result is a column of shape (n_x, 1), also pass `keepdims` with the value ___
""".strip(),
    twin="""
The same tools on another problem. Each column of `prices` is a shop, each row a product. What is
the lowest price *in each shop*, as a row?

```python
def lowest_in_shop(prices):
    return prices.min(axis=0, keepdims=True)

lowest_in_shop(np.array([[3, 2], [1, 5], [4, 4]]))   # array([[1, 2]]), shape (1, 2)
```

The products are averaged away here (axis 0), so a row stays. You want the other axis gone.
""".strip(),
)

FEATURE_MEANS = Exercise(
    reference=feature_means,
    lesson="00_start_here",
    points=0,
    cases=means_cases,
    returns=("means",),
    slips=(
        Slip(
            "keepdims_forgotten",
            "Your means are right, but they lie in a flat array, (n_x,). Keep the averaged axis, "
            "with length 1: `keepdims=True` makes it a column, (n_x, 1).",
            ((", keepdims=True", ""),),
        ),
        Slip(
            "wrong_axis",
            "You averaged over the features: one mean for each example. Axis 0 runs down a column. "
            "A feature is a row, and along a row it is axis 1 that runs.",
            (("axis=1", "axis=0"),),
        ),
        Slip(
            "wrong_axis_flat",
            "Your array has one mean for each example, and it is flat. A feature is a row: average "
            "along axis 1, and keep that axis with `keepdims=True`.",
            (("axis=1, keepdims=True", "axis=0"),),
        ),
        Slip(
            "one_mean_for_all",
            "You return one number, the mean of the whole table. Without `axis`, NumPy averages "
            "over everything; you want one mean for each row.",
            (("axis=1, keepdims=True", ""),),
        ),
        Slip(
            "one_mean_kept",
            "You average over both axes, so one number is left, in shape (1, 1). Say which axis is "
            "to be averaged away.",
            (("axis=1, ", ""),),
        ),
        Slip(
            "row_for_column",
            "Your means lie in a row, (1, n_x). There is one for each feature, and features stand "
            "below one another: a column, (n_x, 1).",
            (("axis=1, keepdims=True)", "axis=1, keepdims=True).T"),),
        ),
        Slip(
            "sum_for_mean",
            "You add each row up. A mean also divides by the number of terms, m.",
            ((".mean(", ".sum("),),
        ),
        Slip(
            "divided_by_features",
            "You divide each row's sum by n_x, the number of rows. A row has m entries, so its "
            "mean divides by m.",
            (("X.mean(axis=1, keepdims=True)", "X.sum(axis=1, keepdims=True) / X.shape[0]"),),
        ),
    ),
    hints=HINTS,
    variants=(
        "def feature_means(X):\n    return np.mean(X, 1).reshape(-1, 1)",
        "def feature_means(X):\n    return X.sum(axis=1)[:, np.newaxis] / X.shape[1]",
        "def feature_means(X):\n    return np.array([[sum(row) / len(row)] for row in X])",
        """
def feature_means(X):
    n_x, m = X.shape
    return X @ np.full((m, 1), 1 / m)
""".strip(),
    ),
)
