"""Lesson 3 as a learner goes through it: a stub, a slip, a hint, the right answer, the quiz.

Then the file is closed: what is still there without a kernel, and without trust.
"""

import html
import json
import re
import shutil

import pytest
from playwright.sync_api import expect

from autograder.exercises.initialization.common import TRANSPOSED
from autograder.exercises.initialization.zeros import HINTS
from autograder.feedback import marked_up
from autograder.table import QUIZZES
from tests.browser.answers import RIGHT, SLIP
from tests.browser.lesson_page import THEMES, LessonPage

pytestmark = pytest.mark.browser
LESSON = "03_initialization"
STUB, CHECK = "initialize_parameters_zeros", "test_initialize_parameters_zeros"
LAB, QUIZ, A_FREE_CELL = "code-16", "code-25", "code-05"
NO_MODEL = "Error: widget model not found"  # JupyterLab, where a widget's kernel is gone
STILL_SHOWS = re.compile(r"^With random × 0.01 and ReLU the spread shrinks")


@pytest.fixture(scope="module", params=THEMES)
def learner(browser, server, request):
    """Yield a copy of lesson 3 in each theme, its set-up run."""
    name = f"learner-{request.param}"
    shutil.copy(server.folder / f"{LESSON}.ipynb", server.folder / f"{name}.ipynb")
    page = LessonPage(browser, server, name)
    page.set_theme(THEMES[request.param])
    page.run("setup")
    yield page
    page.close()


def seen(marked: str) -> str:
    """Return how a text with our marks reads on the page."""
    return html.unescape(re.sub("<[^>]+>", "", marked_up(marked)))


def test_the_stub_is_not_attempted(learner):
    learner.run(STUB)
    expect(learner.run(CHECK)).to_contain_text("○ Not attempted")


def test_a_slip_is_named_with_its_sentence(learner):
    learner.write(STUB, SLIP)
    output = learner.run(CHECK)
    expect(output).to_contain_text("✗ Not yet")
    expect(output).to_contain_text(seen(TRANSPOSED))
    learner.photograph(CHECK, "slip")


def test_a_hint_says_where_to_look_and_not_the_code(learner):
    output = learner.write(A_FREE_CELL, "hint(initialize_parameters_zeros)")
    expect(output).to_contain_text("Hint 1 of 4")
    expect(output).to_contain_text(HINTS.where.split("\n")[0])
    expect(output).not_to_contain_text("np.zeros")
    learner.photograph(A_FREE_CELL, "hint")


def test_the_right_answer_is_right_and_the_explorable_then_runs_it(learner):
    learner.write(STUB, RIGHT)
    expect(learner.run(CHECK)).to_contain_text(re.compile(r"✓ Right .*2 of 2 points", re.S))
    learner.run(LAB)
    expect(learner.live(LAB)).to_contain_text("Running your initialize_parameters_zeros.")
    learner.photograph(CHECK, "right")
    learner.photograph(LAB, "live")


def test_the_quiz_answers_each_letter(learner):
    given = {"q1": "a", "q2": "c", "q3": "?", "q4": "z"}
    letters = ", ".join(f'{question}="{letter}"' for question, letter in given.items())
    output = learner.write(QUIZ, f'check_quiz("{LESSON}", {letters})')
    options = QUIZZES[LESSON]
    for words in (
        "Quiz · 1 of 4",
        f"✗ q1 {seen(options['q1']['a'][1])}",
        f"✓ q2 {seen(options['q2']['c'][1])}",
        "○ q3 not answered yet",
        "○ q4 the answer is one of a, b, c; yours is 'z'",
    ):
        expect(output).to_contain_text(words)
    learner.photograph(QUIZ, "quiz")


def test_saved_and_opened_again_without_its_kernel_the_still_picture_shows(learner):
    learner.save()
    learner.server.stop_kernels()
    learner.open()
    expect(learner.output(CHECK)).to_contain_text("✓ Right")
    still_picture_shows(learner, "reopened")
    assert [text for text in learner.console if not text.startswith(NO_MODEL)] == []


def test_in_a_notebook_that_is_not_trusted_the_still_picture_shows(learner):
    notebook = json.loads(learner.file.read_text(encoding="utf-8"))
    notebook["metadata"]["changed"] = "by somebody else"  # the signature no longer fits
    learner.file.write_text(json.dumps(notebook), encoding="utf-8")
    learner.open()
    assert not learner.is_trusted(LAB)
    expect(learner.output(CHECK)).to_contain_text("✓ Right")
    still_picture_shows(learner, "untrusted")


def still_picture_shows(learner: LessonPage, name: str) -> None:
    """Unfold the still copy of the lab and expect its picture."""
    image = learner.output(LAB).locator("details img")
    expect(image).not_to_be_visible()
    learner.output(LAB).locator("summary").click()
    expect(image).to_be_visible()
    expect(image).to_have_attribute("alt", STILL_SHOWS)
    assert image.evaluate("image => image.naturalWidth") > 0
    learner.photograph(LAB, name)
