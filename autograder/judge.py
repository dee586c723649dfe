"""Judge outcomes against expected ones and recognise known mistakes. No learner's code runs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any, NamedTuple

from autograder.exercise import WHOLE, Case, Exercise
from autograder.findings import first_finding
from autograder.guard import contained
from autograder.plain import same
from autograder.run import Outcome
from autograder.slips import Names, sentence
from autograder.structure import skeleton, without_optional
from autograder.verdict import NOT_ATTEMPTED, RIGHT, WRONG, Verdict

RECOGNISED_WITHIN = 1e-9


class Wrongness(NamedTuple):
    """How wrong an outcome is.

    level: 3 for an exception, 2 for another structure, 1 for other numbers, 0 if it is right.
    form:  its keys and lengths, where these are wrong; None where they are not.
    """

    level: int
    form: Any = None


def judge(
    exercise: Exercise,
    cases: list[Case],
    outcomes: list[Outcome],
    expected: list[Outcome],
    slips: Mapping[Names, Iterable[Outcome]],
) -> Verdict:
    """Return the verdict on `outcomes`, given those of the reference and of the known slips.

    `slips` is looked at only if something is wrong, case by case, so it may compute on demand.
    """
    outcomes, expected = _without_optional_keys(exercise, outcomes, expected)
    finding = first_finding(exercise, cases, outcomes, expected)
    advice = _advice(exercise, outcomes)
    if finding is None:
        full = exercise.points
        seen = ", ".join(case.label for case in cases)
        words = f"It gives what it should {seen}."
        return Verdict(exercise.name, RIGHT, full, full, message=words, advice=advice)
    slip: Names = ()
    if finding.status != NOT_ATTEMPTED:
        slip = recognise(exercise, cases, outcomes, expected, slips)
    return Verdict(
        exercise.name,
        finding.status,
        0,
        exercise.points,
        failed=finding.check,
        slip=" + ".join(slip),
        message=sentence(exercise, slip) if slip else finding.message,
        evidence=finding.message if slip else "",
        advice=advice if finding.status == WRONG else (),
    )


def recognise(
    exercise: Exercise,
    cases: list[Case],
    outcomes: list[Outcome],
    expected: list[Outcome],
    slips: Mapping[Names, Iterable[Outcome]],
) -> Names:
    """Return the names of the first slips that did the same as `outcomes` in every case, or ().

    Two slips are tried only if that may be, by how each of them goes wrong alone in the first case
    in which `outcomes` do: what stops alone stops in company too, but for 3 pairs in 100, and most
    pairs need not be run.
    """
    alone: dict[str, Wrongness] = {}
    with contained():
        telling, own = _first_wrong(exercise, cases, outcomes, expected)
        for names in slips:
            if len(names) > 1 and not _may_be_both(own, *map(alone.get, names)):
                continue
            quadruples = zip(cases, outcomes, slips[names], expected, strict=False)
            if not all(_alike(exercise, *q) for q in islice(quadruples, telling)):
                continue
            at_telling = next(quadruples, None)
            if at_telling is None:
                continue
            if len(names) == 1:
                case, _, theirs, right = at_telling
                alone[names[0]] = _wrongness(exercise, case, theirs, right)
            if all(_alike(exercise, *q) for q in chain([at_telling], quadruples)):
                return names
    return ()


def _first_wrong(
    exercise: Exercise, cases: list[Case], outcomes: list[Outcome], expected: list[Outcome]
) -> tuple[int, Wrongness]:
    """Return which case goes wrong first, counted from 0, and how."""
    triples = zip(cases, outcomes, expected, strict=False)
    each = enumerate(_wrongness(exercise, *triple) for triple in triples)
    return next((pair for pair in each if pair[1].level), (0, Wrongness(0)))


def _wrongness(exercise: Exercise, case: Case, outcome: Outcome, right: Outcome) -> Wrongness:
    if outcome.failure:
        return Wrongness(3)
    if skeleton(outcome.value) != skeleton(right.value):
        form, wanted = (skeleton(o.value, of_numbers=_any_number) for o in (outcome, right))
        return Wrongness(2, None if form == wanted else form)
    return Wrongness(int(not _alike(exercise, case, outcome, right, right)))


def _may_be_both(own: Wrongness, one: Wrongness | None, other: Wrongness | None) -> bool:
    """Return whether an outcome may come of two mistakes that go wrong like this alone.

    None stands for a mistake that went wrong earlier already.
    """
    if one is None or other is None:
        return False
    if own.level != max(one.level, other.level):
        return False
    forms = [wrongness.form for wrongness in (one, other) if wrongness.form is not None]
    if own.level != 2 or len(forms) == 2:
        return True
    return own.form == (forms[0] if forms else None)


def _any_number(_value: Any) -> str:
    return "number"


def _without_optional_keys(
    exercise: Exercise, outcomes: list[Outcome], expected: list[Outcome]
) -> tuple[list[Outcome], list[Outcome]]:
    """Drop from both sides the optional keys that the other side lacks; shared ones are judged."""
    optional = exercise.optional_keys
    pairs = [(o, r, o.value, r.value) for o, r in zip(outcomes, expected, strict=False)]
    return (
        [
            replace(o, value=without_optional(value, right, optional))
            for o, _, value, right in pairs
        ],
        [
            replace(r, value=without_optional(right, value, optional))
            for _, r, value, right in pairs
        ],
    )


def _alike(exercise: Exercise, case: Case, one: Outcome, other: Outcome, right: Outcome) -> bool:
    if one.failure or other.failure:
        return _failure_words(one) == _failure_words(other)
    if (one.changed, one.drew, one.repeats) != (other.changed, other.drew, other.repeats):
        return False
    mine, theirs, wanted = _with_shared_keys(exercise, one.value, other.value, right.value)
    if not case.determined:
        return skeleton(mine) == skeleton(theirs)
    if exercise.properties == (WHOLE,) or skeleton(mine) != skeleton(wanted):
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


def _advice(exercise: Exercise, outcomes: list[Outcome]) -> tuple[str, ...]:
    """Return remarks on warnings and prints, which cost nothing."""
    warned = dict.fromkeys(text for outcome in outcomes for text in outcome.warned)
    advice = [f"NumPy or Python warns: {text}." for text in list(warned)[:2]]
    if not exercise.prints and any(outcome.printed for outcome in outcomes):
        advice.append("Your function prints while it runs. That costs nothing.")
    return tuple(advice)
