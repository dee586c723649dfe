"""Recognise known mistakes: which slip, or which two, did the same as an answer in every case."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from autograder.exercise import Case, Exercise
from autograder.guard import contained
from autograder.likeness import RECOGNISED_WITHIN, Seen, alike
from autograder.plain import same
from autograder.run import Outcome
from autograder.slips import Names


class Wrongness(NamedTuple):
    """How wrong an outcome is.

    level: 3 for an exception, 2 for another structure, 1 for other numbers, 0 if it is right.
    form:  its keys and lengths, where these are wrong; None where they are not.
    parts: which parts of the result are wrong.
    same:  whether it is the outcome that is to be explained.
    """

    level: int
    form: Any = None
    parts: frozenset = frozenset()
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
    in which `outcomes` do: but for 5 pairs in 100, that tells how they go wrong together, and most
    pairs need not be run.
    """
    alone: dict[str, Wrongness] = {}
    with contained():
        answered = [Seen(exercise, *pair) for pair in zip(cases, outcomes, strict=False)]
        rights = [Seen(exercise, *pair) for pair in zip(cases, expected, strict=False)]
        telling, own = _first_wrong(answered, rights)
        fixed = rights[telling].fixed
        for names in slips:
            if len(names) > 1 and not may_be_both(own, *map(alone.get, names), fixed):
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
    parts = _wrong_parts(seen, right)
    if seen.structure != right.structure:
        return Wrongness(2, None if seen.form == right.form else seen.form, parts)
    return Wrongness(int(not alike(seen, right, right)), parts=parts)


def _wrong_parts(seen: Seen, right: Seen) -> frozenset:
    """Return the keys or places of what is wrong in the result, where the case fixes it whole."""
    if not seen.fixed:
        return frozenset()
    mine, theirs = _by_key(seen.outcome.value), _by_key(right.outcome.value)
    return frozenset(
        key
        for key in mine.keys() | theirs.keys()
        if not same(mine.get(key), theirs.get(key), RECOGNISED_WITHIN)
    )


def _by_key(value: Any) -> dict:
    if isinstance(value, list | tuple):
        return dict(enumerate(value))
    return value if isinstance(value, dict) else {None: value}


def may_be_both(
    own: Wrongness, one: Wrongness | None, other: Wrongness | None, fixed: bool
) -> bool:
    """Return whether an outcome may come of two mistakes that go wrong like this alone.

    None stands for a mistake that went wrong earlier already. An exception is no sign of two: it
    hides what would have come after it. Otherwise the parts that are wrong are those of both. And
    a mistake that leaves everything right adds nothing: the other one must explain it all.

    fixed: whether the case fixes every number; if not, what looks right may have wrong numbers.
    """
    if one is None or other is None or own.level in (0, 3):
        return False
    adds_nothing = (not one.level and not other.same) or (not other.level and not one.same)
    if adds_nothing and (fixed or own.level == 1):
        return False
    if own.level != max(one.level, other.level) or own.parts != one.parts | other.parts:
        return False
    if own.level != 2:
        return True
    if None in (one.form, other.form):
        return own.form == (other.form if one.form is None else one.form)
    # Two forms show together as a third, where neither hides the other.
    return one.form == other.form or own.form not in (one.form, other.form)
