"""Grade one submission: bytes in, a graded notebook and points out. No database, no folder."""

import hashlib
from dataclasses import dataclass, replace
from functools import cached_property

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from autograder import lessons
from autograder.engine.graded import Graded
from autograder.engine.jail import LIMITS, Jail, Limits
from autograder.engine.jails import jail_for
from autograder.engine.judging import Judge
from autograder.engine.outputs import safe_markdown, safe_outputs
from autograder.engine.own_run import place_for
from autograder.engine.sandbox import Sandbox
from autograder.engine.session import Recorded, record
from autograder.engine.stopwatch import Stopwatch
from autograder.engine.submission import UnreadableError, read_submission, unreadable_page
from autograder.feedback import as_mimebundle
from autograder.table import LESSONS
from autograder.verdict import Verdict

NO_RESPONSE = "No response."


class UnknownTestsError(ValueError):
    """The lesson holds tests that are not of the exercise table; the message names them."""


@dataclass(frozen=True)
class Assignment:
    """A lesson to grade: nbgrader's two versions of it, as JSON text, and the hidden seed."""

    lesson: str
    source: str
    release: str
    seed: int


class Grader:
    """Grades submissions of one assignment; keeps a warm jail. Use as a context."""

    def __init__(self, assignment: Assignment, sandbox: Sandbox, limits: Limits = LIMITS) -> None:
        self.assignment, self.sandbox, self.limits = assignment, sandbox, limits
        self.source = nbformat.reads(assignment.source, as_version=4)
        self.release = nbformat.reads(assignment.release, as_version=4)
        self.rows = LESSONS[assignment.lesson]
        self.judge = Judge(assignment.seed)
        refuse_unknown_tests(self.source)

    @cached_property
    def jail(self) -> Jail:
        """Return the jail that holds none of the lesson's answers."""
        names = [row.name for row in self.rows]
        return jail_for(self.assignment.lesson, names, self.sandbox, self.limits)

    def grade(self, raw: bytes) -> Graded:
        """Return what a submission is worth; whatever it holds, this does not raise."""
        watch = Stopwatch()
        with watch.on("all"):
            graded = self._grade(raw, watch)
        return replace(graded, seconds=dict(watch))

    def _grade(self, raw: bytes, watch: Stopwatch) -> Graded:
        digest = hashlib.sha256(raw).hexdigest()
        try:
            with watch.on("read"):
                notebook, repairs = read_submission(raw, self.source, self.release)
        except UnreadableError as error:
            text = nbformat.writes(unreadable_page(self.release, error))
            return Graded("unreadable", digest, text, incidents=[str(error)])
        recorded = record(notebook, self.release, self.jail, self.judge)
        watch.update(recorded.seconds)
        with watch.on("write"):
            self._fill_in(notebook, recorded)
            scores, comments = _scores(notebook, recorded.verdicts)
            text = nbformat.v4.writes(notebook)
        verdicts = {name: verdict.as_dict() for name, verdict in recorded.verdicts.items()}
        incidents = recorded.incidents
        return Graded("graded", digest, text, scores, comments, verdicts, repairs, incidents)

    def _fill_in(self, notebook: NotebookNode, recorded: Recorded) -> None:
        """Write into the notebook what it shows, cell by cell, and the verdicts."""
        originals = {lessons.grade_id(cell): cell for cell in self.release.cells}
        handed_out = {cell.source for cell in self.release.cells}
        for position, cell in enumerate(notebook.cells):
            name = lessons.grade_id(cell)
            if name:
                cell.metadata.nbgrader = originals[name].metadata.nbgrader
            if cell.cell_type != "code":
                if cell.source not in handed_out:
                    cell.source = safe_markdown(cell.source, cell.get("attachments", {}))
                continue
            cell.execution_count = None
            tested = lessons.tested_exercise(cell)
            if tested:
                cell.source = originals[name].source  # without what is hidden
                cell.outputs = [_verdict_output(recorded.verdicts[tested])]
            elif position in recorded.shortened:
                cell.outputs = [place_for(cell)]
            else:
                cell.outputs = safe_outputs(recorded.outputs.get(position, []))

    def close(self) -> None:
        """End the jail."""
        if "jail" in vars(self):
            self.jail.close()

    def __enter__(self) -> "Grader":
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()


def refuse_unknown_tests(source: NotebookNode) -> None:
    """Raise UnknownTestsError if a cell of the lesson bears points that this engine cannot give."""
    unknown = [
        lessons.grade_id(cell)
        for cell in source.cells
        if is_grade(cell) and not is_solution(cell) and not lessons.tested_exercise(cell)
    ]
    if unknown:
        raise UnknownTestsError(
            f"The test cell {unknown[0]!r} is not of the exercise table, so nobody outside the "
            "jail can judge it. Take it out, add an exercise row for it, or grade this assignment "
            "with nbgrader's own Execute preprocessor (see nbgrader_config.py)."
        )


def _scores(
    notebook: NotebookNode, verdicts: dict[str, Verdict]
) -> tuple[dict[str, float | None], dict[str, str | None]]:
    """Return the points of each graded cell, and nbgrader's comment on each answer."""
    scores: dict[str, float | None] = {}
    comments: dict[str, str | None] = {}
    for cell in notebook.cells:
        name, tested = lessons.grade_id(cell), lessons.tested_exercise(cell)
        if is_grade(cell):
            scores[name] = verdicts[tested].points if tested else determine_grade(cell)[0]
        if is_solution(cell) or is_task(cell):
            unchanged = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
            comments[name] = NO_RESPONSE if unchanged and not is_task(cell) else None
    return scores, comments


def _verdict_output(verdict: Verdict) -> NotebookNode:
    """Return the verdict as a cell's result; nbformat's `new_output` would check it for a while."""
    bundle = as_mimebundle(verdict, graded=True)
    result = {"output_type": "execute_result", "data": bundle, "metadata": {}}
    return nbformat.from_dict(result | {"execution_count": None})
