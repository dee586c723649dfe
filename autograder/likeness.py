"""Whether two outcomes of a case are the same, as far as its exercise can tell."""

from dataclasses import replace
from functools import cached_property
from typing import Any

from autograder.exercise import WHOLE, Case, Exercise, Property
from autograder.plain import same
from autograder.run import Outcome
from autograder.structure import skeleton, without_optional

RECOGNISED_WITHIN = 1e-9


class Seen:
    """An outcome of a case. What is read off it is kept, since it is compared with many others."""

    def __init__(self, exercise: Exercise, case: Case, outcome: Outcome) -> None:
        self.exercise, self.case, self.outcome = exercise, case, outcome
        self._views: dict[str, Any] = {}

    @property
    def fixed(self) -> bool:
        """Whether the case fixes every number of the result, and not only some properties."""
        return self.exercise.properties == (WHOLE,) and self.case.determined

    @cached_property
    def structure(self) -> Any:
        """Its keys, lengths and shapes."""
        return skeleton(self.outcome.value)

    @cached_property
    def form(self) -> Any:
        """Its keys and lengths, and the whole numbers in it, since they count something."""
        return skeleton(self.outcome.value, of_numbers=_count)

    def view(self, prop: Property) -> Any:
        """Return what a property compares."""
        if prop.name not in self._views:
            self._views[prop.name] = prop.view(self.case, self.outcome.value)
        return self._views[prop.name]

    def without_keys_lacking_in(self, other: "Seen") -> "Seen":
        """Return it without the optional keys that `other` lacks."""
        optional = self.exercise.optional_keys
        if not optional:
            return self
        value = without_optional(self.outcome.value, other.outcome.value, optional)
        return Seen(self.exercise, self.case, replace(self.outcome, value=value))


def alike(one: Seen, other: Seen, right: Seen) -> bool:
    """Return whether two outcomes of a case are the same, as far as its exercise can tell."""
    mine, theirs = one.outcome, other.outcome
    if mine.failure or theirs.failure:
        return _failure_words(mine) == _failure_words(theirs)
    if (mine.changed, mine.drew) != (theirs.changed, theirs.drew):
        return False
    one, other, right = _with_shared_keys(one, other, right)
    sound, determined = one.structure == right.structure, one.case.determined
    # Two draws may be equal by chance where fewer numbers are drawn than should be.
    if (determined or sound) and mine.repeats != theirs.repeats:
        return False
    if not determined:
        return one.structure == other.structure
    properties = one.exercise.properties
    if properties == (WHOLE,) or not sound:
        # Other properties are written for values of the right structure.
        return same(one.outcome.value, other.outcome.value, RECOGNISED_WITHIN)
    return one.structure == other.structure and all(
        same(one.view(p), other.view(p), max(p.rtol, RECOGNISED_WITHIN)) for p in properties
    )


def _count(value: Any) -> int | str:
    return value if type(value) is int else "number"


def _with_shared_keys(*seen: Seen) -> tuple[Seen, ...]:
    """Return the outcomes without the optional keys that one of them lacks."""
    for other in seen:
        seen = tuple(one.without_keys_lacking_in(other) for one in seen)
    return seen


def _failure_words(outcome: Outcome) -> tuple[str, str] | None:
    return outcome.failure and (outcome.failure.kind, outcome.failure.message)
