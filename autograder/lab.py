"""Open JupyterLab on the learner's workbook."""

import os
import subprocess
import sys
from pathlib import Path

from autograder.threads import limit_threads
from autograder.workbook import fill_workbook

WORKBOOK = Path("workbook")


def open_lab(arguments: list[str]) -> int:
    """Fill the workbook, start JupyterLab in it, and return its exit code when it ends.

    arguments: passed on to JupyterLab, for example `["--no-browser"]`.
    """
    for words in fill_workbook(WORKBOOK):
        print(words)
    limit_threads(os.cpu_count() or 1)
    command = [
        sys.executable,
        "-m",
        "jupyterlab",
        f"--ServerApp.root_dir={WORKBOOK.resolve()}",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        *arguments,
    ]
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 0
