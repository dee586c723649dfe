"""Repair a submission before it is graded: put deleted cells back, settle duplicated ones.

An nbgrader preprocessor. Whatever it does is said in a note at the top of the graded notebook.
"""

from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from autograder import lessons

NOTE_ID = "repairs"


class RepairCells(NbGraderPreprocessor):
    """Restores the cells that nbgrader needs from the course's source and release notebooks."""

    source_directory = Unicode("source", help="The course's notebooks with answers.").tag(
        config=True
    )
    release_directory = Unicode("release", help="The notebooks given to students.").tag(config=True)

    def preprocess(self, nb, resources):
        """Return the repaired notebook. nbgrader calls this in the course directory."""
        names = resources["nbgrader"]
        file = Path(names["assignment"]) / f"{names['notebook']}.ipynb"
        source = lessons.read(Path(self.source_directory) / file)
        release = lessons.read(Path(self.release_directory) / file)
        repairs = repair(nb, source, release)
        for words in repairs:
            self.log.warning("%s, %s: %s", names["student"], names["notebook"], words)
        return nb, resources


def repair(
    submission: nbformat.NotebookNode,
    source: nbformat.NotebookNode,
    release: nbformat.NotebookNode,
) -> list[str]:
    """Repair `submission` in place and return what was done, a sentence each."""
    repairs = _settle_duplicates(submission) + _restore_missing(submission, source, release)
    if repairs:
        note = "**Repairs made before grading**\n\n" + "\n".join(f"- {words}" for words in repairs)
        submission.cells.insert(0, nbformat.v4.new_markdown_cell(note, id=NOTE_ID))
    return repairs


def _settle_duplicates(submission: nbformat.NotebookNode) -> list[str]:
    """Keep the id on the first of several cells that share one; the others become plain cells."""
    repairs, seen = [], set()
    for cell in submission.cells:
        name = lessons.grade_id(cell)
        if name in seen:
            del cell.metadata["nbgrader"]
            cell.id = nbformat.v4.new_raw_cell().id
            repairs.append(f"The cell `{name}` stood here more than once; the first one counts.")
        elif name:
            seen.add(name)
    return repairs


def _restore_missing(
    submission: nbformat.NotebookNode,
    source: nbformat.NotebookNode,
    release: nbformat.NotebookNode,
) -> list[str]:
    """Put each cell that nbgrader needs back behind the one that it followed."""
    stubs = {lessons.grade_id(cell): cell for cell in release.cells}
    repairs, position = [], 0
    for original in source.cells:
        name = lessons.grade_id(original)
        if not name:
            continue
        here = [lessons.grade_id(cell) for cell in submission.cells]
        if name in here:
            position = here.index(name) + 1
            continue
        is_answer = original.metadata.nbgrader.get("solution", False)
        restored = stubs[name] if is_answer else original
        submission.cells.insert(position, nbformat.from_dict(restored))
        position += 1
        repairs.append(f"The cell `{name}` was deleted; it was put back as it was handed out.")
    return repairs
