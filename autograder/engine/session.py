"""Take one notebook through a jail: run its cells, call its functions, survive what it does."""

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from nbformat import NotebookNode

from autograder import lessons
from autograder.answers import model_answer
from autograder.engine import hearsay
from autograder.engine.conversation import Conversation, JailError
from autograder.engine.idle import shortened_cells
from autograder.engine.jail import Jail
from autograder.engine.judging import Judge, ended, is_untouched
from autograder.engine.recorded import Recorded, stopped
from autograder.exercise import Exercise
from autograder.notebook_variables import global_names
from autograder.run import TIME_LIMIT
from autograder.stand_in import LENT, stand_ins
from autograder.table import TABLE
from autograder.verdict import RIGHT, Verdict

MAX_STARTS = 12
TOO_LONG = "the whole notebook took longer than it may"


def record(notebook: NotebookNode, release: NotebookNode, jail: Jail, judge: Judge) -> Recorded:
    """Return what the notebook's cells show and what its functions are worth.

    What ends the jail costs the cell or the exercise in which it happened; the rest starts anew.
    """
    session = _Session(notebook, release, jail, judge)
    for _ in range(MAX_STARTS):
        try:
            session.run_through()
            break
        except JailError as error:
            session.note(error)
    session.give_up_on_the_rest()
    for row in session.worth_a_second_try():
        session.try_again(row, alone=False)
    for row in session.worth_a_try_alone():
        session.try_again(row, alone=True)
    return session.recorded


