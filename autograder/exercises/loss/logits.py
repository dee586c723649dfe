"""Exercise: compute_loss_from_logits, the cross-entropy that needs no clip."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.loss.common import labels
from autograder.exercises.loss.logits_slips import SLIPS
from autograder.exercises.loss.logits_variants import VARIANTS
from course_utils.loss import compute_loss_from_logits


def logits_cases(rng: np.random.Generator) -> list[Case]:
    """Return ordinary logits, exact zeros, and logits so large that exp overflows.

    Beyond 745 exp(-|z|) is 0, so that log(1 + …) and log1p(…) agree.
    """
    far = rng.uniform(760, 900, (1, 5)) * [[1, -1, 1, -1, 0]]
    return [
        Case(
            "with three examples",
            (np.array([[2.0, -1.0, 0.5]]), np.array([[0, 0, 1]])),
            visible=True,
        ),
        Case("with seven examples", (3 * rng.standard_normal((1, 7)), labels(7, rng))),
        Case("with a single example", (rng.uniform(1, 3, (1, 1)), np.array([[0]]))),
        Case("with Z = -800 where Y is 1", (np.array([[-800.0]]), np.array([[1]])), visible=True),
        Case("with Z = 800 where Y is 0", (np.array([[800.0]]), np.array([[0]])), visible=True),
        Case(
            "with right and wrong Z far from 0 and one that is 0",
            (far, np.array([[1.0, 0.0, 0.0, 1.0, 1.0]])),
        ),
        Case("with right Z far from 0", (far[:, :2], np.array([[1, 0]]))),
    ]


HINTS = Hints(
    where="""
The formula stands above the exercise: three terms, entry by entry, then the mean. There is no
sigmoid in it and nothing to clip. Look at the exponential: its argument must never be positive,
whatever the sign of Z.
""".strip(),
    concept="""
Take z = 3. With y = 0 the terms are 3, −0 and log(1 + e⁻³) = 0.049: a cost of 3.049. With y = 1
the middle term is −3 and the cost is 0.049. Take z = −3: the first term is max(−3, 0) = 0, and the
exponential is again of −3, because of the absolute value. So the exponential lies between 0 and 1
and cannot overflow. For an array, `np.maximum` compares entry by entry (`max` cannot), and
`np.log1p(x)` is log(1 + x), exact for tiny x.
""".strip(),
    nearly="""
Fill the blanks, each for whole arrays:

- first term: the larger of Z and ___
- second term: Z times ___, to be subtracted
- third term: log1p of the exponential of minus the ___ of Z
- return the ___ of first minus second plus third
""".strip(),
    twin="""
The same trick on another problem. The logarithm of a sum of two exponentials, log(eᵘ + eᵛ),
overflows although the result is small. Take the larger one out first.

```python
def log_of_sum(u, v):
    larger = np.maximum(u, v)
    return larger + np.log1p(np.exp(-np.abs(u - v)))

log_of_sum(np.array([1000.0, 0.0]), np.array([1000.0, 0.0]))   # [1000.693, 0.693]
```

What is left in the exponential is minus a distance, so it never exceeds 1. Your loss is the case
v = 0, with one term more for the label.
""".strip(),
)


LOGITS = Exercise(
    reference=compute_loss_from_logits,
    lesson="05_loss",
    points=3,
    cases=logits_cases,
    returns=("J",),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
