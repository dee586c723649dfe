"""A container for each submission, where Docker or Podman makes the jail.

No process waits with everything imported, as in the other jail: nothing but a container of its own
keeps a submission from the next one. So each begins with some seconds of importing.
"""

import socket
import subprocess
import tempfile
import uuid
from contextlib import suppress

from autograder.engine.conversation import Conversation
from autograder.engine.frames import FrameError, encode, reader, receive
from autograder.engine.jail import END_SECONDS, MEGABYTE, START_SECONDS, Jail


class ContainerJail(Jail):
    """Makes a container for each conversation, which is its standard input and output."""

    def conversation(self) -> Conversation:
        """Return a conversation with a new container."""
        self.kill()
        self._name = f"jail-{uuid.uuid4().hex}"
        ours, theirs = socket.socketpair()
        with theirs, tempfile.TemporaryFile() as errors:
            self._process = subprocess.Popen(
                self.sandbox.command(
                    self._house, self._name, self.limits.memory_mb, self.limits.processes
                ),
                stdin=theirs,
                stdout=theirs,
                stderr=errors,
                cwd=self._folder,  # Podman leaves a note there if memory runs out
                start_new_session=True,
            )
            theirs.close()
            ours.settimeout(START_SECONDS)
            try:
                receive(reader(ours))
            except (OSError, EOFError, FrameError):
                self.kill()
                errors.seek(0)
                words = errors.read().decode(errors="replace")
                raise RuntimeError(f"the container did not start:\n{words}") from None
        memory = self.limits.memory_mb * MEGABYTE
        ours.sendall(encode({"memory": memory, "cpu_seconds": self.limits.cpu_seconds}))
        return Conversation(self, ours)

    def settle(self) -> None:
        """Remove the container: the conversation is over."""
        self.kill()

    def kill(self) -> None:
        """Remove the container with everything in it, at once.

        Podman would remove it by itself, but not before the first process of the machine has taken
        note of its end; in a container of another kind, that may never happen.
        """
        if self._process is None:
            return
        for words in (("kill",), ("rm", "--force")):
            end = [self.sandbox.program, *words, self._name]
            subprocess.run(end, capture_output=True, timeout=START_SECONDS)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(END_SECONDS)
        self._process.kill()
        self._process.wait()
        self._process = None

    def excess(self) -> str:
        """Return "": the container itself bounds memory and processes."""
        return ""
