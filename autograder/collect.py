"""Collect a learner's own functions from the lessons of their workbook, and say which they are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import course_utils
from autograder.exercise import Exercise
from autograder.feedback import LOOKS, marked_up, panel
from autograder.notebook_function import MISSING, Found, find
from autograder.table import LESSONS, TABLE
from autograder.verdict import EXCEPTION, NOT_ATTEMPTED, RIGHT, WRONG

CAPSTONE = "10_capstone"
BEST_FIRST = (RIGHT, WRONG, EXCEPTION, NOT_ATTEMPTED, MISSING)
BLUE = "#0072B2"


@dataclass(frozen=True)
class Collected:
    """The learner's functions that work, by name (`own`), and what was found for each exercise.

    collected[name] is the learner's function, or the course's where there is none that works.
    """

    own: dict[str, Callable]
    found: tuple[Found, ...]

    def __getitem__(self, name: str) -> Callable:
        if name in TABLE:
            return self.own.get(name, TABLE[name].reference)
        return getattr(course_utils, name)

    @property
    def title(self) -> str:
        """Return in a sentence how many functions are the learner's own."""
        if not self.found:
            return "No lesson lies beside this notebook: every function here is the course's."
        if len(self.own) == len(self.found):
            return f"All {len(self.found)} functions are your own."
        return (
            f"{len(self.own)} of {len(self.found)} functions are your own; "
            "the course's stand in for the others."
        )

    def lessons(self) -> Iterator[str]:
        """Yield what was found in each lesson, with `code` and **strong**; functions of which the
        same is to be said share a line."""
        for lesson, group in groupby(self.found, key=lambda f: f.lesson):
            lines = [f"**{lesson.replace('_', ' ')}**"]
            for (status, words), same in groupby(group, key=lambda f: (f.status, f.words)):
                names = ", ".join(f"`{f.name}`" for f in same)
                mark = LOOKS.get(status, ("–",))[0]
                lines.append(f"{mark} {names}{f': {words}' if words else ''}")
            yield "\n".join(lines)

    def __repr__(self) -> str:
        return "\n".join((self.title, *self.lessons())).replace("**", "").replace("`", "")

    def _repr_html_(self) -> str:
        return panel(f"<strong>{self.title}</strong>", [*map(marked_up, self.lessons())], BLUE)


def collect(folder: str | Path = ".") -> Collected:
    """Return your own functions from the lessons in `folder`, and a report on what was found.

    Each function is checked as in its lesson, with the course's functions around it, so that one
    that is broken takes no other down. Those that pass are then joined: they call each other.
    Whatever is wrong with a file or a cell becomes a sentence in the report, never an error.
    """
    files = {lesson: _files(Path(folder), lesson) for lesson in LESSONS if lesson != CAPSTONE}
    if not any(path.exists() for paths in files.values() for path in paths):
        return Collected({}, ())
    found = tuple(_best(row, paths) for lesson, paths in files.items() for row in LESSONS[lesson])
    own = {f.name: f.function for f in found if f.status == RIGHT}
    for function in own.values():
        _join(function.__globals__, own)
    return Collected(own, found)


def _files(folder: Path, lesson: str) -> list[Path]:
    """Return the learner's file of a lesson, and newer versions that were delivered beside it."""
    return [folder / f"{lesson}.ipynb", *sorted(folder.glob(f"{lesson}-version-*.ipynb"))]


def _best(row: Exercise, paths: list[Path]) -> Found:
    return min((find(row, path) for path in paths), key=lambda f: BEST_FIRST.index(f.status))


def _join(names: dict, own: dict[str, Callable]) -> None:
    """Let a namespace hold the learner's own functions, in the table of activations too."""
    names.update(own)
    names["ACTIVATIONS"] = {
        activation: tuple(own.get(g.__name__, g) for g in pair)
        for activation, pair in course_utils.ACTIVATIONS.items()
    }
