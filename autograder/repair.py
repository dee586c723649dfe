"""Mend a submission's cells before it is graded, where that is safe, and say what was done.

An nbgrader preprocessor; the engine uses the same steps. Whatever they do stands in a note at the
top of the graded notebook.
"""

import copy
import re
from collections.abc import Collection
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from autograder import lessons
from autograder.labels import label_cells, listed, settle_duplicates, settle_ids
from autograder.misplaced import let_written_answers_count, put_setup_first, put_tests_below
from autograder.recognition import by_name, refuse_another_lesson

NOTE_ID = "repairs"
REPAIRED = "Repairs made before grading"
ODD_TEXT = (
    (re.compile("\r\n?"), "\n", "Windows line ends in cells were made plain ones."),
    (re.compile("\0"), "", "Characters with the number zero were taken out of cells."),
    (re.compile("[\ud800-\udfff]"), "\ufffd", "Halves of characters in cells were replaced by �."),
)


class RepairCells(NbGraderPreprocessor):
    """Restores the cells that nbgrader needs from the course's source and release notebooks."""

    source_directory = Unicode("source", help="The course's notebooks with answers.").tag(
        config=True
    )
    release_directory = Unicode("release", help="The notebooks given to students.").tag(config=True)

    def preprocess(self, nb, resources):
        """Return the repaired notebook. nbgrader calls this in the course directory.

        Raises UnreadableError for another lesson's notebook; nbgrader reports it and goes on.
        """
        names = resources["nbgrader"]
        file = Path(names["assignment"]) / f"{names['notebook']}.ipynb"
        source = lessons.read(Path(self.source_directory) / file)
        release = lessons.read(Path(self.release_directory) / file)
        refuse_another_lesson(nb, release)
        for words in repair(nb, source, release):
            self.log.warning("%s, %s: %s", names["student"], names["notebook"], words)
        return nb, resources


def repair(submission: NotebookNode, source: NotebookNode, release: NotebookNode) -> list[str]:
    """Mend `submission` in place, note it at its top, and return what was done, a sentence each."""
    repairs = mend(submission, source, release)
    put_note(submission, repairs)
    return repairs


def mend(submission: NotebookNode, source: NotebookNode, release: NotebookNode) -> list[str]:
    """Mend `submission` in place and return what was done, a sentence each.

    source, release: the lesson as the course keeps it, and as it was handed out.
    """
    submission.nbformat, submission.nbformat_minor = 4, 5
    return [
        *_plain_texts(submission),
        *settle_ids(submission, release),
        *label_cells(submission, release),
        *settle_duplicates(submission, release),
        *_restore_missing(submission, source, release),
        *_restore_kinds(submission, release),
        *_restore_locked(submission, source, release),
        *let_written_answers_count(submission, release),
        *put_setup_first(submission, release),
        *put_tests_below(submission, release),
    ]


def put_note(notebook: NotebookNode, words: Collection[str], title: str = REPAIRED) -> None:
    """Say something at the top of a notebook, a line each; nothing if there is nothing to say."""
    if words:
        lines = "\n".join(f"- {line}" for line in words)
        taken = any(cell.get("id") == NOTE_ID for cell in notebook.cells)
        note = nbformat.v4.new_markdown_cell(f"**{title}**\n\n{lines}")
        note.id = note.id if taken else NOTE_ID
        notebook.cells.insert(0, note)


def set_kind(cell: NotebookNode, kind: str) -> None:
    """Make a cell code, Markdown or raw, with the fields that this kind has."""
    cell.cell_type = kind
    for name in ("attachments", "outputs", "execution_count"):
        cell.pop(name, None)
    if kind == "code":
        cell.outputs, cell.execution_count = [], None


def _plain_texts(submission: NotebookNode) -> list[str]:
    """Take out of the cells' texts what Python, JSON or a page would stumble over."""
    repairs = []
    for pattern, plain, words in ODD_TEXT:
        found = [cell for cell in submission.cells if pattern.search(cell.source)]
        for cell in found:
            cell.source = pattern.sub(plain, cell.source)
        repairs += [words] * bool(found)
    return repairs


def _restore_missing(
    submission: NotebookNode, source: NotebookNode, release: NotebookNode
) -> list[str]:
    """Put each cell that nbgrader needs back behind the one that it followed."""
    stubs, repairs, position = by_name(release), [], 0
    here = [lessons.grade_id(cell) or cell.id for cell in submission.cells]
    for original in source.cells:
        name = lessons.grade_id(original)
        if (name or original.id) in here:
            position = here.index(name or original.id) + 1
        elif name:
            is_answer = original.metadata.nbgrader.get("solution", False)
            restored = copy.deepcopy(stubs[name] if is_answer else original)
            restored.metadata.nbgrader = copy.deepcopy(stubs[name].metadata.nbgrader)
            submission.cells.insert(position, restored)
            here.insert(position, name)
            position += 1
            repairs.append(f"The cell `{name}` was deleted; it was put back as it was handed out.")
    return repairs


def _restore_kinds(submission: NotebookNode, release: NotebookNode) -> list[str]:
    """Make code of a code cell again that had become text, and the other way round."""
    originals, retyped = by_name(release), []
    untouched = {(cell.id, cell.source.strip()): cell for cell in release.cells}
    for cell in submission.cells:
        as_it_was = untouched.get((cell.id, cell.source.strip()))
        original = originals.get(lessons.grade_id(cell), as_it_was)
        if original is not None and cell.cell_type != original.cell_type:
            set_kind(cell, original.cell_type)
            retyped.append(lessons.grade_id(cell) or cell.id)
    said = f"Cells that had changed their kind (code or text) are as they were: {listed(retyped)}."
    return [said] * bool(retyped)


def _restore_locked(
    submission: NotebookNode, source: NotebookNode, release: NotebookNode
) -> list[str]:
    """Give tests and the setup the lesson's text; what was written there moves to a cell above."""
    kept, handed_out, repairs = by_name(source), by_name(release), []
    for cell in list(submission.cells):
        name = lessons.grade_id(cell)
        if not name or not handed_out[name].metadata.nbgrader.locked:
            continue
        if cell.source.strip() in {lesson[name].source.strip() for lesson in (kept, handed_out)}:
            continue
        if cell.source.strip():
            position = next(i for i, c in enumerate(submission.cells) if c is cell)
            submission.cells.insert(position, nbformat.v4.new_code_cell(cell.source))
        cell.source = kept[name].source
        repairs.append(
            f"The cell `{name}` is not to be edited. The lesson's text is back; whatever else "
            "was written there stands in a cell of its own above it."
        )
    return repairs
