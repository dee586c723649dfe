"""A class some of whose submissions are damaged: nobody else has to suffer for it."""

import pytest
from nbgrader.api import Gradebook

from autograder import lessons
from autograder.build import build_course
from autograder.demo.grade import NbgraderError, nbgrader
from autograder.engine.grade import grade_assignment
from tests.damage_tables import MENDED
from tests.damages import HANDED_IN, LESSON, POINTS, SEED, damaged, written

pytestmark = pytest.mark.engine


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a course with seven submissions, of which only one is as it should be."""
    root = tmp_path_factory.mktemp("course")
    build_course(root, seed=SEED)
    nbgrader(root, "generate_assignment", LESSON, "--create")
    files = {
        "whole": (f"{LESSON}.ipynb", written(HANDED_IN)),
        "misnamed": ("my solution (2).ipynb", written(HANDED_IN)),
        "no-notebook": (f"{LESSON}.ipynb", b"\xff\xd8\xff\xe0 a photograph"),
        "nothing": ("notes.txt", b"forgot it"),
        "two-files": ("draft.ipynb", written(HANDED_IN)),
        "other-lesson": (
            f"{LESSON}.ipynb",
            (lessons.NOTEBOOKS / "03_initialization.ipynb").read_bytes(),
        ),
        "no-labels": (f"{LESSON}.ipynb", written(damaged(MENDED["all metadata deleted"][0]))),
    }
    for student, (name, raw) in files.items():
        folder = root / "submitted" / student / LESSON
        folder.mkdir(parents=True)
        (folder / name).write_bytes(raw)
    (root / "submitted" / "two-files" / LESSON / "final.ipynb").write_bytes(written(HANDED_IN))
    return root


def points(root):
    """Return by student the score, and whether a person is asked for, of each test."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as gradebook:
        return {
            student.id: [
                (grade.score, grade.needs_manual_grade)
                for grade in gradebook.find_submission(LESSON, student.id).notebooks[0].grades
            ]
            for student in gradebook.students
        }


def test_in_a_batch_the_damaged_are_graded_or_wait_for_a_person_and_the_others_are_graded(course):
    report = grade_assignment(course, LESSON, jobs=1)
    assert report.failed == {}
    whole = sorted((float(points), False) for points in POINTS.values())
    waiting = [(0.0, True)] * len(POINTS)
    found = {student: sorted(grades) for student, grades in points(course).items()}
    assert found == {
        "whole": whole,
        "misnamed": whole,
        "no-labels": whole,
        "no-notebook": waiting,
        "nothing": waiting,
        "two-files": waiting,
        "other-lesson": waiting,
    }
    notes = {
        student: lessons.read(course / "autograded" / student / LESSON / f"{LESSON}.ipynb").cells[0]
        for student in found
    }
    assert "handed in as `my solution (2).ipynb`" in notes["misnamed"].source
    assert "Nothing was handed in" in notes["nothing"].source
    assert "`draft.ipynb`, `final.ipynb`" in notes["two-files"].source
    assert "03_initialization" in notes["other-lesson"].source
    assert "Repairs" not in notes["whole"].source


def test_a_submission_that_waits_for_a_person_has_a_feedback_page(course):
    nbgrader(course, "generate_feedback", LESSON, "--student", "no-notebook")
    page = course / "feedback" / "no-notebook" / LESSON / f"{LESSON}.html"
    assert "waits for a person" in page.read_text()


def test_nbgrader_autograde_mends_the_same_and_leaves_out_only_what_it_cannot_read(course):
    with pytest.raises(NbgraderError):
        nbgrader(course, "autograde", LESSON, "--force")
    found = points(course)
    whole = sorted((float(points), False) for points in POINTS.values())
    assert sorted(found["whole"]) == sorted(found["no-labels"]) == whole
    done = {path.parts[-3] for path in course.glob("autograded/*/*/*.ipynb")}
    assert {"whole", "no-labels"} <= done
    assert not {"other-lesson", "no-notebook"} & done
