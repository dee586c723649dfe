"""What stands below the cells can be read, in light and dark, by eyes and by screen readers."""

import pytest

from tests.browser.accessibility import examine
from tests.browser.lesson_page import THEMES

pytestmark = pytest.mark.browser
PANELS = "text/html", "application/vnd.jupyter.widget-view+json"
FULLY_EXAMINED = "03_initialization"  # contrast, cell by cell; elsewhere where the page ends


def panels(lesson) -> list[str]:
    """Return the ids of the cells that show more than text."""
    return [
        cell["id"]
        for cell in lesson.notebook()["cells"]
        if any(kind in o.get("data", ()) for o in cell.get("outputs", ()) for kind in PANELS)
    ]


@pytest.mark.parametrize("theme", THEMES)
def test_no_panel_breaks_a_rule_of_accessibility(lesson, theme):
    lesson.set_theme(THEMES[theme])
    broken, kept = set(), set()
    shown = panels(lesson)
    for cell_id in shown:
        lesson.photograph(cell_id, theme)
        if lesson.name == FULLY_EXAMINED or cell_id == shown[-1]:
            for found, result in zip((broken, kept), examine(lesson.page), strict=True):
                found.update(result)
    lesson.set_theme(THEMES["light"])
    assert any("color-contrast" in text for text in kept)  # axe-core did see text
    assert not broken, "\n".join(broken)
