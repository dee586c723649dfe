"""Verdicts on what is no answer: never defined, no function, not the learner's own."""

from autograder.exercise import Exercise
from autograder.verdict import NOT_ATTEMPTED, REFUSED, Verdict


def never_defined(row: Exercise) -> Verdict:
    """Return the verdict on a function whose cell did not run."""
    words = (
        f"No function {row.name} was there to check: the cell that defines it is missing or "
        "stopped with an error. The error stands under that cell."
    )
    return Verdict(row.name, NOT_ATTEMPTED, 0, row.points, failed="attempt", message=words)


def no_function(row: Exercise) -> Verdict:
    """Return the verdict on something else that has the exercise's name."""
    words = f"{row.name} is not a function that you wrote with `def`, so there is nothing to check."
    return _refused(row, words)


def from_elsewhere(row: Exercise, home: str) -> Verdict:
    """Return the verdict on a function that comes from a package, `home`."""
    words = (
        f"This {row.name} comes from {home}, not from your notebook. Run the cell in "
        "which you write it, then check again."
    )
    return _refused(row, words)


def _refused(row: Exercise, words: str) -> Verdict:
    return Verdict(row.name, REFUSED, 0, row.points, failed="origin", message=words)
