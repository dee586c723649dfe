"""Every explorable of every lesson answers to mouse and keyboard, and judges its task's answer."""

import importlib
import re
import time
from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

import pytest
from playwright.sync_api import Locator, expect

from course_utils.explorable import Explorable, Task
from tests.browser.lesson_page import SLOW, wait_at_rest

pytestmark = pytest.mark.browser
CONTROLS = """panel => [...panel.querySelectorAll(':scope > .widget-hbox :is(select, input)')]
    .map(control => control.value)"""
SLIDERS = """panel => [...panel.querySelectorAll(':scope > .widget-hbox .widget-hbox')].every(
    both => Math.abs(both.querySelector('input').value
        - both.querySelector('.slider').noUiSlider.get(true)) < 1e-6)"""
WALK = ".widget-hbox:has(> button)"  # a slider's row with Back and Step
RIGHT_NUMBERS = {
    "backprop_tape": 0.1,
    "initialization_lab": 0.05,
    "learning_rate_lab": 4,
    "log_cliff": 7,
    "loss_duel": -0.7,
    "neuron_bench": 0.69,
    "pixel_courier": 1536,
    "shape_detective": 7,
    "symmetry_microscope": 365,
    "threshold_bench": 0.44,
    "training_time_machine": 870_000,
}
A_WRONG_NUMBER = -12345


class Shown(NamedTuple):
    """An explorable as a lesson shows it, and the same one in this process."""

    name: str
    panel: Locator
    explorable: Explorable
    has_lessons_data: bool  # what it finds cannot be foretold here


@pytest.fixture
def shown(lesson) -> list[Shown]:
    """Return the explorables of the lesson."""
    assert lesson.errors() == []
    calls = {cell_id: call.partition("(") for cell_id, call in lesson.explorables().items()}
    return [
        Shown(name, lesson.live(cell_id), make(name), arguments != "passed())")
        for cell_id, (name, _, arguments) in calls.items()
    ]


@cache
def make(name: str) -> Explorable:
    """Return the explorable on the course's own functions, as in an untouched lesson."""
    return getattr(importlib.import_module(f"course_utils.explorables.{name}"), name)()


def change_each(shown: list[Shown], kind: str, change: Callable[[Locator], None]) -> None:
    """Change every control of a kind; the picture must say what follows from the new values."""
    for one in shown:
        said = {picture(one.panel, "alt")}
        controls = one.panel.locator("> .widget-hbox").locator(kind).all()
        for control in controls:
            wait_at_rest(one.panel)
            before = one.panel.evaluate(CONTROLS), picture(one.panel, "src")
            control.scroll_into_view_if_needed()
            change(control)
            wait_for_the_finding(one, *before)
            said.add(picture(one.panel, "alt"))
        assert len(said) > 1 or not controls, f"{one.name}: always the same finding"


def wait_for_the_finding(one: Shown, values_before: list[str], picture_before: str) -> None:
    """Return when the controls have new values, the same in slider and box, and the alternative
    text is the finding for them (or, where that cannot be foretold, the picture is a new one)."""
    deadline = time.monotonic() + SLOW / 1000
    while True:
        values, found = one.panel.evaluate(CONTROLS), picture(one.panel, "alt")
        if one.has_lessons_data:
            follows = picture(one.panel, "src") != picture_before
        else:
            follows = found == one.explorable.look(**as_values(one.explorable, values))[1]
        if follows and values != values_before and one.panel.evaluate(SLIDERS):
            return
        assert time.monotonic() < deadline, f"{one.name} at {values} says: {found}"
        one.panel.page.wait_for_timeout(50)


def as_values(explorable: Explorable, shown: list[str]) -> dict[str, float | str]:
    """Return what the controls show as the explorable's arguments."""
    controls = zip(explorable.controls, shown, strict=True)
    return {control.name: type(control.default)(text) for control, text in controls}


def picture(panel: Locator, attribute: str) -> str:
    """Return the picture's alternative text (alt) or its bytes (src)."""
    return panel.locator("img").get_attribute(attribute)


def choose_another(choice: Locator) -> None:
    """Choose the last option, or the first if the last is chosen."""
    last = choice.locator("option").count() - 1
    choice.select_option(index=0 if choice.evaluate("c => c.selectedIndex") == last else last)


def drag_to_the_far_end(slider: Locator) -> None:
    """Drag the handle to the end that it is farther from."""
    slider.locator(".noUi-handle").hover()
    track = slider.bounding_box()  # only now: to hover may scroll
    is_left = handle_is_left(slider.locator(".noUi-handle"))
    mouse = slider.page.mouse
    mouse.down()
    mouse.move(track["x"] + is_left * track["width"], track["y"] + track["height"] / 2, steps=4)
    mouse.up()


def handle_is_left(handle: Locator) -> bool:
    """Return whether the slider's value lies in its lower half."""
    low, now, high = (float(handle.get_attribute(f"aria-value{n}")) for n in ("min", "now", "max"))
    return now < (low + high) / 2


def press_arrow_keys(handle: Locator) -> None:
    """Press an arrow key three times, away from the nearer end."""
    key = "ArrowRight" if handle_is_left(handle) else "ArrowLeft"
    for _ in range(3):
        handle.press(key)


def walk(row: Locator, *, away: bool) -> None:
    """Press Enter on Back or Step: away from the nearer end, or towards it."""
    way = "Step" if handle_is_left(row.locator(".noUi-handle")) == away else "Back"
    row.get_by_role("button", name=way, exact=True).press("Enter")


def type_an_end(box: Locator) -> None:
    """Type the end of the range that the number is farther from."""
    low, high = box.get_attribute("min"), box.get_attribute("max")
    type_into(box, high if 2 * float(box.input_value()) < float(low) + float(high) else low)


def type_into(box: Locator, text: str) -> None:
    """Replace what a box holds from the keyboard."""
    box.click()
    box.page.keyboard.press("Control+A")
    box.page.keyboard.type(text)
    box.page.keyboard.press("Tab")


def test_every_choice_leads_to_its_picture(shown):
    change_each(shown, "select", choose_another)


def test_every_slider_follows_the_mouse(shown):
    change_each(shown, ".slider", drag_to_the_far_end)


def test_every_slider_follows_the_arrow_keys(shown):
    change_each(shown, ".noUi-handle", press_arrow_keys)


def test_back_and_step_walk_one_step_from_the_keyboard(shown):
    for away in (True, False):
        change_each(shown, WALK, partial(walk, away=away))


def test_every_number_box_takes_what_is_typed(shown):
    change_each(shown, "input[type=number]", type_an_end)


def test_every_task_answers_a_wrong_and_a_right_answer(shown):
    for one in shown:
        box = one.panel.locator("> .widget-vbox")
        for reply, answer in wrong_and_right(one.name, one.explorable.task).items():
            if isinstance(answer, str):
                box.locator("select").select_option(label=answer)
            else:
                type_into(box.locator("input"), f"{answer}")
            box.get_by_role("button").click()
            expect(box.get_by_role("status")).to_have_text(re.compile(rf"^{reply} \S"))


def wrong_and_right(name: str, task: Task | None) -> dict[str, float | str]:
    """Return what is said to an answer -> an answer to say it to; {} without a task."""
    if not task:
        return {}
    if task.choices:
        return {"Right." if task.judge(c)[0] else "Not yet.": c for c in task.choices}
    assert name in RIGHT_NUMBERS, f"add the right answer of {name}'s task to RIGHT_NUMBERS"
    return {"Not yet.": A_WRONG_NUMBER, "Right.": RIGHT_NUMBERS[name]}
