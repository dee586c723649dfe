"""Podman as the jail where no image can be fetched: containers of this machine's own files."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import matplotlib
import matplotlib.font_manager  # makes the list of fonts, if there is none
import pytest

from autograder.engine.container import FONTS, Container

# What works inside another container too: no overlay file system, old and new control groups.
SETTINGS = """
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
"""
STORAGE = """
[storage]
driver = "vfs"
graphroot = "{folder}/store"
runroot = "{folder}/run"
"""
EMPTY = ("usr", "etc", "proc", "sys", "dev", "tmp", "run", "house", "venv", FONTS.lstrip("/"))


@contextmanager
def podman(folder: Path) -> Iterator[Container]:
    """Yield containers made from this machine's system, Python and packages; skip without Podman.

    The folder gets what Podman itself writes, and the bare tree on which all is mounted.
    """
    if not (shutil.which("podman") and shutil.which("runc")):
        pytest.skip("podman and runc are not here")
    tree = folder / "tree"
    for name in (*EMPTY, sys.base_prefix.lstrip("/")):
        (tree / name).mkdir(parents=True)
    (tree / "tmp").chmod(0o1777)
    for name in ("bin", "lib", "lib64", "sbin"):
        (tree / name).symlink_to(f"usr/{name}")
    (folder / "containers.conf").write_text(SETTINGS)
    (folder / "storage.conf").write_text(STORAGE.format(folder=folder))
    mounts = {"/usr": "/usr", sys.base_prefix: sys.base_prefix, sys.prefix: "/venv"}
    mounts[matplotlib.get_cachedir()] = FONTS
    words = [f"--volume={there}:{inside}:ro" for there, inside in mounts.items()]
    words += ["--ulimit", "nproc=4096", "--rootfs", str(tree)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CONTAINERS_CONF", str(folder / "containers.conf"))
        patch.setenv("CONTAINERS_STORAGE_CONF", str(folder / "storage.conf"))
        trial = [
            "podman",
            "run",
            "--rm",
            "--network=none",
            "--ulimit=nofile=256",
            *words,
            "/bin/true",
        ]
        result = subprocess.run(trial, capture_output=True, text=True)
        if result.returncode:
            pytest.skip(f"podman does not start containers here: {result.stderr.strip()[-200:]}")
        yield Container("podman", tuple(words))
