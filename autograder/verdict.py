"""The verdict on an answer: what was found, in plain data."""

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from course_utils.grading import being_graded

RIGHT = "right"
WRONG = "wrong"
EXCEPTION = "exception"
NOT_ATTEMPTED = "not attempted"
REFUSED = "refused"


class Difference(NamedTuple):
    """What is wrong with a part of a result: how it is related to the right one, and its numbers.

    words:   follow "Your dW …"; "" if no relation is seen.
    numbers: a sentence on its worst entry; "" in cases that do not show their numbers.
    """

    part: str
    words: str
    numbers: str


@dataclass(frozen=True)
class Finding:
    """The first thing that is wrong: which check found it, in which case, and what to say.

    difference: how the numbers differ, if that is what is wrong.
    """

    check: str
    message: str
    status: str = WRONG
    case: str = ""
    difference: Difference | None = None


@dataclass(frozen=True)
class Verdict:
    """What a check says of an answer.

    exercise:   the name of the function.
    status:     "right", "wrong", "exception", "not attempted" or "refused".
    points, max_points: what it earns in a graded assignment.
    failed:     the check or property that failed first ("" if none).
    slip:       the name of the recognised mistake ("" if none).
    message:    what to tell the learner.
    evidence:   what the check saw, when a slip's own sentence is the message.
    advice:     remarks that cost nothing.
    lent:       whether it is right only with the course's versions of what it calls.
    """

    exercise: str
    status: str
    points: float = 0
    max_points: float = 0
    failed: str = ""
    slip: str = ""
    message: str = ""
    evidence: str = ""
    advice: tuple[str, ...] = ()
    lent: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the fields as a dictionary that JSON can hold."""
        return asdict(self)

    def __str__(self) -> str:
        from autograder.feedback import as_text

        return as_text(self)

    __repr__ = __str__

    def _repr_mimebundle_(self, **_kwargs: Any) -> dict[str, Any]:
        from autograder.feedback import as_mimebundle

        return as_mimebundle(self, being_graded())
