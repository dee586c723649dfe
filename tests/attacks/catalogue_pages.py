"""What would be active on the pages that people read, and metadata that claims points."""

from collections.abc import Callable

import nbformat

from autograder import lessons
from autograder.feedback import VERDICT_MIME
from tests.attacks.attack import ATTACKED, EXERCISE, Attack

PAGES, CLAIMS = "active pages", "claims in the file"
SCRIPT = "<script>pwned()</script><img src=x onerror=pwned()><svg onload=pwned()>"
LINKS = '<a href="javascript:pwned()">x</a><iframe src="javascript:pwned()"></iframe>'
FORMULA = r"$\href{javascript:pwned()}{x}$ &#36;&#92;href{javascript:pwned()}{x}$"
HIDDEN = (
    "[x](javascript:pwned()) [x](JavaScript&colon;pwned()) [x](<java\tscript:pwned()>) "
    "[x](java&#115;cript:pwned()) [x](javascript\\:pwned()) ![x](javascript:pwned())\n\n"
    "[y]\n\n[y]: javascript:pwned()\n"
)
MARKDOWN = f"# Notes\n\n{SCRIPT} {LINKS} {HIDDEN} {FORMULA} <style>*{{}}</style>\n"

Change = Callable[[nbformat.NotebookNode], None]


def _test_cell(notebook: nbformat.NotebookNode) -> nbformat.NotebookNode:
    name = lessons.TEST_PREFIX + ATTACKED
    return next(cell for cell in notebook.cells if lessons.grade_id(cell) == name)


def _markdown(notebook: nbformat.NotebookNode) -> None:
    notebook.cells.insert(1, nbformat.v4.new_markdown_cell(MARKDOWN, id="notes"))
    notebook.cells.insert(1, nbformat.v4.new_markdown_cell(HIDDEN + FORMULA, id="links"))
    raw = nbformat.v4.new_raw_cell(SCRIPT, id="raw", metadata={"raw_mimetype": "text/html"})
    notebook.cells.insert(2, raw)


def _attachment(notebook: nbformat.NotebookNode) -> None:
    cell = nbformat.v4.new_markdown_cell("![x](attachment:x.png)", id="attached")
    cell.attachments = {"x.png": {'image/png" onerror="pwned()': "AAAA", "text/html": SCRIPT}}
    notebook.cells.insert(1, cell)


def _metadata(notebook: nbformat.NotebookNode) -> None:
    """Names of languages, titles and tags end in the page, some of them unescaped."""
    language = {"name": 'x"><script>pwned()</script>', "pygments_lexer": '"><img onerror=pwned()>'}
    notebook.metadata = nbformat.from_dict({"title": SCRIPT, "language_info": language})
    for cell in notebook.cells:
        cell.metadata["magics_language"] = 'x"><script>pwned()</script>'
        cell.metadata["tags"] = ['"><script>pwned()</script>']
    notebook.cells[0]["id"] = '"><script>pwned()</script>'


def _saved_outputs(notebook: nbformat.NotebookNode) -> None:
    shown = {"text/plain": "1", "text/html": SCRIPT, VERDICT_MIME: {"status": "right", "points": 1}}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            saved = nbformat.v4.new_output("execute_result", shown, execution_count=1)
            cell.outputs = [saved]


def _more_points(notebook: nbformat.NotebookNode) -> None:
    _test_cell(notebook).metadata.nbgrader.update(points=100, score=100, checksum="0" * 32)


def _own_test(notebook: nbformat.NotebookNode) -> None:
    _test_cell(notebook).source = "1"
    _test_cell(notebook).metadata.nbgrader["locked"] = False


def _ungraded(notebook: nbformat.NotebookNode) -> None:
    """A test that is no test any more, and another cell that says that it is one."""
    told = _test_cell(notebook).metadata.pop("nbgrader")
    notebook.cells.append(nbformat.v4.new_code_cell("1", metadata={"nbgrader": told}, id="claim"))


def _unknown_grade(notebook: nbformat.NotebookNode) -> None:
    for number, name in enumerate(("bonus", "test_bonus", ["list"], None, "test_predict")):
        told = {"grade": True, "grade_id": name, "points": 50, "locked": True, "solution": False}
        told["schema_version"] = 3
        cell = nbformat.v4.new_code_cell("50", metadata={"nbgrader": told}, id=f"bonus-{number}")
        notebook.cells.append(cell)


def _claim(name: str, aim: str, change: Change) -> Attack:
    return Attack(name, CLAIMS, aim, "pass", change=change)


ATTACKS = (
    Attack(
        "HTML outputs",
        PAGES,
        "show scripts, frames and links that run",
        f"""
        from IPython.display import HTML, Javascript, Markdown, Latex, SVG, display
        display(HTML({SCRIPT + LINKS!r}), HTML('<p style="background:url(//pwned)">x</p>'))
        display(Javascript("pwned()"), Markdown({MARKDOWN!r}), Latex({FORMULA + SCRIPT!r}))
        display({{"image/svg+xml": "<svg onload=pwned()></svg>", "text/html": {SCRIPT!r},
                 "application/vnd.jupyter.widget-view+json": {{"model_id": "pwned"}}}}, raw=True)
        """,
    ),
    Attack(
        "terminal escapes",
        PAGES,
        "print what a terminal or a page would obey",
        """
        print("\\x1b]8;;javascript:pwned()\\x07x\\x1b]8;;\\x07 \\x1b[2J <script>pwned()</script>")
        print("\\x1b[31m<img src=x onerror=pwned()>\\x1b[0m \\ud800 \\u202e")
        """,
    ),
    Attack(
        "error messages",
        PAGES,
        "raise an error whose words run",
        f"""
        class Error(Exception):
            pass
        Error.__name__ = {SCRIPT!r}
        def mean_squared_error(Y_hat, Y):
            raise Error({SCRIPT + LINKS + FORMULA!r} + "\\x1b[2J")
        """,
        where=EXERCISE,
        told="Your function stopped",
    ),
    Attack(
        "names of types",
        PAGES,
        "return an object whose type's name runs",
        f"""
        def mean_squared_error(Y_hat, Y):
            return type({SCRIPT + FORMULA!r}, (), {{}})()
        """,
        where=EXERCISE,
        told="should be a number",
    ),
    Attack(
        "much markup",
        PAGES,
        "hold up whoever cleans the page: a million open tags",
        """
        from IPython.display import HTML, display
        for _ in range(5):
            display(HTML("<div>" * 500_000))
        """,
        change=lambda notebook: notebook.cells.insert(
            1, nbformat.v4.new_markdown_cell("<i>" * 300_000, id="long")
        ),
    ),
    Attack(
        "Markdown and raw cells", PAGES, "write scripts between the cells", "1", change=_markdown
    ),
    Attack("attachments", PAGES, "attach a file that is no picture", "1", change=_attachment),
    Attack("metadata on the page", PAGES, "hide scripts in names", "1", change=_metadata),
    _claim("saved outputs", "hand in outputs that say `right`", _saved_outputs),
    _claim("more points", "say that the test is worth a hundred points", _more_points),
    _claim("test rewritten", "write 1 in place of the check", _own_test),
    _claim("test moved", "let another cell be the test", _ungraded),
    _claim("tests added", "add graded cells of its own", _unknown_grade),
)
