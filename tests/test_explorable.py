"""The explorable: one figure, words from the data, a still copy everywhere."""

import re
from base64 import b64decode
from io import BytesIO

import matplotlib.pyplot as plt
import numpy as np
import pytest
from PIL import Image

from course_utils.explorable import can_be_live, yours_or_ours
from tests.squares import frame, make, square


def pixels(image_tag):
    return np.asarray(Image.open(BytesIO(b64decode(re.search(r"base64,([^\"]+)", image_tag)[1]))))


def test_the_finding_is_computed_from_the_values_and_is_the_alternative_text():
    image, finding = make().look(side=4, colour="red")
    assert finding == "A red side of 4 gives 16."
    assert f'alt="{finding}"' in image


def test_a_redraw_keeps_the_figure_and_its_size_and_opens_no_pyplot_figure():
    before, explorable = plt.get_fignums(), make()
    figure = explorable.picture().figure
    (axes,) = figure.axes
    images = [explorable.look(side=side, colour="red")[0] for side in (2, 9, 2)]
    assert explorable.picture().figure is figure
    assert figure.axes == [axes]
    assert len({re.search(r'width="\d+" height="\d+"', image)[0] for image in images}) == 1
    assert plt.get_fignums() == before
    assert images[0] == images[2] != images[1]


def test_a_redraw_leaves_nothing_of_the_picture_before():
    fresh = pixels(make().look(side=2, colour="red")[0])
    used = make()
    used.look(side=20, colour="blue")
    assert np.array_equal(pixels(used.look(side=2, colour="red")[0]), fresh)


def test_the_picture_does_not_depend_on_the_learners_matplotlib_style():
    plain = make().look(side=2, colour="red")[0]
    with plt.style.context("dark_background"):
        assert make().look(side=2, colour="red")[0] == plain


def test_the_same_values_are_computed_once():
    calls = []
    explorable = make(lambda side, colour: calls.append(side) or (side, colour))
    for side in (2, 3, 2, 3):
        explorable.look(side=side, colour="red")
    assert calls == [2, 3]


def test_the_lock_is_held_while_a_picture_is_made_and_free_afterwards():
    held = []
    explorable = make(lambda side, colour: held.append(explorable.lock.locked()) or (side, colour))
    explorable.look(side=2, colour="red")
    assert held == [True]
    assert not explorable.lock.locked()


def test_a_failure_is_one_sentence_in_a_card_of_the_same_height_and_the_next_values_work():
    explorable = make()
    card, finding = explorable.look(side=13, colour="red")
    assert "ZeroDivisionError (side < 14 & odd)" in finding
    assert "height: 192px" in card
    assert "base64" in explorable.look(side=12, colour="red")[0]


def test_outside_a_kernel_there_is_a_picture_with_words_and_no_widget_script_or_style_tag():
    still = make()._repr_html_()
    assert '<img alt="A blue side of 3 gives 9."' in still
    for part in ("Squares", "Side: 3", "Colour: blue", "Running your square.", "How large is 3²?"):
        assert part in still
    assert not re.search(r"<(script|style|details)|3·3", still)


def test_the_copy_beside_live_controls_is_folded_and_complete():
    still = make().still(folded=True)
    assert still.startswith("<details><summary>")
    assert '<img alt="A blue side of 3 gives 9."' in still


@pytest.mark.parametrize(
    ("kernel", "grading", "live"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_it_is_live_only_in_a_kernel_that_is_not_nbgraders(monkeypatch, kernel, grading, live):
    shell = type("Shell", (), {"kernel": object() if kernel else None})
    monkeypatch.setattr("course_utils.explorable.get_ipython", lambda: shell)
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    if grading:
        monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert can_be_live() is live


@pytest.mark.parametrize("live", [True, False])
def test_what_is_displayed_holds_the_still_copy_in_every_setting(monkeypatch, live):
    shown = []
    monkeypatch.setattr("course_utils.explorable.can_be_live", lambda: live)
    monkeypatch.setattr("course_utils.explorable.display", lambda thing, **_: shown.append(thing))
    make()._ipython_display_()
    assert ("<details>" in shown[-1].data) is live
    assert '<img alt="A blue side of 3 gives 9."' in shown[-1].data
    assert len(shown) == 1 + live


def test_learners_functions_run_once_they_have_passed_and_the_sentence_says_so():
    def mine(x):
        return x

    functions, whose = yours_or_ours({"square": mine}, square, frame)
    assert functions == {"square": mine, "frame": frame}
    assert "Running your square." in whose
    assert "the course's own frame, until the check of yours passes" in whose
    assert "your" not in yours_or_ours({}, square)[1].split(",")[0]
