"""The live panel: it follows its controls, judges answers, and is never dead."""

import threading

from course_utils.explorable import Task
from course_utils.explorable_panel import Latest, panel, verdict_html
from tests.squares import make


def widgets_of(box, kind):
    found = [box] if type(box).__name__ == kind else []
    return found + [w for child in getattr(box, "children", ()) for w in widgets_of(child, kind)]


def words(box):
    return [html.value for html in widgets_of(box, "HTML")]


def test_the_panel_follows_its_controls():
    box = panel(make())
    (slider,), (number,) = widgets_of(box, "IntSlider"), widgets_of(box, "BoundedIntText")
    (choice,) = widgets_of(box, "Dropdown")
    assert any("A blue side of 3 gives 9." in text for text in words(box))
    number.value = 5  # typed; the slider moves with it
    choice.value = "red"
    assert slider.value == 5
    everything = "".join(words(box))
    assert everything.count("A red side of 5 gives 25.") == 2  # alternative text and caption
    assert not any("side of 3" in text for text in words(box))


def test_every_control_has_a_name_for_a_screen_reader():
    box = panel(make())
    kinds = ("BoundedIntText", "Dropdown", "FloatText", "Button")
    assert [w.description for kind in kinds for w in widgets_of(box, kind)] == [
        "Side",
        "Colour",
        "Your answer",
        "Check answer",
    ]


def test_the_panel_says_whose_code_runs_and_survives_its_failure():
    box = panel(make())
    assert any("Running your square." in text for text in words(box))
    (slider,) = widgets_of(box, "IntSlider")
    slider.value = 13
    assert any("ZeroDivisionError (side &lt; 14 &amp; odd)" in text for text in words(box))
    slider.value = 14
    assert any("A blue side of 14 gives 196." in text for text in words(box))


def test_an_answer_gets_a_verdict_and_the_reason():
    box = panel(make())
    (answer,), (button,) = widgets_of(box, "FloatText"), widgets_of(box, "Button")
    answer.value = 6
    button.click()
    assert any("Not yet. 3·3 = 9." in text for text in words(box))
    answer.value = 9
    button.click()
    assert any("Right. 3·3 = 9." in text for text in words(box))


def test_an_answer_can_be_chosen_and_a_missing_one_is_asked_for():
    task = Task("Which?", lambda answer: (answer == "b", "b it is."), choices=("a", "b"))
    assert "Choose an answer first." in verdict_html(task, "choose")
    assert "Not yet." in verdict_html(task, "a")
    assert "Right. b it is." in verdict_html(task, "b")


def test_a_task_that_fails_says_so():
    task = Task("Which?", lambda answer: 1 / answer)
    assert "ZeroDivisionError" in verdict_html(task, 0)


def test_while_one_redraw_runs_only_the_newest_values_wait():
    seen, started, go_on = [], threading.Event(), threading.Event()

    def slow(value):
        seen.append(value)
        started.set()
        assert go_on.wait(10)

    latest = Latest(slow)
    worker = threading.Thread(target=latest, args=(1,))
    worker.start()
    assert started.wait(10)
    for value in (2, 3, 4):
        latest(value)  # returns at once: the worker is busy
    assert seen == [1]
    go_on.set()
    worker.join(10)
    assert seen == [1, 4]
