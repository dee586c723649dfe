"""A jail that bubblewrap makes: the command that starts a process in it."""

import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import matplotlib

from autograder.engine.environment import ENVIRONMENT, INSIDE, NOBODY

VENV = "/venv"  # where it sees the virtual environment; the real place may lie in /tmp
SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime", "/etc/fonts")
PACKAGES = ("course_utils", "autograder", "tests")  # hidden where they are installed as copies


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
