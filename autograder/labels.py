"""The names that Jupyter and nbgrader give cells: every cell of the lesson has its own, once."""

import copy
import re
from collections import Counter
from collections.abc import Collection
from itertools import count
from typing import Any

from nbformat import NotebookNode

from autograder import lessons
from autograder.recognition import by_name, label, told_id, writes

TOLD_BY_NBGRADER = ("grade", "grade_id", "locked", "points", "solution", "task")


def settle_ids(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Give every cell an id of its own; say so if several shared one.

    A cell that is word for word one of the lesson has the lesson's id for it.
    """
    told = [told_id(cell) for cell in submission.cells]
    times = Counter(told)
    lesson_ids, used = {cell.id for cell in release.cells}, set()
    for cell, old in zip(submission.cells, told, strict=True):
        trusted = old in lesson_ids and (times[old] == 1 or label(cell) == old)
        cell.id = old if trusted and old not in used else ""
        used.add(cell.id)
    free = {cell.source.strip(): cell.id for cell in release.cells if cell.id not in used}
    taken = used | lesson_ids | set(told)
    fresh = (name for name in map("cell-{}".format, count(1)) if name not in taken)
    for cell, old in zip(submission.cells, told, strict=True):
        if not cell.id:
            own = old if old not in used and old not in lesson_ids else ""
            cell.id = free.pop(cell.source.strip(), "") or own or next(fresh)
            used.add(cell.id)
    shared = any(old and number > 1 for old, number in times.items())
    return ["Several cells had the same id; each has its own now."] if shared else []


def label_cells(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Give each cell of the lesson what nbgrader must know of it; other cells get no label."""
    originals = by_name(release)
    lost, unknown = [], []
    for cell in submission.cells:
        name, told = _name_of(cell, originals), cell.metadata.pop("nbgrader", None)
        if name:
            cell.metadata.nbgrader = copy.deepcopy(originals[name].metadata.nbgrader)
            lost += [] if _same(told, cell.metadata.nbgrader) else [name]
        elif told:
            unknown.append(told.get("grade_id") if isinstance(told, dict) else "")
    for name in [name for name in originals if name not in by_name(submission)]:
        written = [cell for cell in submission.cells if writes(cell, name) and not label(cell)]
        if written and lessons.is_stub(originals[name]):
            written[-1].metadata.nbgrader = copy.deepcopy(originals[name].metadata.nbgrader)
            lost.append(name)
    said = f"Labels that nbgrader needs were missing or changed; they are back on {listed(lost)}."
    other = f"Cells with labels that this lesson does not have are plain now: {listed(unknown)}."
    return [said] * bool(lost) + [other] * bool(unknown)


def _same(told: object, handed_out: NotebookNode) -> bool:
    """Return whether a label says what the lesson's does; the checksum is nbgrader's own affair."""
    return isinstance(told, dict) and all(
        told.get(key, False) == handed_out.get(key, False) for key in TOLD_BY_NBGRADER
    )


def settle_duplicates(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Of several cells of one name one keeps it; the others become plain cells."""
    repairs = []
    for name, original in by_name(release).items():
        cells = [cell for cell in submission.cells if lessons.grade_id(cell) == name]
        if len(cells) < 2:
            continue
        kept = cells[0] if original.metadata.nbgrader.locked else _last_filled(cells, original)
        for cell in cells:
            if cell is not kept:
                del cell.metadata["nbgrader"]
                cell.id = kept.id if cell.id == name else cell.id
        kept.id = name
        repairs.append(
            f"The cell `{name}` stood here more than once. One keeps the name, the others are "
            "plain cells; each runs in its place, and what is defined last above the test counts."
        )
    return repairs


def _last_filled(cells: list[NotebookNode], original: NotebookNode) -> NotebookNode:
    """Return the last cell into which something was written, best of all the function."""
    name, stub = lessons.grade_id(original), original.source.strip()
    places = range(len(cells))
    return cells[
        max(places, key=lambda i: (writes(cells[i], name), cells[i].source.strip() != stub, i))
    ]


def _name_of(cell: NotebookNode, names: dict[str, Any]) -> str:
    """Return which of the names a cell has, or "".

    Its id says so, which nobody edits by hand, or its label; if they differ, the one whose function
    is written in it.
    """
    candidates = [name for name in (cell.id, label(cell)) if name in names]
    return min(candidates, key=lambda name: not writes(cell, name), default="")


def listed(names: Collection[object]) -> str:
    """Return names for a sentence; of one that is no plain word, only that there is one."""
    plain = (isinstance(n, str) and re.fullmatch(r"[\w-]{1,64}", n) and n for n in names)
    return ", ".join(f"`{name}`" for name in dict.fromkeys(name or "?" for name in plain))
