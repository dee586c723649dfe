"""A process that grades: of the coordinator's own pool, or of a cluster. It keeps a warm jail."""

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from multiprocessing.util import Finalize

from autograder.engine.graded import Graded
from autograder.engine.grading import Assignment, Grader
from autograder.engine.jail import Limits
from autograder.engine.sandbox import Sandbox

DIE_WITH_PARENT = 1  # prctl.h

_one_at_a_time = threading.Lock()  # a worker of a cluster may have several threads, but one jail
_kept: dict[int, tuple[tuple, Grader]] = {}  # by process: a fork leaves its parent's alone


def grade_here(work: Assignment, sandbox: Sandbox, limits: Limits, raw: bytes) -> Graded:
    """Grade one submission in this process, which keeps its warm jail for the next one."""
    with _one_at_a_time:
        return _grader(work, sandbox, limits).grade(raw)


def _grader(*arguments: object) -> Grader:
    """Return this process's grader; the one of another assignment makes room for it."""
    known, grader = _kept.get(os.getpid(), ((), None))
    if known != arguments:
        _close()
        grader = Grader(*arguments)
        _kept[os.getpid()] = arguments, grader
        Finalize(None, _close, exitpriority=1)  # atexit does not run in a pool's process
    return grader


def _close() -> None:
    """End this process's jail and remove its folder."""
    _, grader = _kept.pop(os.getpid(), ((), None))
    if grader:
        grader.close()


def context() -> multiprocessing.context.BaseContext:
    """Return how to start processes: on Linux by forking, since all is imported already."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def begin(coordinator: int) -> None:
    """See to it that no worker survives the coordinator, however and whenever that ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != coordinator:  # it ended before it could be asked for
            os._exit(1)
