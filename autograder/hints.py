"""The hint ladder: where to look, the concept, nearly the code, a worked twin.

The next rung opens after a changed attempt, not after a clock, so that each hint is tried.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from types import CodeType

from autograder.exercise import Exercise, Hints

RUNGS = {
    "where": "Where to look",
    "concept": "The idea",
    "nearly": "Nearly the code",
    "twin": "A worked twin",
}


@dataclass(frozen=True)
class OpenHints:
    """The rungs open so far; shows as Markdown in JupyterLab and as text in a terminal."""

    exercise: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_markdown_(self) -> str:
        return self.text


class HintSession:
    """Remembers how far up the ladder of each exercise a learner is, and with which attempt."""

    def __init__(self) -> None:
        self._attempts: dict[str, list[tuple]] = {}

    def show(self, exercise: Exercise, function: Callable) -> OpenHints:
        """Return the open rungs; a changed attempt opens one more."""
        attempts = self._attempts.setdefault(exercise.name, [])
        attempt = _fingerprint(getattr(function, "__code__", None))
        changed = not attempts or attempts[-1] != attempt
        if changed and len(attempts) < len(RUNGS):
            attempts.append(attempt)
        return OpenHints(exercise.name, _text(exercise, len(attempts), changed))


def _fingerprint(code: CodeType | None) -> tuple:
    """Return what the code does, apart from where it stands: a cell run again is no change."""
    if code is None:
        return ()
    constants = tuple(
        _fingerprint(c) if isinstance(c, CodeType) else repr(c) for c in code.co_consts
    )
    return code.co_code, code.co_names, code.co_varnames, constants


def _text(exercise: Exercise, rungs: int, changed: bool) -> str:
    hints: Hints = exercise.hints
    names = [field.name for field in fields(hints)][:rungs]
    lines = [
        f"**Hint {number} of {len(RUNGS)} · {RUNGS[name]}**\n\n{getattr(hints, name)}"
        for number, name in enumerate(names, 1)
    ]
    if rungs == len(RUNGS):
        lines.append("*These are all the hints. The twin shows the whole way on another problem.*")
    elif changed:
        lines.append("*Try it: change your function, run its cell, check it. Then ask again.*")
    else:
        lines.append("*Your function is the same as at your last hint. A change opens the next.*")
    return "\n\n".join(lines)
