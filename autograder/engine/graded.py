"""What became of a submission, in plain data."""

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Graded:
    """What became of one submission.

    status:   "graded" or "unreadable".
    notebook: the graded notebook as JSON text; if the submission could not be read, the released
        one with a note at its top.
    scores:   grade_id -> points; None waits for a person.
    comments: grade_id -> nbgrader's automatic comment, or None.
    verdicts: exercise -> the verdict's fields.
    repairs, incidents: sentences. sha256: of what was handed in.
    seconds:  by what they were spent on: "read", "jail", "judge", "write", and "all".
    """

    status: str
    sha256: str
    notebook: str = ""
    scores: dict[str, float | None] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)
    verdicts: dict[str, dict[str, Any]] = field(default_factory=dict)
    repairs: list[str] = field(default_factory=list)
    incidents: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)

    def lines(self) -> list[str]:
        """Return a line for each exercise: points, and what the check says first."""
        return [
            f"{name}: {v['points']:g} of {v['max_points']:g}, {v['slip'] or v['status']}"
            for name, v in self.verdicts.items()
        ]

    def as_dict(self) -> dict[str, Any]:
        """Return the fields as a dictionary that JSON can hold."""
        return asdict(self)
