"""Exercise: initialize_parameters_zeros."""

import numpy as np

from autograder.exercise import Case, Exercise, Hints, Slip
from autograder.exercises.initialization.common import (
    EARLY_END,
    FLAT_BIAS,
    TRANSPOSED,
)
from course_utils.initialization import initialize_parameters_zeros


def zeros_cases(_rng: np.random.Generator) -> list[Case]:
    """Return networks of several depths, one with two layers of the same size."""
    return [
        Case("with one hidden layer", ([3, 5, 1],), visible=True),
        Case("with a deeper network", ([7, 5, 3, 2],)),
        Case("with two layers of the same size", ([4, 4, 4, 1],)),
        Case("without a hidden layer", ([6, 1],)),
    ]


HINTS = Hints(
    where="""
You need one pass over the layers 1, 2, …, L and two arrays in each pass. Look at two things:
which numbers your loop runs through, and which two entries of `layers_dims` belong to layer l.
""".strip(),
    concept="""
Take `layers_dims = [3, 5, 1]`. There are three numbers but only two layers with weights, since
the 3 is the input. Layer 1 turns 3 inputs into 5 units: W1 is (5, 3) and b1 is (5, 1). Layer 2
turns those 5 into 1: W2 is (1, 5) and b2 is (1, 1). So layer l looks at its own size and at the
size just before it, and l runs from 1 to `len(layers_dims) - 1`.
""".strip(),
    nearly="""
These steps are in the wrong order, and two blanks are open:

- store zeros of shape (size of this layer, ___) under the key `W` with the layer's number
- return the dictionary
- start with an empty dictionary
- store zeros of shape (size of this layer, ___) under the key `b` with the layer's number
- let l run from 1 up to, but not including, the length of `layers_dims`
""".strip(),
    twin="""
The same walk over neighbours, on another problem. Posts stand at the places 2, 5 and 9. A rope
hangs between each pair of neighbours; how long is each?

```python
def rope_lengths(posts):
    ropes = {}
    for k in range(1, len(posts)):
        ropes[f"rope{k}"] = posts[k] - posts[k - 1]
    return ropes

rope_lengths([2, 5, 9])   # {'rope1': 3, 'rope2': 4}
```

Three posts, two ropes, counted from 1. Rope k looks at post k and at the post before it.
""".strip(),
)

ZEROS = Exercise(
    reference=initialize_parameters_zeros,
    lesson="03_initialization",
    points=2,
    cases=zeros_cases,
    returns=("parameters",),
    slips=(
        Slip(
            "W_transposed",
            TRANSPOSED,
            (("(layers_dims[l], layers_dims[l - 1])", "(layers_dims[l - 1], layers_dims[l])"),),
        ),
        Slip("flat_bias", FLAT_BIAS, (("(layers_dims[l], 1)", "layers_dims[l]"),)),
        Slip(
            "row_bias",
            "Your `b{l}` is a row, (1, n_l). Examples stand in columns here, so a bias is a "
            "column, (n_l, 1): one entry a unit.",
            (("(layers_dims[l], 1)", "(1, layers_dims[l])"),),
        ),
        Slip("loop_ends_early", EARLY_END, (("len(layers_dims)", "len(layers_dims) - 1"),)),
        Slip(
            "layers_from_zero",
            "Your keys count from 0. Layer 0 is the input and has no weights: the first weights "
            "are W1 and b1.",
            (("W{l}", "W{l - 1}"), ("b{l}", "b{l - 1}")),
        ),
        Slip(
            "layer_zero_too",
            "You made weights for layer 0, from `layers_dims[-1]`, which Python takes as the last "
            "entry. Layer 0 is the input; start the loop at 1.",
            (("range(1, ", "range("),),
        ),
        Slip(
            "bias_sized_by_inputs",
            "Your `b{l}` has one entry for each input of the layer. A bias belongs to a unit: "
            "`b{l}` has n_l entries.",
            (("(layers_dims[l], 1)", "(layers_dims[l - 1], 1)"),),
        ),
        Slip(
            "ones_for_zeros",
            "Your parameters are 1, not 0. `np.ones` fills with ones; this scheme starts every "
            "entry at 0.",
            (("np.zeros(", "np.ones("),),
        ),
        Slip(
            "whole_numbers",
            "Your zeros are whole numbers (dtype int). Training moves them by fractions, so they "
            "must be floating-point: leave the dtype out.",
            (("layers_dims[l - 1]))", "layers_dims[l - 1]), dtype=int)"),),
        ),
        Slip(
            "new_dictionary_each_time",
            "Only the last layer's W and b arrive. Either a new dictionary starts in every round, "
            "or the lines that store the two stand after the loop and run once. The dictionary "
            "starts before the loop, and each round stores its own layer.",
            (
                ("    parameters = {}\n    for", "    for"),
                ("len(layers_dims)):\n", "len(layers_dims)):\n        parameters = {}\n"),
            ),
        ),
        Slip(
            "return_inside_the_loop",
            "Your `return` stands inside the loop and ends it after the first layer. It belongs "
            "after the loop.",
            (("    return parameters", "        return parameters"),),
        ),
    ),
    hints=HINTS,
    variants=(
        """
def initialize_parameters_zeros(layers_dims):
    pairs = list(zip(layers_dims[:-1], layers_dims[1:]))
    weights = {f"W{l}": np.zeros((n, n_in)) for l, (n_in, n) in enumerate(pairs, 1)}
    return weights | {f"b{l}": np.zeros((n, 1)) for l, (_, n) in enumerate(pairs, 1)}
""".strip(),
        """
def initialize_parameters_zeros(layers_dims):
    L = len(layers_dims) - 1
    W = {f"W{l}": np.zeros(layers_dims[l - 1 : l + 1][::-1]) for l in range(1, L + 1)}
    b = {f"b{l}": np.zeros(layers_dims[l])[:, np.newaxis] for l in range(1, L + 1)}
    return {**W, **b}
""".strip(),
        """
def initialize_parameters_zeros(layers_dims):
    parameters, l = {}, 0
    while l + 1 < len(layers_dims):
        l += 1
        parameters["W" + str(l)] = np.full([layers_dims[l], layers_dims[l - 1]], 0.0)
        parameters["b" + str(l)] = np.array([[0.0]] * layers_dims[l])
    return parameters
""".strip(),
        """
def initialize_parameters_zeros(layers_dims):
    parameters = dict()
    for l, n in enumerate(layers_dims):
        if l > 0:
            both = np.zeros((n, layers_dims[l - 1] + 1))
            parameters["W%d" % l], parameters["b%d" % l] = both[:, :-1], both[:, -1:]
    return parameters
""".strip(),
    ),
)
