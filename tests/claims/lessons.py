"""What the claims read in a lesson, and what its cells compute: run here, without a kernel."""

import io
import re
from contextlib import redirect_stdout
from functools import cache

import matplotlib.pyplot as plt
import numpy as np

from autograder import lessons
from autograder.table import LESSONS


@cache
def cells(stem):
    """Return the cells of a lesson."""
    return lessons.read(lessons.NOTEBOOKS / f"{stem}.ipynb").cells


@cache
def prose(stem):
    """Return all Markdown of a lesson but the quiz."""
    markdown = (c.source for c in cells(stem) if c.cell_type == "markdown")
    return "\n\n".join(source.split("## Quiz")[0] for source in markdown)


def code(stem, mark):
    """Return the one code cell in which the mark stands."""
    (found,) = (c.source for c in cells(stem) if c.cell_type == "code" and mark in c.source)
    return found


def letter(stem, option):
    """Return the letter before the option of a prediction that begins so."""
    (found,) = re.findall(rf"^- \*\*([a-d])\*\* {re.escape(option)}", prose(stem), flags=re.M)
    return found


def ran(stem, *marks, **given):
    """Return the names, and the text `printed`, after the cells with these marks have run.

    The setup cell runs before them. The learner's functions are the course's, pictures are not
    shown, and `given` stands for what cells that are left out would have made.
    """
    names = {row.name: row.reference for row in LESSONS[stem]}
    passed = dict(names)
    (setup,) = (c.source for c in cells(stem) if lessons.grade_id(c) == "setup")
    exec(setup, names)
    names |= {"passed": lambda: passed, "show": lambda *_: None} | given
    text = io.StringIO()
    with redirect_stdout(text), np.errstate(all="ignore"):
        for mark in marks:
            exec(code(stem, mark), names)
    plt.close("all")
    return names | {"printed": text.getvalue()}
