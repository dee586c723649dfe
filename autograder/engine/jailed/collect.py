"""What the last lesson imports from `autograder.collect`: no other lesson lies beside it here."""

from collections.abc import Callable

import course_utils


class Collected:
    """The course's functions, by name; none is the learner's own."""

    title = "No lesson lies beside this notebook: every function here is the course's."

    def __init__(self) -> None:
        self.own: dict[str, Callable] = {}
        self.found: tuple = ()

    def __getitem__(self, name: str) -> Callable:
        return getattr(course_utils, name)

    def __repr__(self) -> str:
        return self.title


def collect(_folder: object = ".") -> Collected:
    """Return what there is: the course's own functions."""
    return Collected()
