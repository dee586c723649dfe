"""What the exercises of lesson 3 share: seeded cases, properties of random weights, slips."""

from typing import Any

import numpy as np

from autograder.exercise import Case, Property, Seed, Slip

# Statistics are compared only for matrices so large that chance cannot move them that far: with
# 19,500 weights and more, 5 % is at least seven standard errors of a difference.
LARGE = 10_000
LARGE_LAYERS = [300, 65, 310]


def seeded(label: str, layers: list[int], rng: np.random.Generator, **kwargs: Any) -> Case:
    """Return a case with a generator; a visible one is called twice, to see it repeat itself."""
    visible = kwargs.pop("visible", False)
    seed = Seed(int(rng.integers(2**32)))
    return Case(label, (layers,), kwargs | {"rng": seed}, visible=visible, repeat=visible)


def biases(_case: Case, parameters: dict) -> dict:
    """Return the biases alone."""
    return {key: value for key, value in parameters.items() if key.startswith("b")}


def distinct_rows(_case: Case, parameters: dict) -> dict:
    """Return how many different first entries the rows of each W have."""
    return {k: np.unique(W[:, 0]).size for k, W in parameters.items() if k.startswith("W")}


def distinct_columns(_case: Case, parameters: dict) -> dict:
    """Return how many different first entries the columns of each W have."""
    return {k: np.unique(W[0]).size for k, W in parameters.items() if k.startswith("W")}


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
COLUMNS_DIFFER = Property(
    "columns differ",
    distinct_columns,
    "Some columns of a W are equal. Every weight needs a draw of its own.",
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

TRANSPOSED = (
    "Your `W{l}` has its two sizes swapped. It maps n_{l-1} inputs to n_l units: one row a "
    "unit, one column an input, so its shape is (n_l, n_{l-1})."
)
FLAT_BIAS = (
    "Your `b{l}` is a flat array of shape (n_l,). Give it a column's shape, (n_l, 1): a flat one "
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
    "Your weights are drawn evenly from a range that begins at 0: they are all positive. Draw from "
    "the normal distribution, which lies around 0."
)
NO_DEFAULT = (
    "Called without an rng, your function fails. When rng is None, make a generator and keep it."
)

FIXED_WITHOUT_RNG = (
    "Called without an rng, your function draws the same numbers every time: a seed is fixed in "
    "it. `np.random.default_rng(None)` draws anew with each call."
)

DRAW = "rng.standard_normal((n_l, n_prev))"
RANDOM_SLIPS = (
    Slip("W_transposed", TRANSPOSED, (("(n_l, n_prev))", "(n_prev, n_l))"),)),
    Slip("flat_bias", FLAT_BIAS, (("(n_l, 1)", "n_l"),)),
    Slip("loop_ends_early", EARLY_END, (("len(layers_dims)", "len(layers_dims) - 1"),)),
    Slip("uniform_for_normal", UNIFORM, (("rng.standard_normal(", "rng.random("),)),
    Slip("own_generator", OWN_GENERATOR, (("default_rng(rng)", "default_rng(0)"),)),
    Slip(
        "fixed_without_rng",
        FIXED_WITHOUT_RNG,
        (("default_rng(rng)", "default_rng(0 if rng is None else rng)"),),
    ),
    Slip("no_default_rng", NO_DEFAULT, (("np.random.default_rng(rng)", "rng"),)),
    Slip(
        "random_biases",
        "Your biases are random too. They start at 0: the weights alone break the symmetry.",
        (("np.zeros((n_l, 1))", "rng.standard_normal((n_l, 1))"),),
    ),
    Slip(
        "one_row_repeated",
        "Within each layer all your rows are equal: one row is drawn and repeated. Equal units "
        "stay equal, so draw a number for every entry of `W{l}`.",
        ((DRAW, "rng.standard_normal((1, n_prev)) * np.ones((n_l, 1))"),),
    ),
)
