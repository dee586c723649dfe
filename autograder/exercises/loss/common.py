"""What the exercises of lesson 5 share: labels, and the slips that every mean invites."""

import numpy as np

SUM = (
    "You add up the costs but do not take their mean over the m examples. (If you divide by "
    "`len(Y)`, that is 1, the number of Y's rows.) The examples stand in columns, so m is "
    "`Y.shape[1]`."
)
HALVED = (
    "Your loss is half of what it should be. Some books put 1/2 in front, to cancel the 2 of a "
    "derivative. Here J is the plain mean over the m examples."
)
NOT_AVERAGED = (
    "You return one cost for each example. The loss J is one number: the mean of them over all m "
    "examples."
)
LAST_ONE = (
    "Only your last example counts: each turn of the loop overwrites the sum so far, or starts it "
    "anew at 0. Start it once, before the loop, and add to it in each turn."
)
ONE_BY_ONE = (
    "Your matrix product leaves an array of shape (1, 1). The loss is one number, so that it can "
    "be printed, stored and compared: take the single entry out of the array."
)


def labels(m: int, rng: np.random.Generator) -> np.ndarray:
    """Return Y (1, m) in random order, with both classes in it and more ones than zeros."""
    return rng.permutation(np.arange(m) % 3 > 0).astype(int)[None]
