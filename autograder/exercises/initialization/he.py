"""Exercise: initialize_parameters_he."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property
from autograder.exercises.initialization.common import (
    BIASES_ARE_ZERO,
    COLUMNS_DIFFER,
    LARGE_LAYERS,
    NORMAL,
    ROWS_DIFFER,
    seeded,
    spread,
)
from autograder.exercises.initialization.he_slips import SLIPS
from course_utils.initialization import initialize_parameters_he


def he_cases(rng: np.random.Generator) -> list[Case]:
    """Return small networks for the shapes, and large ones for the statistics."""
    return [
        seeded("with one hidden layer", [3, 5, 1], rng, visible=True),
        seeded("with many weights, where their spread can be measured", LARGE_LAYERS, rng),
        seeded("without a hidden layer", [6, 1], rng),
        Case("with no rng given", ([4, 3, 1],), repeat=True, determined=False),
    ]


PROPERTIES = (
    BIASES_ARE_ZERO,
    ROWS_DIFFER,
    COLUMNS_DIFFER,
    Property(
        "spread is He's",
        spread,
        "The standard deviation of `W{l}` should be sqrt(2 / n_{l-1}), for every layer.",
        rtol=0.05,
    ),
    *NORMAL,
)

HINTS = Hints(
    where="""
This is your last function with one factor changed. In place of one `scale` for all layers, each
layer has its own. Ask yourself: which size decides how many terms a unit adds up?
""".strip(),
    concept="""
A unit adds up one term for each of its inputs. Add up 4 draws with a spread of 1 and the sum has
a spread of 2; add up 100 and it has 10: the spread grows with the square root of the number of
terms. Dividing by that root keeps it at 1. ReLU then sets half of the values to 0, which halves
their mean square; the 2 in He's variance, 2 / n_{l-1}, makes up for it. A spread is the root of a
variance.
""".strip(),
    nearly="""
Fill the blanks, in the words of the lesson:

- number of inputs of layer l: the entry of `layers_dims` at ___
- variance of its weights: ___ divided by that number
- factor in front of the draws: the ___ of that variance, whole fraction and all
- biases: as before
""".strip(),
    twin="""
The same thought on another problem. You add up n independent errors and want the *sum* to have a
spread of 1, for every n.

```python
def balanced_errors(n, trials, rng):
    variance = 1 / n
    return rng.standard_normal((trials, n)) * np.sqrt(variance)

rng = np.random.default_rng(0)
for n in (4, 100, 400):
    print(n, balanced_errors(n, 10_000, rng).sum(axis=1).std())   # near 1 each time
```

The variance of each term is chosen by the number of terms; its root multiplies the draws. He's
scheme does the same, with one more factor for ReLU.
""".strip(),
)

HE = Exercise(
    reference=initialize_parameters_he,
    lesson="03_initialization",
    points=3,
    cases=he_cases,
    returns=("parameters",),
    properties=PROPERTIES,
    slips=SLIPS,
    hints=HINTS,
    variants=(
        """
def initialize_parameters_he(layers_dims, *, rng=None):
    rng = rng or np.random.default_rng()
    parameters = {}
    for l in range(1, len(layers_dims)):
        n, n_in = layers_dims[l], layers_dims[l - 1]
        parameters["W" + str(l)] = rng.normal(scale=(2 / n_in) ** 0.5, size=(n, n_in))
        parameters["b" + str(l)] = np.zeros([n, 1])
    return parameters
""".strip(),
        """
def initialize_parameters_he(layers_dims, *, rng=None):
    rng = np.random.default_rng(rng)
    parameters = {}
    for l, (n_in, n) in enumerate(zip(layers_dims, layers_dims[1:]), 1):
        W = rng.standard_normal(size=(n, n_in))
        W *= np.sqrt(2.0 / n_in)
        parameters.update({f"W{l}": W, f"b{l}": np.zeros((n, 1))})
    return parameters
""".strip(),
        """
def initialize_parameters_he(layers_dims, *, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    L = len(layers_dims) - 1
    spread = [np.sqrt(2 / n) for n in layers_dims[:-1]]
    shape = [(layers_dims[l + 1], layers_dims[l]) for l in range(L)]
    W = {f"W{l + 1}": spread[l] * rng.standard_normal(shape[l]) for l in range(L)}
    return {**W, **{f"b{l + 1}": np.zeros((shape[l][0], 1)) for l in range(L)}}
""".strip(),
        """
def initialize_parameters_he(layers_dims, *, rng=None):
    rng = rng or np.random.default_rng()
    parameters = {}
    for l in range(len(layers_dims) - 1, 0, -1):
        n_l, n_prev = layers_dims[l], layers_dims[l - 1]
        columns = [rng.normal(0, np.sqrt(2 / n_prev), n_l) for _ in range(n_prev)]
        parameters[f"W{l}"] = np.stack(columns, axis=1)
        parameters[f"b{l}"] = np.zeros(n_l).reshape(-1, 1)
    return parameters
""".strip(),
    ),
)
