"""A jail with a warm process in it, and a conversation with one fork of it a submission.

Whatever goes wrong with a fork (it hangs, ends, takes too much, says nonsense) ends the whole jail,
and the next submission gets a new one: nothing that went wrong is ever used again.
"""

import signal
import socket
import subprocess
import tempfile
import weakref
from collections.abc import Collection
from contextlib import ExitStack, suppress
from dataclasses import dataclass

import psutil

from autograder.engine.conversation import Conversation
from autograder.engine.frames import FrameError, encode, reader, receive
from autograder.engine.house import build_house
from autograder.engine.locks import jail_folder
from autograder.engine.sandbox import Sandbox

START_SECONDS = 120.0
END_SECONDS = 5.0
MEGABYTE = 2**20


@dataclass(frozen=True)
class Limits:
    """What a submission may use.

    cell_seconds, call_seconds: wall time of a cell, and of all calls of a check together.
    submission_seconds: wall time of the whole; cpu_seconds: processor time of each process.
    memory_mb: megabytes beyond what the bare interpreter uses; processes: at one time.
    """

    cell_seconds: float = 60.0
    call_seconds: float = 60.0
    submission_seconds: float = 300.0
    cpu_seconds: int = 300
    memory_mb: int = 2048
    processes: int = 64


LIMITS = Limits()


class Jail:
    """A warm process behind bars; make one for a lesson, use `conversation` for each submission."""

    def __init__(
        self,
        lesson: str,
        withheld: Collection[str],
        sandbox: Sandbox,
        limits: Limits = LIMITS,
    ) -> None:
        self.lesson, self.withheld = lesson, tuple(withheld)
        self.sandbox, self.limits = sandbox, limits
        stack = ExitStack()
        self._end = weakref.finalize(self, stack.close)
        self._folder = stack.enter_context(jail_folder())
        self._house = build_house(self._folder / "house", lesson, withheld)
        self._process: subprocess.Popen | None = None

    def conversation(self) -> Conversation:
        """Return a conversation with a new fork; starts the warm process if there is none."""
        if self._process is not None and self._process.poll() is not None:
            self.kill()  # it ended with the thread that started it
        if self._process is None:
            self._start()
        ours, theirs = socket.socketpair()
        self._work = tempfile.TemporaryDirectory(prefix="work-", dir=self._folder)
        folder = "/tmp" if self.sandbox.walls else self._work.name
        limits = {
            "walls": self.sandbox.walls,
            "folder": folder,
            "memory": self.limits.memory_mb * MEGABYTE,
            "cpu_seconds": self.limits.cpu_seconds,
        }
        with theirs:
            socket.send_fds(self._control, [b"+"], [theirs.fileno()])
            self._control.sendall(encode(limits))
        return Conversation(self, ours)

    def settle(self) -> None:
        """Wait until the fork is gone, and end the jail if it does not go."""
        if self._process is not None:
            self._control.settimeout(END_SECONDS)
            try:
                receive(reader(self._control))
            except (OSError, EOFError, FrameError):
                self.kill()
        self._work.cleanup()

    def kill(self) -> None:
        """End the jail with everything in it, at once."""
        if self._process is None:
            return
        for process in self._processes():
            with suppress(psutil.Error):
                process.send_signal(signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._control.close()
        self._process = None

    def close(self) -> None:
        """End the jail and remove its folder."""
        self.kill()
        self._end()

    def __enter__(self) -> "Jail":
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def excess(self) -> str:
        """Return which limit the processes in the jail break together ("memory"), or ""."""
        processes, most = self._processes(), 1.5 * self.limits.memory_mb * MEGABYTE
        if len(processes) > self.limits.processes:
            return "processes"
        if sum(map(_resident, processes)) <= most:
            return ""
        # Pages that several processes share were counted several times. The true figure takes
        # long, above all while processes are being started.
        used = 0.0
        for process in processes:
            used += _share(process)
            if used > most:
                return "memory"
            if len(self._processes()) > self.limits.processes:
                return "processes"
        return ""

    def _processes(self) -> list[psutil.Process]:
        with suppress(psutil.Error):
            return psutil.Process(self._process.pid).children(recursive=True)
        return []

    def _start(self) -> None:
        self._control, theirs = socket.socketpair()
        program = ["-m", "autograder.engine.warm", str(theirs.fileno())]
        with theirs, tempfile.TemporaryFile() as errors:
            self._process = subprocess.Popen(
                self.sandbox.command(self._house, self._folder, program),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                start_new_session=True,
            )
            theirs.close()
            self._control.settimeout(START_SECONDS)
            try:
                receive(reader(self._control))
            except (OSError, EOFError):
                self.kill()
                errors.seek(0)
                raise RuntimeError(f"the jail did not start:\n{errors.read().decode()}") from None


def _resident(process: psutil.Process) -> int:
    """Return how many bytes of memory a process sees."""
    with suppress(psutil.Error):
        return process.memory_info().rss
    return 0


def _share(process: psutil.Process) -> float:
    """Return how many bytes it takes: a page that n processes see counts 1/n for each."""
    with suppress(psutil.Error):
        memory = process.memory_full_info()
        return getattr(memory, "pss", memory.uss)
    return 0.0
