"""How quickly explorables follow their controls: in the kernel, and on the screen."""

import importlib
import pkgutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
from playwright.sync_api import Locator

from autograder.lessons import lesson_files
from course_utils import explorables
from course_utils.explorable import Choice, Explorable, Slider
from course_utils.explorable_picture import QUICK
from tests.browser.chromium import NO_BROWSER, chromium, find_chromium
from tests.browser.jupyterlab import learners_lab
from tests.browser.lesson_page import LessonPage, wait_at_rest
from tests.pace import FULL_SPEED, Pace

# From the key's arrival in the page to the frame that follows the new picture. `turn` gives every
# control a value that it has not had, where there is one. A change that leaves the picture as it
# was is left out: nothing new comes then, or only the sharp picture, once the control has rested.
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
    // Told, not asked again and again: a page that draws frame after frame slows the kernel.
    await new Promise(done => {
        const look = new MutationObserver(() => { if (image() != before) { done() } })
        look.observe(panel, {subtree: true, childList: true, attributes: true})
        setTimeout(done, 5000)
    })
    const picture = panel.querySelector('img')
    await picture.decode()
    await new Promise(requestAnimationFrame)
    const kind = control.matches('select') ? 'choice' : 'slider'
    const quick = picture.naturalWidth == picture.getAttribute('width')
    return quick && image() != before ? [kind, performance.now() - start] : null
}"""
CONTROLS = "panel => panel.querySelectorAll(':scope > .widget-hbox :is(select, input)').length"
TURNS = 6
SOON = {"slider": 100, "choice": 250}  # milliseconds
ROW = "{:28}{:>8}{:>8}{:>9}"
SEEN = "{:28}{:>8}{:>8}{:>8}{:>9}"


class Change(NamedTuple):
    """A control that changed: its kind, the milliseconds to its picture, and the pace about then.

    pace: milliseconds that a fixed piece of work took, before the change or after, the longer one.
    """

    kind: str
    delay: float
    pace: float


def changes(panel: Locator, pace: Pace) -> list[Change]:
    """Return what became of each change of each control, where it changed the picture."""
    seen = []
    for number in range(panel.evaluate(CONTROLS)):
        wait_at_rest(panel)
        for turn in range(1, TURNS + 1):
            before, found = pace.when_full(), panel.evaluate(MEASURE, [number, turn])
            seen += [Change(*found, max(before, pace.now()))] if found else []
    return seen


def kernel_times(explorable: Explorable, kind: type) -> list[float]:
    """Return the milliseconds of processor time of each redraw when controls of a kind change."""
    times = []
    for control in (c for c in explorable.controls if isinstance(c, kind)):
        for value in values(control):
            start = time.process_time()
            explorable.look(QUICK, **explorable.defaults | {control.name: value})
            times.append(1000 * (time.process_time() - start))
    return times


def values(control: Slider | Choice) -> tuple:
    """Return every option of a choice, or some steps across the range of a slider."""
    if isinstance(control, Choice):
        return control.options
    steps = round((control.high - control.low) / control.step)
    chosen = np.linspace(0, steps, min(steps, 2 * TURNS) + 1).astype(int)
    kind = type(control.default)
    return tuple(kind(round(control.low + n * control.step, 9)) for n in chosen)


def in_the_kernel() -> None:
    """Print, for each explorable, the processor time of a redraw; the very first is left out."""
    print(ROW.format("\nredraw in the kernel, ms", "sliders", "longest", "choices"))
    for name, make in makers().items():
        explorable = make()
        explorable.look(QUICK, **explorable.defaults)
        slid, chosen = (kernel_times(explorable, kind) or [0] for kind in (Slider, Choice))
        times = np.median(slid), max(slid), max(chosen)
        print(ROW.format(name, *(f"{time:.0f}" for time in times)))


def makers() -> dict[str, Callable[[], Explorable]]:
    """Return name -> the function that makes it, for every explorable."""
    names = [module.name for module in pkgutil.iter_modules(explorables.__path__)]
    modules = {name: importlib.import_module(f"{explorables.__name__}.{name}") for name in names}
    return {name: vars(m)[name] for name, m in modules.items() if name in vars(m)}


def on_the_screen() -> None:
    """Print, for each explorable of each lesson, the median and the longest time; then how many of
    all changes of sliders were seen soon, at the machine's full speed and when it was slower."""
    everything: list[Change] = []
    pace = Pace()
    print(SEEN.format("\ncontrol to picture, ms", "changes", "sliders", "longest", "choices"))
    with (
        tempfile.TemporaryDirectory() as folder,
        learners_lab(Path(folder)) as server,
        chromium() as browser,
    ):
        for path in lesson_files():
            lesson = LessonPage(browser, server, path.stem)
            lesson.run_all()
            for cell_id, call in lesson.explorables().items():
                found = changes(lesson.live(cell_id), pace)
                everything += found
                slid, chosen = (
                    [c.delay for c in found if c.kind == kind] or [0]
                    for kind in ("slider", "choice")
                )
                times = np.median(slid), max(slid), max(chosen)
                name = call.partition("(")[0]
                print(SEEN.format(name, len(found), *(f"{time:.0f}" for time in times)))
            lesson.close()
    for kind, limit in SOON.items():
        print_how_soon([c for c in everything if c.kind == kind], limit, FULL_SPEED * pace.best)


def print_how_soon(made: list[Change], limit: float, full_speed: float) -> None:
    """Print how many changes of a kind were seen within `limit` ms: all, then by the pace."""
    print(f"\nchanges of a {made[0].kind} that were seen within {limit} ms")
    for when, group in (
        ("all", made),
        ("at the machine's full speed", [c for c in made if c.pace <= full_speed]),
        (
            f"where work took over {FULL_SPEED} times as long",
            [c for c in made if c.pace > full_speed],
        ),
    ):
        print(f"{when:45}{sum(change.delay <= limit for change in group)} of {len(group)}")


def main() -> None:
    """Print both tables, or the first one where there is no browser."""
    in_the_kernel()
    if find_chromium():
        on_the_screen()
    else:
        print(NO_BROWSER)
