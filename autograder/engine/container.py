"""A jail that Docker or Podman makes: the command that starts a process in it."""

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from autograder.engine.environment import ENVIRONMENT, INSIDE, NOBODY
from autograder.engine.walls import FILES, OPEN_FILES

IMAGE = "build-a-neural-network-jail"
PROGRAMS = ("podman", "docker")
FONTS = "/opt/matplotlib"  # where the image keeps matplotlib's list of fonts


@dataclass(frozen=True)
class Container:
    """The containers of Docker or Podman. image: words that name what a container is made from."""

    program: str
    image: tuple[str, ...] = (IMAGE,)
    python: str = "/venv/bin/python"

    def command(self, house: Path, name: str, memory_mb: int, processes: int) -> list[str]:
        """Return the command that runs `autograder.engine.alone` in a new container."""
        memory = f"{memory_mb}m"
        begin = f"cp -r {FONTS} /tmp/ 2>/dev/null; exec {self.python} -m autograder.engine.alone"
        return [
            *(self.program, "run", "--rm", "--interactive", "--name", name, "--network", "none"),
            *("--read-only", "--tmpfs", f"/tmp:rw,noexec,nosuid,nodev,size={FILES},mode=1777"),
            *("--cap-drop", "ALL", "--security-opt", "no-new-privileges"),
            *("--user", f"{NOBODY}:{NOBODY}", "--hostname", "jail", "--workdir", "/tmp"),
            *("--memory", memory, "--memory-swap", memory, "--pids-limit", str(processes)),
            *("--ulimit", "core=0", "--ulimit", f"fsize={FILES}"),
            *("--ulimit", f"nofile={OPEN_FILES}", "--volume", f"{house}:{INSIDE}:ro"),
            *(f"--env={key}={value}" for key, value in ENVIRONMENT.items() if key != "PATH"),
            *(f"--env=PYTHONPATH={INSIDE}", "--entrypoint", "/bin/sh", *self.image, "-c", begin),
        ]


def find_container() -> Container | None:
    """Return the containers of this machine for which the image has been made, if there are any."""
    for program in PROGRAMS:
        look = [program, "image", "inspect", IMAGE]
        if shutil.which(program) and not subprocess.run(look, capture_output=True).returncode:
            return Container(program)
    return None
