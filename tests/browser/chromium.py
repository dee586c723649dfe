"""Headless Chromium: the one that is installed. Nothing is downloaded."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

VARIABLE = "CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome")
NO_BROWSER = f"no browser: install {NAMES[0]}, or let the variable {VARIABLE} name one"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """Return the path of Chromium or Chrome, or None where there is none."""
    found = (shutil.which(name) for name in (os.environ.get(VARIABLE, ""), *NAMES) if name)
    return next(filter(None, found), None)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser; close it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=list(ARGUMENTS), timeout=120_000
        )
        yield browser
        browser.close()
