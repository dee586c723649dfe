"""The slips of initialize_parameters_he: what learners write in its place, and what to say."""

from autograder.exercise import Slip
from autograder.exercises.initialization.common import RANDOM_SLIPS

# For whole answers, which are not tried in pairs: every pair draws large matrices.
DRAWN = """
def initialize_parameters_he(layers_dims, *, rng=None):
    rng = np.random.default_rng(rng)
    parameters = {{}}
    for l in range(1, len(layers_dims)):
        n_l, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{{l}}"] = rng.standard_normal((n_l, n_prev)) * {factor}
        parameters[f"b{{l}}"] = np.zeros((n_l, 1))
    return parameters
"""

SLIPS = (
    Slip(
        "fan_out",
        "You scale by the layer's own size n_l. A unit adds up as many terms as it has "
        "inputs, n_{l-1}: that is the number to divide by.",
        (("np.sqrt(2 / n_prev)", "np.sqrt(2 / n_l)"),),
    ),
    Slip(
        "root_forgotten",
        "Your standard deviation is 2 / n_{l-1}. That is He's variance; the factor in front "
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
        "You divide by n_{l-1} + n_l (Glorot's scheme). He's takes the inputs alone: 2 / n_{l-1}.",
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
    Slip(
        "small_scale_left_in",
        "The factor 0.01 of the last exercise is still in your weights. He's factor stands in "
        "its place, not beside it.",
        answer=DRAWN.format(factor="0.01 * np.sqrt(2 / n_prev)"),
    ),
    Slip(
        "number_for_size",
        "You divide by l, the layer's number. What counts is its number of inputs, "
        "layers_dims[l - 1].",
        answer=DRAWN.format(factor="np.sqrt(2 / l)"),
    ),
    Slip(
        "times_the_layer",
        "The size of the layer itself is in your factor too. Only the number of its inputs, "
        "n_{l-1}, decides how many terms a unit adds up.",
        answer=DRAWN.format(factor="np.sqrt(2 / n_prev * n_l)"),
    ),
    Slip(
        "factor_missing",
        "Your weights have a spread of 1: He's factor does not reach them. Multiply each draw by "
        "it, and store the product: `*` alone changes nothing.",
        answer=DRAWN.format(factor="1"),
    ),
    Slip(
        "last_layer_for_all",
        "You scale every layer by the number of inputs of the last one. Each layer has its own "
        "number of inputs, n_{l-1}: the scale belongs to one round of the loop.",
        answer=DRAWN.format(factor="np.sqrt(2 / layers_dims[-2])"),
    ),
)
