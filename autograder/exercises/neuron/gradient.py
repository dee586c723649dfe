"""Exercise: neuron_gradient."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.neuron.common import SIZES, features, labels, probabilities
from autograder.exercises.neuron.gradient_variants import VARIANTS
from course_utils.neuron import neuron_gradient


def gradient_cases(rng: np.random.Generator) -> list[Case]:
    """Return examples whose n_x and m differ, and two sizes at which a transpose can hide."""
    one = (np.array([[1.0, 3.0]]), np.array([[0.8, 0.4]]), np.array([[1, 0]]))
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
    slips=(
        Slip(
            "dw_not_averaged",
            "Your dw is m times too large: it adds up over the examples. J is a mean, so its "
            "gradient is one too; divide by m.",
            ((" / m", ""),),
        ),
        Slip(
            "db_not_averaged",
            "Your db is m times too large: it adds up over the examples. J is a mean, so its "
            "gradient is one too; divide by m.",
            (("np.mean(", "np.sum("),),
        ),
        Slip(
            "neither_averaged",
            "Your dw and db are m times too large: they add up over the examples. J is a mean, so "
            "its gradient is one too; divide both by m.",
            ((" / m", ""), ("np.mean(", "np.sum(")),
        ),
        Slip(
            "dw_divided_by_features",
            "You divide dw by the number of features. The mean is over the examples: m is X's "
            "*second* size.",
            (("X.shape[1]", "X.shape[0]"),),
        ),
        Slip(
            "both_divided_by_features",
            "You divide by the number of features. The mean is over the examples: m is X's "
            "*second* size.",
            (
                ("X.shape[1]", "X.shape[0]"),
                ("np.mean(", "np.sum("),
                ("keepdims=True)", "keepdims=True) / m"),
            ),
        ),
        Slip(
            "averaged_twice",
            "Your db is divided by m twice: a mean has that division in it already.",
            (("keepdims=True)", "keepdims=True) / m"),),
        ),
        Slip(
            "sign",
            "Your gradient points downhill; every sign is turned round. The gradient says where "
            "the cost *grows*, so the error is a - y, and the step later gets the minus.",
            (("A - Y", "Y - A"),),
        ),
        Slip(
            "label_forgotten",
            "Your errors are A itself. What teaches is how far a lies from the label y.",
            (("A - Y", "A"),),
        ),
        Slip(
            "slope_of_sigmoid_too",
            "There is a factor a (1 - a) too many. It does occur on the way, but the slope of the "
            "logarithm cancels it: dz is the plain difference a - y.",
            (("A - Y", "(A - Y) * A * (1 - A)"),),
        ),
        Slip(
            "dw_transposed",
            "Your dw is a column. A gradient has the shape of what it belongs to, and w is a row, "
            "(1, n_x).",
            (("dZ @ X.T", "X @ dZ.T"),),
        ),
        Slip(
            "not_added_up",
            "Your dw has an entry for every feature of every *example*. It should add up over the "
            "examples: multiply as matrices, so that the m's meet.",
            (("dZ @ X.T", "dZ * X"),),
        ),
        Slip(
            "X_not_transposed",
            "Your product dZ times X does not fit: dZ has m columns, and X has n_x rows. What must "
            "meet in the middle are the examples.",
            (("X.T", "X"),),
        ),
        Slip(
            "db_number",
            "Your db is a bare number. A gradient has the shape of what it belongs to, and b is "
            "(1, 1): keep both axes when you take the mean.",
            (("np.mean(dZ, axis=1, keepdims=True)", "np.mean(dZ)"),),
        ),
        Slip(
            "db_flat",
            "Your db is a flat array, (1,). b is (1, 1), and so is db: tell the mean to keep both "
            "axes.",
            ((", keepdims=True", ""),),
        ),
        Slip(
            "order_swapped",
            "Your two results have changed places: dw comes first, then db.",
            (("return dw, db", "return db, dw"),),
        ),
        Slip(
            "written_into_A",
            "Your gradient is right, but you write the errors into A, which its caller still "
            "needs. Give the difference an array of its own.",
            (("dZ = A - Y", "A -= Y\n    dZ = A"),),
        ),
        Slip(
            "gradient_of_a",
            "That is ∂L/∂a, not ∂L/∂z. Times the slope of the sigmoid, a (1 - a), it becomes a - "
            "y.",
            (("A - Y", "(A - Y) / (A * (1 - A))"),),
        ),
        Slip(
            "one_number_for_dw",
            "Your dw is one number. Each weight has its own: the product has added the examples "
            "up already, so only divide by m.",
            (("dZ @ X.T / m", "np.mean(dZ @ X.T)"),),
        ),
    ),
    hints=HINTS,
    variants=VARIANTS,
)
