"""Exercise: predict."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.deep_model.prediction_slips import SLIPS
from course_utils.initialization import initialize_parameters_he, initialize_parameters_zeros
from course_utils.model import predict


def network_and_examples(
    layers_dims: list[int], m: int, rng: np.random.Generator
) -> tuple[np.ndarray, None, dict[str, np.ndarray]]:
    """Return X (n_x, m), None for y, and parameters for which some answers are 0 and some 1.

    The output bias puts the border far from the middle of the Z, so that both classes occur (if
    m > 1), the border is not the mean, and no probability is exactly 0.5.
    """
    X = rng.standard_normal((layers_dims[0], m))
    parameters = initialize_parameters_he(layers_dims, rng=rng)
    A = X
    for l in range(1, len(layers_dims)):
        Z = parameters[f"W{l}"] @ A + 0.5
        parameters[f"b{l}"] = np.full((layers_dims[l], 1), 0.5)
        A = np.maximum(Z, 0)
    if m > 1:
        parameters[f"b{l}"] -= 0.2 * Z.min() + 0.8 * Z.max() + 0.01
    return X, None, parameters


def prediction_cases(rng: np.random.Generator) -> list[Case]:
    """Return networks with and without a hidden layer, with labels and without."""
    X, _, parameters = network_and_examples([4, 3, 1], 11, rng)
    y = rng.permutation(np.arange(11) % 2)[None, :]
    zeros = initialize_parameters_zeros([3, 5, 1])
    return [
        Case("with one hidden layer", network_and_examples([3, 5, 1], 7, rng), visible=True),
        Case("with three hidden layers", network_and_examples([5, 7, 3, 2, 1], 13, rng)),
        Case("without a hidden layer", network_and_examples([5, 1], 29, rng)),
        Case("with as many examples as features", network_and_examples([5, 3, 1], 5, rng)),
        Case("with a single example", network_and_examples([3, 5, 1], 1, rng)),
        Case("with true labels y given", (X, y, parameters)),
        Case("where AL is exactly 0.5", (rng.standard_normal((3, 7)), None, zeros)),
    ]


HINTS = Hints(
    where="""
Two steps: let the network compute its probabilities, then turn each into a class. Look at what
the pass forward gives back (it is two things), and at what should happen when `y` is None.
""".strip(),
    concept="""
The network's last number is a probability: 0.9, 0.2, 0.6 for three pictures. A class is a
decision: more likely than not is 1, else 0. So the three become 1, 0, 1. A comparison does this
to a whole array at once and gives True and False; as integers these are 1 and 0. Nothing is
trained here, and the true labels do not change the answer: they are only there to be compared
with it.
""".strip(),
    nearly="""
Four steps in the wrong order, with three blanks:

- return the classes, shape (1, ___)
- run the pass forward on X; keep its first result, AL, and leave the ___
- if y is not None, print how often the classes agree with it
- compare AL with ___ and make integers of the answer
""".strip(),
    twin="""
The same two steps on another problem. A machine measures bottles; those with more than 1.0 litre
are called full. Known answers, if there are any, are only compared.

```python
def call_full(litres, known=None):
    full = (litres > 1.0).astype(int)
    if known is not None:
        print("agree:", np.mean(full == known))
    return full

call_full(np.array([[1.2, 0.7, 1.1]]))                            # [[1, 0, 1]]
call_full(np.array([[1.2, 0.7, 1.1]]), np.array([[1, 0, 0]]))     # prints agree: 0.666…
```

The comparison works on the whole row and keeps its shape.
""".strip(),
)

PREDICTION = Exercise(
    reference=predict,
    lesson="08_deep_model",
    points=2,
    cases=prediction_cases,
    returns=("y_pred",),
    prints="Given y, your function should print the accuracy; it prints nothing. No points lost.",
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def predict(X, y, parameters):
    AL, caches = forward_propagation(X, parameters)
    m = X.shape[1]
    p = np.zeros((1, m))
    for i in range(m):
        if AL[0, i] > 0.5:
            p[0, i] = 1
    if y is not None:
        print("Accuracy: " + str(np.sum((p == y) / m)))
    return p
""".strip(),
        """
def predict(X, y, parameters):
    return forward_propagation(X, parameters)[0] > 0.5
""".strip(),
        """
def predict(X, y, parameters):
    AL, _ = forward_propagation(X, parameters)
    return np.round(AL)
""".strip(),
        """
def predict(X, y, parameters):
    AL, _ = forward_propagation(X, parameters)
    y_pred = np.where(AL > 0.5, 1, 0)
    if y is not None:
        print("Accuracy:", round(100 * accuracy(y, y_pred)), "%")
    return y_pred
""".strip(),
    ),
)
