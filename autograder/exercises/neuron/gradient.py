"""Exercise: neuron_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.neuron.common import SIZES, features, labels, probabilities
from autograder.exercises.neuron.gradient_slips import SLIPS
from autograder.exercises.neuron.gradient_variants import VARIANTS
from course_utils.neuron import neuron_gradient


def gradient_cases(rng: np.random.Generator) -> list[Case]:
    """Return examples whose n_x and m differ, and two sizes at which a transpose can hide."""
    # Three examples, so that neither dw nor db is a whole multiple of the other.
    A, Y = np.array([[0.8, 0.4, 0.7]]), np.array([[1, 0, 0]])
    one = (np.array([[1.0, 3.0, -2.0]]), A, Y)
    return [
        Case("with one feature", one, visible=True),
        *(Case(label, _answered(*size, rng)) for label, size in SIZES.items()),
    ]


def _answered(n_x: int, m: int, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    return features(n_x, m, rng), probabilities(m, rng), labels(m, rng)


HINTS = Hints(
    where="""
Start with the errors, one for each example: how far is a from y, and on which side? Everything
else is made of them. Then write down shapes: dw has w's shape, a row with one entry for each
feature, and db has b's.
""".strip(),
    concept="""
One weight, three examples: x is 1, 2 and 4, the errors a − y are 0.5, −0.5 and 0.25. Multiplied:
0.5, −1 and 1; the mean, 0.167, is dw. The mean of the errors alone, 0.083, is db. With several
weights, the same is done for each feature. A matrix product does it all at once, because it
multiplies and adds up: it must add over the *examples*, so those must be the sizes that meet in
the middle.
""".strip(),
    nearly="""
Fill the blanks, in the lesson's symbols:

- the errors, (1, m): ___ minus ___
- dw, (1, n_x): the product of the errors with a matrix of shape (m, n_x), made from ___; all
  divided by ___
- db, (1, 1): their mean along axis ___, with `keepdims=True` so that it stays two-dimensional
- return the two, dw first
""".strip(),
    twin="""
The same on another problem. For every sensor (a row) you want its mean product with one common
signal, and the signal's own mean.

```python
def mean_products(signal, sensors):
    count = signal.size
    products = signal @ sensors.T
    return products / count, signal.mean(keepdims=True)

signal = np.array([[1.0, -1.0, 3.0]])
sensors = np.array([[2.0, 0.0, 1.0], [1.0, 1.0, 1.0]])
mean_products(signal, sensors)     # [[1.667  1.]]  and  [[1.]]
```

A row times a transposed matrix: one sum of products for each sensor. Dividing once by the count
makes means of them.
""".strip(),
)

GRADIENT = Exercise(
    reference=neuron_gradient,
    lesson="02_neuron",
    points=3,
    cases=gradient_cases,
    returns=("dw", "db"),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
