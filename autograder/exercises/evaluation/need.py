"""Exercise: threshold_for_recall."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from course_utils.threshold import threshold_for_recall


def scored(m: int, positives: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return different probabilities and classes, (1, m); class 1 tends to have larger ones."""
    y_true = rng.permutation(np.arange(m) < positives).astype(int)
    z = rng.standard_normal(m) + 1.5 * y_true - 1
    return (1 / (1 + np.exp(-z)))[None, :], y_true[None, :]


def threshold_cases(rng: np.random.Generator) -> list[Case]:
    """Return targets that are reached exactly and targets that are not, flat arrays, equal ones."""
    p, y = scored(29, 10, rng)
    equal = np.array([[0.9, 0.6, 0.6, 0.6, 0.3, 0.1]])
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
        Case("with equal probabilities", (equal, np.array([[0, 1, 1, 0, 1, 0]]), 0.5)),
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

CALLED = "(probabilities >= t).astype(int)"
ORDER = "sorted(np.ravel(probabilities), reverse=True)"
NEED = Exercise(
    reference=threshold_for_recall,
    lesson="09_evaluation",
    points=3,
    cases=threshold_cases,
    returns=("threshold",),
    slips=(
        Slip(
            "smallest",
            "You find the *smallest* good threshold, which calls nearly everything 1. Begin with "
            "the largest probability and go down.",
            ((", reverse=True", ""),),
        ),
        Slip(
            "precision_for_recall",
            "You compare the precision with the target. Asked for is a recall: the share of the "
            "examples that are 1 that is found. Mind the order of the arguments, too.",
            (
                (
                    f"recall(y_true, {CALLED})",
                    "np.sum(y_true * (probabilities >= t)) / np.sum(probabilities >= t)",
                ),
            ),
        ),
        Slip(
            "accuracy_for_recall",
            "You compare the accuracy with the target. Asked for is a recall: of the examples that "
            "are 1, the share that is found.",
            ((f"recall(y_true, {CALLED})", "np.mean(y_true == (probabilities >= t))"),),
        ),
        Slip(
            "more_than_the_target",
            "You ask for a recall *above* the target. To meet it exactly is enough.",
            ((" >= target", " > target"),),
        ),
        Slip(
            "threshold_itself_left_out",
            "You call an example 1 only if its probability is *above* the threshold. Here it is 1 "
            "if it is at least the threshold, so the example on it counts.",
            (("probabilities >= t)", "probabilities > t)"),),
        ),
        Slip(
            "called_below",
            "You call the *small* probabilities 1. Class 1 is where the probability is at least "
            "the threshold.",
            (("probabilities >= t)", "probabilities <= t)"),),
        ),
        Slip(
            "target_as_threshold",
            "You use the target as threshold. A recall of 0.9 and a probability of 0.9 have "
            "nothing to do with each other: try out which threshold gives the recall.",
            answer="def threshold_for_recall(probabilities, y_true, target):\n    return target",
        ),
        Slip(
            "quantile_of_the_ones",
            "A quantile interpolates: it lies between two probabilities, and the recall there can "
            "miss the target. Try the probabilities themselves.",
            answer="""
def threshold_for_recall(probabilities, y_true, target):
    return float(np.quantile(probabilities[y_true == 1], 1 - target))
""",
        ),
        Slip(
            "quantile_of_all",
            "You take a quantile over all examples. Recall asks only about those that are 1; the "
            "others do not count.",
            answer="""
def threshold_for_recall(probabilities, y_true, target):
    return float(np.quantile(probabilities, 1 - target))
""",
        ),
        Slip(
            "grid",
            "You try thresholds in steps of 0.01, so you can step over the largest good one. Try "
            "the probabilities themselves: only there does anything change.",
            ((ORDER, "np.arange(100, -1, -1) / 100"),),
        ),
        Slip(
            "recall_returned",
            "You return the recall that is reached. Asked for is the *threshold* that reaches it.",
            (("return float(t)", f"return float(recall(y_true, {CALLED}))"),),
        ),
    ),
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
