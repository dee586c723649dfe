"""Exercise: linear_activation_forward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints
from autograder.exercises.forward_propagation.common import layer_inputs
from autograder.exercises.forward_propagation.layer_slips import SLIPS
from autograder.exercises.forward_propagation.layer_variants import VARIANTS
from course_utils.forward import linear_activation_forward


def layer_cases(rng: np.random.Generator) -> list[Case]:
    """Return a layer for each activation, one of them with a single example.

    The small layer has more examples than inputs: were Z of W's shape, the signs of W would seem to
    explain what is wrong in Z.
    """
    A_prev = np.array([[1.0, 0.0, 2.0], [2.0, 1.0, -1.0]])
    small = (A_prev, np.array([[3.0, -1.0]]), np.array([[0.5]]))
    return [
        Case("with one ReLU unit", (*small, "relu"), visible=True),
        Case('with "sigmoid"', (*layer_inputs(1, 5, 7, rng), "sigmoid")),
        Case('with "tanh"', (*layer_inputs(5, 3, 7, rng), "tanh")),
        Case('with "leaky_relu"', (*layer_inputs(3, 5, 7, rng), "leaky_relu")),
        Case('with "relu" and as many units as inputs', (*layer_inputs(3, 3, 7, rng), "relu")),
        Case("with a single example", (*layer_inputs(5, 3, 1, rng), "relu")),
    ]


HINTS = Hints(
    where="""
Three steps: Z, then A, then what to return. For the first you have a function already; it gives
*two* things. For the second, find the function by its name, the text in `activation`.
""".strip(),
    concept="""
A dictionary can hold functions. With `table = {"half": (halve, double)}`, `table["half"]` is the
pair of functions, and calling the first of the two with 10 gives 5. `ACTIVATIONS` is such a table:
each name leads to a pair, g and its partner for the way back. You call g on Z. Keep Z, not A: from
Z one can always compute A again, but after ReLU has made −2 and −5 into 0, nobody can tell them
apart.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- return g of ___, and the pair of linear cache and ___
- call your last function with the three arrays; unpack Z and the linear cache
- look `activation` up in the table; unpack g and its partner
""".strip(),
    twin="""
The same on another problem: first convert a price, then round it by the rule with that name, and
keep what one would need to check the bill.

```python
ROUNDING = {"up": np.ceil, "down": np.floor, "near": np.round}

def convert(price, rate):
    return price * rate, (price, rate)

def convert_and_round(price, rate, rule):
    exact, inputs = convert(price, rate)
    rounded = ROUNDING[rule](exact)
    return rounded, (inputs, exact)

convert_and_round(3.0, 1.5, "up")   # (np.float64(5.0), ((3.0, 1.5), 4.5))
```

The exact amount is kept, since nobody can get it back from 5.
""".strip(),
)

LAYER = Exercise(
    reference=linear_activation_forward,
    lesson="04_forward_propagation",
    points=3,
    cases=layer_cases,
    returns=("A", "cache"),
    slips=SLIPS,
    hints=HINTS,
    variants=VARIANTS,
)
