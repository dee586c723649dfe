"""Exercise: linear_backward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.backward_propagation.common import draw, layer
from autograder.exercises.backward_propagation.linear_slips import SLIPS
from course_utils.backward import linear_backward

SIZES = {
    "with 2 units, 3 inputs and 5 examples": (2, 3, 5),
    "with 3 units, 5 inputs and 7 examples": (3, 5, 7),
    "with more units than inputs": (7, 2, 3),
    "with a single example": (3, 5, 1),
    "with a single unit": (1, 5, 3),
    "with sizes that are all equal, where a forgotten transpose goes unnoticed": (3, 3, 3),
}


def linear_cases(rng: np.random.Generator) -> list[Case]:
    """Return layers of several sizes (n_l, n_prev, m); the first is visible."""
    return [
        Case(
            label,
            (draw(rng, n_l, m), layer(rng, n_l, n_prev, m)),
            visible=label == next(iter(SIZES)),
        )
        for label, (n_l, n_prev, m) in SIZES.items()
    ]


HINTS = Hints(
    where="""
Three formulas stand above; each becomes one line. Unpack the cache first: it holds three arrays,
in the order (A_prev, W, b). Then check each shape: a gradient has the shape of what it belongs to.
""".strip(),
    concept="""
One unit, two inputs, two examples: dZ = [[1, 3]], A_prev = [[2, 4], [5, 6]]. For dW, add up blame
times input over the examples and divide by 2: (1·2 + 3·4) / 2 = 7 and (1·5 + 3·6) / 2 = 11.5. The
matrix product does the adding up if the examples meet each other in the middle: (1, m) by (m, 2).
db is the mean of 1 and 3, here 2. dA_prev sends each example's blame back through the weights and
adds nothing up over the examples.
""".strip(),
    nearly="""
Fill the blanks:

- unpack the cache into three names
- m is the number of ___ of A_prev
- dW: matrix product of ___ and the transpose of ___, divided by ___
- db: the mean of ___ along the axis of the examples, kept as a column (`keepdims=True`)
- dA_prev: matrix product of the transpose of ___ and ___, not divided
""".strip(),
    twin="""
The same three products on another problem. Recipes use ingredients: `use` is (recipes,
ingredients). On each of m days, `sold` (recipes, m) dishes are sold, at `prices` (ingredients, m).

```python
def kitchen(sold, use, prices):
    days = prices.shape[1]
    needed = use.T @ sold                            # (ingredients, m): each day on its own
    recipe_price = sold @ prices.T / days            # (recipes, ingredients): mean over days
    mean_sold = sold.mean(axis=1, keepdims=True)     # (recipes, 1)
    return needed, recipe_price, mean_sold

sold, use = np.array([[1.0, 3.0]]), np.array([[2.0, 1.0]])
kitchen(sold, use, np.array([[2.0, 4.0], [5.0, 6.0]]))
# ([[2., 6.], [1., 3.]], [[7., 11.5]], [[2.]])
```

The days disappear where a product adds over them, and stay where it adds over the recipes.
""".strip(),
)

LINEAR_STEP = Exercise(
    reference=linear_backward,
    lesson="06_backward_propagation",
    points=3,
    cases=linear_cases,
    returns=("dA_prev", "dW", "db"),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    m = dZ.shape[1]
    dW = 1 / m * np.dot(dZ, A_prev.T)
    db = 1 / m * np.sum(dZ, axis=1).reshape(-1, 1)
    return np.dot(W.T, dZ), dW, db
""".strip(),
        """
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    n_l, m = dZ.shape
    dW, db, dA_prev = np.zeros(W.shape), np.zeros((n_l, 1)), np.zeros(A_prev.shape)
    for i in range(m):
        dW += np.outer(dZ[:, i], A_prev[:, i]) / m
        db += dZ[:, i : i + 1] / m
        dA_prev[:, i] = W.T.dot(dZ[:, i])
    return [dA_prev, dW, db]
""".strip(),
        """
def linear_backward(dZ, cache):
    A_prev, W, _ = cache
    m = A_prev.shape[-1]
    dW = np.einsum("im,jm->ij", dZ, A_prev) / m
    return np.einsum("ij,im->jm", W, dZ), dW, dZ @ np.ones((m, 1)) / m
""".strip(),
        """
def linear_backward(dZ, cache):
    A_prev, W, b = cache
    with_ones = np.vstack([A_prev, np.ones((1, dZ.shape[1]))])
    both = (with_ones @ dZ.T / dZ.shape[1]).T
    return (dZ.T @ W).T, both[:, :-1], both[:, -1:]
""".strip(),
    ),
)
