"""Questions to one fork in a jail, and its answers, as long as they come in time and make sense."""

import select
import socket
import time
from typing import TYPE_CHECKING, Any

from autograder.engine.frames import FrameError, encode, receive

if TYPE_CHECKING:
    from autograder.engine.jail import Jail

LOOK_EVERY = 0.1  # seconds between two looks at memory and processes
ONE_READ = 2**20  # bytes


class JailError(Exception):
    """A conversation ended before its time; `why` is one of the keys of REASONS."""

    def __init__(self, why: str) -> None:
        super().__init__(REASONS[why])
        self.why = why


REASONS = {
    "time": "it did not finish in the time that it has",
    "memory": "it took more memory than it may",
    "processes": "it started more processes than it may",
    "ended": "it ended the Python process it ran in",
    "nonsense": "it interfered with how its results are read",
}


class Conversation:
    """Questions to one fork and its answers; a context, at whose end the fork is gone."""

    def __init__(self, jail: "Jail", connection: socket.socket) -> None:
        self.jail, self._connection, self._number = jail, connection, 0

    def __enter__(self) -> "Conversation":
        return self

    def __exit__(self, *_details: object) -> None:
        self._connection.close()
        self.jail.settle()

    def ask(self, question: dict[str, Any], seconds: float) -> dict[str, Any]:
        """Return the answer. Raises JailError, and ends the jail, if there is no honest one."""
        self._number += 1
        deadline = time.monotonic() + seconds
        try:
            self._connection.settimeout(seconds)
            self._connection.sendall(encode(question | {"number": self._number}))
            answer = receive(lambda count: self._read(count, deadline))
            if not isinstance(answer, dict) or answer.pop("number", None) != self._number:
                raise FrameError("not the answer to the question")
            return answer
        except JailError:
            self.jail.kill()
            raise
        except (EOFError, ConnectionError):
            why = "ended"
        except TimeoutError:
            why = "time"
        except (FrameError, OSError):
            why = "nonsense"
        self.jail.kill()
        raise JailError(why)

    def _read(self, count: int, deadline: float) -> bytes:
        buffer = bytearray()
        while len(buffer) < count:
            if not select.select([self._connection], [], [], LOOK_EVERY)[0]:
                why = self.jail.excess() or ("time" if time.monotonic() > deadline else "")
                if why:
                    raise JailError(why)
                continue
            part = self._connection.recv(min(count - len(buffer), ONE_READ))
            if not part:
                raise EOFError
            buffer += part
            if time.monotonic() > deadline:
                raise JailError("time")
        return bytes(buffer)
