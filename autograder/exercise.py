"""What an exercise is: plain data, one row an exercise.

A row says everything that the rest of the house needs: the builder takes the answer and the hints
from it, the check its cases and properties, the demo class its right and wrong submissions.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Seed:
    """Stands in a case for a NumPy random generator, so that a case stays plain data."""

    value: int


@dataclass(frozen=True)
class Recorder:
    """Stands in a case for a function that notes what it is called with, so that a case can ask
    what is reported on the way. The result is then a pair: what is returned, and the calls.

    keep: how many arguments of each call are noted, from the first.
    """

    keep: int


@dataclass(frozen=True)
class Case:
    """One call of the learner's function.

    label:   what is special about it, as it would finish "it fails …": "with a single example".
    visible: its numbers may be shown to the learner.
    repeat:  it is called twice with equal inputs, and must answer the same again, or must not,
             as the reference does.
    determined: its inputs fix the answer; False where the function draws its own numbers.
    """

    label: str
    args: tuple = ()
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    visible: bool = False
    repeat: bool = False
    determined: bool = True


@dataclass(frozen=True)
class Property:
    """Something that an answer must share with the reference's answer.

    view:     (case, value) -> the part of the value that is compared; a number, array or dict.
    sentence: what a good tutor says when it differs.
    rtol:     how far it may differ, as a share of the largest entry.
    """

    name: str
    view: Callable[[Case, Any], Any]
    sentence: str = ""
    rtol: float = 1e-9


def whole_value(_case: Case, value: Any) -> Any:
    """Return the value as it is: the view of an exercise whose answer is fixed by its inputs."""
    return value


WHOLE = Property("value", whole_value)


@dataclass(frozen=True)
class Slip:
    """A wrong answer that learners really give, and what a good tutor would say to it.

    It is written as edits `(old, new)` of the model answer, or as a whole function (`answer`).
    """

    name: str
    sentence: str
    edits: tuple[tuple[str, str], ...] = ()
    answer: str = ""

    @property
    def pairs(self) -> bool:
        """Whether it is tried together with others: two edits of the model answer may be."""
        return bool(self.edits) and not self.answer


@dataclass(frozen=True)
class Hints:
    """Four rungs, in Markdown: where to look, the concept, nearly the code, a worked twin."""

    where: str
    concept: str
    nearly: str
    twin: str


@dataclass(frozen=True, eq=False)  # a row is equal to itself alone, so its hash costs nothing
class Exercise:
    """One row. `cases` takes an rng and returns the calls to make; `returns` names the result
    (one name, or one for each item of a tuple); `variants` are right answers in another style;
    `optional_keys` are keys of a result that an answer may leave out or add; `evidence` takes a
    case, a part's name and an index, and returns a sentence that shows the right number there;
    `prints` is said if an answer that is asked to print does not."""

    reference: Callable
    lesson: str
    points: int
    cases: Callable[[np.random.Generator], list[Case]]
    returns: tuple[str, ...]
    slips: tuple[Slip, ...]
    hints: Hints
    properties: tuple[Property, ...] = (WHOLE,)
    optional_keys: frozenset[str] = frozenset()
    variants: tuple[str, ...] = ()
    evidence: Callable[[Case, str, tuple[int, ...]], str] | None = None
    prints: str = ""

    @property
    def name(self) -> str:
        """The name of the function that the learner writes."""
        return self.reference.__name__
