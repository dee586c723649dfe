"""Write a file so that a run that is killed, or has no room left, leaves no half of it."""

import os
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Write a file so that it is there as a whole or not at all.

    What a killed run left half written has the same name the next time, and is written over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f".writing-{path.name}")
    try:
        made.write_text(text, encoding="utf-8")
        os.replace(made, path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
