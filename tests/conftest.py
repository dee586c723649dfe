"""Courses that the tests of the grading engine share; a module names its students in CLASS."""

import pytest

from autograder.engine.grade import grade_assignment
from tests.courses import LESSON, Here, copied, made_course


@pytest.fixture(scope="module")
def released(request, tmp_path_factory):
    """Return a course of the module's CLASS in which nothing is graded yet."""
    return made_course(tmp_path_factory.mktemp("released"), request.module.CLASS)


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    """Return the same course, graded without a disturbance."""
    course = copied(released, tmp_path_factory.mktemp("graded"))
    assert grade_assignment(course, LESSON, executor=Here()).failed == {}
    return course


@pytest.fixture
def new(released, tmp_path):
    """Return a copy in which nothing is graded."""
    return copied(released, tmp_path)
