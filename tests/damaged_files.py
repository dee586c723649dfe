"""Files that are no proper notebooks of lesson 5, and what is to be said about each."""

import json

from autograder import lessons
from tests.damages import (
    HANDED_IN,
    code,
)


def unlike(text):
    """Return the file as text with a character that UTF-8 and Latin-1 write differently."""
    return text.replace('"# ', '"# é ', 1)


FILES = {  # what becomes of the file's text, what is said about it
    "UTF-8 with a mark": (lambda t: t.encode("utf-8-sig"), "utf-8-sig"),
    "UTF-16": (lambda t: t.encode("utf-16"), "utf-16"),
    "UTF-16 without a mark": (lambda t: t.encode("utf-16-be"), "utf-16-be"),
    "Latin-1": (lambda t: unlike(t).encode("latin-1", "backslashreplace"), "latin-1"),
    "NUL bytes": (lambda t: t.encode().replace(b"\n", b"\0\n") + bytes(5000), "number zero"),
    "one NUL byte more": (
        lambda t: t.encode().replace(b"\n", b"\0\n") + bytes(5001),
        "number zero",
    ),
    "something behind the end": (lambda t: (t + t[-300:]).encode(), "breaks off"),
}

CONFLICT = '\n<<<<<<< mine\n   "metadata"\n=======\n   "metadata"\n>>>>>>> theirs'

UNREADABLE = {
    "empty": (b"", "Nothing was handed in"),
    "blanks": (b" \n\t ", "Nothing was handed in"),
    "zeros": (bytes(4096), "Nothing was handed in"),
    "not JSON": (b"%PDF-1.7 my solution", "it is not JSON"),
    "a zip file": (b"PK\x03\x04" + bytes(range(256)) * 9, "it is not JSON"),
    "Python": (b"def f():\n    return 1\n", "it is not JSON"),
    "cut off at once": (json.dumps(HANDED_IN)[:40].encode(), "it is not JSON"),
    "a merge conflict": (
        json.dumps(HANDED_IN, indent=1).replace('\n   "metadata"', CONFLICT, 1).encode(),
        "unfinished merge",
    ),
    "a list": (b"[1, 2]", "no notebook: it has no list of cells"),
    "another object": (b'{"a": 1}', "no notebook: it has no list of cells"),
    "no cells": (b'{"nbformat": 4, "metadata": {}}', "no notebook: it has no list of cells"),
    "cells that are an object": (b'{"cells": {}, "nbformat": 4}', "it has no list of cells"),
    "an empty notebook": (b'{"cells": [], "nbformat": 4}', "no cell of the lesson 05_loss"),
    "a notebook of their own": (
        json.dumps({"cells": [code("print('hello')")], "nbformat": 4}).encode(),
        "no cell of the lesson 05_loss",
    ),
    "another lesson": (
        (lessons.NOTEBOOKS / "04_forward_propagation.ipynb").read_bytes(),
        "the lesson 04_forward_propagation, not of 05_loss",
    ),
    "nested without end": (b"[" * 100_000, "nested too deeply"),
    "too many cells": (
        json.dumps({"cells": [{}] * 10_001, "nbformat": 4}).encode(),
        "more than 10,000 cells",
    ),
}
