"""The learner's own copy of the lessons. A file that is already there is never touched."""

import hashlib
import json
from pathlib import Path

from autograder import lessons

DELIVERED = ".delivered.json"


def fill_workbook(folder: Path) -> list[str]:
    """Copy the lessons into `folder` and return what there is to say about it, a sentence each.

    A lesson that has changed since it was delivered is put beside the learner's own file, under
    another name. Delete a file to get a fresh copy of its lesson.
    """
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / DELIVERED
    delivered = _read_record(record)
    words = []
    for lesson in lessons.lesson_files():
        content = lesson.read_bytes()
        version = hashlib.sha256(content).hexdigest()
        target = folder / lesson.name
        if not target.exists():
            _write_new(target, content)
        elif delivered.get(lesson.name, version) != version:
            target = _free_name(target)
            _write_new(target, content)
            words.append(f"{lesson.name} has a newer version: it is beside yours, {target.name}.")
        delivered[lesson.name] = version
    record.write_text(json.dumps(delivered, indent=1), encoding="utf-8")
    return words


def _read_record(path: Path) -> dict[str, str]:
    """Return which version of each lesson was delivered; {} if the record is lost or damaged."""
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def _write_new(path: Path, content: bytes) -> None:
    with path.open("xb") as file:  # "x" fails rather than write over a file
        file.write(content)


def _free_name(path: Path) -> Path:
    number = 2
    while (beside := path.with_stem(f"{path.stem}-version-{number}")).exists():
        number += 1
    return beside
