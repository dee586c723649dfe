"""Exercise: mean_squared_error."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.loss.common import labels
from autograder.exercises.loss.squared_error_slips import SLIPS
from course_utils.loss import mean_squared_error


def squared_error_cases(rng: np.random.Generator) -> list[Case]:
    """Return real numbers of both signs, probabilities, one example, and a perfect prediction.

    The first numbers are such that no usual mistake gives a whole multiple of the loss, or a whole
    fraction of it, by chance.
    """
    target = rng.normal(size=(1, 7))
    return [
        Case(
            "with three examples",
            (np.array([[2.5, 4.5, 4.0]]), np.array([[1.0, 4.0, 7.0]])),
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
    slips=SLIPS,
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
