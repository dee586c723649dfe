"""Recognise known mistakes: which slip, or which two, did the same as an answer in every case."""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from autograder.exercise import WHOLE, Case, Exercise
from autograder.guard import contained
from autograder.plain import same
from autograder.run import Outcome
from autograder.slips import Names
from autograder.structure import skeleton, without_optional

RECOGNISED_WITHIN = 1e-9


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
    in which `outcomes` do: but for 3 pairs in 100, that tells how they go wrong together, and most
    pairs need not be run.
    """
    alone: dict[str, Wrongness] = {}
    with contained():
        telling, own = _first_wrong(exercise, cases, outcomes, expected)
        for names in slips:
            if len(names) > 1 and not may_be_both(own, *map(alone.get, names)):
                continue
            quadruples = zip(cases, outcomes, slips[names], expected, strict=False)
            if not all(alike(exercise, *q) for q in islice(quadruples, telling)):
                continue
            at_telling = next(quadruples, None)
            if at_telling is None:
                continue
            same_here = alike(exercise, *at_telling)
            if len(names) == 1:
                case, _, theirs, right = at_telling
                alone[names[0]] = wrongness(exercise, case, theirs, right)._replace(same=same_here)
            if same_here and all(alike(exercise, *q) for q in quadruples):
                return names
    return ()


def _first_wrong(
    exercise: Exercise, cases: list[Case], outcomes: list[Outcome], expected: list[Outcome]
) -> tuple[int, Wrongness]:
    """Return which case goes wrong first, counted from 0, and how."""
    triples = zip(cases, outcomes, expected, strict=False)
    each = enumerate(wrongness(exercise, *triple) for triple in triples)
    return next((pair for pair in each if pair[1].level), (0, Wrongness(0)))


def wrongness(exercise: Exercise, case: Case, outcome: Outcome, right: Outcome) -> Wrongness:
    """Return how wrong one outcome is, measured by the reference's."""
    if outcome.failure:
        return Wrongness(3)
    if skeleton(outcome.value) != skeleton(right.value):
        form, wanted = (skeleton(o.value, of_numbers=_any_number) for o in (outcome, right))
        return Wrongness(2, None if form == wanted else form)
    return Wrongness(int(not alike(exercise, case, outcome, right, right)))


def may_be_both(own: Wrongness, one: Wrongness | None, other: Wrongness | None) -> bool:
    """Return whether an outcome may come of two mistakes that go wrong like this alone.

    None stands for a mistake that went wrong earlier already. An exception is no sign of two: it
    hides what would have come after it. And where only numbers are wrong, a mistake that leaves
    them right adds nothing: the other one must be the whole explanation.
    """
    if one is None or other is None or own.level == 3:
        return False
    if own.level == 1 and not ((one.level or other.same) and (other.level or one.same)):
        return False
    if own.level != max(one.level, other.level):
        return False
    forms = [alone.form for alone in (one, other) if alone.form is not None]
    if own.level != 2 or len(forms) == 2:
        return True
    return own.form == (forms[0] if forms else None)


def _any_number(_value: Any) -> str:
    return "number"


def alike(exercise: Exercise, case: Case, one: Outcome, other: Outcome, right: Outcome) -> bool:
    """Return whether two outcomes of a case are the same, as far as the exercise can tell."""
    if one.failure or other.failure:
        return _failure_words(one) == _failure_words(other)
    if (one.changed, one.drew) != (other.changed, other.drew):
        return False
    mine, theirs, wanted = _with_shared_keys(exercise, one.value, other.value, right.value)
    sound = skeleton(mine) == skeleton(wanted)
    # Two draws may be equal by chance where fewer numbers are drawn than should be.
    if (case.determined or sound) and one.repeats != other.repeats:
        return False
    if not case.determined:
        return skeleton(mine) == skeleton(theirs)
    if exercise.properties == (WHOLE,) or not sound:
        # Other properties are written for values of the right structure.
        return same(mine, theirs, RECOGNISED_WITHIN)
    return skeleton(mine) == skeleton(theirs) and all(
        same(p.view(case, mine), p.view(case, theirs), max(p.rtol, RECOGNISED_WITHIN))
        for p in exercise.properties
    )


def _with_shared_keys(exercise: Exercise, *values: Any) -> tuple[Any, ...]:
    """Return the values without the optional keys that one of them lacks."""
    for other in values:
        values = tuple(without_optional(v, other, exercise.optional_keys) for v in values)
    return values


def _failure_words(outcome: Outcome) -> tuple[str, str] | None:
    return outcome.failure and (outcome.failure.kind, outcome.failure.message)
