"""What a run of the grader did, in data and in a few lines of text."""

import statistics
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass, field

from sqlalchemy.exc import SQLAlchemyError

from autograder.engine.graded import Graded

SHOWN = 3
AGAIN = "Run the same command again: what is graded stays, and only what failed is graded."
WORDS = (  # the first that fits
    (SQLAlchemyError, "the gradebook could not be used ({words})"),
    (BrokenExecutor, "the process that graded it was ended from outside"),
    (OSError, "{words}"),
    (Exception, "{kind}: {words}"),
)


@dataclass
class Report:
    """By student: what was graded; who was skipped, being unchanged; what failed and why."""

    graded: dict[str, Graded] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)

    @property
    def done(self) -> int:
        """Return for how many students there is an end."""
        return len(self.graded) + len(self.skipped) + len(self.failed)

    def __str__(self) -> str:
        counts = (
            f"{len(self.graded)} graded, {len(self.skipped)} unchanged since they were graded, "
            f"{len(self.failed)} failed."
        )
        failed = [f"{student}: FAILED, {why}" for student, why in self.failed.items()]
        advice = [AGAIN] if failed else []
        return "\n".join([counts, *self._times(), *self._strange(), *failed, *advice])

    def _times(self) -> list[str]:
        seconds = {student: graded.seconds["all"] for student, graded in self.graded.items()}
        if not seconds:
            return []
        slowest = sorted(seconds, key=seconds.__getitem__, reverse=True)[:SHOWN]
        shown = ", ".join(f"{student} {seconds[student]:.1f} s" for student in slowest)
        return [f"Median {statistics.median(seconds.values()):.2f} s; slowest: {shown}."]

    def _strange(self) -> list[str]:
        return [
            f"{student}: {words}"
            for student, graded in self.graded.items()
            for words in (*graded.repairs, *graded.incidents)
        ]


def why(error: Exception) -> str:
    """Return in one line what went wrong."""
    said = getattr(error, "orig", None) or error  # what the database said, without the statement
    form = next(form for kind, form in WORDS if isinstance(error, kind))
    return form.format(kind=type(error).__name__, words=" ".join(str(said).split()))
