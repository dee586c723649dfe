"""Exercise: initialize_parameters_random."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Property, Slip
from autograder.exercises.initialization.common import (
    BIASES_ARE_ZERO,
    COLUMNS_DIFFER,
    LARGE_LAYERS,
    NORMAL,
    RANDOM_SLIPS,
    ROWS_DIFFER,
    seeded,
    spread,
)
from course_utils.initialization import initialize_parameters_random


def random_cases(rng: np.random.Generator) -> list[Case]:
    """Return small networks for the shapes, and large ones for the statistics."""
    return [
        seeded("with one hidden layer", [3, 5, 1], rng, visible=True),
        seeded("with many weights, where their spread can be measured", LARGE_LAYERS, rng),
        seeded("with another scale than 0.01", LARGE_LAYERS, rng, scale=0.5),
        seeded("without a hidden layer", [6, 1], rng),
        Case("with no rng given", ([4, 3, 1],), repeat=True, determined=False),
    ]


PROPERTIES = (
    BIASES_ARE_ZERO,
    ROWS_DIFFER,
    COLUMNS_DIFFER,
    Property(
        "spread is the scale",
        spread,
        "The standard deviation of each W should be `scale`.",
        rtol=0.05,
    ),
    *NORMAL,
)

HINTS = Hints(
    where="""
Keep the loop of the first exercise. Only one line changes: the one that fills W{l}. The biases
stay as they are. Then look at where your random numbers come from: the argument `rng`.
""".strip(),
    concept="""
A standard normal draw has a spread of 1. Multiply it by a number and its spread is multiplied
too: the draws 0.5, −1.2, 0.3 become 0.005, −0.012, 0.003 with a scale of 0.01. So draw a whole
array at once, in W's shape, and multiply the array by `scale`. When nobody passes an `rng`, you
still need one: `np.random.default_rng(rng)` gives a fresh generator for None and hands back any
other.
""".strip(),
    nearly="""
Fill the blanks. The loop around these lines is the one you know.

- before the loop: `rng` becomes what `np.random.default_rng(___)` gives
- in the loop, the weights: `rng.standard_normal(` a pair of sizes: ___ and ___ `)`, then times ___
- in the loop, the bias: zeros of shape (___, 1), as before
""".strip(),
    twin="""
The same tools on another problem. Three thermometers, each read four times, are off by a normal
error with a spread of 0.2 degrees.

```python
def thermometer_errors(count, readings, *, spread=0.2, rng=None):
    generator = np.random.default_rng(rng)
    return generator.standard_normal((count, readings)) * spread

thermometer_errors(3, 4, rng=np.random.default_rng(0)).shape   # (3, 4)
```

One call draws all the errors, and the multiplication sets their size. Pass the same seed and you
get the same errors again.
""".strip(),
)

RANDOM = Exercise(
    reference=initialize_parameters_random,
    lesson="03_initialization",
    points=3,
    cases=random_cases,
    returns=("parameters",),
    properties=PROPERTIES,
    slips=(
        Slip(
            "scale_forgotten",
            "`scale` does not reach your weights. Multiply each draw by it, and store the product: "
            "`*` alone changes nothing.",
            ((" * scale", ""),),
        ),
        Slip(
            "scale_fixed",
            "Your weights always have a spread of 0.01, whatever `scale` says. Use the argument.",
            ((" * scale", " * 0.01"),),
        ),
        Slip(
            "divided_by_scale",
            "You divide by `scale` where you should multiply: with scale = 0.01 your weights are "
            "10,000 times too large.",
            ((" * scale", " / scale"),),
        ),
        Slip(
            "scale_as_variance",
            "`scale` comes into your weights as its square root. Here `scale` is the standard "
            "deviation, not the variance: take it as it is.",
            ((" * scale", " * np.sqrt(scale)"),),
        ),
        *RANDOM_SLIPS,
        Slip(
            "scale_squared",
            "`scale` comes into your weights squared. A draw of spread 1 is multiplied by `scale` "
            "itself, and `rng.normal` asks for the standard deviation, which is `scale`, not for "
            "the variance.",
            (("* scale", "* scale**2"),),
        ),
        Slip(
            "scale_added",
            "You add `scale`, which only shifts the draws. Their spread changes when you multiply.",
            (("* scale", "+ scale"),),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def initialize_parameters_random(layers_dims, *, scale=0.01, rng=None):
    rng = rng or np.random.default_rng()
    parameters = {}
    for l, (n_in, n) in enumerate(zip(layers_dims, layers_dims[1:]), start=1):
        parameters[f"b{l}"] = np.full((n, 1), 0.0)
        parameters[f"W{l}"] = rng.normal(0, scale, size=(n, n_in))
    return parameters
""".strip(),
        """
def initialize_parameters_random(layers_dims, *, scale=0.01, rng=None):
    if rng is None:
        rng = np.random.default_rng()
    L, parameters = len(layers_dims) - 1, {}
    for l in range(L):
        shape = layers_dims[l + 1], layers_dims[l]
        parameters["W" + str(l + 1)] = scale * rng.standard_normal(shape)
        parameters["b" + str(l + 1)] = np.zeros((shape[0], 1))
    return parameters
""".strip(),
        """
def initialize_parameters_random(layers_dims, *, scale=0.01, rng=None):
    rng = np.random.default_rng(rng)
    pairs = list(zip(layers_dims[1:], layers_dims[:-1]))
    W = {f"W{l}": rng.normal(0.0, scale, pair) for l, pair in enumerate(pairs, 1)}
    return W | {f"b{l}": np.zeros((n, 1)) for l, (n, _) in enumerate(pairs, 1)}
""".strip(),
        """
def initialize_parameters_random(layers_dims, *, scale=0.01, rng=None):
    rng = np.random.default_rng(rng)
    sizes = [n * n_in for n, n_in in zip(layers_dims[1:], layers_dims)]
    numbers = np.split(rng.standard_normal(sum(sizes)) * scale, np.cumsum(sizes)[:-1])
    parameters = {}
    for l, drawn in enumerate(numbers, 1):
        parameters[f"W{l}"] = drawn.reshape(layers_dims[l], layers_dims[l - 1])
        parameters[f"b{l}"] = np.zeros((layers_dims[l], 1))
    return parameters
""".strip(),
    ),
)
