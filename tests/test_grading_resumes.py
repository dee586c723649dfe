"""Grading can be broken off anywhere, and goes on where it was: same grades, nothing lost."""

import json
import shutil

import pytest
from nbgrader.api import Gradebook

from autograder import lessons
from autograder.engine import course as course_folder
from autograder.engine.course import version
from autograder.engine.grading import Assignment
from autograder.table import LESSONS
from tests.courses import FOUR, LESSON, copied, notebook_of, points, regraded

pytestmark = pytest.mark.engine
CLASS = FOUR
NAMES = sorted(student.name for student in CLASS)


@pytest.fixture
def done(graded, tmp_path):
    """Return a copy in which everybody is graded."""
    return copied(graded, tmp_path)


def test_what_has_not_changed_is_not_graded_again_unless_it_is_forced(done):
    assert regraded(done) == []
    assert regraded(done, force=True) == NAMES


def test_a_changed_submission_is_graded_again_alone(done):
    before = points(done)
    shutil.copy(notebook_of(done, "perfect"), notebook_of(done, "slip-1"))
    assert regraded(done) == ["slip-1"]
    after = points(done)
    changed = {student for student, cell in before if before[student, cell] != after[student, cell]}
    assert changed == {"slip-1"}
    assert [v for (s, _), v in after.items() if s == "slip-1"] == [
        v for (s, _), v in after.items() if s == "perfect"
    ]


def test_another_time_of_handing_in_counts_as_a_change(done):
    (notebook_of(done, "slip-2").parent / "timestamp.txt").write_text("2031-01-01 00:00:00 UTC\n")
    assert regraded(done) == ["slip-2"]
    with Gradebook(f"sqlite:///{done / 'gradebook.db'}") as gradebook:
        assert gradebook.find_submission(LESSON, "slip-2").timestamp.year == 2031


def test_what_the_gradebook_or_the_folder_has_lost_is_graded_again(done):
    before = points(done)
    with Gradebook(f"sqlite:///{done / 'gradebook.db'}") as gradebook:
        gradebook.remove_submission(LESSON, "perfect")
    notebook_of(done, "slip-1", "autograded").unlink()
    assert regraded(done) == ["perfect", "slip-1"]
    assert points(done) == before
    assert notebook_of(done, "slip-1", "autograded").exists()


def test_other_hidden_inputs_mean_that_everything_is_graded_again(done):
    (done / "hidden_seed.txt").write_text("12\n")
    assert regraded(done) == NAMES


@pytest.mark.parametrize("changed", ["source", "release", "seed", "autograder/loss.py"])
def test_a_grade_is_of_this_lesson_and_these_exercises(changed, tmp_path, monkeypatch):
    for package in ("autograder", "course_utils"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "loss.py").write_text("one")
    monkeypatch.setattr(course_folder, "HERE", tmp_path)
    parts = {"source": "{}", "release": "{}", "seed": 1}
    before = version(Assignment(LESSON, **parts))
    assert version(Assignment(LESSON, **parts)) == before
    if changed in parts:
        parts[changed] = 2 if changed == "seed" else "{} "
    else:
        (tmp_path / changed).write_text("two")
    assert version(Assignment(LESSON, **parts)) != before


def test_what_a_person_marked_and_wrote_survives_another_grading(done):
    row = LESSONS[LESSON][0].name
    where = (LESSON, LESSON, "slip-1")
    url = f"sqlite:///{done / 'gradebook.db'}"
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade(lessons.TEST_PREFIX + row, *where)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 0.5, 0.25, False
        gradebook.find_comment(row, *where).manual_comment = "Nearly: read the sum again."
        gradebook.db.commit()
    shutil.copy(notebook_of(done, "perfect"), notebook_of(done, "slip-1"))
    assert regraded(done) == ["slip-1"]
    with Gradebook(url) as gradebook:
        grade = gradebook.find_grade(lessons.TEST_PREFIX + row, *where)
        assert (grade.manual_score, grade.extra_credit, grade.score) == (0.5, 0.25, 0.75)
        assert grade.auto_score == grade.max_score
        assert grade.needs_manual_grade, "what was marked has changed: a person looks again"
        comment = gradebook.find_comment(row, *where)
        assert comment.comment == "Nearly: read the sum again."


def test_half_a_log_counts_as_none(done):
    log = done / "grading_logs" / LESSON / "perfect.json"
    log.write_text(log.read_text()[:100])
    assert regraded(done) == ["perfect"]
    assert json.loads(log.read_text())["status"] == "graded"
