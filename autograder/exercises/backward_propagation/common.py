"""What the exercises of lesson 6 share: cases for activation steps and layers, slips."""

import numpy as np

from autograder.exercise import Case, Slip
from course_utils.forward import linear_activation_forward

MATRIX_PRODUCT = (
    "You use a matrix product where each entry goes its own way. The step from A to Z touches "
    "every entry alone, so multiply entry by entry, with `*`."
)
NO_CHAIN = (
    "Your dZ is the slope of the activation alone. The chain rule multiplies it by dA, the blame "
    "that arrives from above."
)
FORWARD_FOR_SLOPE = (
    "You multiply dA by the activation's value. What counts on the way back is its slope: how fast "
    "A changes when Z changes."
)
OVERWRITTEN = (
    "Your function writes into the array dA that it is given, and its caller still needs dA. Make "
    "a new array for dZ."
)
AVERAGED = (
    "You divide by m. dZ holds each example's own gradient; the mean over the examples comes "
    "later, once, in dW and db."
)
SUMMED = (
    "You add the examples up. dZ keeps one column for each example, so it has the shape of Z; the "
    "mean comes later, in dW and db."
)


def activation_cases(rng: np.random.Generator) -> list[Case]:
    """Return calls g_backward(dA, Z): a small one, sizes of distinct primes, one example, far out.

    No entry of Z is 0 here. At 1000 a tanh or sigmoid made of `np.exp` may overflow to NaN.
    """
    far = np.array([[-1000.0, -3.0, 0.5, 1000.0], [25.0, -0.1, -25.0, 2.0]])
    small = np.array([[-1.5, 0.5, 2.0], [0.25, -0.5, 1.0]])
    return [
        Case("with 2 units and 3 examples", (draw(rng, 2, 3), small), visible=True),
        Case("with 5 units and 7 examples", (draw(rng, 5, 7), 2 * draw(rng, 5, 7))),
        Case("with a single example", (draw(rng, 5, 1), draw(rng, 5, 1))),
        Case("with as many units as examples", (draw(rng, 3, 3), draw(rng, 3, 3))),
        Case("with some Z far from 0", (draw(rng, 2, 4), far)),
    ]


def draw(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray:
    """Return (rows, columns) numbers of both signs, at least 0.1 and at most 2 away from 0."""
    return rng.uniform(0.1, 2, (rows, columns)) * rng.choice([-1, 1], (rows, columns))


def layer(rng: np.random.Generator, n_l: int, n_prev: int, m: int) -> tuple:
    """Return A_prev (n_prev, m), W (n_l, n_prev) and b (n_l, 1) of a layer, no number 0."""
    return draw(rng, n_prev, m), draw(rng, n_l, n_prev), draw(rng, n_l, 1)


def layer_cache(
    rng: np.random.Generator, n_l: int, n_prev: int, m: int, activation: str
) -> tuple[tuple, np.ndarray]:
    """Return ((A_prev, W, b), Z) of a layer, as linear_activation_forward caches it."""
    return linear_activation_forward(*layer(rng, n_l, n_prev, m), activation)[1]


def activation_slips(last_line: str, slope: str, value: str) -> tuple[Slip, ...]:
    """Return the slips that every activation step invites.

    last_line: the model answer's last expression, which becomes dZ; slope: g'(Z) as an
    expression; value: g(Z).
    """
    return (
        Slip("chain_factor_missing", NO_CHAIN, ((last_line, slope),)),
        Slip("forward_for_slope", FORWARD_FOR_SLOPE, ((last_line, f"dA * {value}"),)),
        Slip("matrix_product", MATRIX_PRODUCT, ((last_line, f"dA @ ({slope}).T"),)),
        Slip("averaged_early", AVERAGED, ((last_line, f"({last_line}) / Z.shape[1]"),)),
        Slip("summed_early", SUMMED, ((last_line, f"({last_line}).sum(axis=1, keepdims=True)"),)),
        Slip(
            "dA_overwritten",
            OVERWRITTEN,
            ((f"return {last_line}", f"dA *= {slope}; return dA"),),
        ),
    )
