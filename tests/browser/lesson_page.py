"""A lesson open in JupyterLab: find its cells, write into them, run them, see what comes out."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, expect

from autograder.lessons import read
from tests.browser.jupyterlab import Server

SLOW, TRAINING = 180_000, 600_000  # milliseconds: the machine may be busy
expect.set_options(timeout=SLOW)
SCREENSHOTS = Path("artifacts/screenshots")
VIEWPORT = {"width": 1300, "height": 1500}  # as high as the highest panel
THEMES = {"light": "JupyterLab Light", "dark": "JupyterLab Dark"}
NOTEBOOK = "jupyterapp.shell.currentWidget"
READY = f"() => window.jupyterapp && {NOTEBOOK}?.sessionContext?.session?.kernel?.status == 'idle'"
COMMAND = "async ([name, a]) => { await jupyterapp.commands.execute(name, a) }"
RUN_ALL = """() => {
    window.allRan = false
    jupyterapp.commands.execute('notebook:run-all-cells').then(() => { window.allRan = true })
}"""
THEME = """name => document.body.dataset.jpThemeName == name
    && !document.querySelector('#jupyterlab-splash')"""
SHOWN = re.compile(r"^(\w+)\(passed\(\)[^()]*\)\s*\Z", re.MULTILINE)
SHARP = """panel => { const image = panel.querySelector('img')
    return image && image.naturalWidth == 2 * image.getAttribute('width') }"""
LIVE = ".widget-vbox:has(> .widget-html):has(img)"


class LessonPage:
    """A browser page with one lesson; cells are named by their ids."""

    def __init__(self, browser: Browser, server: Server, name: str):
        self.server, self.name = server, name
        self.file = server.folder / f"{name}.ipynb"
        self.page = browser.new_page(viewport=VIEWPORT)
        self.page.set_default_timeout(SLOW)
        self.console: list[str] = []
        self.page.on("console", lambda m: m.type == "error" and self.console.append(said(m)))
        self.page.on("pageerror", lambda error: self.console.append(str(error)))
        self.open()

    def open(self) -> None:
        """Open the lesson, or open it again as after a visit elsewhere; wait for its kernel."""
        address = f"{self.server.url}/lab/tree/{self.name}.ipynb?reset&token={self.server.token}"
        self.page.goto(address)
        self.page.wait_for_function(READY)
        self.ids = [cell.id for cell in read(self.file).cells]

    def close(self) -> None:
        """Close the page and end the kernel."""
        self.page.close()
        self.server.stop_kernels()

    def command(self, name: str, **arguments: Any) -> None:
        """Carry out one of JupyterLab's commands, as its menus do."""
        self.page.evaluate(COMMAND, [name, arguments])

    def save(self) -> None:
        """Write the notebook to its file."""
        self.command("docmanager:save")

    def set_theme(self, name: str) -> None:
        """Change JupyterLab's theme and wait until it is there and its splash screen gone."""
        self.command("apputils:change-theme", theme=name)
        self.page.wait_for_function(THEME, arg=name)

    def is_trusted(self, cell_id: str) -> bool:
        """Return whether JupyterLab trusts the outputs of a cell."""
        number = self.ids.index(cell_id)
        return self.page.evaluate(f"n => {NOTEBOOK}.content.widgets[n].model.trusted", number)

    def cell(self, cell_id: str) -> Locator:
        """Return the cell."""
        number = self.ids.index(cell_id)
        return self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{number}']")

    def output(self, cell_id: str) -> Locator:
        """Return what stands below the cell."""
        return self.cell(cell_id).locator(".jp-Cell-outputArea")

    def photograph(self, cell_id: str, name: str) -> None:
        """Keep a picture of what stands below the cell, for people to look at."""
        SCREENSHOTS.mkdir(parents=True, exist_ok=True)
        file = SCREENSHOTS / f"{self.name}-{cell_id}-{name}.png"
        self.output(cell_id).screenshot(path=file)

    def notebook(self) -> dict[str, Any]:
        """Return the notebook as it would be saved now."""
        return self.page.evaluate(f"() => {NOTEBOOK}.content.model.toJSON()")

    def errors(self) -> list[str]:
        """Return what the cells show of errors and on stderr."""
        outputs = [o for cell in self.notebook()["cells"] for o in cell.get("outputs", [])]
        return [
            f"{o.get('ename')}: {o.get('evalue')}" if o["output_type"] == "error" else o["text"]
            for o in outputs
            if o["output_type"] == "error" or o.get("name") == "stderr"
        ]

    def run_all(self) -> None:
        """Run all cells and wait until they have run and their widgets are there."""
        self.page.evaluate(RUN_ALL)
        self.page.wait_for_function("() => window.allRan", timeout=TRAINING)
        for cell_id in {} if self.errors() else self.explorables():
            self.output(cell_id).scroll_into_view_if_needed()
            expect(self.live(cell_id).locator("img")).to_be_visible(timeout=SLOW)
            wait_at_rest(self.live(cell_id))

    def run(self, cell_id: str) -> Locator:
        """Run one cell from the keyboard, wait until it has run, and return its output."""
        cell = self.cell(cell_id)
        prompt = cell.locator(".jp-InputPrompt")
        before = prompt.inner_text()
        cell.locator(".cm-content").click()
        self.page.keyboard.press("Control+Enter")
        expect(prompt).not_to_have_text(before)
        expect(prompt).to_have_text(re.compile(r"\d"))
        return self.output(cell_id)

    def write(self, cell_id: str, code: str) -> Locator:
        """Replace what stands in a cell by `code`, from the keyboard; run it."""
        self.cell(cell_id).locator(".cm-content").click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(code)
        return self.run(cell_id)

    def explorables(self) -> dict[str, str]:
        """Return cell id -> the call of its explorable, for the cells that show one."""
        cells = read(self.file).cells
        found = {cell.id: re.search(SHOWN, cell.source) for cell in cells}
        return {cell_id: match[0].strip() for cell_id, match in found.items() if match}

    def live(self, cell_id: str) -> Locator:
        """Return the live panel of an explorable."""
        return self.output(cell_id).locator(LIVE).first


def wait_at_rest(panel: Locator) -> None:
    """Wait until an explorable shows its sharp picture: its controls have rested for a while."""
    panel.page.wait_for_function(SHARP, arg=panel.element_handle(), timeout=SLOW)


def said(message: Any) -> str:
    """Return what the console shows, with the address that it is about."""
    return f"{message.text} {message.location.get('url', '')}".strip()
