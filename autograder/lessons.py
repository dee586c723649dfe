"""The lessons as files: where they are, how they are read and written, their canonical form."""

import copy
from pathlib import Path

import nbformat

from autograder.answers import STUB, signature_and_docstring
from autograder.table import TABLE

NOTEBOOKS = Path(__file__).resolve().parent.parent / "notebooks"
KEPT_CELL_METADATA = ("nbgrader", "tags")
TEST_PREFIX = "test_"
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}


def lesson_files() -> list[Path]:
    """Return the lessons in `notebooks/`, in their order."""
    return sorted(NOTEBOOKS.glob("[0-9][0-9]_*.ipynb"))


def read(path: Path) -> nbformat.NotebookNode:
    """Return the notebook in `path`."""
    return nbformat.read(path, as_version=4)


def write(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Write the notebook to `path`: the same cells give the same bytes."""
    nbformat.validate(notebook)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")


def grade_id(cell: nbformat.NotebookNode) -> str:
    """Return nbgrader's id of a cell, or "" if it has none."""
    return cell.metadata.get("nbgrader", {}).get("grade_id", "")


def is_stub(cell: nbformat.NotebookNode) -> bool:
    """Return whether the learner writes an exercise's function in this cell."""
    return cell.cell_type == "code" and grade_id(cell) in TABLE


def tested_exercise(cell: nbformat.NotebookNode) -> str:
    """Return the name of the exercise that this cell checks, or ""."""
    name = grade_id(cell).removeprefix(TEST_PREFIX)
    return name if grade_id(cell) == TEST_PREFIX + name and name in TABLE else ""


def is_marked_by_hand(cell: nbformat.NotebookNode) -> bool:
    """Return whether a person marks this cell: nbgrader's "task", or an answer with points that no
    test belongs to. Its points stand in its own metadata."""
    words = cell.metadata.get("nbgrader", {})
    written = words.get("grade") and words.get("solution") and not is_stub(cell)
    return bool(words.get("task") or written)


def stub(exercise_name: str) -> str:
    """Return the source of an exercise's cell: signature, docstring and the line to replace."""
    return f"{signature_and_docstring(TABLE[exercise_name].reference)}\n{STUB}"


def canonical(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    """Return the notebook as it is committed: no outputs, no counts, no widget state, stable ids,
    and each stub, each number of points and each kind of cell as the exercise table says."""
    notebook = copy.deepcopy(notebook)
    notebook.metadata = nbformat.from_dict(
        {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    )
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    for number, cell in enumerate(notebook.cells):
        cell.metadata = nbformat.from_dict(
            {key: cell.metadata[key] for key in KEPT_CELL_METADATA if key in cell.metadata}
        )
        cell.id = grade_id(cell) or cell.get("id") or f"{cell.cell_type}-{number:02d}"
        cell.source = stub(grade_id(cell)) if is_stub(cell) else cell.source.rstrip()
        if grade_id(cell) and not is_marked_by_hand(cell):
            cell.metadata.nbgrader = _nbgrader_metadata(cell)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return notebook


def _nbgrader_metadata(cell: nbformat.NotebookNode) -> dict:
    """Return what nbgrader must know of a cell: an answer, a test, or a cell to leave as it is.

    The test of an exercise without points is left as it is: nbgrader would ask for its grade.
    """
    tested = tested_exercise(cell)
    points = TABLE[tested].points if tested else 0
    metadata = {
        "grade": points > 0,
        "grade_id": grade_id(cell),
        "locked": not is_stub(cell),
        "schema_version": 3,
        "solution": is_stub(cell),
        "task": False,
    }
    return metadata | ({"points": points} if points else {})


def tidy_files(paths: list[Path], only_check: bool = False) -> list[Path]:
    """Write each notebook (default: every lesson) in canonical form; return those that changed."""
    changed = []
    for path in paths or lesson_files():
        before = path.read_text(encoding="utf-8")
        notebook = canonical(read(path))
        if nbformat.writes(notebook) + "\n" != before:
            changed.append(path)
            if not only_check:
                write(notebook, path)
    return changed
