"""The formgrader's Autograde button grades through the engine, so its points cannot be forged."""

import nbformat
import pytest
from playwright.sync_api import expect

from autograder.table import LESSONS
from tests.attacks.attack import HONEST, as_bytes, attacked
from tests.attacks.catalogue_hooks import ATTACKS
from tests.browser.jupyterlab import instructors_lab
from tests.courses import FOUR, LESSON, made_course, notebook_of, points

pytestmark = pytest.mark.browser
FORGER = "forger"
EARNED = {
    "perfect": lambda row: row.points,
    "untouched": lambda _row: 0,
    FORGER: lambda row: row.points if row.name == HONEST else 0,
}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Return a course that four students, and one who turns every check into its points, are in."""
    course = made_course(tmp_path_factory.mktemp("course"), FOUR)
    released = nbformat.read(course / "release" / LESSON / f"{LESSON}.ipynb", as_version=4)
    forged = notebook_of(course, FORGER)
    forged.parent.mkdir(parents=True)
    forged.write_bytes(as_bytes(attacked(ATTACKS[0], released)))
    return course


@pytest.fixture(scope="module")
def submissions(browser, course, tmp_path_factory):
    """Yield the formgrader's page of the lesson's submissions."""
    with instructors_lab(course, tmp_path_factory.mktemp("private")) as server:
        page = browser.new_page()
        page.goto(f"{server.url}/lab?token={server.token}")  # the formgrader itself takes no token
        page.goto(f"{server.url}/formgrader/manage_submissions/{LESSON}")
        yield page
        page.close()


@pytest.mark.parametrize("student", EARNED)
def test_a_click_on_autograde_gives_the_points_that_were_earned(submissions, course, student):
    row = submissions.locator("tr", has=submissions.get_by_text(student, exact=True))
    row.locator(".autograde a").click()
    expect(submissions.locator("#success-modal")).to_contain_text(f"student '{student}'")
    submissions.locator("#success-modal .btn").click()
    found = {name: score for (who, name), score in points(course).items() if who == student}
    assert found == {f"test_{each.name}": EARNED[student](each) for each in LESSONS[LESSON]}
    full = sum(each.points for each in LESSONS[LESSON])
    expect(row.locator(".score")).to_have_text(f"{sum(found.values()):g} / {full:g}")
