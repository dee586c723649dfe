"""Recognise known mistakes: which slip, or which two, did the same as an answer in every case."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from itertools import islice
from typing import Any, NamedTuple

from autograder.exercise import WHOLE, Case, Exercise, Property
from autograder.guard import contained
from autograder.plain import same
from autograder.run import Outcome
from autograder.slips import Names
from autograder.structure import skeleton, without_optional

RECOGNISED_WITHIN = 1e-9


class Seen:
    """An outcome of a case. What is read off it is kept, since it is compared with many others."""

    def __init__(self, exercise: Exercise, case: Case, outcome: Outcome) -> None:
        self.exercise, self.case, self.outcome = exercise, case, outcome
        self._views: dict[str, Any] = {}

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


class Wrongness(NamedTuple):
    """How wrong an outcome is.

    level: 3 for an exception, 2 for another structure, 1 for other numbers, 0 if it is right.
    form:  its keys and lengths, where these are wrong; None where they are not.
    same:  whether it is the outcome that is to be explained.
    """

    level: int
    form: Any = None
    same: bool = False


def recognise(
    exercise: Exercise,
    cases: list[Case],
    outcomes: list[Outcome],
    expected: list[Outcome],
    slips: Mapping[Names, Iterable[Outcome]],
) -> Names:
    """Return the names of the first slips that did the same as `outcomes` in every case, or ().

    Two slips are tried only if that may be, by how each of them goes wrong alone in the first case
    in which `outcomes` do: but for 4 pairs in 100, that tells how they go wrong together, and most
    pairs need not be run.
    """
    alone: dict[str, Wrongness] = {}
    with contained():
        answered = [Seen(exercise, *pair) for pair in zip(cases, outcomes, strict=False)]
        rights = [Seen(exercise, *pair) for pair in zip(cases, expected, strict=False)]
        telling, own = _first_wrong(answered, rights)
        fixed = exercise.properties == (WHOLE,) and cases[telling].determined
        for names in slips:
            if len(names) > 1 and not may_be_both(own, *map(alone.get, names), fixed=fixed):
                continue
            known = (Seen(exercise, *pair) for pair in zip(cases, slips[names], strict=False))
            triples = zip(answered, known, rights, strict=False)
            if not all(alike(*triple) for triple in islice(triples, telling)):
                continue
            at_telling = next(triples, None)
            if at_telling is None:
                continue
            same_here = alike(*at_telling)
            if len(names) == 1:
                _, theirs, right = at_telling
                alone[names[0]] = wrongness(theirs, right)._replace(same=same_here)
            if same_here and all(alike(*triple) for triple in triples):
                return names
    return ()


def _first_wrong(answered: list[Seen], rights: list[Seen]) -> tuple[int, Wrongness]:
    """Return which case goes wrong first, counted from 0, and how."""
    each = enumerate(map(wrongness, answered, rights))
    return next((pair for pair in each if pair[1].level), (0, Wrongness(0)))


def wrongness(seen: Seen, right: Seen) -> Wrongness:
    """Return how wrong an outcome is, measured by the reference's."""
    if seen.outcome.failure:
        return Wrongness(3)
    if seen.structure != right.structure:
        return Wrongness(2, None if seen.form == right.form else seen.form)
    return Wrongness(int(not alike(seen, right, right)))


def may_be_both(
    own: Wrongness, one: Wrongness | None, other: Wrongness | None, *, fixed: bool
) -> bool:
    """Return whether an outcome may come of two mistakes that go wrong like this alone.

    None stands for a mistake that went wrong earlier already. An exception is no sign of two: it
    hides what would have come after it. And a mistake that leaves everything right adds nothing:
    the other one must be the whole explanation.

    fixed: whether the case fixes every number; if not, what looks right may have wrong numbers.
    """
    if one is None or other is None or own.level in (0, 3):
        return False
    adds_nothing = (not one.level and not other.same) or (not other.level and not one.same)
    if adds_nothing and (fixed or own.level == 1):
        return False
    if own.level != max(one.level, other.level):
        return False
    if own.level != 2:
        return True
    if None in (one.form, other.form):
        return own.form == (other.form if one.form is None else one.form)
    # Two forms show together as a third, where neither hides the other.
    return one.form == other.form or own.form not in (one.form, other.form)


def _count(value: Any) -> int | str:
    return value if type(value) is int else "number"


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


def _with_shared_keys(*seen: Seen) -> tuple[Seen, ...]:
    """Return the outcomes without the optional keys that one of them lacks."""
    for other in seen:
        seen = tuple(one.without_keys_lacking_in(other) for one in seen)
    return seen


def _failure_words(outcome: Outcome) -> tuple[str, str] | None:
    return outcome.failure and (outcome.failure.kind, outcome.failure.message)
