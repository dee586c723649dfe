"""What a lesson itself shows, run with the course's own answers; kept in a file, once a version.

While the first submissions are graded, another process makes this run. So a graded notebook comes
with places for the lesson's outputs, and `fill_in` puts them there.
"""

import hashlib
import json
import re
from concurrent.futures import BrokenExecutor, Executor, Future
from functools import cached_property
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder import lessons
from autograder.answers import model_answer
from autograder.engine.files import write_whole
from autograder.engine.house import HERE
from autograder.engine.jails import jail_for
from autograder.engine.sandbox import Sandbox
from autograder.table import TABLE

FOLDER = "lesson_runs"
NOT_RUN = "A cell of the lesson, as it was handed out. It was not run."
NOT_YOURS = (
    "As the lesson itself shows it, with the course's functions in place of yours; where it says "
    "“your”, it means them:"
)
PLACE = re.compile(
    r'\{\s*"data": \{[^{}]*\},\s*"metadata": \{\s*"shown_by_lesson": "([\w-]+)"\s*\},'
    r'\s*"output_type": "display_data"\s*\}'
)

Shown = dict[str, list]


class OwnRun:
    """The lesson's own run, which may be under way: `shown` waits for it."""

    def __init__(self, lesson: str, release: str, sandbox: Sandbox, course: Path) -> None:
        self.arguments = lesson, release, sandbox
        self.file = course / FOLDER / f"{lesson}-{_version(release)}.json"
        self._running: Future | None = None

    def begin(self, executor: Executor) -> None:
        """Let an executor make the run, unless its file is there."""
        if not self.file.exists():
            self._running = executor.submit(own_run, *self.arguments)

    def is_broken(self) -> bool:
        """Return whether the executor that makes the run has broken down; wait for it."""
        return self._running is not None and isinstance(self._running.exception(), BrokenExecutor)

    @cached_property
    def shown(self) -> Shown:
        """Return cell id -> outputs of the lesson's own run."""
        if not self.file.exists():
            shown = self._running.result() if self._running else own_run(*self.arguments)
            write_whole(self.file, json.dumps(shown))
        return json.loads(self.file.read_text(encoding="utf-8"))

    def fill_in(self, notebook: str) -> str:
        """Return a graded notebook's text with the lesson's outputs in their places."""
        return PLACE.sub(lambda place: self._outputs.get(place[1], place[0]), notebook)

    @cached_property
    def _outputs(self) -> dict[str, str]:
        """Return cell id -> its outputs as JSON, under a line that says whose they are."""
        data = {"text/plain": NOT_YOURS, "text/html": f"<p><em>{NOT_YOURS}</em></p>"}
        note = {"output_type": "display_data", "data": data, "metadata": {}}
        return {
            cell: ",\n".join(map(json.dumps, [note, *outputs] if outputs else []))
            for cell, outputs in self.shown.items()
        }


def place_for(cell: NotebookNode) -> NotebookNode:
    """Return an output that stands where the lesson's own outputs of a cell belong."""
    return nbformat.from_dict(
        {
            "output_type": "display_data",
            "data": {"text/plain": NOT_RUN},
            "metadata": {"shown_by_lesson": cell.id},
        }
    )


def own_run(lesson: str, release: str, sandbox: Sandbox) -> Shown:
    """Return cell id -> what the lesson itself shows there, with the course's own answers."""
    shown = {}
    with jail_for(lesson, (), sandbox) as jail, jail.conversation() as talk:
        for cell in nbformat.reads(release, as_version=4).cells:
            if cell.cell_type == "code" and not lessons.tested_exercise(cell):
                question = {"ask": "run", "source": _solved(cell)}
                shown[cell.id] = talk.ask(question, jail.limits.submission_seconds)["outputs"]
    return shown


def _solved(cell: NotebookNode) -> str:
    if lessons.is_stub(cell):
        return model_answer(TABLE[lessons.grade_id(cell)].reference)
    return cell.source


def _version(release: str) -> str:
    """Return a hash of what the run depends on: the lesson and the course's functions."""
    sources = "".join(cell.source for cell in nbformat.reads(release, as_version=4).cells).encode()
    files = sorted((HERE / "course_utils").rglob("*.py"))
    return hashlib.sha256(sources + b"".join(f.read_bytes() for f in files)).hexdigest()[:16]
