"""Exercise: neuron_loss."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property
from autograder.exercises.neuron.common import labels, probabilities
from autograder.exercises.neuron.loss_slips import SLIPS
from course_utils.neuron import neuron_loss

# Where an answer pays for the logarithm of a 0, how much depends on where it stops it: 9.2 and more
# for any distance from 0 and 1, up to 1e-4. So costs are compared up to a bound that is below it.
BOUNDS = {
    "where it answers 0 and is right": 4.0,
    "where it answers 1 and is right": 4.0,
    "where it answers 0 and is wrong": 9.0,
    "where it answers 1 and is wrong": 9.0,
}


def loss_cases(rng: np.random.Generator) -> list[Case]:
    """Return doubtful neurons, and certain ones, right and wrong."""
    return [
        Case(
            "with three examples",
            (np.array([[0.8, 0.4, 0.3]]), np.array([[1, 0, 0]])),
            visible=True,
        ),
        Case("with 7 examples", (probabilities(7, rng), labels(7, rng))),
        Case("with a single example", (probabilities(1, rng), np.array([[0]]))),
        *(
            Case(label, (np.array([A]), np.array([Y])), visible=True)
            for label, A, Y in zip(
                BOUNDS,
                ([0.0, 0.5], [1.0, 0.5], [0.0], [1.0]),
                ([0, 1], [1, 0], [1], [0]),
                strict=True,
            )
        ),
    ]


def cost(case: Case, value: float) -> float:
    """Return the cost, up to the bound of its case. What an answer's distance from 0 and 1 adds
    where an example should cost nothing is rounded away."""
    return float(np.round(min(value, BOUNDS.get(case.label, np.inf)), 7))


HINTS = Hints(
    where="""
Look at the case that fails. If it is one with 0 or 1 in A, the logarithm of 0 is your problem. If
it is another, work the first case out by hand: which probability did the neuron give to the true
class of each of its examples? Then: a logarithm, a sign, a mean.
""".strip(),
    concept="""
Three forecasts said "rain" with 0.9, 0.2 and 0.5, and it rained, stayed dry and rained. The truth
got 0.9, then 1 − 0.2 = 0.8, then 0.5. The surprise at each is minus the logarithm: 0.105, 0.223
and 0.693, and their mean is 0.340. Someone who gave the truth a 0 would be infinitely surprised.
To keep the number finite, let no probability come nearer to 0 than, say, 0.000000000000001 before
you take its logarithm.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- take minus the logarithm of each
- lift what is below a tiny number such as ___ up to that number
- return the mean as one number
- for each example pick the probability of its true class: from A where Y is 1, otherwise ___

(The one-line formula with y and 1 − y does the picking by multiplying. Then A itself must be kept
off 0 *and* off 1.)
""".strip(),
    twin="""
The same steps on another problem: bits of surprise. A keyboard guesses for each letter whether
it is a vowel; how many bits does the truth cost, on average?

```python
def mean_bits(guess, is_vowel):
    given = is_vowel * guess + (1 - is_vowel) * (1 - guess)
    bits = np.log2(1 / np.clip(given, 1e-9, 1))
    return bits.mean()

mean_bits(np.array([0.5, 0.25, 0.0]), np.array([1, 0, 0]))   # 0.47
```

Multiplying by 1 and by 0 picks the right probability, and `np.clip` keeps it off 0. Yours takes
another logarithm, and labels and probabilities stand in rows.
""".strip(),
)


LOSS = Exercise(
    reference=neuron_loss,
    lesson="02_neuron",
    points=2,
    cases=loss_cases,
    returns=("J",),
    properties=(Property("cost", cost, rtol=1e-4),),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def neuron_loss(A, Y):
    m = A.shape[1]
    A = np.clip(A, 1e-8, 1 - 1e-8)
    return -1 / m * np.sum(Y * np.log(A) + (1 - Y) * np.log(1 - A))
""".strip(),
        """
def neuron_loss(A, Y):
    eps = 1e-10
    logs = Y @ np.log(A + eps).T + (1 - Y) @ np.log(1 - A + eps).T
    return np.squeeze(-logs / Y.shape[1])
""".strip(),
        """
def neuron_loss(A, Y):
    losses = []
    for a, y in zip(A[0], Y[0]):
        p = a if y == 1 else 1 - a
        losses.append(-np.log(max(p, 1e-12)))
    return sum(losses) / len(losses)
""".strip(),
        """
def neuron_loss(A, Y):
    return np.nan_to_num(np.where(Y == 1, -np.log(A), -np.log(1 - A))).mean()
""".strip(),
    ),
)
