"""Lesson 3: how should the weights start?"""

from typing import Any

import numpy as np

from autograder.exercise import Case, Exercise, Property, Seed, Slip
from autograder.exercises.hints_initialization import HE_HINTS, RANDOM_HINTS, ZEROS_HINTS
from course_utils.initialization import (
    initialize_parameters_he,
    initialize_parameters_random,
    initialize_parameters_zeros,
)

# Statistics are compared only for matrices so large that chance cannot move them that far: with
# 19,500 weights and more, 5 % is at least seven standard errors of a difference.
LARGE = 10_000
LARGE_LAYERS = [300, 200, 150, 130]


def zeros_cases(_rng: np.random.Generator) -> list[Case]:
    """Return networks of several depths, one with two layers of the same size."""
    return [
        Case("with one hidden layer", ([3, 5, 1],), visible=True),
        Case("with a deeper network", ([7, 5, 3, 2],)),
        Case("with two layers of the same size", ([4, 4, 4, 1],)),
        Case("without a hidden layer", ([6, 1],)),
    ]


def _seeded(label: str, layers: list[int], rng: np.random.Generator, **kwargs: Any) -> Case:
    """Return a case with a generator; a visible one is called twice, to see it repeat itself."""
    visible = kwargs.pop("visible", False)
    seed = Seed(int(rng.integers(2**32)))
    return Case(label, (layers,), kwargs | {"rng": seed}, visible=visible, repeat=visible)


def random_cases(rng: np.random.Generator) -> list[Case]:
    """Return small networks for the shapes, and large ones for the statistics."""
    return [
        _seeded("with one hidden layer", [3, 5, 1], rng, visible=True),
        _seeded("with many weights, where their spread can be measured", LARGE_LAYERS, rng),
        _seeded("with another scale than 0.01", LARGE_LAYERS, rng, scale=0.5),
        _seeded("without a hidden layer", [6, 1], rng),
        Case("with no rng given", ([4, 3, 1],), determined=False),
    ]


def he_cases(rng: np.random.Generator) -> list[Case]:
    """Return small networks for the shapes, and large ones for the statistics."""
    return [
        _seeded("with one hidden layer", [3, 5, 1], rng, visible=True),
        _seeded("with many weights, where their spread can be measured", LARGE_LAYERS, rng),
        _seeded("without a hidden layer", [6, 1], rng),
        Case("with no rng given", ([4, 3, 1],), determined=False),
    ]


def biases(_case: Case, parameters: dict) -> dict:
    """Return the biases alone."""
    return {key: value for key, value in parameters.items() if key.startswith("b")}


def distinct_rows(_case: Case, parameters: dict) -> dict:
    """Return how many different first entries the rows of each W have."""
    return {k: np.unique(W[:, 0]).size for k, W in parameters.items() if k.startswith("W")}


def spread(_case: Case, parameters: dict) -> dict:
    """Return the standard deviation of each large W."""
    return {key: float(W.std()) for key, W in _large(parameters)}


def positive_share(_case: Case, parameters: dict) -> dict:
    """Return the share of positive entries in each large W: half of them, around 0."""
    return {key: float((W > 0).mean()) for key, W in _large(parameters)}


def share_within_one_spread(_case: Case, parameters: dict) -> dict:
    """Return the share of each large W within one standard deviation: 0.683 if it is normal."""
    return {key: float((np.abs(W) < W.std()).mean()) for key, W in _large(parameters)}


def _large(parameters: dict) -> list[tuple[str, np.ndarray]]:
    return [(key, value) for key, value in parameters.items() if value.size >= LARGE]


BIASES_ARE_ZERO = Property(
    "biases are zero", biases, "Every bias starts at 0; only the weights break the symmetry."
)
ROWS_DIFFER = Property(
    "rows differ",
    distinct_rows,
    "Some rows of a W are equal. Two units with equal rows compute the same and learn the same.",
)
NORMAL = (
    Property(
        "weights lie around 0",
        positive_share,
        "About half of the weights should be negative. Draw them from a distribution around 0.",
        rtol=0.05,
    ),
    Property(
        "weights are normal",
        share_within_one_spread,
        "The weights do not follow the normal distribution: 68 % of them should lie within one "
        "standard deviation of 0.",
        rtol=0.04,
    ),
)
RANDOM_PROPERTIES = (
    BIASES_ARE_ZERO,
    ROWS_DIFFER,
    Property(
        "spread is the scale",
        spread,
        "The standard deviation of each W should be `scale`.",
        rtol=0.05,
    ),
    *NORMAL,
)
HE_PROPERTIES = (
    BIASES_ARE_ZERO,
    ROWS_DIFFER,
    Property(
        "spread is He's",
        spread,
        "The standard deviation of W{l} should be sqrt(2 / n_{l-1}), for every layer.",
        rtol=0.05,
    ),
    *NORMAL,
)

TRANSPOSED = (
    "Your W{l} has its two sizes swapped. It maps n_{l-1} inputs to n_l units: one row a unit, one "
    "column an input, so its shape is (n_l, n_{l-1})."
)
FLAT_BIAS = (
    "Your b{l} is a flat array of shape (n_l,). Give it a column's shape, (n_l, 1): a flat one "
    "would be added along the examples, not along the units."
)
EARLY_END = (
    "Your loop ends one layer too early, so the last W and b are missing. There are "
    "len(layers_dims) - 1 layers with weights, and `range` leaves out its end."
)
OWN_GENERATOR = (
    "Your numbers do not come from the rng that you are given. Draw from rng: then whoever passes "
    "the same seed gets the same network, and whoever passes another gets another."
)
UNIFORM = (
    "Your weights are drawn evenly between 0 and 1: they are all positive. Draw from the normal "
    "distribution, which lies around 0."
)
NO_DEFAULT = "Called without an rng, your function fails. Make a generator when rng is None."


