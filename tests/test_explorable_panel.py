"""The live panel's controls: numbers without dust, a walk in steps, nothing clipped or broken."""

import html
import re

import pytest

from course_utils.explorable import Choice, Explorable, Slider, Task, unbroken
from course_utils.explorable_panel import panel

LONG = "the statistics that exist before the first test, and no others"


def frame(figure):
    return {"line": figure.subplots().plot([], [])[0]}


def make(*controls, alt=str):
    return Explorable(
        "Half: of a number",
        compute=lambda **values: values,
        frame=frame,
        draw=lambda artists, seen: artists["line"].set_data([0, len(seen)], [0, 1]),
        alt=alt,
        controls=controls,
        task=Task("Which?", lambda answer: (answer == LONG, "It is."), ("a", LONG)),
        size=(2, 1),
    )


def parts(box, kind):
    found = [box] if type(box).__name__ == kind else []
    return found + [w for child in getattr(box, "children", ()) for w in parts(child, kind)]


@pytest.fixture
def walk():
    return panel(make(Slider("rate", "Rate", 0.0, 0.3, 0.1, 0.1, walk=True), alt=lambda s: str(s)))


def test_the_dust_of_a_dragged_slider_reaches_neither_the_box_nor_the_picture():
    box = panel(make(Slider("alpha", "α", 0.05, 8.0, 0.1, 0.05)))
    (slider,), (number,) = parts(box, "FloatSlider"), parts(box, "BoundedFloatText")
    slider.value = 7.699999999999999
    assert number.value == 7.7
    assert any("{&#x27;alpha&#x27;: 7.7}" in text.value for text in parts(box, "HTML"))


def test_back_and_step_walk_and_stop_at_the_ends(walk):
    (number,), buttons = parts(walk, "BoundedFloatText"), parts(walk, "Button")
    back, step = buttons[:2]
    assert (back.description, step.description) == ("Back", "Step")
    seen = []
    for button in (step, step, step, back, back, back, back):
        button.click()
        seen.append(number.value)
    assert seen == [0.2, 0.3, 0.3, 0.2, 0.1, 0.0, 0.0]
    assert parts(walk, "FloatSlider")[0].value == 0.0


def test_a_control_that_is_no_walk_has_no_buttons():
    box = panel(make(Slider("n", "n", 1, 3, 2)))
    assert [button.description for button in parts(box, "Button")] == ["Check answer"]


def test_a_list_is_as_wide_as_its_longest_choice():
    lists = parts(panel(make(Choice("c", "C", ("x", LONG), "x"))), "Dropdown")
    assert [box.layout.width for box in lists] == ["max-content"] * 2
    assert [box.layout.max_width for box in lists] == ["100%"] * 2


def test_a_power_of_ten_is_not_broken_at_the_end_of_a_line_and_no_word_changes():
    marked = unbroken("It is 5.4e-16 < 1e-7.")
    assert re.findall(r"nowrap\">([^<]+)<", marked) == ["5.4e-16", "1e-7"]
    assert html.unescape(re.sub("<[^>]+>", "", marked)) == "It is 5.4e-16 < 1e-7."


def test_the_folded_copy_says_whose_picture_it_is_and_what_brings_the_controls_back():
    summary = re.search("<summary>(.*)</summary>", make().still(folded=True))[1]
    assert summary.startswith("Half, as a still picture. ")
    assert summary.endswith("run this cell again.")
