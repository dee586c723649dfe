"""Read what was handed in, whatever state it is in, and say what was mended."""

import nbformat
from nbformat import NotebookNode

from autograder.repair import repair


class UnreadableError(ValueError):
    """This file cannot be graded; the message says why, for the student and the instructor."""


def read_submission(
    raw: bytes, source: NotebookNode, release: NotebookNode
) -> tuple[NotebookNode, list[str]]:
    """Return the notebook, ready to be graded, and a sentence for each repair.

    Raises UnreadableError if there is nothing that could be graded.
    """
    try:
        notebook = nbformat.reads(raw.decode("utf-8"), as_version=4)
    except (UnicodeDecodeError, ValueError):
        raise UnreadableError("The file is no notebook: it is not JSON.") from None
    return notebook, repair(notebook, source, release)
