"""The process of a container. Inside the jail: python -m autograder.engine.alone

It serves one submission over standard input and output, and ends with it.
"""

import os
import sys

from autograder.engine import calls, walls
from autograder.engine.frames import encode, reader, receive
from autograder.engine.warm import warmed_up
from autograder.engine.worker import serve


class Pipes:
    """Standard input and output as one connection; afterwards both lead nowhere."""

    def __init__(self) -> None:
        self._input, self._output = os.dup(0), os.dup(1)
        nowhere = os.open(os.devnull, os.O_RDWR)
        for standard in range(3):
            os.dup2(nowhere, standard)

    def recv(self, count: int) -> bytes:
        """Return up to `count` bytes; none if the other side has closed the connection."""
        return os.read(self._input, count)

    def sendall(self, data: bytes) -> None:
        """Send all of `data`."""
        left = memoryview(data)
        while left:
            left = left[os.write(self._output, left) :]


def main() -> None:
    """Import, say so, take the limits, serve."""
    page = warmed_up()
    pipes = Pipes()
    pipes.sendall(encode({"state": "ready"}))
    limits = receive(reader(pipes))
    walls.limit(walls.address_space() + limits["memory"], limits["cpu_seconds"])
    calls.refuse()
    serve(pipes, page)


if __name__ == "__main__":
    sys.exit(main())
