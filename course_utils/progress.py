"""A progress bar for long training: in a notebook and in a terminal, and silent anywhere else.

The bar is text on stdout. Not on stderr, since one character there costs a graded cell all of its
points; and no widget, since a widget's state would be saved with the notebook.
"""

import sys
from collections.abc import Callable
from typing import Any

import numpy as np
from IPython import get_ipython

from course_utils.grading import being_graded

Record = Callable[[int, float, dict[str, np.ndarray]], None]
BAR = "{percentage:3.0f}%|{bar:30}| {n_fmt}/{total_fmt} iterations, {remaining} to go{postfix}"


def progress(num_iterations: int, record: Record | None = None) -> Record:
    """Return a `record` for L_layer_model that shows a progress bar with the cost so far.

    Args:
        num_iterations: the same number as given to L_layer_model; there the bar ends.
        record: is called too, with the same arguments, each time; or None.
    """
    bar = new_bar(num_iterations) if somebody_watches() else None

    def follow(iteration: int, cost: float, parameters: dict[str, np.ndarray]) -> None:
        if record is not None:
            record(iteration, cost, parameters)
        if bar is not None:
            advance(bar, iteration, cost)

    return follow


def somebody_watches() -> bool:
    """Return whether a notebook or a terminal shows what is printed, while nobody grades."""
    if being_graded():
        return False
    return bool(getattr(get_ipython(), "kernel", None)) or sys.stdout.isatty()


def new_bar(total: int) -> Any:
    """Return an empty bar on stdout."""
    from tqdm import tqdm

    tqdm.monitor_interval = 0  # no thread that watches over the bar
    return tqdm(total=total, file=sys.stdout, mininterval=0, bar_format=BAR, ncols=90)


def advance(bar: Any, iteration: int, cost: float) -> None:
    """Move the bar to `iteration`, show the cost, and end the bar at its total."""
    bar.set_postfix_str(f"cost {cost:.4f}", refresh=False)
    bar.update(iteration - bar.n)
    if iteration >= bar.total:
        bar.close()
