"""Judge outcomes against expected ones. No learner's code runs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from autograder.diagnosis import recognise
from autograder.exercise import Case, Exercise
from autograder.findings import first_finding
from autograder.run import Outcome
from autograder.slips import Names, sentence
from autograder.structure import without_optional
from autograder.verdict import NOT_ATTEMPTED, RIGHT, WRONG, Verdict


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
    if slips and finding.status != NOT_ATTEMPTED:
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


def _advice(exercise: Exercise, outcomes: list[Outcome]) -> tuple[str, ...]:
    """Return remarks on warnings and prints, which cost nothing."""
    warned = dict.fromkeys(text for outcome in outcomes for text in outcome.warned)
    advice = [f"NumPy or Python warns: {text}." for text in list(warned)[:2]]
    prints = any(outcome.printed for outcome in outcomes)
    if prints and not exercise.prints:
        advice.append("Your function prints while it runs. That costs nothing.")
    if exercise.prints and not prints and not any(outcome.failure for outcome in outcomes):
        advice.append(exercise.prints)
    return tuple(advice)
