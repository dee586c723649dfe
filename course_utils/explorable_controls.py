"""What an explorable is told by its learner: numbers, choices, and the answer to its task."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Slider:
    """A number from low to high, in steps; shown as a slider with a number box.

    walk: with the buttons Back and Step too, for what is followed one step at a time.
    """

    name: str
    label: str
    low: float
    high: float
    default: float
    step: float = 1
    walk: bool = False


@dataclass(frozen=True)
class Choice:
    """One of a few options; `default` is the one at the start."""

    name: str
    label: str
    options: tuple[str, ...]
    default: str


@dataclass(frozen=True)
class Task:
    """A question about the picture; judge(answer) returns whether it is right, and why, in words.

    The answer is a number, or one of `choices` where there are any.
    """

    question: str
    judge: Callable[[Any], tuple[bool, str]]
    choices: tuple[str, ...] = ()
