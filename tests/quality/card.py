"""Measure the checks: what they refuse, accept and name, and how long they take."""

import statistics
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from autograder.answers import compile_answer, model_answer, wrong_answer
from autograder.check import examine
from autograder.exercise import Exercise, Slip
from autograder.failure import TimeLimitError
from autograder.findings import first_finding
from autograder.run import Outcome, run
from autograder.stand_in import stand_ins
from autograder.table import TABLE
from autograder.verdict import RIGHT, Verdict
from tests.pace import Pace
from tests.quality.equivalents import reason
from tests.quality.mutants import mutants
from tests.quality.usual import LIMIT, complaint

LONG = 80.0  # milliseconds: a check that takes longer is timed again, alone


class Check(NamedTuple):
    """One check of an answer: its source, the draw, and the time beyond that of the answer."""

    source: str
    seed: int
    milliseconds: float


@dataclass
class Card:
    """What was counted for one exercise."""

    exercise: str
    mutants: int = 0
    killed: int = 0
    equivalent: int = 0
    survivors: list[str] = field(default_factory=list)
    killed_by_plain: int = 0
    slips: int = 0
    unnamed: list[str] = field(default_factory=list)
    right_answers: int = 0
    right_refused: int = 0
    right_refused_by_plain: int = 0
    flaky: int = 0
    checks: list[Check] = field(default_factory=list)


def measure(row: Exercise, seeds: int, share: float = 1.0) -> Card:
    """Return the card of one exercise.

    seeds: how many draws of the cases to try slips and right answers on.
    share: the part of the mutants to try, spread evenly.
    """
    card = Card(row.name)
    _count_mutants(row, card, share)
    _count_slips(row, card, seeds)
    _count_right_answers(row, card, seeds)
    return card


def _count_mutants(row: Exercise, card: Card, share: float) -> None:
    cases = row.cases(np.random.default_rng(1))
    expected = list(run(row.reference, cases))
    step = max(1, round(1 / share))
    for mutant in list(mutants(model_answer(row.reference)))[::step]:
        function = _compiled(mutant.source, row)
        card.mutants += 1
        card.killed_by_plain += bool(complaint(function, cases, expected))
        outcomes = list(run(function, cases, LIMIT))
        if not _hangs(outcomes):
            _examined(row, mutant.source, 1, card)
        if first_finding(row, cases, outcomes, expected):
            card.killed += 1
        elif reason(row.name, mutant):
            card.equivalent += 1
        else:
            card.survivors.append(mutant.change)


def _hangs(outcomes: list[Outcome]) -> bool:
    return any(o.failure and o.failure.kind == TimeLimitError.__name__ for o in outcomes)


def _compiled(source: str, row: Exercise) -> Callable:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a mutant may read oddly to the compiler
        return compile_answer(source, row.reference)


def _count_slips(row: Exercise, card: Card, seeds: int) -> None:
    for slip in row.slips:
        source = wrong_answer(row, slip)
        verdicts = [_examined(row, source, seed, card) for seed in range(seeds)]
        draws = [n for n, v in enumerate(verdicts) if v.slip != slip.name or v.points]
        card.slips += 1
        card.unnamed += [f"{slip.name}, draws {draws}"] if draws else []
        card.flaky += len({(v.status, v.slip) for v in verdicts}) > 1


def _count_right_answers(row: Exercise, card: Card, seeds: int) -> None:
    cases = row.cases(np.random.default_rng(1))
    expected = list(run(row.reference, cases))
    for source in (model_answer(row.reference), *row.variants):
        function = compile_answer(source, row.reference)
        statuses = {_examined(row, source, seed, card).status for seed in range(seeds)}
        card.right_answers += 1
        card.right_refused += statuses != {RIGHT}
        card.right_refused_by_plain += bool(complaint(function, cases, expected))
        card.flaky += len(statuses) > 1


def _examined(row: Exercise, source: str, seed: int, card: Card) -> Verdict:
    """Return the verdict, and note on the card how long the check took."""
    verdict, milliseconds = _timed(row, source, seed)
    card.checks.append(Check(source, seed, milliseconds))
    return verdict


def _timed(row: Exercise, source: str, seed: int) -> tuple[Verdict, float]:
    """Return the verdict, and the milliseconds of the check beyond those of the function itself."""
    function = _compiled(source, row)
    started = time.perf_counter()
    verdict = examine(row, function, seed)
    total = time.perf_counter() - started
    own = sum(o.seconds for o in run(function, row.cases(np.random.default_rng(seed))))
    tried_twice = stand_ins(row) and (verdict.status != RIGHT or verdict.lent)
    return verdict, 1000 * max(0.0, total - own * (2 if tried_twice else 1))


def time_long_ones_again(cards: list[Card], pace: Pace) -> None:
    """Note the least of three times instead, for each check that took long beside other work."""
    for card in cards:
        for number, check in enumerate(card.checks):
            if check.milliseconds > LONG:
                least = min(_timed_alone(card.exercise, check, pace) for _ in range(3))
                card.checks[number] = check._replace(milliseconds=least)


def _timed_alone(name: str, check: Check, pace: Pace) -> float:
    pace.when_full()
    return _timed(TABLE[name], check.source, check.seed)[1]


def both_say(row: Exercise, slip: Slip) -> tuple[str, str]:
    """Return what our check and the usual grader say of one known mistake."""
    function = _compiled(wrong_answer(row, slip), row)
    cases = row.cases(np.random.default_rng(1))
    expected = list(run(row.reference, cases))
    return str(examine(row, function, 1)), complaint(function, cases, expected)


def summary(cards: list[Card]) -> dict[str, float]:
    """Return the figures of all exercises together; shares are of 1, times in milliseconds."""

    def total(name: str) -> int:
        return sum(getattr(card, name) for card in cards)

    times = [check.milliseconds for card in cards for check in card.checks]
    unnamed = sum(len(card.unnamed) for card in cards)
    countable = total("mutants") - total("equivalent")
    return {
        "exercises": len(cards),
        "mutants": total("mutants"),
        "equivalent mutants": total("equivalent"),
        "kill rate": total("killed") / countable,
        "kill rate of assert_allclose on one case": total("killed_by_plain") / countable,
        "slips": total("slips"),
        "slips refused and named in every draw": 1 - unnamed / total("slips"),
        "right answers": total("right_answers"),
        "right answers refused": total("right_refused"),
        "right answers refused by assert_allclose": total("right_refused_by_plain"),
        "answers whose verdict changes with the draw": total("flaky"),
        "median time of a check, ms": statistics.median(times),
        "worst time of a check, ms": max(times),
    }
