"""The hint ladder: where to look, the concept, nearly the code, a worked twin.

The next rung opens after a changed attempt, not after a clock, so that each hint is tried. How far
somebody is stands in a small file beside the notebook, so that it survives a restart.
"""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from types import CodeType

from autograder.exercise import Exercise
from course_utils.grading import being_graded

RUNGS = {
    "where": "Where to look",
    "concept": "The idea",
    "nearly": "Nearly the code",
    "twin": "A worked twin",
}
PROGRESS = Path(".hints.json")
SETTINGS = Path("course.json")
# Who gets wrong values has found the place to look at: the ladder starts with the idea as well.
FIRST_RUNGS = {"": 1, "attempt": 1, "exception": 1, "kind": 1, "shape": 1}
SWITCHED_OFF = "Your instructor has switched the hints off for this assignment."
TRY_IT = "*Try it: change your function, run its cell, check it. Then ask again.*"
UNCHANGED = "*Your function is the same as at your last hint. A change opens the next.*"
ALL_OPEN = "*These are all the hints. The twin shows the whole way on another problem.*"


@dataclass(frozen=True)
class OpenHints:
    """The rungs open so far; shows as Markdown in JupyterLab and as text in a terminal."""

    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_markdown_(self) -> str:
        return self.text


def open_hints(exercise: Exercise, function: Callable, failed: str) -> OpenHints:
    """Return the open rungs of an exercise; a changed attempt opens one more.

    failed: which check or property the last verdict found first; it says where the ladder starts.
    """
    if not _read(SETTINGS).get("hints", True):
        return OpenHints(SWITCHED_OFF)
    progress = _read(PROGRESS)
    before = progress.get(exercise.name, {"rungs": 0, "attempt": ""})
    attempt = _fingerprint(getattr(function, "__code__", None))
    changed = attempt != before["attempt"]
    first = FIRST_RUNGS.get(failed, 2)
    rungs = min(max(before["rungs"] + changed, first), len(RUNGS))
    if not being_graded():
        progress[exercise.name] = {"rungs": rungs, "attempt": attempt}
        PROGRESS.write_text(json.dumps(progress, indent=1), encoding="utf-8")
    return OpenHints(_text(exercise, rungs, changed))


def _read(path: Path) -> dict:
    """Return what a small JSON file holds; {} if there is none or it is damaged."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _fingerprint(code: CodeType | None) -> str:
    """Return what the code does, apart from where it stands: a cell run again is no change."""
    return hashlib.sha256(repr(_contents(code)).encode()).hexdigest() if code else ""


def _contents(code: CodeType) -> tuple:
    constants = [_contents(c) if isinstance(c, CodeType) else repr(c) for c in code.co_consts]
    return code.co_code, code.co_names, code.co_varnames, constants


def _text(exercise: Exercise, rungs: int, changed: bool) -> str:
    names = [field.name for field in fields(exercise.hints)][:rungs]
    hints = [
        f"**Hint {number} of {len(RUNGS)} · {RUNGS[name]}**\n\n{getattr(exercise.hints, name)}"
        for number, name in enumerate(names, 1)
    ]
    last = ALL_OPEN if rungs == len(RUNGS) else TRY_IT if changed else UNCHANGED
    return "\n\n".join([*hints, last])
