"""A picture that answers to the learner: controls, what follows from them, and a task.

An explorable computes something from its controls, draws it, and says in a sentence what was found.
In JupyterLab it is live (`explorable_panel`), with a still copy beneath it in plain HTML, which
survives a closed kernel, an untrusted notebook and export. Where nothing can be live (grading,
tests), the still copy is all there is.
"""

import html
import re
import threading
from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
from IPython import get_ipython
from IPython.display import HTML, display
from matplotlib.artist import Artist
from matplotlib.figure import Figure

from course_utils.explorable_controls import Choice, Slider, Task
from course_utils.explorable_picture import SHARP, Picture
from course_utils.grading import being_graded
from course_utils.plots import CSS_PIXELS, image_tag

CARD = "background: #ffffff; border: 1px solid #dddddd; border-radius: 6px"
WIDGET = "application/vnd.jupyter.widget-view+json"
NOT_LIVE = "The controls appear when you run this cell."  # in place of them, where they cannot
STILL = "as a still picture. If no controls stand above it, run this cell again."
POWER = re.compile(r"[\d.]+e-\d+")  # 5.4e-16, which a browser would break after the minus


class Explorable:
    """A picture, its finding, its controls and its task; as a cell's last value it shows itself.

    compute(**values) -> seen: the numbers behind the picture, from one value for each control.
    frame(figure) -> artists: draws what stays (axes, labels); returns what moves, by name.
    draw(artists, seen): sets what moves. Only this is drawn anew when a control changes.
    alt(seen) -> str: the finding in words, from the numbers; caption and alternative text.
    whose: says whose code is running, see `yours_or_ours`. size: of the picture, in inches.
    """

    def __init__(
        self,
        title: str,
        *,
        compute: Callable[..., Any],
        frame: Callable[[Figure], dict[str, Artist]],
        draw: Callable[[dict[str, Artist], Any], None],
        alt: Callable[[Any], str],
        controls: tuple[Slider | Choice, ...],
        task: Task | None = None,
        whose: str = "",
        size: tuple[float, float] = (8.6, 3.1),
    ):
        self.title, self.controls, self.task, self.whose = title, controls, task, whose
        self.compute, self._alt = lru_cache(maxsize=256)(compute), alt
        self._frame, self._draw, self.lock = frame, draw, threading.Lock()
        self._size = round(CSS_PIXELS * size[0]), round(CSS_PIXELS * size[1])
        self._pictures: dict[int, Picture] = {}

    @property
    def defaults(self) -> dict[str, Any]:
        """Return the value of every control at the start, by name."""
        return {control.name: control.default for control in self.controls}

    def look(self, sharpness: int = SHARP, /, **values: Any) -> tuple[str, str]:
        """Return the picture (an HTML <img>) and the finding (plain text) for these values.

        sharpness: image pixels per browser pixel.
        If the code behind the picture fails, both say so in one sentence.
        """
        try:
            with self.lock, np.errstate(all="ignore"):
                seen = self.compute(**values)
                finding = self._alt(seen)
                image = self.picture(sharpness).png(seen)
                return image_tag(image, finding, *self._size), finding
        except Exception as error:
            return self._blank(), failure(error)

    def picture(self, sharpness: int = SHARP) -> Picture:
        """Return the picture, made when it is first asked for: a figure of its own for each
        sharpness, since to change a figure's sharpness takes as long as several redraws."""
        if sharpness not in self._pictures:
            self._pictures[sharpness] = Picture(self._frame, self._draw, self._size, sharpness)
        return self._pictures[sharpness]

    def _blank(self) -> str:
        """Return an empty card as large as the picture, so that the page does not jump."""
        width, height = self._size
        return f'<div style="{CARD}; max-width: {width}px; height: {height}px"></div>'

    def still(self, *, folded: bool) -> str:
        """Return the explorable at its defaults as HTML without scripts; folded in <details>."""
        picture, finding = self.look(**self.defaults)
        settings = ", ".join(f"{c.label}: {self.defaults[c.name]}" for c in self.controls)
        lines = [f"<b>{html.escape(self.title)}</b> ({html.escape(settings)})", picture]
        lines += [unbroken(finding), f"<i>{html.escape(self.whose)}</i>"]
        lines += [f"<b>Task.</b> {html.escape(self.task.question)}"] if self.task else []
        body = "".join(f'<div style="margin: 6px 0">{line}</div>' for line in lines)
        summary = f"{html.escape(self.title.partition(':')[0])}, {STILL}"
        return f"<details><summary>{summary}</summary>{body}</details>" if folded else body

    def _repr_html_(self) -> str:
        return self.still(folded=False)

    def _ipython_display_(self) -> None:
        live = can_be_live()
        if live:
            from course_utils.explorable_panel import panel

            view = {"version_major": 2, "version_minor": 0, "model_id": panel(self).model_id}
            display({WIDGET: view, "text/plain": NOT_LIVE}, raw=True)
        display(HTML(self.still(folded=live)))


def can_be_live() -> bool:
    """Return whether a kernel runs this for somebody who can move the controls."""
    return bool(getattr(get_ipython(), "kernel", None)) and not being_graded()


def unbroken(words: str) -> str:
    """Return the words as HTML in which no number is broken at the end of a line."""
    return POWER.sub(r'<span style="white-space: nowrap">\g<0></span>', html.escape(words))


def failure(error: Exception) -> str:
    """Return the sentence that stands where the finding would, when code behind it failed."""
    message = " ".join(str(error).split()) or "no message"
    return (
        f"No picture: the code that runs here stopped with {type(error).__name__} ({message}). "
        "Change a control, or run your function's check again and then this cell."
    )


def yours_or_ours(
    passed: dict[str, Callable], *references: Callable
) -> tuple[dict[str, Callable], str]:
    """Return name -> function, the learner's where it has passed, and a sentence that says which.

    passed: name -> the learner's function, for those whose check has passed.
    references: the course's own functions, which stand in for the others.
    """
    functions = {ours.__name__: passed.get(ours.__name__, ours) for ours in references}
    yours = ", ".join(name for name in functions if name in passed)
    ours = ", ".join(name for name in functions if name not in passed)
    parts = [f"Running your {yours}."] * bool(yours)
    parts += [f"Running the course's own {ours}, until the check of yours passes."] * bool(ours)
    return functions, " ".join(parts)
