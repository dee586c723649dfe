"""axe-core, the usual accessibility checker, run on what a lesson shows below its cells."""

from importlib.resources import files

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js")
OUTPUTS = ".jp-Cell-outputArea"
# JupyterLab's body is 0 pixels high, so that axe-core would take all text for hidden.
BODY = "body { height: 100vh; overflow: visible !important }"
# A slider's handle has no name: ipywidgets gives no way to set one. The number box beside has it.
RUN = """where => axe.run({include: [[where]], exclude: [['.noUi-handle']]}).then(result => {
    const texts = rules => rules.flatMap(rule => rule.nodes.map(node =>
        `${rule.id}: ${node.any[0]?.message ?? rule.help}: ${node.html.slice(0, 200)}`))
    return [texts(result.violations), texts(result.passes)]
})"""


def examine(page: Page, where: str = OUTPUTS) -> tuple[list[str], list[str]]:
    """Return the rules that are broken inside `where` and those that are kept.

    Contrast is measured on what is in view, the rest everywhere.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.add_style_tag(content=BODY)
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return tuple(page.evaluate(RUN, where))
