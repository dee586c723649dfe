"""What a lesson itself shows, run with the course's own answers; kept in a file, once a version."""

import hashlib
import json
from pathlib import Path

from nbformat import NotebookNode

from autograder import lessons
from autograder.answers import model_answer
from autograder.engine.files import write_whole
from autograder.engine.house import HERE
from autograder.engine.jails import jail_for
from autograder.engine.sandbox import Sandbox
from autograder.table import TABLE

FOLDER = "lesson_runs"

Shown = dict[str, list]


def shown_by_lesson(lesson: str, release: NotebookNode, sandbox: Sandbox, course: Path) -> Shown:
    """Return cell id -> outputs of the lesson's own run; it is run once, then read from a file."""
    file = course / FOLDER / f"{lesson}-{_version(release)}.json"
    if not file.exists():
        shown = own_run(lesson, release, sandbox)
        write_whole(file, json.dumps(shown))
    return json.loads(file.read_text(encoding="utf-8"))


def own_run(lesson: str, release: NotebookNode, sandbox: Sandbox) -> Shown:
    """Return cell id -> what the lesson itself shows there, with the course's own answers."""
    shown = {}
    with jail_for(lesson, (), sandbox) as jail, jail.conversation() as talk:
        for cell in release.cells:
            if cell.cell_type == "code" and not lessons.tested_exercise(cell):
                question = {"ask": "run", "source": _solved(cell)}
                shown[cell.id] = talk.ask(question, jail.limits.submission_seconds)["outputs"]
    return shown


def _solved(cell: NotebookNode) -> str:
    if lessons.is_stub(cell):
        return model_answer(TABLE[lessons.grade_id(cell)].reference)
    return cell.source


def _version(release: NotebookNode) -> str:
    """Return a hash of what the run depends on: the lesson and the course's functions."""
    sources = "".join(cell.source for cell in release.cells).encode()
    files = sorted((HERE / "course_utils").rglob("*.py"))
    return hashlib.sha256(sources + b"".join(f.read_bytes() for f in files)).hexdigest()[:16]
