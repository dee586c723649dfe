"""Choose a learning rate by looking at the cost curves that several of them gave."""

from collections.abc import Sequence

import numpy as np

from course_utils.shapes import require


def choose_learning_rate(
    learning_rates: Sequence[float], curves: Sequence[Sequence[float]]
) -> float:
    """Return the learning rate whose cost curve ends lowest among the sound curves.

    A curve is sound if all its costs are finite and none is above its first one: a curve that
    jumps may come down again by luck.

    Args:
        learning_rates: the rates that were tried, in any order.
        curves: for each rate, in the same order, the list of its costs; at least one is sound.

    Raises:
        ValueError: there is not one curve a rate, or no curve is sound.
    """
    require(len(learning_rates) == len(curves), "There must be one curve for each learning rate.")
    sound = [
        (costs[-1], rate)
        for rate, costs in zip(learning_rates, curves, strict=True)
        if np.isfinite(costs).all() and max(costs) <= costs[0]
    ]
    require(len(sound) > 0, "No curve is sound: try smaller learning rates.")
    return min(sound)[1]
