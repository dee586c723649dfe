"""Exercise: choose_learning_rate."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.parameter_update.choice_slips import SLIPS
from course_utils.learning_rate import choose_learning_rate

NAN, INF = float("nan"), float("inf")


def choice_cases(rng: np.random.Generator) -> list[Case]:
    """Return curves that crawl, fall, wiggle, jump and break, in several orders.

    Most hold one trap: a curve that ends lower and is not sound, or one that only starts well.
    No rate is a whole multiple of another: a wrong choice must not look like a wrong factor.
    """
    start = float(rng.uniform(0.6, 0.9))
    crawl = _fall(start, 0.97)
    fall = _fall(start, 0.8)
    steep_then_flat = [start, *(start * (0.4 + 0.1 / k) for k in range(1, 6))]
    dash = [start, 0.4 * start, 0.7 * start, 0.7 * start, 0.6 * start, 0.5 * start]
    wiggle = [start, 0.4 * start, 0.5 * start, 0.3 * start, 0.35 * start, 0.2 * start]
    dips = [start, 0.05 * start, 0.04 * start, 0.5 * start, 0.6 * start, 0.7 * start]
    jump = [start, 3 * start, 2 * start, 0.5 * start, 0.1 * start, 0.05 * start]
    late_jump = [start, 0.9 * start, 3 * start, 0.5 * start, 0.2 * start, 0.1 * start]
    broken = [start, 0.9 * start, NAN, NAN, NAN, NAN]
    gap = [start, 0.9 * start, NAN, 0.2 * start, 0.1 * start, 0.05 * start]
    infinite = [start, INF, 0.2 * start, 0.1 * start, 0.1 * start, 0.1 * start]
    climb = [start * 1.3**k for k in range(6)]
    return [
        Case(
            "with three curves",
            ([0.11, 1.6, 0.03], [[0.7, 0.5, 0.4], [0.7, 0.2, 0.3], [0.7, 0.69, 0.68]]),
            visible=True,
        ),
        Case(
            "with one that rises in its last step",
            ([0.07, 0.25], [[0.7, 0.4, 0.2, 0.35], [0.7, 0.5, 0.4, 0.3]]),
        ),
        Case("with one that becomes NaN", ([0.03, 0.25, 1.6], [crawl, fall, broken])),
        Case("with one that is NaN once and ends lowest", ([1.6, 0.25, 0.03], [gap, fall, crawl])),
        Case("with NaN in the curve listed first", ([1.6, 0.11, 0.07], [broken, fall, crawl])),
        Case(
            "with two that jump up, one at once and one later, and end lowest",
            ([0.25, 1.6, 0.03, 0.11], [fall, jump, crawl, late_jump]),
        ),
        Case("with one that is infinite once", ([1.6, 0.03, 0.25], [infinite, crawl, fall])),
        Case("with one that wiggles on its way down", ([0.11, 0.25, 1.6], [fall, wiggle, climb])),
        Case("with one that was lower before its end", ([0.25, 0.03, 0.11], [dips, crawl, fall])),
        Case(
            "with two that start steeply",
            ([0.07, 1.6, 0.11, 0.25], [steep_then_flat, crawl, fall, dash]),
        ),
        Case(
            "with one that comes back to its first cost, no higher",
            ([0.25, 0.03], [[start, 0.5 * start, start, 0.2 * start], [start, *crawl[:3]]]),
        ),
        Case(
            "with costs above 1, where the one that falls furthest does not end lowest",
            ([0.03, 0.25], [[4.0, 3.0, 2.5], [2.0, 1.9, 1.5]]),
        ),
        Case("with a single curve", ([0.07], [crawl])),
    ]


def _fall(start: float, factor: float) -> list[float]:
    return [start * factor**k for k in range(6)]


HINTS = Hints(
    where="""
Two steps: throw out the curves that are not sound, then compare the rest. Look at what you compare:
the last cost of each curve, and nothing else. And look at what you return: the rate, not its place
in the list and not its cost.
""".strip(),
    concept="""
Take the rates 0.1, 1 and 10 with the curves [0.7, 0.5], [0.7, 0.3] and [0.7, NaN]. The third is
not sound. Of the others, the second ends lower: the answer is 1. NaN needs care: every comparison
with it is False, so `min` and `max` of a list with NaN in it depend on the order, and `np.argmin`
points *at* the NaN. So ask `np.isfinite(...)` first, which gives one True or False for each cost,
and `.all()` makes one answer of them.
""".strip(),
    nearly="""
Fill the blanks:

- walk through rates and curves together, with ___
- keep a pair (last cost, rate) if two things hold: all costs are ___, and the largest of them is
  not above the ___ one
- from the pairs that are left, take the smallest: pairs are compared by their first entry
- return the ___ of that pair
""".strip(),
    twin="""
The same two steps on another problem. Which of the hikes with a complete record had the lowest
highest point?

```python
def gentlest(names, heights):
    complete = []
    for name, profile in zip(names, heights):
        if not np.isnan(profile).any():
            complete.append((max(profile), name))
    complete.sort()
    return complete[0][1]

gentlest(["lake", "ridge", "wood"], [[400, 900], [300, float("nan")], [350, 420]])   # 'wood'
```

First it drops the records with holes, then it sorts the pairs and takes the name of the first.
""".strip(),
)

CHOICE = Exercise(
    reference=choose_learning_rate,
    lesson="07_parameter_update",
    points=2,
    cases=choice_cases,
    returns=("learning_rate",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def choose_learning_rate(learning_rates, curves):
    best, best_cost = None, np.inf
    for i in range(len(curves)):
        costs = np.array(curves[i])
        if np.isnan(costs).any() or np.isinf(costs).any() or np.any(costs > costs[0]):
            continue
        if costs[-1] < best_cost:
            best, best_cost = learning_rates[i], costs[-1]
    return best
""".strip(),
        """
def choose_learning_rate(learning_rates, curves):
    ends = {}
    for rate, costs in zip(learning_rates, curves):
        if all(c <= costs[0] and np.isfinite(c) for c in costs):
            ends[rate] = costs[-1]
    return min(ends, key=ends.get)
""".strip(),
        """
def choose_learning_rate(learning_rates, curves):
    J = np.array(curves)
    sound = np.isfinite(J).all(axis=1) & (J <= J[:, :1]).all(axis=1)
    return np.array(learning_rates)[np.argmin(np.where(sound, J[:, -1], np.inf))]
""".strip(),
        """
def choose_learning_rate(learning_rates, curves):
    def last(pair):
        costs = np.asarray(pair[1])
        sound = np.isfinite(costs).all() and costs.max() == costs[0]
        return costs[-1] if sound else float("inf")

    return min(zip(learning_rates, curves), key=last)[0]
""".strip(),
    ),
)
