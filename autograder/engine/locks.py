"""Locks of the operating system: they end with the process that holds them, however it ends."""

import fcntl
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

JAIL, LOCK = "jail-", ".lock"


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of this file; make the file if need be. Raises BlockingIOError if it is held.

    A process that is forked meanwhile holds it too, until it ends or the first one lets go.
    """
    # For reading only, so that colleagues who share a course can lock each other's files.
    descriptor = os.open(path, os.O_RDONLY | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
        os.close(descriptor)


@contextmanager
def jail_folder() -> Iterator[Path]:
    """Make a temporary folder, and remove it at the end.

    A killed process comes to no end. What it left is removed here, by whoever needs a folder next.
    """
    places = Path(tempfile.gettempdir())
    for left in places.glob(f"{JAIL}*{LOCK}"):
        _remove_if_abandoned(left)
    folder = places / f"{JAIL}{uuid.uuid4().hex}"
    made, lock = folder.with_suffix(".new"), folder.with_suffix(LOCK)
    with held(made):
        made.rename(lock)  # not before it is held, or somebody may take it for abandoned
        folder.mkdir(mode=0o700)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlink()


def _remove_if_abandoned(lock: Path) -> None:
    """Remove a folder and its lock, if they are ours and nobody holds the lock."""
    with suppress(OSError):
        if lock.lstat().st_uid == os.getuid():
            with held(lock):
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
                lock.unlink()
