"""Which jail there is on this machine, and the command that starts a process in it."""

import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import matplotlib

INSIDE = "/house"  # where the jail sees the course
VENV = "/venv"  # where it sees the virtual environment; the real place may lie in /tmp
ENVIRONMENT = {
    "HOME": "/tmp",
    "IPYTHONDIR": "/tmp/ipython",
    "LANG": "C.UTF-8",
    "MPLBACKEND": "agg",
    "MPLCONFIGDIR": "/tmp/matplotlib",
    "MKL_NUM_THREADS": "1",
    "NBGRADER_EXECUTION": "autograde",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "PATH": "/usr/bin:/bin",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONNOUSERSITE": "1",
}
NOBODY = "65534"
SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts")
PACKAGES = ("course_utils", "autograder", "tests")  # hidden where they are installed as copies
INSTALL = (
    "There is no jail for submissions on this machine: on Linux install bubblewrap 0.8 or "
    "newer (`sudo apt install bubblewrap`, or `sudo dnf install bubblewrap`)."
)
WITHOUT = (
    "Without a sandbox a submission can read and change whatever you can, the answers, the grades "
    "and the other submissions among it."
)


class NoSandboxError(RuntimeError):
    """There is no jail on this machine; the message says how to get one."""


@dataclass(frozen=True)
class Bubblewrap:
    """Namespaces of the Linux kernel by way of bubblewrap: needs no rights and no service."""

    walls: bool = True  # each submission shuts itself in once more

    def command(self, house: Path, folder: Path, program: list[str]) -> list[str]:
        """Return the command that runs Python with `program` in the jail."""
        del folder  # what a submission writes is in memory
        return [
            *("bwrap", "--unshare-user", "--unshare-all", "--disable-userns", "--new-session"),
            *("--die-with-parent", "--uid", NOBODY, "--gid", NOBODY, "--hostname", "jail"),
            *("--cap-add", "CAP_SYS_ADMIN", "--cap-add", "CAP_SETPCAP"),  # to build the walls
            *_binds(),
            *("--proc", "/proc", "--dev", "/dev", "--remount-ro", "/dev"),
            *("--tmpfs", "/tmp", "--dir", "/tmp/matplotlib", *_font_list()),
            *("--ro-bind", str(house), INSIDE, "--remount-ro", "/"),
            *("--chdir", "/tmp", "--clearenv"),
            *(word for pair in ENVIRONMENT.items() for word in ("--setenv", *pair)),
            *("--setenv", "PYTHONPATH", INSIDE),
            *(_inside(Path(sys.executable)), *program),
        ]


@dataclass(frozen=True)
class NoSandbox:
    """No jail at all: a process of its own with limits, and that is all. `WITHOUT` says more."""

    walls: bool = False

    def command(self, house: Path, folder: Path, program: list[str]) -> list[str]:
        """Return the command that runs Python with `program`, with a bare environment."""
        places = {name: str(folder) for name in ("HOME", "IPYTHONDIR", "MPLCONFIGDIR")}
        variables = ENVIRONMENT | places | {"PYTHONPATH": str(house)}
        return ["env", "-i", *(f"{k}={v}" for k, v in variables.items()), sys.executable, *program]


@cache
def find_sandbox() -> Bubblewrap:
    """Return the jail of this machine, after a trial. Raises NoSandboxError if there is none."""
    if shutil.which("bwrap") is None:
        raise NoSandboxError(INSTALL)
    trial = ["-c", "from course_utils.loss import compute_loss"]
    house = Path(__file__).resolve().parent.parent.parent
    command = Bubblewrap().command(house, Path(), trial)
    result = subprocess.run(command, capture_output=True, text=True, timeout=60)
    if result.returncode:
        last = (result.stderr.strip().splitlines() or ["no message"])[-1]
        raise NoSandboxError(f"{INSTALL} What is here does not start: {last}")
    return Bubblewrap()


def _binds() -> Iterator[str]:
    """Yield options that show the system and Python, read-only, and hide the answers in them."""
    for place in (*SYSTEM, *sorted({sys.base_prefix, sysconfig.get_path("stdlib")})):
        path = Path(place)
        if path.is_symlink():
            yield from ("--symlink", str(path.readlink()), place)
        elif path.exists():
            yield from ("--ro-bind", place, place)
    if sys.prefix != sys.base_prefix:
        yield from ("--ro-bind", sys.prefix, VENV)
    for name in PACKAGES:
        copy = Path(sysconfig.get_path("purelib")) / name
        if copy.is_dir():
            yield from ("--tmpfs", _inside(copy))


def _inside(path: Path) -> str:
    """Return where the jail sees a file of the virtual environment."""
    if sys.prefix != sys.base_prefix and path.is_relative_to(sys.prefix):
        return str(VENV / path.relative_to(sys.prefix))
    return str(path)


def _font_list() -> Iterator[str]:
    """Yield options that hand in matplotlib's list of fonts, which takes seconds to make."""
    for path in Path(matplotlib.get_cachedir()).glob("fontlist-*.json"):
        yield from ("--ro-bind", str(path), f"/tmp/matplotlib/{path.name}")
