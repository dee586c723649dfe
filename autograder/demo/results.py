"""Read the grades and the verdicts of a graded class, and lay them out as a table."""

from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Gradebook

from autograder import lessons
from autograder.demo.students import Expected, Student
from autograder.feedback import VERDICT_MIME
from autograder.repair import NOTE_ID
from autograder.table import LESSONS


@dataclass(frozen=True)
class Result:
    """One student's grade for one exercise, and what the check said."""

    student: str
    lesson: str
    exercise: str
    points: float
    max_points: float
    verdict: dict
    seconds_late: float
    repaired: bool


def read_results(course: Path, assignments: list[str], students: list[Student]) -> list[Result]:
    """Return the grades from nbgrader's gradebook, with the verdicts from the graded notebooks."""
    results = []
    with Gradebook(f"sqlite:///{course.resolve() / 'gradebook.db'}") as gradebook:
        for lesson in assignments:
            for student in students:
                submission = gradebook.find_submission(lesson, student.name)
                file = course / "autograded" / student.name / lesson / f"{lesson}.ipynb"
                cells = lessons.read(file).cells
                for row in LESSONS[lesson]:
                    test = lessons.TEST_PREFIX + row.name
                    grade = gradebook.find_grade(test, lesson, lesson, student.name)
                    results.append(
                        Result(
                            student.name,
                            lesson,
                            row.name,
                            grade.score,
                            grade.max_score,
                            _verdict(cells, test),
                            submission.total_seconds_late,
                            any(cell.id == NOTE_ID for cell in cells),
                        )
                    )
    return results


def surprises(results: list[Result], students: list[Student]) -> list[str]:
    """Return a sentence for each grade or diagnosis that is not what the student should get."""
    by_name = {student.name: student for student in students}
    words = []
    for result in results:
        student = by_name[result.student]
        expected = student.expected(LESSONS[result.lesson]).get(result.exercise, Expected())
        status, slip = result.verdict.get("status", ""), result.verdict.get("slip", "")
        points = result.max_points if "right" in expected.statuses else 0
        got = (result.points, status in expected.statuses, slip, result.seconds_late > 0)
        if got != (points, True, expected.slip, student.late):
            words.append(
                f"{result.student}, {result.exercise}: {result.points:g} points, {status!r}, "
                f"slip {slip!r}, {result.seconds_late:g} s late; expected {points:g}, "
                f"{' or '.join(expected.statuses)}, slip {expected.slip!r}, late: {student.late}."
            )
    return words


def table(results: list[Result]) -> str:
    """Return the results as text: a line for each student and exercise."""
    header = ("student", "exercise", "points", "what the check says", "remarks")
    rows = [header, *map(_row, results)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(header))]
    lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _row(result: Result) -> tuple[str, ...]:
    verdict = result.verdict
    says = verdict.get("slip", "").replace("_", " ") or verdict.get("status", "")
    remarks = ["late"] * (result.seconds_late > 0) + ["repaired"] * result.repaired
    points = f"{result.points:g} of {result.max_points:g}"
    return result.student, result.exercise, points, says, ", ".join(remarks)


def _verdict(cells: list, test: str) -> dict:
    for cell in cells:
        if lessons.grade_id(cell) == test:
            for output in cell.outputs:
                if VERDICT_MIME in output.get("data", {}):
                    return dict(output.data[VERDICT_MIME])
    return {}
