"""The live form of an explorable: ipywidgets around its picture (what versions 7 and 8 share)."""

import asyncio
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

import ipywidgets as widgets

from course_utils.explorable import CARD, Choice, Explorable, Slider, Task, failure, unbroken
from course_utils.explorable_picture import QUICK, SHARP
from course_utils.plots import GREEN, GREY, VERMILLION

TEXT = "color: var(--jp-ui-font-color1, #222222); line-height: 1.45; max-width: 826px"
WRAP = {"flex_flow": "row wrap", "align_items": "center"}
ASIS = {"description_width": "initial"}
AS_WIDE_AS_NEEDED = {"width": "max-content", "max_width": "100%", "margin": "2px 16px 2px 2px"}
# ipywidgets' own arrow is black in every theme, and long words run into it. This grey is seen on
# white and on black.
ARROW = (
    "url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E"
    f"%3Cpath d='M5 8l5 5 5-5' fill='none' stroke='%23{GREY[1:]}' stroke-width='2'/%3E%3C/svg%3E\")"
)
DROPDOWNS = (
    "<style>.explorable .widget-dropdown > select "
    f"{{ padding-right: 24px; background-image: {ARROW} }}</style>"
)
UNANSWERED = "choose"
REST = 0.25  # seconds without a change, after which the picture becomes sharp
WAYS = {"Back": -1, "Step": 1}  # in steps of the control


class Latest:
    """Calls `act` with what is wanted last: wishes that come while it is busy replace each other.

    Callbacks can come on several threads; one of them does the work and the others leave at once.
    """

    def __init__(self, act: Callable[[Any], None]):
        self._act, self._busy, self._wanted = act, threading.Lock(), deque(maxlen=1)

    def __call__(self, wanted: Any) -> None:
        self._wanted.append(wanted)
        while self._wanted and self._busy.acquire(blocking=False):
            try:
                if self._wanted:
                    self._act(self._wanted.popleft())
            finally:
                self._busy.release()


class AtRest:
    """Calls `act` once nothing has been asked for a while; at once where no event loop runs.

    The kernel's own loop, so that it never happens beside a cell that is running.
    """

    def __init__(self, seconds: float, act: Callable[[], None]):
        self._seconds, self._act, self._waiting = seconds, act, None

    def __call__(self) -> None:
        if self._waiting:
            self._waiting.cancel()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._act()
        else:
            self._waiting = loop.call_later(self._seconds, self._act)


def panel(explorable: Explorable) -> widgets.VBox:
    """Return the live panel: title, controls, picture, finding, whose code runs, and the task."""
    seen = widgets.HTML()  # picture and finding in one: a second message would be a second repaint
    inputs = {control.name: BUILDERS[type(control)](control) for control in explorable.controls}

    def look(sharpness: int) -> None:
        values = {name: source.value for name, (source, _) in inputs.items()}
        image, words = explorable.look(sharpness, **values)
        # Room for two lines, so that what is below keeps its place.
        finding = words_html(words, style="min-height: 2.9em", role="status")
        seen.value = f'<div style="{CARD}; display: inline-block">{image}</div>{finding}'

    latest = Latest(look)
    sharpen = AtRest(REST, lambda: latest(SHARP))

    def follow(_change: Any = None) -> None:
        latest(QUICK)
        sharpen()

    for source, _ in inputs.values():
        source.observe(follow, names="value")
    follow()
    title = widgets.HTML(
        DROPDOWNS + words_html(explorable.title, style="font-weight: 600; font-size: 115%")
    )
    controls = widgets.HBox([box for _, box in inputs.values()], layout=WRAP)
    whose = widgets.HTML(words_html(explorable.whose, style="font-style: italic"))
    task = [task_box(explorable.task)] if explorable.task else []
    return widgets.VBox([title, controls, seen, whose, *task]).add_class("explorable")


def words_html(words: str, *, style: str = "", role: str = "note") -> str:
    """Return the words as a paragraph in JupyterLab's text colour, whatever its theme."""
    return f'<div role="{role}" style="{TEXT}; {style}">{unbroken(words)}</div>'


def slider_and_box(control: Slider) -> tuple[widgets.Widget, widgets.Widget]:
    """Return what holds the value, and the row to show: a number box, which bears the label and
    takes the keyboard, a slider, which moves with it, and the buttons of a walk."""
    whole = all(isinstance(n, int) for n in (control.low, control.high, control.step))
    number, slide = (
        (widgets.BoundedIntText, widgets.IntSlider)
        if whole
        else (widgets.BoundedFloatText, widgets.FloatSlider)
    )
    limits = {"value": control.default, "min": control.low, "max": control.high}
    limits["step"] = control.step
    box = number(description=control.label, style=ASIS, layout={"width": "max-content"}, **limits)
    slider = slide(readout=False, layout={"width": "200px"}, **limits)
    # A dragged slider says 7.699999999999999.
    widgets.link((slider, "value"), (box, "value"), transform=(rounded, rounded))
    buttons = [walk_button(box, way) for way in WAYS] if control.walk else []
    row = {"align_items": "center", "margin": "0 16px 0 0"}
    return box, widgets.HBox([box, slider, *buttons], layout=row)


def rounded(number: float) -> float:
    """Return the number without the dust of adding steps in binary."""
    return round(number, 9)


def walk_button(box: widgets.Widget, way: str) -> widgets.Button:
    """Return the button that moves the number one step; held down by Enter, it plays."""
    by = WAYS[way] * box.step
    words = {"description": way, "tooltip": f"{box.description} {by:+g}"}
    button = widgets.Button(layout={"width": "max-content"}, **words)

    def move(_button: Any) -> None:
        box.value = rounded(box.value + by)  # the box keeps to its range

    button.on_click(move)
    return button


def dropdown(control: Choice) -> tuple[widgets.Widget, widgets.Widget]:
    """Return a drop-down list, twice: it holds the value, and it is what to show."""
    box = widgets.Dropdown(
        options=control.options,
        value=control.default,
        description=control.label,
        style=ASIS,
        layout=AS_WIDE_AS_NEEDED,
    )
    return box, box


def task_box(task: Task) -> widgets.VBox:
    """Return the task: the question, a place for the answer, a button, and what it answers."""
    if task.choices:
        answer = widgets.Dropdown(
            options=(UNANSWERED, *task.choices),
            description="Your answer",
            style=ASIS,
            layout=AS_WIDE_AS_NEEDED,
        )
    else:
        answer = widgets.FloatText(description="Your answer", layout={"width": "180px"})
    button, feedback = widgets.Button(description="Check answer"), widgets.HTML()

    def judge(_button: Any) -> None:
        feedback.value = verdict_html(task, answer.value)

    button.on_click(judge)
    question = widgets.HTML(words_html(f"Task. {task.question}"))
    return widgets.VBox([question, widgets.HBox([answer, button], layout=WRAP), feedback])


def verdict_html(task: Task, answer: Any) -> str:
    """Return whether the answer is right, and why, as HTML."""
    if answer == UNANSWERED:
        return words_html("Choose an answer first.", role="status")
    try:
        right, why = task.judge(answer)
    except Exception as error:
        return words_html(failure(error), role="status")
    colour, verdict = (GREEN, "Right.") if right else (VERMILLION, "Not yet.")
    bar = f"border-left: 4px solid {colour}; padding-left: 8px"
    return words_html(f"{verdict} {why}", style=bar, role="status")


BUILDERS = {Slider: slider_and_box, Choice: dropdown}
