"""Open JupyterLab on the learner's workbook."""

import json
import os
import subprocess
import sys
from pathlib import Path

from autograder.threads import limit_threads
from autograder.workbook import fill_workbook

WORKBOOK = Path("workbook")
AT_ONCE = "autograder.messages_at_once.MessagesAtOnce"  # named: the server's process imports it

# JupyterLab asks every new user about news from the network; a lesson should open on the lesson.
QUIET = {
    "@jupyterlab/apputils-extension:notification": {
        "checkForUpdates": False,
        "doNotDisturbMode": False,
        "fetchNews": "false",
    }
}


def open_lab(arguments: list[str]) -> int:
    """Fill the workbook, start JupyterLab in it, and return its exit code when it ends.

    arguments: passed on to JupyterLab, for example `["--no-browser"]`.
    """
    for words in fill_workbook(WORKBOOK):
        print(words)
    _quieten(Path(sys.prefix) / "share" / "jupyter" / "lab" / "settings" / "overrides.json")
    limit_threads(os.cpu_count() or 1)
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={WORKBOOK.resolve()}",
        f"--ServerApp.kernel_websocket_connection_class={AT_ONCE}",
        *(["--allow-root"] if _is_root() else []),
        *arguments,
    ]
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0


def _quieten(settings: Path) -> None:
    """Write JupyterLab's default settings for this virtual environment, unless there are some."""
    if sys.prefix == sys.base_prefix or settings.exists():
        return
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(json.dumps(QUIET, indent=1), encoding="utf-8")


def _is_root() -> bool:
    """Return whether root runs this, as in most containers; JupyterLab wants to be told."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
