"""Exercise: linear_forward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.forward_propagation.common import layer_inputs
from autograder.exercises.forward_propagation.linear_slips import SLIPS
from course_utils.forward import linear_forward


def linear_cases(rng: np.random.Generator) -> list[Case]:
    """Return layers of several sizes; where sizes are equal, wrong products do not fail."""
    small = (np.array([[1.0, 0.0], [2.0, 1.0]]), np.array([[3.0, -1.0]]), np.array([[0.5]]))
    return [
        Case("with one unit, two inputs and two examples", small, visible=True),
        Case("with 5 units, 3 inputs and 7 examples", layer_inputs(5, 3, 7, rng)),
        Case("with a single example", layer_inputs(3, 5, 1, rng)),
        Case("with as many examples as units", layer_inputs(5, 3, 5, rng)),
        Case("with as many units as inputs", layer_inputs(3, 3, 7, rng)),
        Case("with all sizes equal", layer_inputs(3, 3, 3, rng)),
    ]


HINTS = Hints(
    where="""
Two lines: one computes Z, one returns two things. Check the order in the product against the
formula, and look at which three arrays the cache holds, and in which order.
""".strip(),
    concept="""
Take one unit with the weights 2 and 3, the bias 1 and an example (10, 1). Its z is
2·10 + 3·1 + 1 = 24. A matrix product does this for every unit (a row of W) and every example (a
column of A_prev) at once: (n_l, n_{l-1}) times (n_{l-1}, m) is (n_l, m), and the inner sizes must
be equal. Adding b, shape (n_l, 1), needs no loop: NumPy repeats the column for each example.
""".strip(),
    nearly="""
Fill the blanks:

- Z is the matrix product (`@`) of ___, which stands on the left, and ___, plus the column ___
- the cache is a tuple of the three arrays that came in, in the order of the arguments
- return Z first, then the cache
""".strip(),
    twin="""
The same on another problem. Two kiosks sell apples and pears. A row holds a kiosk's two prices, a
column a customer's two amounts, and each kiosk adds a fee for the bag.

```python
def bills(amounts, prices, fee):
    total = prices @ amounts + fee
    return total, {"amounts": amounts, "fee": fee}

amounts = np.array([[1, 2, 0], [4, 0, 5]])      # 2 fruits, 3 customers
prices = np.array([[2, 1], [3, 1]])             # 2 kiosks, 2 fruits
bills(amounts, prices, np.array([[1], [0]]))[0]  # array([[7, 5, 6], [7, 6, 5]])
```

Row: a kiosk. Column: a customer. The fee was added to a kiosk's whole row.
""".strip(),
)

LINEAR = Exercise(
    reference=linear_forward,
    lesson="04_forward_propagation",
    points=2,
    cases=linear_cases,
    returns=("Z", "cache"),
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def linear_forward(A_prev, W, b):
    Z = np.dot(W, A_prev) + b
    cache = (A_prev, W, b)
    return Z, cache
""".strip(),
        """
def linear_forward(A_prev, W, b):
    Z = np.matmul(W, A_prev)
    Z += b
    return [Z, [A_prev.copy(), W.copy(), b.copy()]]
""".strip(),
        """
def linear_forward(A_prev, W, b):
    Z = np.einsum("ij,jk->ik", W, A_prev) + np.repeat(b, A_prev.shape[1], axis=1)
    return (Z, (A_prev, W, b))
""".strip(),
        """
def linear_forward(A_prev, W, b):
    Z = np.hstack([W, b]) @ np.vstack([A_prev, np.ones((1, A_prev.shape[1]))])
    return Z, (A_prev, W, b)
""".strip(),
    ),
)
