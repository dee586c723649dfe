"""Exercise: neuron_forward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.neuron.common import SIZES, features
from autograder.exercises.neuron.forward_slips import SLIPS
from course_utils.neuron import neuron_forward


def forward_cases(rng: np.random.Generator) -> list[Case]:
    """Return neurons with a bias that is far from 0, so that it shows."""
    one = (np.array([[0.0, 2.0, -1.0]]), np.array([[0.5]]), np.array([[-1.0]]))
    return [
        Case("with one feature", one, visible=True),
        *(Case(label, _neuron(*size, rng)) for label, size in SIZES.items()),
    ]


def _neuron(n_x: int, m: int, rng: np.random.Generator) -> tuple[np.ndarray, ...]:
    w, b = rng.uniform(0.3, 1, (1, n_x)), rng.uniform(0.5, 1.5, (1, 1))
    return features(n_x, m, rng), w, b


HINTS = Hints(
    where="""
Two steps: first Z, then A. For Z, write down the shapes of w and X, side by side, and see which
two sizes meet in the middle. For A, you have just written the function.
""".strip(),
    concept="""
A matrix product adds up products: a row (1, 3) times a column (3, 1) is one number. With
`w = [[2, 0, 1]]` and an example with the features 1, 5 and 4, it is 2·1 + 0·5 + 1·4 = 6. Put seven
such columns side by side and the same product gives seven numbers, one for each example. The
symbol for it is `@`; `*` multiplies entry by entry and adds nothing up. The bias is then added to
every column by itself, because a (1, 1) array fits everywhere.
""".strip(),
    nearly="""
Two lines and a blank in each:

- Z: the matrix product of ___, of shape (1, n_x), and X, of shape (n_x, m); then plus ___
- A: the ___ of Z; return it

Check the shape on paper: (1, n_x) times (n_x, m) leaves (1, m), one number for each example.
""".strip(),
    twin="""
The same two steps on another problem. Each column is a basket: how many apples, how many pears.
A row holds the prices, `fee` is added once a basket, and the total is rounded up to whole euros.

```python
def totals(baskets, prices, fee):
    cost = prices @ baskets + fee
    return np.ceil(cost)

baskets = np.array([[3, 0, 1], [1, 2, 1]])          # (2, 3): three baskets
totals(baskets, np.array([[0.5, 0.8]]), 1.0)         # [[4. 3. 3.]]
```

Prices in a row times baskets in columns: one total for each basket. Then one function is applied
to them all.
""".strip(),
)

FORWARD = Exercise(
    reference=neuron_forward,
    lesson="02_neuron",
    points=2,
    cases=forward_cases,
    returns=("A",),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        "def neuron_forward(X, w, b):\n    Z = np.dot(w, X) + b\n    A = sigmoid(Z)\n    return A",
        """
def neuron_forward(X, w, b):
    return sigmoid((X.T @ w.T + b).T)
""".strip(),
        """
def neuron_forward(X, w, b):
    return sigmoid(np.sum(w.T * X, axis=0, keepdims=True) + b)
""".strip(),
        """
def neuron_forward(X, w, b):
    A = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        z = b[0, 0]
        for j in range(X.shape[0]):
            z = z + w[0, j] * X[j, i]
        A[0, i] = sigmoid(z)
    return A
""".strip(),
    ),
)
