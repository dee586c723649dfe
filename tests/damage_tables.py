"""Notebooks of lesson 5 that are damaged, and what is to be said about each."""

import json

from tests.damages import (
    FIRST,
    NAMES,
    POINTS,
    SECOND,
    STUBS,
    WRONG,
    a_huge_cell,
    another_language,
    answer_above_its_stub,
    answer_below_its_test,
    answer_in_the_test,
    answers_in_one_cell,
    answers_reversed,
    cell,
    cells_that_are_none,
    code,
    edit,
    junk_labels,
    labels,
    move,
    no_keys,
    no_metadata,
    odd_characters,
    one_id_for_all,
    paste,
    place,
    remove,
    remove_all_but_answers,
    setup_edited,
    split_by_jupyterlab,
    swap_labels,
    tag,
    windows_line_ends,
)


def no_ids(nb):
    nb["nbformat_minor"] = 0
    for c in nb["cells"]:
        del c["id"]


def no_metadata_and_no_ids(nb):
    no_metadata(nb)
    no_ids(nb)


def format_3(nb):
    for c in nb["cells"]:
        del c["id"]
        if c["cell_type"] == "code":
            c["input"], c["language"] = c.pop("source"), "python"
            c["prompt_number"] = c.pop("execution_count")
    title = {"cell_type": "heading", "level": 1, "source": "Title", "metadata": {}}
    nb["worksheets"] = [{"cells": [title, *nb.pop("cells")], "metadata": {}}]
    nb["nbformat"], nb["nbformat_minor"] = 3, 0


def format_2(nb):
    format_3(nb)
    nb["nbformat"] = 2
    for c in nb["worksheets"][0]["cells"]:
        c["cell_type"] = {"heading": "html"}.get(c["cell_type"], c["cell_type"])


def format_5(nb):
    nb["nbformat"], nb["nbformat_minor"] = 5, 1


def no_format(nb):
    del nb["nbformat"], nb["nbformat_minor"]


def magics(nb):
    cell(nb, FIRST)["source"] = "%%time\n" + cell(nb, FIRST)["source"]
    nb["cells"].insert(2, code("%matplotlib inline\n!ls\nnp?", id="magics"))


def in_a_cell_below(nb):
    nb["cells"].insert(place(nb, FIRST) + 1, code(cell(nb, FIRST)["source"], id="own"))
    cell(nb, FIRST)["source"] = ""


def source_as_lists(nb):
    for c in nb["cells"]:
        c["source"] = c["source"].splitlines(keepends=True)


def what_other_programs_add(nb):
    nb["metadata"] |= {"colab": {"provenance": []}, "widgets": {"state": {}}}
    for c in nb["cells"]:
        c["metadata"] |= {"id": "4f_x", "editable": False, "vscode": {"languageId": "python"}}


def other_answers_first(nb):
    nb["cells"].sort(key=lambda c: [FIRST, f"test_{FIRST}"].count(c["id"]))


MENDED = {  # damage, what is said about it, the exercises that are lost by it
    "missing test cell": (remove(f"test_{SECOND}"), "was deleted"),
    "missing answer cell": (remove(SECOND), "was deleted", SECOND),
    "missing setup cell": (remove("setup"), "was deleted"),
    "only the answers left": (remove_all_but_answers, "was deleted"),
    "all tests missing": (remove(*POINTS), "was deleted"),
    "two answers in one cell": (answers_in_one_cell, "is written in another cell"),
    "a copy, filled in wrongly": (paste(FIRST, WRONG.format(name=FIRST)), "more than once", FIRST),
    "a copy above, filled in wrongly": (
        paste(FIRST, WRONG.format(name=FIRST), 1),
        "more than once",
    ),
    "a copy that is still the stub": (paste(FIRST, STUBS[FIRST]), "more than once"),
    "a test twice": (paste(f"test_{FIRST}", "check = 0"), "more than once"),
    "an answer split in two": (split_by_jupyterlab, "more than once"),
    "one id for all cells": (one_id_for_all, "same id"),
    "an answer turned to text": (edit(SECOND, cell_type="markdown"), "changed their kind"),
    "a test turned raw": (edit(f"test_{SECOND}", cell_type="raw"), "changed their kind"),
    "the setup turned to text": (edit("setup", cell_type="markdown"), "changed their kind"),
    "an unknown kind": (edit(SECOND, cell_type="python"), "lacked what a cell must have"),
    "100 points": (tag(f"test_{FIRST}", points=100), "missing or changed"),
    "a test made an answer": (
        tag(f"test_{FIRST}", solution=True, locked=False, grade=False),
        "missing or changed",
    ),
    "an answer locked": (tag(FIRST, locked=True, solution=False), "missing or changed"),
    "a label renamed": (tag(SECOND, grade_id="my_loss"), "missing or changed"),
    "labels swapped": (swap_labels, "missing or changed"),
    "junk for labels": (junk_labels, "missing or changed"),
    "all metadata deleted": (no_metadata, "missing or changed"),
    "all metadata and ids deleted": (no_metadata_and_no_ids, "missing or changed"),
    "a foreign label": (
        lambda nb: nb["cells"].append(
            code("pass", id="n", metadata={"nbgrader": labels(nb)[-1] | {"grade_id": "bonus"}})
        ),
        "labels that this lesson does not have",
    ),
    "a test above its answer": (move(f"test_{SECOND}", to=2), "was moved down"),
    "an answer below its test": (answer_below_its_test, "was moved down"),
    "all in reverse order": (answers_reversed, "was moved down"),
    "the setup at the end": (move("setup", to=-1), "was moved up"),
    "an answer above its stub": (answer_above_its_stub, "is written in another cell"),
    "an answer in the test's cell": (answer_in_the_test, "not to be edited"),
    "a test edited": (edit(f"test_{FIRST}", source="100"), "not to be edited"),
    "a test emptied": (edit(f"test_{FIRST}", source=""), "not to be edited"),
    "the setup edited": (setup_edited, "not to be edited"),
    "format 2": (format_2, "notebook format 2"),
    "format 3": (format_3, "notebook format 3"),
    "format 4.0 without ids": (no_ids, "had no ids"),
    "format 5": (format_5, "notebook format 5"),
    "no format": (no_format, "notebook format ?"),
    "cells that are none": (cells_that_are_none, "lacked what a cell must have"),
    "cells without keys": (no_keys, "lacked what a cell must have"),
    "another language": (another_language, "another language"),
    "windows line ends in cells": (windows_line_ends, "Windows line ends"),
    "zeros in cells": (odd_characters("a\0b"), "number zero"),
    "half a character": (odd_characters("\ud83d"), "Halves of characters"),
    "a cell of 2.4 MB": (a_huge_cell, "longer than"),
}

HARMLESS = {
    "magics": magics,
    "the function in a cell below": in_a_cell_below,
    "lines as a list": source_as_lists,
    "what other programs add": what_other_programs_add,
    "exercises in another order": other_answers_first,
    "lesson's texts deleted": lambda nb: nb.update(cells=[cell(nb, n) for n in NAMES]),
    "a cell of 1 MB": lambda nb: nb["cells"].append(code(f"x = '{'a' * 1_000_000}'", id="long")),
    "deep metadata": lambda nb: nb["metadata"].update(a=json.loads("[" * 400 + "]" * 400)),
    "a huge number": lambda nb: nb["metadata"].update(a=10**4000),
    "2,000 cells": lambda nb: nb["cells"].extend(
        code(f"x_{i} = {i}", id=f"more-{i}") for i in range(2000)
    ),
}
