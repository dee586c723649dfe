"""Write what a submission earned into nbgrader's gradebook: one transaction a submission."""

from contextlib import suppress
from datetime import datetime

from nbformat.v4 import new_notebook
from nbgrader.api import Gradebook, MissingEntry, SubmittedAssignment
from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config

from autograder.engine.graded import Graded


def save(
    gradebook: Gradebook,
    assignment: str,
    student: str,
    graded: Graded,
    handed_in: datetime | None,
) -> None:
    """Save the points and comments of one submission; a person's own marks are left alone.

    An unreadable submission gets no automatic points: it waits for a person.
    """
    submission = _submission(gradebook, assignment, student)
    if handed_in is not None:
        submission.timestamp = handed_in
    for notebook in submission.notebooks:
        for grade in notebook.grades:
            if grade.name in graded.scores or graded.status == "unreadable":
                grade.auto_score = graded.scores.get(grade.name)
                waits = grade.auto_score is None or grade.manual_score is not None
                grade.needs_manual_grade = waits
        for comment in notebook.comments:
            comment.auto_comment = graded.comments.get(comment.name)
    gradebook.db.commit()


def _submission(gradebook: Gradebook, assignment: str, student: str) -> SubmittedAssignment:
    """Return the submission's place in the gradebook, with one grade a graded cell."""
    with suppress(MissingEntry):
        return gradebook.find_submission(assignment, student)
    with gradebook.db.no_autoflush:
        gradebook.update_or_create_student(student)
        return gradebook.add_submission(assignment, student)


def assign_late_penalty(config: Config, url: str, assignment: str, student: str) -> None:
    """Let the course's late penalty, if the instructor has configured one, do its work."""
    if "AssignLatePenalties" not in config and "LateSubmissionPlugin" not in config:
        return
    names = {"notebook": assignment, "assignment": assignment, "student": student, "db_url": url}
    AssignLatePenalties(config=config).preprocess(new_notebook(), {"nbgrader": names})
