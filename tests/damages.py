"""Ways in which a submission of lesson 5 can be damaged.

A submission is JSON data here; a damage changes it in place.
"""

import copy
import json

from autograder import lessons
from autograder.build import source_notebook
from autograder.demo.students import simulated_class
from autograder.table import LESSONS

SEED = 20
LESSON = "05_loss"
RELEASE = lessons.read(lessons.NOTEBOOKS / f"{LESSON}.ipynb")
SOURCE = source_notebook(RELEASE, SEED)
ROWS = LESSONS[LESSON]
POINTS = {f"test_{row.name}": row.points for row in ROWS}
NAMES = [lessons.grade_id(cell) for cell in RELEASE.cells if lessons.grade_id(cell)]
STUBS = {lessons.grade_id(cell): cell.source for cell in RELEASE.cells if lessons.is_stub(cell)}
FIRST, SECOND, THIRD = (row.name for row in ROWS)
PERFECT = next(s for s in simulated_class() if s.name == "perfect")
HANDED_IN = json.loads(json.dumps(PERFECT.submission(RELEASE, ROWS)))
WRONG = f"def {FIRST}(*args):\n    return 0.0"


def cell(notebook, name):
    """Return the cell with an id."""
    return next(c for c in notebook["cells"] if c["id"] == name)


def place(notebook, name):
    """Return where the cell with an id stands."""
    return notebook["cells"].index(cell(notebook, name))


def code(source, **fields):
    """Return a code cell as JSON."""
    made = {"cell_type": "code", "source": source, "outputs": [], "execution_count": None}
    return made | {"metadata": {}} | fields


def labels(notebook):
    """Return nbgrader's metadata of each cell that has some."""
    return [c["metadata"]["nbgrader"] for c in notebook["cells"] if "nbgrader" in c["metadata"]]


def remove(*names):
    return lambda nb: [nb["cells"].remove(cell(nb, name)) for name in names]


def remove_all_but_answers(nb):
    nb["cells"] = [c for c in nb["cells"] if c["id"] in STUBS]


def paste(name, source, above=0):
    """Return damage that pastes a copy of a cell below it, with another text."""

    def damage(nb):
        twin = cell(nb, name) | {"id": "pasted", "source": source}
        nb["cells"].insert(place(nb, name) + 1 - above, copy.deepcopy(twin))

    return damage


def move(name, to):
    def damage(nb):
        moved = cell(nb, name)
        nb["cells"].remove(moved)
        nb["cells"].insert(to if to >= 0 else len(nb["cells"]), moved)

    return damage


def edit(name, **fields):
    return lambda nb: cell(nb, name).update(fields)


def tag(name, **fields):
    return lambda nb: cell(nb, name)["metadata"]["nbgrader"].update(fields)


def swap_labels(nb):
    one, other = (cell(nb, name)["metadata"] for name in (FIRST, SECOND))
    one["nbgrader"], other["nbgrader"] = other["nbgrader"], one["nbgrader"]


def no_metadata(nb):
    nb["metadata"] = {}
    for c in nb["cells"]:
        c["metadata"] = {}


def one_id_for_all(nb):
    for c in nb["cells"]:
        c["id"] = "setup"


def no_keys(nb):
    for c in nb["cells"]:
        c.pop("outputs", None)
        if c["id"] not in STUBS:
            c.pop("source" if c["id"].startswith("markdown") else "cell_type")
            c.pop("metadata")


def cells_that_are_none(nb):
    nb["cells"][3:3] = [None, 7, "text", [], {}]


def answers_reversed(nb):
    """Put all exercises in reverse order, each test above its answer, the setup at the end."""
    named = [cell(nb, name) for name in NAMES]
    nb["cells"] = [c for c in nb["cells"] if c not in named] + named[::-1]


def answer_below_its_test(nb):
    answer = cell(nb, SECOND)["source"]
    cell(nb, SECOND)["source"] = STUBS[SECOND]
    nb["cells"].append(code(answer, id="late"))


def answer_above_its_stub(nb):
    answer = cell(nb, SECOND)["source"]
    cell(nb, SECOND)["source"] = STUBS[SECOND]
    nb["cells"].insert(place(nb, SECOND), code(answer, id="scratch"))


def answers_in_one_cell(nb):
    cell(nb, FIRST)["source"] += "\n\n\n" + cell(nb, SECOND)["source"]
    remove(SECOND)(nb)


def answer_in_the_test(nb):
    cell(nb, f"test_{SECOND}")["source"] = cell(nb, SECOND)["source"] + f"\ncheck({SECOND})"
    cell(nb, SECOND)["source"] = STUBS[SECOND]


def setup_edited(nb):
    text = cell(nb, "setup")["source"]
    cell(nb, "setup")["source"] = text.replace(
        "import numpy as np", "import numpy as np\nimport math"
    )
    answer = cell(nb, FIRST)["source"]
    cell(nb, FIRST)["source"] = answer.replace(":\n", ":\n    assert math.pi > 3\n", 1)


def another_language(nb):
    nb["metadata"] = {
        "kernelspec": {"name": "ir", "display_name": "R", "language": "R"},
        "language_info": {"name": "R"},
    }


def windows_line_ends(nb):
    for c in nb["cells"]:
        c["source"] = c["source"].replace("\n", "\r\n")


def odd_characters(characters):
    def damage(nb):
        cell(nb, FIRST)["source"] += f"\n# {characters}"
        nb["cells"].append(
            {"cell_type": "markdown", "source": characters, "metadata": {}, "id": "x"}
        )

    return damage


def a_huge_cell(nb):
    nb["cells"].append(code("1 + 1\n" * 400_000, id="huge"))


def split_by_jupyterlab(nb):
    """Split an answer in two, as JupyterLab does: both halves bear the label."""
    twin = copy.deepcopy(cell(nb, SECOND)) | {"id": "half", "source": "print('tried out')"}
    nb["cells"].insert(place(nb, SECOND) + 1, twin)


def junk_labels(nb):
    junk = ("text", 7, [1], {"grade_id": 5}, {"grade_id": ["x"]})
    for name, label in zip(NAMES, junk, strict=False):
        cell(nb, name)["metadata"]["nbgrader"] = label


def damaged(damage):
    """Return the perfect submission, as JSON data, after some damage."""
    notebook = copy.deepcopy(HANDED_IN)
    damage(notebook)
    return notebook


def written(notebook):
    """Return the file of a notebook."""
    return json.dumps(notebook, indent=1).encode()
