"""The README's pictures, from the real thing: python -m tests.browser.take_pictures."""

import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator

from tests.browser.answers import SLIP
from tests.browser.chromium import NO_BROWSER, chromium, find_chromium
from tests.browser.jupyterlab import learners_lab
from tests.browser.lesson_page import LessonPage, wait_at_rest

PICTURES = Path(__file__).resolve().parent / "pictures"
STUB, CHECK, LAB = "initialize_parameters_zeros", "test_initialize_parameters_zeros", "code-16"
MARGIN = 4  # pixels


def main() -> None:
    """Take both pictures and say how large they are."""
    if not find_chromium():
        raise SystemExit(NO_BROWSER)
    PICTURES.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        learners_lab(Path(folder)) as server,
        chromium() as browser,
    ):
        lesson = LessonPage(browser, server, "03_initialization")
        lesson.run("setup")
        lesson.run(LAB)
        wait_at_rest(lesson.live(LAB))
        lesson.write(STUB, SLIP)
        lesson.run(CHECK)
        lesson.run("setup")  # so that no frame stands around the cells in the pictures
        take("check", lesson.cell(STUB), lesson.output(CHECK))
        take("explorable", lesson.live(LAB), lesson.live(LAB))


def take(name: str, first: Locator, last: Locator) -> None:
    """Write the picture of all that lies between two elements."""
    last.evaluate("element => element.scrollIntoView({block: 'center'})")
    page, top, bottom = first.page, first.bounding_box(), last.bounding_box()
    page.mouse.move(0, 0)
    clip = {
        "x": top["x"] - MARGIN,
        "y": top["y"] - MARGIN,
        "width": max(top["width"], bottom["width"]) + 2 * MARGIN,
        "height": bottom["y"] + bottom["height"] - top["y"] + 2 * MARGIN,
    }
    image = Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")
    file = PICTURES / f"{name}.png"
    image.save(file, optimize=True)
    print(f"{file}: {image.width} × {image.height}, {file.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
