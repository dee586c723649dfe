"""Answers, tests and the setup that stand where running from top to bottom would not find them."""

import re

from nbformat import NotebookNode

from autograder import lessons
from autograder.recognition import by_name, is_given, writes


def let_written_answers_count(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Empty each stub whose function is written in another cell: it would undo that cell's work."""
    stubs = {c.source.strip(): n for n, c in by_name(release).items() if lessons.is_stub(c)}
    emptied = []
    for cell in submission.cells:
        name = stubs.get(cell.source.strip(), "") if cell.cell_type == "code" else ""
        if name and any(writes(other, name) for other in submission.cells):
            cell.source = f"# {name} is written in another cell."
            emptied.append(name)
    return [
        f"`{name}` is written in another cell; the cell that was still as handed out was emptied, "
        "so that it does not take its place."
        for name in dict.fromkeys(emptied)
    ]


def put_setup_first(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Put a setup cell that stands below cells that need it above them."""
    repairs = []
    for name, original in by_name(release).items():
        if not is_given(original):
            continue
        below = {cell.id for cell in release.cells[release.cells.index(original) + 1 :]}
        cells = submission.cells
        position = _position(submission, name)
        first = next(i for i, c in enumerate(cells) if c is cells[position] or _runs(c, below))
        if first < position:
            cells.insert(first, cells.pop(position))
            repairs.append(f"The cell `{name}` stood below cells that need it; it was moved up.")
    return repairs


def put_tests_below(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Move a test to below its answer, and below the earlier ones that the answer calls."""
    cells, functions, repairs = submission.cells, [], []
    for name, original in by_name(release).items():
        tested = lessons.tested_exercise(original)
        if not tested:
            continue
        functions.append(tested)
        answer = "\n".join(cell.source for cell in cells if writes(cell, tested))
        called = [f for f in functions if re.search(rf"\b{f}\b", answer)]
        position = _position(submission, name)
        last = max((_written_only_below(submission, f, position) for f in called), default=-1)
        if last > position:
            cells.insert(last, cells.pop(position))
            repairs.append(f"The test of `{tested}` stood above what it tests; it was moved down.")
    return repairs


def _position(submission: NotebookNode, name: str) -> int:
    return next(i for i, cell in enumerate(submission.cells) if lessons.grade_id(cell) == name)


def _runs(cell: NotebookNode, ids: set[str]) -> bool:
    return cell.cell_type == "code" and cell.id in ids


def _written_only_below(submission: NotebookNode, function: str, position: int) -> int:
    """Return where a function is last written, if it is not written above a position; or -1."""
    places = [i for i, cell in enumerate(submission.cells) if writes(cell, function)]
    return places[-1] if places and places[0] > position else -1
