"""The engine as an nbgrader preprocessor: `nbgrader autograde` and the formgrader's button use it.

It stands where nbgrader's own Execute stands. The cells' outputs that it writes, nbgrader then
reads as if it had run the notebook itself.
"""

from functools import lru_cache
from pathlib import Path

import nbformat
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.engine.course import open_course
from autograder.engine.grading import Assignment, Grader
from autograder.engine.sandbox import find_sandbox
from autograder.recognition import UnreadableError


class GradeInJail(NbGraderPreprocessor):
    """Runs a submission in a jail and writes the judge's verdicts into its test cells."""

    def preprocess(self, nb, resources):
        """Return the notebook with outputs. nbgrader calls this in the course directory."""
        names = resources["nbgrader"]
        if names["notebook"] != names["assignment"]:
            raise ValueError(f"{names['notebook']}: an assignment of this course has one notebook.")
        course = open_course(Path.cwd())
        work = course.assignment(names["assignment"])
        graded = _grader(work).grade(nbformat.writes(nb).encode())
        if graded.status == "unreadable":  # nbgrader would take the page's empty tests for passed
            raise UnreadableError(*graded.incidents)
        for words in graded.incidents:
            self.log.warning("%s, %s: %s", names["student"], names["notebook"], words)
        filled_in = course.own_run(work, find_sandbox()).fill_in(graded.notebook)
        return nbformat.reads(filled_in, as_version=4), resources


@lru_cache(maxsize=1)
def _grader(work: Assignment) -> Grader:
    return Grader(work, find_sandbox())
