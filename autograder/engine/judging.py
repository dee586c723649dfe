"""The judge of one lesson: cases, what is right, what known mistakes do, each worked out once."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from autograder.check import variables_named
from autograder.exercise import Case, Exercise
from autograder.judge import judge
from autograder.recognition import STUB_LINE
from autograder.refusals import from_elsewhere, never_defined, no_function
from autograder.run import Outcome, run
from autograder.slips import Names, SlipOutcomes
from autograder.verdict import EXCEPTION, Verdict


class Judge:
    """Judges what functions did on the cases that `seed` draws; runs no submission."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.cases = cache(self._cases)
        self._expected = cache(self._expected_outcomes)
        self._slips = cache(lambda row: _Remembered(row, self.cases(row)))

    def verdict(
        self,
        row: Exercise,
        state: str,
        outcomes: list[Outcome],
        variables: Sequence[str],
        name_slips: bool,
    ) -> Verdict:
        """Return the verdict on an answer.

        state: what there was to call. variables: of the notebook, which the function reads.
        name_slips: whether to look for the mistake in the catalogue; it takes time.
        """
        if state == "missing":
            return never_defined(row)
        if state == "no function":
            return no_function(row)
        if state != "function":
            return from_elsewhere(row, state.removeprefix("from "))
        if not outcomes:
            return ended(row, "it interfered with how its results are read")
        cases, expected = self.cases(row), self._expected(row)
        found = judge(row, cases, outcomes, expected, self._slips(row) if name_slips else {})
        return variables_named(found, variables)

    def _cases(self, row: Exercise) -> list[Case]:
        return row.cases(np.random.default_rng(self.seed))

    def _expected_outcomes(self, row: Exercise) -> list[Outcome]:
        return list(run(row.reference, self.cases(row)))


def ended(row: Exercise, reason: str) -> Verdict:
    """Return the verdict on a function whose call never came back."""
    words = (
        f"While {row.name} was called, {reason}. It was stopped, and this exercise earns nothing; "
        "the others were graded all the same."
    )
    return Verdict(row.name, EXCEPTION, 0, row.points, failed="ended", message=words)


def is_untouched(outcomes: list[Outcome]) -> bool:
    """Return whether the function is the stub that was handed out."""
    first = outcomes[0].failure if outcomes else None
    return bool(first) and first.line.strip() == STUB_LINE


class _Remembered(SlipOutcomes):
    """Outcomes of slips, each computed once: a class makes the same mistakes."""

    def __init__(self, exercise: Exercise, cases: list[Case]) -> None:
        super().__init__(exercise, cases)
        self._known: dict[Names, list[Outcome]] = {}

    def __getitem__(self, names: Names) -> list[Outcome]:
        if names not in self._known:
            self._known[names] = list(super().__getitem__(names))
        return self._known[names]
