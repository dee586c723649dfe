"""Exercise: compute_loss, the binary cross-entropy."""

from typing import Any

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property
from autograder.exercises.loss.common import labels
from autograder.exercises.loss.cross_entropy_slips import SLIPS
from course_utils.loss import compute_loss

# Clips between 1e-5 and the smallest double are sensible: -log of them is 11.5 to 745. The machine
# epsilon of float32 costs 15.9; 1e-4 costs 9.2, and it is seen in ordinary losses (lesson 2, too).
LEAST, MOST, NOTHING = 10, 750, 5e-5


def cross_entropy_cases(rng: np.random.Generator) -> list[Case]:
    """Return ordinary probabilities, and AL at and near 0 and 1, right and wrong."""
    near = 1e-12 * rng.random()
    return [
        Case(
            "with three examples",
            (np.array([[0.8, 0.3, 0.6]]), np.array([[1, 0, 0]])),
            visible=True,
        ),
        Case("with seven examples", (rng.uniform(0.05, 0.95, (1, 7)), labels(7, rng))),
        Case("with 300 examples that are answered wrong", _all_wrong(300, rng)),
        Case("with a single example", (rng.uniform(0.1, 0.4, (1, 1)), np.array([[1]]))),
        Case("with AL = 0 where Y is 1", (np.array([[0.0]]), np.array([[1]])), visible=True),
        Case("with AL = 1 where Y is 0", (np.array([[1.0]]), np.array([[0]])), visible=True),
        Case(
            "with AL exactly 0 and 1 but right",
            (np.array([[0.0, 1.0, 0.0]]), np.array([[0, 1, 0]])),
        ),
        Case(
            "with right and wrong AL at and near 0 and 1",
            (np.array([[near, 1 - near, 0, 1, 0]]), np.array([[1.0, 0.0, 1.0, 1.0, 0.0]])),
        ),
        Case(
            "with single precision (float32), where AL is 0 or 1",
            (np.array([[0, 1, 1]], dtype=np.float32), np.array([[0, 1, 0]])),
            visible=True,
        ),
    ]


def _all_wrong(m: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return AL and Y where the truth gets so little, and so often, that its product is 0."""
    Y, truth = labels(m, rng), rng.uniform(0.02, 0.1, (1, m))
    return np.where(Y == 1, truth, 1 - truth), Y


def ordinary_loss(case: Case, J: float) -> float | None:
    """Return the loss where no AL is at the edge: there it is one number for everybody."""
    return None if _at_the_edge(case) else J


def size_at_the_edge(case: Case, J: float) -> str:
    """Return in a word how large J is at AL = 0 and 1, where each clip has its own J.

    A wrong example must cost much; where all are right, J is about 0.
    """
    if not _at_the_edge(case):
        return "not at the edge"
    if not np.isfinite(J):
        return "not finite"
    AL, Y = case.args
    wrong = int(np.sum(np.abs(AL - Y) > 0.5))
    least, most = (LEAST, MOST) if wrong else (-NOTHING, NOTHING)
    a_wrong_one = J * Y.shape[1] / max(wrong, 1)
    return "too small" if a_wrong_one < least else "too large" if a_wrong_one > most else "right"


def _at_the_edge(case: Case) -> bool:
    AL: Any = case.args[0]
    return bool(np.min(np.minimum(AL, 1 - AL)) < 1e-9)


HINTS = Hints(
    where="""
Two parts. The second is the formula, entry by entry, and then one mean and one minus sign. The
first makes it safe: before any logarithm, see to it that no entry is exactly 0 or exactly 1. Look
at both logarithms: each of them has its own dangerous end. How near to 1 a number can be depends on
AL's dtype; the docstring says which ε fits.
""".strip(),
    concept="""
Each example costs −log of the probability that the network gave to what really happened. Say
`a = 0.25`. If y is 1, the truth got 0.25 and the cost is −log 0.25 = 1.386. If y is 0, the truth
got 0.75 and the cost is −log 0.75 = 0.288. The factors `Y` and `1 - Y` switch one of the two
logarithms off. At a = 0 the logarithm is −∞, and 0 times −∞ is NaN. `np.clip(array, low, high)`
moves only what lies outside: with 0.1 and 0.9 the numbers 0, 0.5, 1 become 0.1, 0.5, 0.9.
""".strip(),
    nearly="""
Fill the blanks:

- the tiny number is the machine epsilon of AL's own type: `np.finfo(AL.___).eps`
- clip AL into the range from ___ to 1 minus ___, as a new array
- for label 1: Y times the log of ___
- for label 0: one minus Y, times the log of ___
- add the two, take the mean, and change its ___
""".strip(),
    twin="""
The same safety on another problem. The loudness of a sound in decibels is ten times the
logarithm of its power, and silence has power 0.

```python
def mean_loudness(power):
    audible = np.maximum(power, 1e-12)
    return 10 * np.log10(audible).mean()

mean_loudness(np.array([[0.0, 1e-6, 1.0]]))   # -60.0
```

Silence counts as −120 decibels in place of minus infinity; the other two are as they were. Here
only one end is dangerous. Your loss has two.
""".strip(),
)

CROSS_ENTROPY = Exercise(
    reference=compute_loss,
    lesson="05_loss",
    points=3,
    cases=cross_entropy_cases,
    returns=("J",),
    properties=(
        Property(
            "loss",
            ordinary_loss,
            "The loss is not right. Work out two examples by hand, one with y = 1 and one with "
            "y = 0, and compare.",
            rtol=1e-5,
        ),
        Property(
            "at 0 and 1",
            size_at_the_edge,
            "At AL = 0 or 1 the loss is not of the right size. A wrong example there costs much, "
            "more than 10; a right one costs next to nothing. Clip very close to 0 and to 1.",
        ),
    ),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def compute_loss(AL, Y):
    truth = np.where(Y == 1, AL, 1 - AL)
    return -np.log(np.maximum(truth, np.finfo(truth.dtype).tiny)).mean()
""".strip(),
        """
def compute_loss(AL, Y):
    m = Y.shape[1]
    AL = np.clip(AL, 1e-7, 1 - 1e-7)
    cost = -(np.dot(Y, np.log(AL).T) + np.dot(1 - Y, np.log(1 - AL).T)) / m
    return np.squeeze(cost)
""".strip(),
        """
def compute_loss(AL, Y):
    eps = 1e-8
    return -np.mean(Y * np.log(AL + eps) + (1 - Y) * np.log(1 - AL + eps))
""".strip(),
        """
def compute_loss(AL, Y):
    total = 0.0
    for a, y in zip(AL[0], Y[0]):
        p = a if y == 1 else 1 - a
        total -= np.log(max(p, 1e-12))
    return total / Y.shape[1]
""".strip(),
        """
def compute_loss(AL, Y):
    A = np.clip(AL.astype(float), 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
""".strip(),
        """
def compute_loss(AL, Y):
    eps = np.finfo(AL.dtype).eps
    return -np.mean(Y * np.log(AL + eps) + (1 - Y) * np.log(1 - AL + eps))
""".strip(),
        """
def compute_loss(AL, Y):
    ones, zeros = np.clip(AL, 1e-8, 1), np.clip(1 - AL, 1e-8, 1)
    return -(Y * np.log(ones) + (1 - Y) * np.log(zeros)).sum() / Y.shape[1]
""".strip(),
    ),
)
