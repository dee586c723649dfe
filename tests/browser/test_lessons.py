"""Every lesson, as delivered: it opens in JupyterLab, runs from top to bottom, shows its panels."""

import re

import pytest
from playwright.sync_api import expect

from autograder import lessons

pytestmark = pytest.mark.browser
WIDGET_ERRORS = re.compile("Error displaying widget|Error creating widget|Loading widget")


def test_every_cell_runs_without_an_error(lesson):
    assert lesson.errors() == []
    assert all(c["execution_count"] for c in lesson.notebook()["cells"] if "outputs" in c)


def test_every_explorable_is_live(lesson):
    for cell_id in lesson.explorables():
        expect(lesson.live(cell_id).locator("img")).to_have_attribute("alt", re.compile(r"\w"))
    expect(lesson.page.locator(".jp-Notebook").get_by_text(WIDGET_ERRORS)).to_have_count(0)


def test_every_check_says_not_attempted_and_every_quiz_that_it_is_open(lesson):
    for cell in lessons.read(lesson.file).cells:
        if lessons.tested_exercise(cell):
            expect(lesson.output(cell.id)).to_contain_text("○ Not attempted")
        elif cell.cell_type == "code" and cell.source.startswith("check_quiz("):
            expect(lesson.output(cell.id)).to_contain_text(re.compile(r"Quiz · 0 of \d"))


def test_the_browsers_console_shows_no_error(lesson):
    assert lesson.console == []
