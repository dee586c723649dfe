"""What became of a notebook in the jail."""

from dataclasses import dataclass, field
from typing import Any

from autograder.engine.conversation import JailError
from autograder.engine.stopwatch import Stopwatch
from autograder.verdict import Verdict


@dataclass
class Recorded:
    """What became of a notebook.

    outputs: of the cells that ran, by position, as the jail tells them.
    shortened: positions of the lesson's own cells, of which only what was needed ran.
    verdicts: by exercise. incidents: a sentence for each time that the jail had to be ended.
    seconds: in the "jail" and on the "judge".
    """

    outputs: dict[int, list[Any]] = field(default_factory=dict)
    shortened: set[int] = field(default_factory=set)
    verdicts: dict[str, Verdict] = field(default_factory=dict)
    incidents: list[str] = field(default_factory=list)
    seconds: Stopwatch = field(default_factory=Stopwatch)


def stopped(error: JailError) -> dict[str, Any]:
    """Return the output of a cell that ended the jail."""
    text = f"This cell was stopped: {error}. The cells below ran without it.\n"
    return {"output_type": "stream", "name": "stderr", "text": text}
