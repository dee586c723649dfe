"""A notebook's cells, run one after another in an IPython shell. Runs inside the jail.

What a cell prints and shows is collected in nbformat's terms, up to a bound.
"""

import sys
from typing import Any

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type

from autograder.guard import MODULES

MAX_TEXT = 100_000  # characters of one cell
MAX_OUTPUTS = 50
MAX_SHOWN = 4_000_000  # characters of one display, mostly a picture


class Page:
    """One notebook being run; `names` is what its cells have defined."""

    def __init__(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.shell = _Shell.instance(page=self)
        self.shell.history_manager.enabled = False
        self.shell.run_line_magic("matplotlib", "inline")
        self._before = [(module, dict(vars(module))) for module in MODULES]
        sys.stdout, sys.stderr = _Stream(self, "stdout"), _Stream(self, "stderr")

    def is_altered(self) -> bool:
        """Return whether a cell has changed names in NumPy or Python itself."""
        return any(
            vars(module).get(name, value) is not value
            for module, names in self._before
            for name, value in names.items()
        )

    @property
    def names(self) -> dict[str, Any]:
        """Return the notebook's variables by name."""
        return self.shell.user_ns

    def run(self, source: str) -> bool:
        """Run a cell and return whether it ran through; its outputs are then in `outputs`."""
        self.outputs = []
        try:
            return bool(self.shell.run_cell(source, store_history=False).success)
        except SystemExit:
            return False

    def take_outputs(self) -> list[dict[str, Any]]:
        """Return the outputs of the last cell and forget them."""
        taken, self.outputs = self.outputs, []
        return taken

    def write(self, name: str, text: str) -> None:
        """Add printed text, next to what was printed just before."""
        last = self.outputs[-1] if self.outputs else {}
        if last.get("output_type") != "stream" or last["name"] != name:
            self._add({"output_type": "stream", "name": name, "text": ""})
            last = self.outputs[-1] if self.outputs else {"text": ""}
        last["text"] = (last.get("text", "") + text)[:MAX_TEXT]

    def show(self, kind: str, data: dict[str, Any]) -> None:
        """Add something displayed (kind "display_data") or the value of a cell."""
        kept = {mime: str(shown)[:MAX_SHOWN] for mime, shown in data.items() if shown is not None}
        number = {"execution_count": None} if kind == "execute_result" else {}
        self._add({"output_type": kind, "data": kept, "metadata": {}, **number})

    def fail(self, error: type, value: BaseException, lines: list[str]) -> None:
        """Add the report of an exception."""
        traceback = [str(line)[:MAX_TEXT] for line in lines[-50:]]
        report = {"ename": error.__name__, "evalue": str(value)[:MAX_TEXT], "traceback": traceback}
        self._add({"output_type": "error", **report})

    def _add(self, output: dict[str, Any]) -> None:
        if len(self.outputs) < MAX_OUTPUTS:
            self.outputs.append(output)


class _Stream:
    """Stands for sys.stdout or sys.stderr."""

    encoding = "utf-8"

    def __init__(self, page: Page, name: str) -> None:
        self.page, self.name = page, name

    def write(self, text: str) -> int:
        self.page.write(self.name, str(text))
        return len(text)

    def flush(self) -> None:
        """Nothing waits here."""

    def isatty(self) -> bool:
        return False


class _Publisher(DisplayPublisher):
    def publish(self, data: dict, *_further: Any, **_more: Any) -> None:
        self.shell.page.show("display_data", data)

    def clear_output(self, wait: bool = False) -> None:  # noqa: ARG002 - IPython's signature
        self.shell.page.outputs = []


class _Hook(DisplayHook):
    def __call__(self, result: Any = None) -> None:
        if result is not None and not self.quiet():
            data, _metadata = self.compute_format_data(result)
            self.update_user_ns(result)
            if data:
                self.shell.page.show("execute_result", data)


class _Shell(InteractiveShell):
    displayhook_class = Type(_Hook)
    display_pub_class = Type(_Publisher)
    colors = "nocolor"

    def __init__(self, page: Page, **kwargs: Any) -> None:
        self.page = page
        super().__init__(**kwargs)

    def enable_gui(self, gui: Any = None) -> None:
        """No windows here."""

    def _showtraceback(self, etype: type, evalue: BaseException, stb: list[str]) -> None:
        self.page.fail(etype, evalue, stb)
