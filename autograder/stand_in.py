"""One wrong answer never sinks the next: the course's functions stand in for earlier ones.

In a lesson an answer calls what the learner wrote above it. If that is wrong, the answer is judged
with the course's versions in its place.
"""

from itertools import takewhile
from typing import Any

from autograder.exercise import Exercise
from autograder.table import LESSONS

LENT = (
    "With what you have written above it, your function does not work yet; with the course's "
    "versions of that it does, and this is what counts here. Look at the checks above. If they are "
    "all right, run the cells between them and this one again."
)


def stand_ins(exercise: Exercise) -> dict[str, Any]:
    """Return what an answer may need from above it, as the course has it, by name: the lesson's
    earlier exercises, and the tables of functions that the reference reads."""
    rows = LESSONS.get(exercise.lesson, ())
    earlier = takewhile(lambda row: row.name != exercise.name, rows)
    visible = exercise.reference.__globals__
    tables = {
        name: visible[name]
        for name in exercise.reference.__code__.co_names
        if isinstance(visible.get(name), dict)
    }
    return {row.name: row.reference for row in earlier} | tables
