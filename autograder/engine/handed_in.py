"""From the bytes that were handed in to JSON data, whatever the encoding and however long."""

import json
import re
from collections.abc import Iterator
from typing import Any

from autograder.recognition import UnreadableError

EMPTY = "Nothing was handed in: there is no notebook, or its file is empty."
MERGE = (
    "The file holds the marks of an unfinished merge (lines that begin with `<<<<<<<`), so it is "
    "no notebook. Please decide which version is yours, save it in JupyterLab, hand it in again."
)
DEEP = "The file is no notebook: its data is nested too deeply to be read."
NO_JSON = (
    "The file is no notebook: it is not JSON (line {line}, column {column}). Please open it in "
    "JupyterLab, save it there and hand it in again."
)
BROKEN_OFF = (
    "The file breaks off, or is damaged, behind its cell {count}. The cells up to there were read; "
    "what stood below, if anything did, is lost. Please hand in the whole file."
)
DIGITS = 18  # of a whole number; none that a notebook needs has more
OUTPUTS = re.compile(rb'(?<!\\)"outputs"\s*+:\s*+(?=\[)')
# Everything up to a bracket that stands in no string. Possessive, so that the time stays linear.
TO_BRACKET = re.compile(rb'(?:[^"\[\]]++|"[^"\\]*+(?:\\.[^"\\]*+)*+"?)*+(?:[\[\]]|\Z)', re.DOTALL)
BRACKETS = {ord("["): 1, ord("]"): -1}
CONFLICT = re.compile(r"^<{7}\s", re.MULTILINE)
CELLS = re.compile(r'"cells"\s*:\s*\[[\s,]*')
BETWEEN = re.compile(r"[\s,]*")
DECODER = json.JSONDecoder(strict=False, parse_int=lambda digits: int(digits[:DIGITS]))


def read_json(raw: bytes) -> tuple[Any, list[str]]:
    """Return the data in a file, and a sentence for each repair.

    Raises UnreadableError if there is none.
    """
    text, repairs = _decoded(b"".join(_without_outputs(raw)))
    if not text.strip():
        raise UnreadableError(EMPTY)
    try:
        return DECODER.decode(text.strip()), repairs
    except RecursionError:
        raise UnreadableError(DEEP) from None
    except json.JSONDecodeError as error:
        if CONFLICT.search(text):
            raise UnreadableError(MERGE) from None
        cells = list(_whole_cells(text))
        if not cells:
            raise UnreadableError(NO_JSON.format(line=error.lineno, column=error.colno)) from None
    notebook = {"cells": cells, "nbformat": 4, "nbformat_minor": 5}
    return notebook, [*repairs, BROKEN_OFF.format(count=len(cells))]


def _without_outputs(raw: bytes) -> Iterator[bytes]:
    """Yield the file's bytes with each list of saved outputs empty; they may be most of it."""
    position = 0
    while found := OUTPUTS.search(raw, position):
        yield raw[position : found.end()] + b"[]"
        position = _end_of_list(raw, found.end())
    yield raw[position:]


def _end_of_list(raw: bytes, start: int) -> int:
    """Return where the list that begins at `start` ends; the end of all if it does not."""
    depth = 0
    for found in TO_BRACKET.finditer(raw, start):
        depth += BRACKETS.get(raw[found.end() - 1], 0)
        if depth == 0:
            return found.end()
    return len(raw)


def _decoded(raw: bytes) -> tuple[str, list[str]]:
    """Return the text, and a sentence if it was not in UTF-8 or held zeros."""
    encoding, repairs = json.detect_encoding(raw), []
    # Zeros near the beginning look like UTF-16 to it: what it guesses must hold a notebook.
    if '"cells"' not in raw.decode(encoding, "ignore"):
        encoding = "utf-8"
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        encoding = "latin-1"
        text = raw.decode(encoding)
    if encoding != "utf-8":
        repairs.append(f"The file's text is encoded in {encoding}, not in UTF-8; it was read so.")
    if "\0" in text:
        text = text.replace("\0", "")
        repairs.append("The file held characters with the number zero; they were left out.")
    return text, repairs


def _whole_cells(text: str) -> Iterator[Any]:
    """Yield the cells of a file that is no JSON, from the first to where it is damaged."""
    found = CELLS.search(text)
    position = found.end() if found else len(text)
    while position < len(text):
        try:
            cell, position = DECODER.raw_decode(text, position)
        except (json.JSONDecodeError, RecursionError):
            return
        yield cell
        position = BETWEEN.match(text, position).end()
