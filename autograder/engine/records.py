"""Write what a submission earned into nbgrader's gradebook: one transaction a submission."""

from datetime import datetime
from pathlib import Path

from nbformat.v4 import new_notebook
from nbgrader.api import (
    Comment,
    Grade,
    Gradebook,
    MissingEntry,
    Student,
    SubmittedAssignment,
    SubmittedNotebook,
)
from nbgrader.preprocessors import AssignLatePenalties
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder.engine.course import Course, CourseError
from autograder.engine.graded import Graded
from autograder.engine.report import why


class Ledger:
    """The pages of one assignment in a gradebook."""

    def __init__(self, gradebook: Gradebook, assignment: str) -> None:
        self.gradebook, self.db = gradebook, gradebook.db
        found = gradebook.find_assignment(assignment)
        self.assignment, self.assignment_id = assignment, found.id
        self.cells = {  # by notebook: the cells that have a grade, and those that have a comment
            notebook.id: (
                [cell.id for cell in (*notebook.grade_cells, *notebook.task_cells)],
                [cell.id for cell in (*notebook.solution_cells, *notebook.task_cells)],
            )
            for notebook in found.notebooks
        }
        self.names = {
            cell.id: cell.name
            for notebook in found.notebooks
            for cell in (*notebook.grade_cells, *notebook.solution_cells, *notebook.task_cells)
        }
        submissions = self.db.query(SubmittedAssignment.student_id)
        of_this = submissions.filter_by(assignment_id=self.assignment_id)
        self.known = {student for (student,) in of_this}

    def save(self, student: str, graded: Graded, handed_in: datetime | None) -> None:
        """Save the points and comments of one submission; a person's own marks are left alone.

        An unreadable submission gets no automatic points: it waits for a person.
        """
        submission = self._find(student) or self._add(student)
        if handed_in is not None:
            submission.timestamp = handed_in
        for grade in self._of(Grade, submission):
            name = self.names[grade.cell_id]
            if name in graded.scores or graded.status == "unreadable":
                grade.auto_score = graded.scores.get(name)
                by_person = grade.manual_score is not None
                grade.needs_manual_grade = by_person or grade.auto_score is None
        for comment in self._of(Comment, submission):
            comment.auto_comment = graded.comments.get(self.names[comment.cell_id])
        self.db.commit()

    def close(self) -> None:
        """Let go of the gradebook."""
        self.gradebook.close()

    def _find(self, student: str) -> SubmittedAssignment | None:
        of_student = {"assignment_id": self.assignment_id, "student_id": student}
        return self.db.query(SubmittedAssignment).filter_by(**of_student).one_or_none()

    def _add(self, student: str) -> SubmittedAssignment:
        """Return a new submission with an empty grade or comment for each cell that has one."""
        if self.db.get(Student, student) is None:
            self.db.add(Student(id=student))
        submission = SubmittedAssignment(assignment_id=self.assignment_id, student_id=student)
        self.db.add(submission)
        self.db.flush()
        for notebook_id, (graded, commented) in self.cells.items():
            notebook = SubmittedNotebook(notebook_id=notebook_id, assignment_id=submission.id)
            self.db.add(notebook)
            self.db.flush()
            self.db.add_all(Grade(cell_id=cell, notebook_id=notebook.id) for cell in graded)
            self.db.add_all(Comment(cell_id=cell, notebook_id=notebook.id) for cell in commented)
        return submission

    def _of(self, kind: type, submission: SubmittedAssignment) -> list:
        """Return the grades or comments of a submission."""
        notebooks = self.db.query(SubmittedNotebook.id).filter_by(assignment_id=submission.id)
        return self.db.query(kind).filter(kind.notebook_id.in_(notebooks)).all()


def open_ledger(course: Course, assignment: str) -> Ledger:
    """Return the assignment's pages in the course's gradebook. Raises CourseError if it cannot."""
    url = make_url(course.directory.db_url)
    if url.get_backend_name() == "sqlite" and not Path(url.database).is_file():
        # nbgrader would begin a new, empty one in its place.
        raise CourseError(f"The gradebook {url.database} is not there. Put it back, then go on.")
    try:
        return Ledger(Gradebook(course.directory.db_url, course.directory.course_id), assignment)
    except MissingEntry:
        raise CourseError(
            f"The gradebook does not know {assignment}: run `nbgrader generate_assignment "
            f"{assignment}`."
        ) from None
    except SQLAlchemyError as error:
        raise CourseError(f"The run could not begin: {why(error)}.") from error


def assign_late_penalty(course: Course, assignment: str, student: str) -> None:
    """Let the course's late penalty, if the instructor has configured one, do its work."""
    if "AssignLatePenalties" not in course.config and "LateSubmissionPlugin" not in course.config:
        return
    names = {"notebook": assignment, "assignment": assignment, "student": student}
    resources = {"nbgrader": names | {"db_url": course.directory.db_url}}
    AssignLatePenalties(config=course.config).preprocess(new_notebook(), resources)
