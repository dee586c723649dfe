"""Exercise: linear_activation_forward."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.forward_propagation.common import layer_inputs
from autograder.exercises.forward_propagation.layer_variants import VARIANTS
from course_utils.forward import linear_activation_forward


def layer_cases(rng: np.random.Generator) -> list[Case]:
    """Return a layer for each activation, one of them with a single example."""
    small = (np.array([[1.0, 0.0], [2.0, 1.0]]), np.array([[3.0, -1.0]]), np.array([[0.5]]))
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

MAKE_A, KEEP = "return g(Z), ", "(linear_cache, Z)"
LAYER = Exercise(
    reference=linear_activation_forward,
    lesson="04_forward_propagation",
    points=3,
    cases=layer_cases,
    returns=("A", "cache"),
    slips=(
        Slip(
            "cache_holds_A",
            "Your cache keeps A where Z belongs. The backward step needs g'(Z), and from A you "
            "cannot always get Z back: ReLU makes every negative Z the same 0.",
            ((KEEP, "(linear_cache, g(Z))"),),
        ),
        Slip(
            "notes_cache",
            "Your cache is (Z, A). From these two nobody can find dW, which needs A_prev, or "
            "dA_prev, which needs W. Keep the linear cache, and Z.",
            ((KEEP, "(Z, g(Z))"),),
        ),
        Slip(
            "cache_reversed",
            "Your cache has the right parts in the other order: first the linear cache, then Z.",
            ((KEEP, "(Z, linear_cache)"),),
        ),
        Slip(
            "cache_flat",
            "Your cache puts all four arrays side by side. Keep A_prev, W and b together as one "
            "tuple, the linear cache, and put Z beside it: two items.",
            ((KEEP, "(*linear_cache, Z)"),),
        ),
        Slip(
            "linear_cache_only",
            "Your cache is the linear cache alone. The step back through g needs Z too.",
            ((KEEP, "linear_cache"),),
        ),
        Slip(
            "no_cache",
            "You return A alone. First A, then the cache: the way back starts from it.",
            (("return g(Z), (linear_cache, Z)", "return g(Z)"),),
        ),
        Slip(
            "not_activated",
            "You return Z: the activation is missing. Without it a stack of layers is no more than "
            "one layer.",
            ((MAKE_A, "return Z, "),),
        ),
        Slip(
            "always_relu",
            "Your layer always uses ReLU. The argument `activation` says which function to take.",
            (("ACTIVATIONS[activation]", 'ACTIVATIONS["relu"]'),),
        ),
        Slip(
            "always_sigmoid",
            "Your layer always uses the sigmoid. The argument `activation` says which function to "
            "take.",
            (("ACTIVATIONS[activation]", 'ACTIVATIONS["sigmoid"]'),),
        ),
        Slip(
            "all_others_sigmoid",
            'You treat every name except "relu" as the sigmoid. There are four names: tanh and '
            "leaky ReLU need their own functions.",
            (
                (
                    "ACTIVATIONS[activation]",
                    'ACTIVATIONS["relu" if activation == "relu" else "sigmoid"]',
                ),
            ),
        ),
        Slip(
            "pair_called",
            "You call the pair itself. The table holds two functions under each name: take the "
            "pair apart and call its first.",
            (("g, _ =", "g ="),),
        ),
        Slip(
            "partner_for_the_way_back",
            "You took the second of the pair: the function for the way back, which wants two "
            "arguments. On the way forward you need the first.",
            (("g, _ = ", "_, g = "),),
        ),
        Slip(
            "activated_twice",
            "You apply the activation twice. Once is a layer.",
            ((MAKE_A, "return g(g(Z)), "),),
        ),
        Slip(
            "activated_inputs",
            "You apply the activation to A_prev, before the weights. It comes after the linear "
            "step: A is g of Z.",
            (
                (
                    "    Z, linear_cache = linear_forward(A_prev, W, b)\n"
                    "    g, _ = ACTIVATIONS[activation]\n    return g(Z), (linear_cache, Z)",
                    "    g, _ = ACTIVATIONS[activation]\n"
                    "    Z, linear_cache = linear_forward(g(A_prev), W, b)\n"
                    "    return Z, (linear_cache, Z)",
                ),
            ),
        ),
        Slip(
            "bias_after_activation",
            "You add b after the activation. The bias is part of Z; g comes last.",
            ((MAKE_A, "return g(W @ A_prev) + b, "),),
        ),
        Slip(
            "two_results_kept_as_one",
            "`linear_forward` returns two things, Z and its cache. Take them apart before the "
            "activation.",
            (("Z, linear_cache = linear_forward", "Z = linear_cache = linear_forward"),),
        ),
        Slip(
            "name_called",
            "`activation` is only a name. Look the function up in ACTIVATIONS under that name.",
            (("g(Z)", "activation(Z)"),),
        ),
    ),
    hints=HINTS,
    variants=VARIANTS,
)
