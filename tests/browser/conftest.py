"""One browser and one JupyterLab for the whole session, and each lesson open and run in them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from autograder.lessons import lesson_files
from tests.browser.chromium import NO_BROWSER, chromium, find_chromium
from tests.browser.jupyterlab import Server, learners_lab
from tests.browser.lesson_page import LessonPage


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield headless Chromium; skip where there is none."""
    if not find_chromium():
        pytest.skip(NO_BROWSER)
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:  # noqa: ARG001
    """Yield JupyterLab on a fresh workbook; not started where there is no browser."""
    with learners_lab(tmp_path_factory.mktemp("learner")) as server:
        yield server


@pytest.fixture(scope="session", params=[path.stem for path in lesson_files()])
def lesson(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator:
    """Yield each lesson in turn, untouched, all its cells run."""
    page = LessonPage(browser, server, request.param)
    page.run_all()
    yield page
    page.close()
