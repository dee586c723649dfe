"""The checks, in the order of a tutor's questions: did you start, does it run, is it the right kind
of thing, has it the right shape, did it leave its inputs alone, are its numbers right?

Each takes (exercise, case, outcome, the reference's outcome) and returns a Finding or None.
"""

from dataclasses import replace
from typing import Any

import numpy as np

from autograder.differences import difference, told
from autograder.error_words import as_code, readable
from autograder.exercise import Case, Exercise, Seed
from autograder.failure import TimeLimitError
from autograder.plain import is_number, same
from autograder.run import Outcome
from autograder.structure import kind_problem, parts
from autograder.symbols import symbolic_shape
from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, Finding

MAX_SHOWN = 120


def first_finding(
    exercise: Exercise, cases: list[Case], outcomes: list[Outcome], expected: list[Outcome]
) -> Finding | None:
    """Return the first thing that is wrong, or None."""
    for check in CHECKS:
        triples = zip(cases, outcomes, expected, strict=False)
        found = ((t[0], f) for t in triples if (f := check(exercise, *t)))
        for case, finding in found:
            if finding.status == NOT_ATTEMPTED:
                return finding
            words = finding.message
            if finding.difference:
                later = (f.difference for _, f in found if f.difference)
                words = f"{words} {told(finding.difference, later)}"
            words = f"{words.strip()}\nSeen {_described(exercise, case)}."
            return replace(finding, message=words, case=case.label)
    return None


def _attempt(exercise: Exercise, _case: Case, outcome: Outcome, _right: Outcome) -> Finding | None:
    if outcome.failure is None or outcome.failure.kind != NotImplementedError.__name__:
        return None
    words = f"{exercise.name} still raises NotImplementedError. Put your code in place of that "
    return Finding("attempt", words + "line, run the cell, and check again.", NOT_ATTEMPTED)


def _exception(_exercise: Exercise, _case: Case, outcome: Outcome, _right: Outcome):
    failure = outcome.failure
    if failure is None:
        return None
    if failure.kind == TimeLimitError.__name__:
        return Finding("time", f"Your function did not finish: {failure.message}.", EXCEPTION)
    words = f"Your function stopped with {failure.kind}: {readable(failure.message)}."
    if failure.line:
        words += f"\nLine {failure.line_number}: {as_code(failure.line)}"
    if failure.arrays and failure.kind in ("ValueError", "IndexError"):
        shapes = ", ".join(f"{name} {shape}" for name, shape in failure.arrays)
        words += f"\nShapes at that line: {shapes}."
    return Finding("exception", words, EXCEPTION)


def _kind(exercise: Exercise, _case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    words = kind_problem(outcome.value, right.value, exercise.returns)
    return Finding("kind", words) if words else None


def _shape(exercise: Exercise, _case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    for name, value, wanted in parts(outcome.value, right.value, exercise.returns):
        yours, should = np.shape(value), np.shape(wanted)
        if yours == should:
            continue
        symbols = symbolic_shape(name)
        words = f"{name} should have shape {symbols + ' = ' if symbols else ''}{should}; yours has "
        return Finding("shape", words + f"{yours}{', the transpose' * (yours == should[::-1])}.")
    return None


def _finite(exercise: Exercise, _case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    for name, value, wanted in parts(outcome.value, right.value, exercise.returns):
        strange = ~np.isfinite(value) & np.isfinite(wanted)
        if strange.any():
            which = "NaN" if np.isnan(value).any() else "infinity"
            words = f"{name} holds {which} in {strange.sum()} of {strange.size} entries."
            return Finding("finite", words)
    return None


def _inputs(_exercise: Exercise, _case: Case, outcome: Outcome, _right: Outcome) -> Finding | None:
    if not outcome.changed:
        return None
    words = f"Your function changes its argument {outcome.changed[0]}, which its caller still "
    return Finding("inputs", words + "needs. Make a new one in place of writing into it.")


def _modules(_exercise: Exercise, _case: Case, outcome: Outcome, _right: Outcome):
    if not outcome.tampered:
        return None
    words = (
        f"Your function overwrites {outcome.tampered[0]}, which all other code uses too. It was "
    )
    return Finding("modules", words + "put back. Give your own things names of their own.")


def _randomness(_exercise: Exercise, _case: Case, outcome: Outcome, right: Outcome):
    if right.drew and not outcome.drew:
        words = "Your function never draws from the rng that it is given, so its caller has no say "
        return Finding("rng", words + "in the numbers. Take every random number from rng.")
    if right.repeats and not outcome.repeats:
        words = "Called twice with equal inputs, your function gives two different answers: "
        return Finding("repeatable", words + "something besides its arguments flows into it.")
    return None


def _numbers(exercise: Exercise, case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    return _finite(exercise, case, outcome, right) or _value(exercise, case, outcome, right)


def _fresh(_exercise: Exercise, _case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    if right.repeats is not False or not outcome.repeats:
        return None
    words = "Called twice, your function gives the same result both times, as if a seed were fixed "
    return Finding("fresh", words + "in it. Without an rng, each call draws new numbers.")


def _value(exercise: Exercise, case: Case, outcome: Outcome, right: Outcome) -> Finding | None:
    for p in exercise.properties:
        mine, should = p.view(case, outcome.value), p.view(case, right.value)
        if same(mine, should, p.rtol):
            continue
        if not _has_the_names_of(should, right.value, exercise):
            return Finding(p.name, p.sentence)
        differs = difference(exercise, case, p, mine, should)
        return Finding(p.name, p.sentence, difference=differs)
    return None


def _has_the_names_of(view: Any, value: Any, exercise: Exercise) -> bool:
    """Return whether the parts of a view have names: it is the whole value, or some of its keys, or
    the one number or array that the result is about."""
    if isinstance(view, dict) and isinstance(value, dict):
        return all(part is value.get(key) for key, part in view.items())
    return view is value or (is_number(view) and len(exercise.returns) == 1)


def _described(exercise: Exercise, case: Case) -> str:
    """Return which case it was; its inputs only if it is visible and they are short."""
    names = exercise.reference.__code__.co_varnames
    pairs = [*zip(names, case.args, strict=False), *case.kwargs.items()]
    shown = ", ".join(f"{name} = {_short(value)}" for name, value in pairs if value is not None)
    if case.visible and len(shown) <= MAX_SHOWN and "\n" not in shown:
        return f"{case.label}: {shown}"
    return case.label


def _short(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return np.array2string(value, separator=", ", precision=4)
    return f"a generator with seed {value.value}" if isinstance(value, Seed) else repr(value)


# Randomness stands before numbers: those from another source differ for that reason. A check goes
# through all cases before the next one begins, so NaN where things are extreme does not hide a
# number that is wrong in an ordinary case.
CHECKS = (_attempt, _exception, _kind, _shape, _inputs, _modules, _randomness, _numbers, _fresh)
