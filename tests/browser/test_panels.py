"""What stands below the cells can be read, in light and dark, by eyes and by screen readers."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator

from tests.browser.accessibility import examine

pytestmark = pytest.mark.browser
SCREENSHOTS = Path("artifacts/screenshots")
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
PANELS = "text/html", "application/vnd.jupyter.widget-view+json"
FULLY_EXAMINED = "03_initialization"  # contrast, cell by cell; elsewhere where the page ends


def panels(lesson) -> dict[str, Locator]:
    """Return cell id -> what stands below it, for the cells that show more than text."""
    return {
        cell["id"]: lesson.output(cell["id"])
        for cell in lesson.notebook()["cells"]
        if any(kind in o.get("data", ()) for o in cell.get("outputs", ()) for kind in PANELS)
    }


@pytest.mark.parametrize("theme", THEMES)
def test_no_panel_breaks_a_rule_of_accessibility(lesson, theme):
    lesson.set_theme(THEMES[theme])
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    broken, kept = set(), set()
    shown = panels(lesson)
    for cell_id, output in shown.items():
        output.screenshot(path=SCREENSHOTS / f"{lesson.name}-{cell_id}-{theme}.png")
        if lesson.name == FULLY_EXAMINED or output is list(shown.values())[-1]:
            for found, result in zip((broken, kept), examine(lesson.page), strict=True):
                found.update(result)
    lesson.set_theme(THEMES["light"])
    assert any("color-contrast" in text for text in kept)  # axe-core did see text
    assert not broken, "\n".join(broken)
