"""Exercise: threshold_for_recall."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.evaluation.need_slips import SLIPS
from course_utils.threshold import threshold_for_recall


def scored(m: int, positives: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return different probabilities and classes, (1, m); class 1 tends to have larger ones."""
    y_true = rng.permutation(np.arange(m) < positives).astype(int)
    z = rng.standard_normal(m) + 1.5 * y_true - 1
    return (1 / (1 + np.exp(-z)))[None, :], y_true[None, :]


def threshold_cases(rng: np.random.Generator) -> list[Case]:
    """Return targets that are reached exactly and targets that are not, flat arrays, equal ones."""
    p, y = scored(29, 10, rng)
    equal = np.array([[0.9, 0.1, 0.3, 0.6, 0.6, 0.6]])
    return [
        Case(
            "with six examples",
            (np.array([[0.9, 0.8, 0.7, 0.4, 0.3, 0.2]]), np.array([[1, 0, 1, 0, 1, 0]]), 0.6),
            visible=True,
        ),
        Case("where the recall meets the target exactly", (p, y, 0.8)),
        Case("where the target lies between two recalls", (*scored(31, 11, rng), 0.75)),
        Case("where every 1 must be found", (*scored(23, 7, rng), 1.0)),
        Case("where one find is enough", (*scored(23, 7, rng), 0.1)),
        Case("with equal probabilities", (equal, np.array([[0, 0, 1, 1, 0, 1]]), 0.5)),
        Case("with flat arrays of shape (m,)", (p[0], y[0], 0.65)),
    ]


HINTS = Hints(
    where="""
Only the given probabilities need to be tried as thresholds. Look at the order in which you try
them, since the *largest* good one is asked for, and at two signs: an example on the threshold is
called 1, and a recall equal to the target has reached it.
""".strip(),
    concept="""
Lower a net into a pond, deeper and deeper, until it holds 2 of the 3 fish; they swim at depths
1, 4 and 9. You stop at 4: less deep is too few, deeper catches more weed than needed. A threshold
is such a depth. With 0.9, 0.7 and 0.3 for the three examples that are 1, a target of 0.6 needs
two of them, so the threshold is 0.7, and the one at 0.7 itself counts as caught.
""".strip(),
    nearly="""
These steps are in the wrong order, and three blanks are open:

- return that probability as soon as its recall is at least ___
- go through all probabilities, from the ___ down
- for each, call every example 1 whose probability is at least ___, and let `recall` compare these
  answers with y_true
""".strip(),
    twin="""
The same search on another problem: the highest price at which at least half of the guests still
buy. Each has a limit, and buys at a price up to that limit.

```python
limits = np.array([4.0, 9.0, 6.0, 2.0])

def highest_price(limits, share):
    for price in sorted(limits, reverse=True):
        if np.mean(limits >= price) >= share:
            return price

highest_price(limits, 0.5)    # 6.0: the guests with 9 and 6 buy
```

From the top down, the first price that is good enough is the highest one.
""".strip(),
)

NEED = Exercise(
    reference=threshold_for_recall,
    lesson="09_evaluation",
    points=3,
    cases=threshold_cases,
    returns=("threshold",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def threshold_for_recall(probabilities, y_true, target):
    scores = np.sort(probabilities[y_true == 1])[::-1]
    found = 0
    for score in scores:
        found += 1
        if found / len(scores) >= target:
            return score
""".strip(),
        """
def threshold_for_recall(probabilities, y_true, target):
    best = 0.0
    for t in np.unique(probabilities):
        y_pred = np.where(probabilities >= t, 1, 0)
        if recall(y_true, y_pred) >= target:
            best = max(best, t)
    return best
""".strip(),
        """
def threshold_for_recall(probabilities, y_true, target):
    p, y = np.ravel(probabilities), np.ravel(y_true)
    reached = [t for t in p if recall(y, (p >= t).astype(int)) >= target]
    return max(reached)
""".strip(),
        """
def threshold_for_recall(probabilities, y_true, target):
    p, t = np.unique(probabilities), -1
    while recall(y_true, 1 * (probabilities >= p[t])) < target:
        t -= 1
    return p[t]
""".strip(),
    ),
)
