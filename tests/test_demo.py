"""The instructor's main job, with real nbgrader: every student gets what they should."""

import nbformat
import pytest

from autograder.build import build_course
from autograder.demo.grade import grade_class
from autograder.demo.results import read_results, surprises, table
from autograder.demo.run import run_demo
from autograder.demo.students import simulated_class

LESSON = "03_initialization"


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Return a course in which nbgrader has graded the class in one lesson."""
    course = tmp_path_factory.mktemp("course")
    build_course(course, seed=11)
    students = simulated_class()
    grade_class(course, [LESSON], students)
    return course, students


@pytest.mark.slow
def test_every_student_of_the_class_gets_the_right_points_and_diagnosis(graded):
    course, students = graded
    results = read_results(course, [LESSON], students)
    assert len(students) >= 12
    assert surprises(results, students) == []
    text = table(results)
    assert all(student.name in text for student in students)


@pytest.mark.slow
def test_a_wrong_grade_would_be_noticed(graded):
    course, students = graded
    results = read_results(course, [LESSON], [s for s in students if s.name == "perfect"])
    swapped = [type(r)(**{**vars(r), "student": "untouched"}) for r in results]
    assert len(surprises(swapped, students)) == len(results)


@pytest.mark.slow
def test_the_feedback_page_says_what_is_wrong_and_shows_the_still_pictures(graded):
    course, _ = graded
    page = (course / "feedback" / "slip-3" / LESSON / f"{LESSON}.html").read_text()
    assert "You scale by the layer's own size" in page
    assert page.count('<img alt="With random') == 1
    assert "Traceback (most recent" not in page


@pytest.mark.slow
def test_released_lessons_hold_no_answer_and_no_hidden_test(graded):
    course, _ = graded
    released = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    text = "\n".join(cell.source for cell in released.cells)
    assert "SOLUTION" not in text
    assert "HIDDEN" not in text


@pytest.mark.slow
def test_repairs_are_reported_to_the_student(graded):
    course, _ = graded
    page = (course / "feedback" / "deleted-a-test" / LESSON / f"{LESSON}.html").read_text()
    assert "Repairs made before grading" in page
    assert "was deleted; it was put back" in page


def test_the_demo_refuses_a_folder_that_is_something_else(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(FileExistsError, match="not a demo class"):
        run_demo(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"
