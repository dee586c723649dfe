"""Lend a notebook other functions for the time of a call."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any


@contextmanager
def standing_in(function: Callable, others: Mapping[str, Any]) -> Iterator[None]:
    """In the block, the notebook that `function` was written in holds `others` under their names.

    Its helper functions see them too. Afterwards the notebook is as it was.
    """
    notebook = function.__globals__
    before = {name: notebook[name] for name in others if name in notebook}
    notebook.update(others)
    try:
        yield
    finally:
        for name in others:
            notebook.pop(name, None)
        notebook.update(before)
