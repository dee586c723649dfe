"""Time from changing a control of an explorable to its new picture, measured in the browser."""

import tempfile
from pathlib import Path

import numpy as np
from playwright.sync_api import Locator

from autograder.lessons import lesson_files
from tests.browser.chromium import NO_BROWSER, chromium, find_chromium
from tests.browser.jupyterlab import jupyterlab
from tests.browser.lesson_page import LessonPage

# From the key's arrival in the page to the frame that follows the new picture. `turn` gives every
# control a value that it has not had, where there is one; a picture that does not come is left out.
MEASURE = """async (panel, [number, turn]) => {
    const control = panel.querySelectorAll(':scope > .widget-hbox :is(select, input)')[number]
    const image = () => panel.querySelector('img').src
    const before = image(), start = performance.now()
    if (control.matches('select')) {
        control.selectedIndex = (control.selectedIndex + 1) % control.options.length
    } else {
        control.value = +control.value == +control.max ? control.min
            : Math.min(+control.max, +control.value + turn * +control.step)
    }
    control.dispatchEvent(new Event('input', {bubbles: true}))
    control.dispatchEvent(new Event('change', {bubbles: true}))
    while (image() == before && performance.now() - start < 5000) {
        await new Promise(requestAnimationFrame)
    }
    await panel.querySelector('img').decode()
    await new Promise(requestAnimationFrame)
    return image() == before ? null : performance.now() - start
}"""
CONTROLS = "panel => panel.querySelectorAll(':scope > .widget-hbox :is(select, input)').length"
TURNS = 6


def delays(panel: Locator) -> list[float]:
    """Return the times, in milliseconds, from changes of the controls to new pictures."""
    changes = [(n, turn) for turn in range(1, TURNS + 1) for n in range(panel.evaluate(CONTROLS))]
    times = [panel.evaluate(MEASURE, change) for change in changes]
    return [time for time in times if time is not None]


def main() -> None:
    """Print, for each explorable of each lesson, the median and the longest time."""
    if not find_chromium():
        print(NO_BROWSER)
        return
    print(f"\n{'control to picture, ms':28}{'changes':>8}{'median':>8}{'longest':>9}")
    with (
        tempfile.TemporaryDirectory() as folder,
        jupyterlab(Path(folder)) as server,
        chromium() as browser,
    ):
        for path in lesson_files():
            lesson = LessonPage(browser, server, path.stem)
            lesson.run_all()
            for cell_id, call in lesson.explorables().items():
                name, times = call.partition("(")[0], delays(lesson.live(cell_id))
                print(f"{name:28}{len(times):8}{np.median(times):8.0f}{max(times):9.0f}")
            lesson.close()
