"""Exercise: mean_squared_error."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.loss.common import HALVED, NOT_AVERAGED, ONE_BY_ONE, SUM, labels
from course_utils.loss import mean_squared_error


def squared_error_cases(rng: np.random.Generator) -> list[Case]:
    """Return real numbers of both signs, probabilities, one example, and a perfect prediction."""
    target = rng.normal(size=(1, 7))
    return [
        Case(
            "with three examples",
            (np.array([[2.0, 4.0, 5.0]]), np.array([[1.0, 4.0, 7.0]])),
            visible=True,
        ),
        Case("with values of both signs", (rng.normal(size=(1, 7)), target)),
        Case("with a single example", (rng.normal(size=(1, 1)), rng.normal(size=(1, 1)))),
        Case("with probabilities and labels", (rng.random((1, 5)), labels(5, rng))),
        Case("with perfect predictions", (target.copy(), target)),
    ]


HINTS = Hints(
    where="""
Three steps in this order: compare, square, average. Each is one NumPy operation on a whole array,
so you need no loop. Look at what you do last: does it leave one number, or still one for each
example?
""".strip(),
    concept="""
Say the predictions are 3, 0 and 6 and the true values 5, 0 and 5. The errors are −2, 0 and 1.
Their signs would cancel in a mean, so square first: 4, 0 and 1. The mean of those is 5 / 3. NumPy
works on whole arrays: a minus sign between two arrays of one shape subtracts entry from entry, and
`** 2` squares each entry. A mean over an array without an `axis` runs over all of its entries and
gives one number.
""".strip(),
    nearly="""
These steps are in the wrong order, and two words are missing:

- take the ___ of all entries: one number
- subtract the true values from the predictions, entry by entry
- return that number
- ___ every entry, so that no sign is left
""".strip(),
    twin="""
The same three steps on another problem. Two clocks are read four times. How far apart do they run
on average, whichever is ahead?

```python
def mean_gap(clock, watch):
    gaps = np.abs(clock - watch)
    return gaps.sum() / gaps.size

mean_gap(np.array([[9.0, 12.0, 15.0, 18.0]]), np.array([[9.5, 12.0, 14.0, 18.5]]))   # 0.5
```

Compare, remove the sign, average. Your loss removes the sign in another way, one that punishes
large errors more than small ones.
""".strip(),
)

SQUARED_ERROR = Exercise(
    reference=mean_squared_error,
    lesson="05_loss",
    points=1,
    cases=squared_error_cases,
    returns=("J",),
    slips=(
        Slip("sum_for_mean", SUM, (("np.mean(", "np.sum("),)),
        Slip("halved", HALVED, (("** 2)", "** 2) / 2"),)),
        Slip(
            "not_averaged", NOT_AVERAGED, (("float(np.mean((Y_hat - Y) ** 2))", "(Y_hat - Y)**2"),)
        ),
        Slip(
            "matrix_product",
            ONE_BY_ONE,
            (("float(np.mean((Y_hat - Y) ** 2))", "(Y_hat - Y) @ (Y_hat - Y).T / Y.shape[1]"),),
        ),
        Slip(
            "averaged_over_rows",
            "Your mean runs over the wrong axis: over the one row, which leaves every example as "
            "it was. Average over the columns, or over all entries.",
            (("float(np.mean((Y_hat - Y) ** 2))", "np.mean((Y_hat - Y) ** 2, axis=0)"),),
        ),
        Slip(
            "row_of_one",
            "With `axis=1` the mean of (1, m) has shape (1,): an array that holds one number. "
            "Leave the axis out, and you get the number.",
            (("float(np.mean((Y_hat - Y) ** 2))", "np.mean((Y_hat - Y) ** 2, axis=1)"),),
        ),
        Slip(
            "root_taken",
            "You took the square root of the mean. That is another measure, the root mean squared "
            "error; here the mean stays as it is.",
            (("np.mean((Y_hat - Y) ** 2)", "np.sqrt(np.mean((Y_hat - Y) ** 2))"),),
        ),
        Slip(
            "absolute",
            "You average the sizes of the errors. This loss squares each error, so that one error "
            "of 4 costs as much as sixteen errors of 1.",
            (("(Y_hat - Y) ** 2", "np.abs(Y_hat - Y)"),),
        ),
        Slip(
            "not_squared",
            "You average the errors themselves. An error of 3 and one of −3 then cancel, and a bad "
            "prediction looks perfect. Square each error first.",
            (("(Y_hat - Y) ** 2", "Y_hat - Y"),),
        ),
        Slip(
            "squared_after_the_mean",
            "You average first and square the result. Errors of opposite sign have cancelled by "
            "then. Square each error, then average.",
            (("np.mean((Y_hat - Y) ** 2)", "np.mean(Y_hat - Y) ** 2"),),
        ),
        Slip(
            "difference_of_squares",
            "You subtract the squares. The error is the difference of prediction and truth; square "
            "that. With parentheses, the difference comes first.",
            (("(Y_hat - Y) ** 2", "Y_hat ** 2 - Y ** 2"),),
        ),
        Slip(
            "only_truth_squared",
            "Only Y is squared: `**` binds before the minus sign. Put the difference into "
            "parentheses.",
            (("(Y_hat - Y) ** 2", "Y_hat - Y ** 2"),),
        ),
        Slip(
            "doubled_for_squared",
            "You double the differences; `*` multiplies, `**` is the power.",
            (("** 2", "* 2"),),
        ),
        Slip(
            "last_one_only",
            "Each turn of your loop overwrites the sum so far, so only the last example counts. "
            "Add to it, with +=.",
            answer="""
def mean_squared_error(Y_hat, Y):
    for i in range(Y.shape[1]):
        total = (Y_hat[0, i] - Y[0, i]) ** 2
    return float(total / Y.shape[1])
""",
        ),
        Slip(
            "last_one_missing",
            "Your loop ends one example early: `range(m)` leaves out its end already.",
            answer="""
def mean_squared_error(Y_hat, Y):
    m = Y.shape[1]
    total = 0.0
    for i in range(m - 1):
        total += (Y_hat[0, i] - Y[0, i]) ** 2
    return float(total / m)
""",
        ),
    ),
    hints=HINTS,
    variants=(
        """
def mean_squared_error(Y_hat, Y):
    m = Y.shape[1]
    errors = (Y - Y_hat).ravel()
    return np.dot(errors, errors) / m
""".strip(),
        """
def mean_squared_error(Y_hat, Y):
    total = 0
    for i in range(Y.shape[1]):
        total += (Y_hat[0, i] - Y[0, i]) ** 2
    return total / Y.shape[1]
""".strip(),
        """
def mean_squared_error(Y_hat, Y):
    return np.squeeze(np.square(Y_hat - Y).mean(axis=1, keepdims=True))
""".strip(),
        """
def mean_squared_error(Y_hat, Y):
    return np.linalg.norm(Y_hat - Y) ** 2 / Y.size
""".strip(),
    ),
)
