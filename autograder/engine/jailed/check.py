"""What a lesson imports from `autograder.check`, where the judging is done elsewhere."""

import sys
from collections.abc import Callable

from autograder.quiz import check_quiz
from autograder.table import NAMES

__all__ = ["check", "check_quiz", "hint", "passed"]


class _Said(str):
    """A sentence, shown without quotation marks."""

    def __repr__(self) -> str:
        return str(self)


def check(function: Callable) -> str:
    """Return a sentence: here nobody knows whether the function is right."""
    return _Said(f"{getattr(function, '__name__', 'This')} is judged in its own cell.")


def hint(_function: Callable) -> str:
    """Return a sentence: hints are for learning, and their place is the learner's notebook."""
    return _Said("Hints open in your own JupyterLab.")


def passed() -> dict[str, Callable]:
    """Return the notebook's own functions; the pictures run on them."""
    here = vars(sys.modules["__main__"])
    functions = {name: here.get(name) for name in NAMES}
    return {n: f for n, f in functions.items() if getattr(f, "__module__", "") == "__main__"}