class _Session:
    """One notebook on its way; `here` is the position of the cell whose turn it is."""

    def __init__(
        self, notebook: NotebookNode, release: NotebookNode, jail: Jail, judge: Judge
    ) -> None:
        self.notebook, self.release, self.jail, self.judge = notebook, release, jail, judge
        self.sources = {p: cell.source for p, cell in enumerate(notebook.cells)}
        shortened = shortened_cells(notebook, release)
        self.sources |= shortened
        self.recorded = Recorded(shortened=set(shortened))
        self.handed_out = {cell.source for cell in release.cells}
        self.here, self.altered = 0, False
        self.untouched: set[str] = set()
        self.deadline = time.monotonic() + jail.limits.submission_seconds

    def run_through(self) -> None:
        """Run every cell and judge every exercise that is not judged yet."""
        with self.jail.conversation() as talk:
            for position, cell in enumerate(self.notebook.cells):
                self.here = position
                name = lessons.tested_exercise(cell)
                if name and name not in self.recorded.verdicts:
                    self.recorded.verdicts[name] = self._verdict(talk, TABLE[name], {})
                elif not name:
                    self._run(talk, self.here)

    def note(self, error: JailError) -> None:
        """Write down what ended the jail, and go on without it."""
        cell = self.notebook.cells[self.here]
        name = lessons.tested_exercise(cell)
        if name:
            self.recorded.verdicts[name] = ended(TABLE[name], str(error))
        else:
            self.sources[self.here] = ""
            self.recorded.outputs[self.here] = [stopped(error)]
        where = f"the function {name}" if name else f"cell {self.here + 1}"
        self.recorded.incidents.append(f"In {where}: {error}.")

    def give_up_on_the_rest(self) -> None:
        """Give every exercise that was not reached a verdict that says so."""
        for cell in self.notebook.cells:
            name = lessons.tested_exercise(cell)
            if name and name not in self.recorded.verdicts:
                self.recorded.verdicts[name] = ended(TABLE[name], TOO_LONG)

    def worth_a_second_try(self) -> list[Exercise]:
        """Return the exercises that may be right with the course's versions of earlier ones."""
        verdicts = self.recorded.verdicts
        rows = [TABLE[name] for name, v in verdicts.items() if v.status != RIGHT]
        return [
            row
            for row in rows
            if row.name not in self.untouched
            and verdicts[row.name].failed not in ("origin", "ended")
            and self._may_differ(row)
        ]

    def worth_a_try_alone(self) -> list[Exercise]:
        """Return the exercises that another cell may have spoilt: it ended the jail, or it changed
        NumPy or Python itself."""
        if not (self.recorded.incidents or self.altered):
            return []
        rows = [TABLE[name] for name, v in self.recorded.verdicts.items() if v.status != RIGHT]
        return [row for row in rows if row.name not in self.untouched]

    def try_again(self, row: Exercise, *, alone: bool) -> None:
        """Judge an exercise with the course's versions of what stands above it.

        They come into a fork of their own, from which nothing but this exercise is judged.
        alone: of the learner's cells only the one of this exercise runs.
        """
        with self.jail.conversation() as talk:
            try:
                for position, cell in enumerate(self.notebook.cells):
                    if lessons.tested_exercise(cell) == row.name:
                        verdict = self._verdict(talk, row, stand_ins(row))
                        break
                    may_spoil_it = alone and self._is_foreign(cell, row)
                    if not (lessons.tested_exercise(cell) or may_spoil_it):
                        self._run(talk, position)
            except JailError:
                return  # the first verdict stands
        if verdict.status == RIGHT:
            verdict = replace(verdict, lent=True, advice=(LENT, *verdict.advice))
        if verdict.status == RIGHT or not alone:
            self.recorded.verdicts[row.name] = verdict

    def _is_foreign(self, cell: NotebookNode, row: Exercise) -> bool:
        """Return whether the learner wrote this cell, and not for this exercise."""
        if lessons.grade_id(cell):
            return lessons.is_stub(cell) and lessons.grade_id(cell) != row.name
        return cell.source not in self.handed_out

    def _may_differ(self, row: Exercise) -> bool:
        """Return whether the answer stands on something that is not as the course has it."""
        return any(self._is_other(name, other) for name, other in stand_ins(row).items())

    def _is_other(self, name: str, other: Any) -> bool:
        """Return whether the notebook's own version of a name may differ from the course's."""
        if callable(other):
            return name in self.recorded.verdicts and self.recorded.verdicts[name].status != RIGHT
        return any(
            name in cell.source and cell.source not in self.handed_out and not lessons.is_stub(cell)
            for cell in self.notebook.cells
        )

    def _run(self, talk: Conversation, position: int) -> None:
        if self.notebook.cells[position].cell_type != "code" or not self.sources[position]:
            return
        question = {"ask": "run", "source": self.sources[position]}
        answer = self._ask(talk, question, self.jail.limits.cell_seconds)
        outputs = answer.get("outputs")
        if not isinstance(outputs, list):
            raise JailError("nonsense")
        self.recorded.outputs[position] = outputs

    def _verdict(self, talk: Conversation, row: Exercise, lent: Mapping[str, Any]) -> Verdict:
        cases = self.judge.cases(row)
        question = {
            "ask": "call",
            "exercise": row.name,
            "cases": [[list(case.args), dict(case.kwargs), case.repeat] for case in cases],
            "lent": [_loan(name, row) for name in lent],
            "meant": sorted(global_names(row.reference)),
            "time_limit": TIME_LIMIT,
        }
        answer = self._ask(talk, question, self.jail.limits.call_seconds)
        outcomes = hearsay.outcomes(answer, len(cases))
        self.altered |= answer.get("altered") is True
        if is_untouched(outcomes):
            self.untouched.add(row.name)
        state, variables = hearsay.state(answer), hearsay.names(answer)
        last_try = bool(lent) or not self._may_differ(row)
        with self.recorded.seconds.on("judge"):
            return self.judge.verdict(row, state, outcomes, variables, name_slips=last_try)

    def _ask(self, talk: Conversation, question: dict[str, Any], at_most: float) -> dict[str, Any]:
        """Return the jail's answer. Raises JailError if the time is up, or something is wrong."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise JailError("time")
        with self.recorded.seconds.on("jail"):
            return talk.ask(question, min(at_most, left))


def _loan(name: str, row: Exercise) -> list[str]:
    """Return a name, the module of the course that has it, and the answer, if it is one."""
    if name in TABLE:
        reference = TABLE[name].reference
        return [name, reference.__module__, model_answer(reference)]
    return [name, row.reference.__module__, ""]
