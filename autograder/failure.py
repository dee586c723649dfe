"""How a call ends that brings no answer: by an exception, or because its time is up."""

import contextlib
import linecache
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Failure:
    """An exception: its type and message, and where in the learner's code it happened.

    arrays: the shapes of the arrays that had a name at that line.
    """

    kind: str
    message: str
    line_number: int | None = None
    line: str = ""
    arrays: tuple[tuple[str, tuple[int, ...]], ...] = ()


class TimeLimitError(BaseException):
    """Raised inside a learner's function that takes too long."""


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise TimeLimitError in the block after `seconds`, where the system can (main thread)."""
    possible = hasattr(signal, "setitimer") and (
        threading.current_thread() is threading.main_thread()
    )
    if not possible:
        yield
        return

    def stop(_number, _frame):
        raise TimeLimitError

    previous = signal.signal(signal.SIGALRM, stop)
    # The alarm repeats, since code that catches every exception swallows a single one.
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def describe(error: BaseException, function: Callable, time_limit: float) -> Failure:
    """Return what `error` says, and where in the file of `function` it happened."""
    kind = type(error).__name__
    if isinstance(error, TimeLimitError):
        return Failure(kind, f"it was still running after {time_limit:g} seconds")
    message = _text_of(error)
    own_file = function.__code__.co_filename if hasattr(function, "__code__") else None
    own = [
        (frame, number)
        for frame, number in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == own_file
    ]
    if not own:
        return Failure(kind, message)
    frame, number = own[-1]
    arrays = tuple((n, v.shape) for n, v in frame.f_locals.items() if isinstance(v, np.ndarray))
    return Failure(kind, message, number, linecache.getline(own_file, number).strip(), arrays)


def _text_of(error: BaseException) -> str:
    try:
        return str(error)[:300]
    except BaseException:  # an exception of the learner's own may fail to print itself
        return ""
