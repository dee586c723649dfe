"""Which jail there is on this machine."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from autograder.engine.bubblewrap import Bubblewrap
from autograder.engine.container import IMAGE, Container, find_container
from autograder.engine.environment import ENVIRONMENT
from autograder.engine.house import HERE

INSTALL = (
    "There is no jail for submissions on this machine. On Linux install bubblewrap 0.8 or newer "
    "(`sudo apt install bubblewrap`, or `sudo dnf install bubblewrap`); elsewhere "
    "make the image for Docker or Podman, in this project's folder: "
    f"`docker build -t {IMAGE} -f autograder/engine/Containerfile .`"
)
WITHOUT = (
    "Without a sandbox a submission can read and change whatever you can, the answers, the grades "
    "and the other submissions among it."
)


class NoSandboxError(RuntimeError):
    """There is no jail on this machine; the message says how to get one."""


@dataclass(frozen=True)
class NoSandbox:
    """No jail at all: a process of its own with limits, and that is all. `WITHOUT` says more."""

    walls: bool = False

    def command(self, house: Path, folder: Path, program: list[str]) -> list[str]:
        """Return the command that runs Python with `program`, with a bare environment."""
        places = {name: str(folder) for name in ("HOME", "IPYTHONDIR", "MPLCONFIGDIR")}
        variables = ENVIRONMENT | places | {"PYTHONPATH": str(house)}
        return ["env", "-i", *(f"{k}={v}" for k, v in variables.items()), sys.executable, *program]


Sandbox = Bubblewrap | Container | NoSandbox


@cache
def find_sandbox() -> Bubblewrap | Container:
    """Return the jail of this machine, after a trial. Raises NoSandboxError if there is none."""
    said = _why_no_bubblewrap()
    if not said:
        return Bubblewrap()
    container = find_container()
    if container is None:
        raise NoSandboxError(f"{INSTALL} {said}".strip())
    return container


def _why_no_bubblewrap() -> str:
    """Return what bubblewrap says where it does not start, and "" where it does."""
    if shutil.which("bwrap") is None:
        return "bubblewrap is not here."
    trial = ["-c", "from course_utils.loss import compute_loss"]
    command = Bubblewrap().command(HERE, Path(), trial)
    result = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if result.returncode == 0:
        return ""
    last = (result.stderr.strip().splitlines() or ["no message"])[-1]
    return f"What is here does not start: {last}"
