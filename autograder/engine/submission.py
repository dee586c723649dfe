"""Read what was handed in, whatever state it is in, and say what was mended."""

import copy
import re
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.engine.handed_in import read_json
from autograder.recognition import UnreadableError, refuse_another_lesson
from autograder.repair import mend, put_note, set_kind

__all__ = ["UnreadableError", "read_submission", "unreadable_page"]

MAX_CELLS = 10_000
MAX_SOURCE = 2_000_000  # characters of a cell
KINDS = {"code": "code", "raw": "raw", "rst": "raw"} | dict.fromkeys(
    ("markdown", "heading", "html"), "markdown"
)
PICTURES = ("image/png", "image/jpeg", "image/gif")
PICTURE = re.compile(r"[A-Za-z0-9+/=\s]{1,4000000}")  # base64
TITLE = "This submission could not be read"
WAITS = "No points were given. It waits for a person."
NO_NOTEBOOK = "The file is JSON, but no notebook: it has no list of cells."
TOO_MANY = f"The notebook has more than {MAX_CELLS:,} cells, which is more than can be graded."
UNFORESEEN = "The notebook is damaged in a way that nobody foresaw ({kind}), so it was not graded."
OTHER_FORMAT = "The file is in notebook format {version}, not 4; it was read as far as they agree."
NO_IDS = "The cells had no ids (an older notebook format); they were given some."
OTHER_LANGUAGE = "The notebook was saved for another language than Python; Python ran it."
INCOMPLETE = (
    "Cells that lacked what a cell must have (kind, text, metadata or outputs) were completed: "
    "{count}."
)
TOO_LONG = f"A cell was longer than {MAX_SOURCE:,} characters; it was left out."


def read_submission(
    raw: bytes, source: NotebookNode, release: NotebookNode
) -> tuple[NotebookNode, list[str]]:
    """Return the notebook, ready to be graded, and a sentence for each repair.

    Saved outputs, and all metadata but nbgrader's, are left out. The repairs also stand in a note
    at the top of the notebook.

    Raises UnreadableError if there is nothing that could be graded.
    """
    try:
        told, repairs = read_json(raw)
        notebook, more = _notebook(told)
        notebook.metadata = copy.deepcopy(release.metadata)
        refuse_another_lesson(notebook, release)
        repairs += more + mend(notebook, source, release)
    except UnreadableError:
        raise
    except Exception as error:  # whatever is in a file: it must not end a batch
        raise UnreadableError(UNFORESEEN.format(kind=type(error).__name__)) from error
    put_note(notebook, repairs)
    return notebook, repairs


def unreadable_page(release: NotebookNode, error: UnreadableError) -> NotebookNode:
    """Return the lesson as it was handed out, with a note that says what is the matter."""
    notebook = copy.deepcopy(release)
    put_note(notebook, [str(error), WAITS], TITLE)
    return notebook


def _notebook(told: Any) -> tuple[NotebookNode, list[str]]:
    """Return the notebook that JSON data tells of, of any format, and what was amiss with it."""
    cells = _cells(told)
    if cells is None:
        raise UnreadableError(NO_NOTEBOOK)
    if len(cells) > MAX_CELLS:
        raise UnreadableError(TOO_MANY)
    made = [_cell(cell) for cell in cells if isinstance(cell, dict)]
    version = told.get("nbformat")
    odd = version == 4 and sum(not _is_whole(cell) for cell in cells)
    remarks = {
        OTHER_FORMAT.format(version=version if type(version) is int else "?"): version != 4,
        NO_IDS: version == 4 and any(isinstance(c, dict) and "id" not in c for c in cells),
        OTHER_LANGUAGE: _language(told) not in ("", "python", "ipython"),
        INCOMPLETE.format(count=odd): odd,
        TOO_LONG: any(len(cell.source) > MAX_SOURCE for cell in made),
    }
    for cell in made:
        cell.source = cell.source if len(cell.source) <= MAX_SOURCE else ""
    notebook = NotebookNode(cells=made, metadata=NotebookNode(), nbformat=4, nbformat_minor=5)
    return notebook, [words for words, holds in remarks.items() if holds]


def _cells(told: Any) -> list | None:
    """Return the cells; up to format 3 they lie in worksheets."""
    if not isinstance(told, dict):
        return None
    sheets = told.get("worksheets")
    if "cells" not in told and isinstance(sheets, list):
        found = [sheet.get("cells") for sheet in sheets if isinstance(sheet, dict)]
        return [cell for cells in found if isinstance(cells, list) for cell in cells]
    return told["cells"] if isinstance(told.get("cells"), list) else None


def _cell(told: dict) -> NotebookNode:
    """Return a cell that has all it must have, and nothing else."""
    metadata = told.get("metadata") if isinstance(told.get("metadata"), dict) else {}
    source = _text(next((told[key] for key in ("source", "input", "text") if key in told), ""))
    if told.get("cell_type") == "heading":
        source = f"# {source}"
    cell = NotebookNode(id=told.get("id"), source=source, metadata=NotebookNode())
    set_kind(cell, _kind(told))
    if isinstance(metadata.get("nbgrader"), dict):
        cell.metadata.nbgrader = metadata["nbgrader"]
    if cell.cell_type == "markdown" and isinstance(told.get("attachments"), dict):
        cell.attachments = nbformat.from_dict(_pictures(told["attachments"]))
    return cell


def _kind(told: dict) -> str:
    kind = told.get("cell_type")
    if isinstance(kind, str) and kind in KINDS:
        return KINDS[kind]
    return "code" if {"outputs", "input", "execution_count"} & told.keys() else "markdown"


def _is_whole(told: Any) -> bool:
    """Return whether a cell has what format 4 demands."""
    return (
        isinstance(told, dict)
        and told.get("cell_type") in ("code", "markdown", "raw")
        and isinstance(told.get("metadata"), dict)
        and isinstance(told.get("source"), str | list)
        and (told["cell_type"] != "code" or isinstance(told.get("outputs"), list))
    )


def _text(told: Any) -> str:
    lines = told if isinstance(told, list) else [told]
    return "".join(line for line in lines if isinstance(line, str))


def _pictures(told: dict) -> dict[str, dict[str, str]]:
    """Return the pictures that were pasted into a text; other attachments are left out."""
    return {
        name: {
            kind: picture
            for kind, picture in kinds.items()
            if kind in PICTURES and isinstance(picture, str) and PICTURE.fullmatch(picture)
        }
        for name, kinds in told.items()
        if isinstance(kinds, dict)
    }


def _language(told: dict) -> str:
    """Return the language that the file says it is in, or ""."""
    metadata = told.get("metadata")
    places = (("language_info", "name"), ("kernelspec", "language"))
    for place, key in places if isinstance(metadata, dict) else ():
        words = metadata.get(place)
        if isinstance(words, dict) and isinstance(words.get(key), str):
            return words[key].lower()
    return ""