DRAW = "rng.standard_normal((n_l, n_prev))"
RANDOM_SLIPS = (
    Slip("W_transposed", TRANSPOSED, (("(n_l, n_prev))", "(n_prev, n_l))"),)),
    Slip("flat_bias", FLAT_BIAS, (("(n_l, 1)", "n_l"),)),
    Slip("loop_ends_early", EARLY_END, (("len(layers_dims)", "len(layers_dims) - 1"),)),
    Slip("uniform_for_normal", UNIFORM, (("rng.standard_normal(", "rng.random("),)),
    Slip("own_generator", OWN_GENERATOR, (("default_rng(rng)", "default_rng(0)"),)),
    Slip("no_default_rng", NO_DEFAULT, (("np.random.default_rng(rng)", "rng"),)),
    Slip(
        "random_biases",
        "Your biases are random too. They start at 0: the weights alone break the symmetry.",
        (("np.zeros((n_l, 1))", "rng.standard_normal((n_l, 1))"),),
    ),
    Slip(
        "one_row_repeated",
        "Within each layer all your rows are equal: one row is drawn and repeated. Equal units "
        "stay equal, so draw a number for every entry of W{l}.",
        ((DRAW, "rng.standard_normal((1, n_prev)) * np.ones((n_l, 1))"),),
    ),
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
            "Your b{l} is a row, (1, n_l). Examples stand in columns here, so a bias is a column, "
            "(n_l, 1): one entry a unit.",
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
            "Your b{l} has one entry for each input of the layer. A bias belongs to a unit: b{l} "
            "has n_l entries.",
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
    ),
    hints=ZEROS_HINTS,
    variants=(
        """
def initialize_parameters_zeros(layers_dims):
    pairs = list(zip(layers_dims[:-1], layers_dims[1:]))
    weights = {f"W{l}": np.zeros((n, n_in)) for l, (n_in, n) in enumerate(pairs, 1)}
    return weights | {f"b{l}": np.zeros((n, 1)) for l, (_, n) in enumerate(pairs, 1)}
""".strip(),
    ),
)

RANDOM = Exercise(
    reference=initialize_parameters_random,
    lesson="03_initialization",
    points=3,
    cases=random_cases,
    returns=("parameters",),
    properties=RANDOM_PROPERTIES,
    slips=(
        Slip(
            "scale_forgotten",
            "Your weights have a standard deviation near 1: `scale` is missing. Multiply each draw "
            "by it.",
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
            "Your weights have the variance `scale`. Here `scale` is the standard deviation: the "
            "draw is multiplied by it, without a square root.",
            ((" * scale", " * np.sqrt(scale)"),),
        ),
        *RANDOM_SLIPS,
    ),
    hints=RANDOM_HINTS,
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
    ),
)

HE = Exercise(
    reference=initialize_parameters_he,
    lesson="03_initialization",
    points=3,
    cases=he_cases,
    returns=("parameters",),
    properties=HE_PROPERTIES,
    slips=(
        Slip(
            "fan_out",
            "You scale by the layer's own size n_l. A unit adds up as many terms as it has "
            "*inputs*, n_{l-1}: that is the number to divide by.",
            (("np.sqrt(2 / n_prev)", "np.sqrt(2 / n_l)"),),
        ),
        Slip(
            "root_forgotten",
            "Your standard deviation is 2 / n_{l-1}. That is He's *variance*; the factor in front "
            "of a draw is its square root.",
            (("np.sqrt(2 / n_prev)", "(2 / n_prev)"),),
        ),
        Slip(
            "one_for_two",
            "Your variance is 1 / n_{l-1}, made for tanh. ReLU silences half of its inputs, and "
            "the 2 in He's 2 / n_{l-1} makes up for that.",
            (("np.sqrt(2 /", "np.sqrt(1 /"),),
        ),
        Slip(
            "root_of_two_only",
            "Only the 2 is under your square root: sqrt(2) / n_{l-1}. The root covers the whole "
            "fraction 2 / n_{l-1}.",
            (("np.sqrt(2 / n_prev)", "np.sqrt(2) / n_prev"),),
        ),
        Slip(
            "fraction_upside_down",
            "Your fraction is upside down: the more inputs a unit has, the larger your weights. "
            "The spread shrinks with more inputs, sqrt(2 / n_{l-1}).",
            (("2 / n_prev", "n_prev / 2"),),
        ),
        Slip(
            "both_sizes",
            "You divide by n_{l-1} + n_l (Glorot's scheme). He's takes the inputs alone: "
            "2 / n_{l-1}.",
            (("2 / n_prev", "2 / (n_prev + n_l)"),),
        ),
        Slip(
            "first_layer_for_all",
            "You scale every layer by the number of inputs of the network, n_0. Each layer has its "
            "own number of inputs, n_{l-1}.",
            (("2 / n_prev", "2 / layers_dims[0]"),),
        ),
        Slip(
            "constant_scale",
            "Your spread is 0.01 in every layer. He's depends on the layer: sqrt(2 / n_{l-1}).",
            (("np.sqrt(2 / n_prev)", "0.01"),),
        ),
        *RANDOM_SLIPS,
    ),
    hints=HE_HINTS,
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
    ),
)

EXERCISES = (ZEROS, RANDOM, HE)
