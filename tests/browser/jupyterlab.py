"""A learner's or an instructor's JupyterLab, where none of the user's own settings play a part."""

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

START, STOP = 120, 30  # seconds
PRIVATE = (
    "JUPYTER_CONFIG_DIR",
    "JUPYTER_DATA_DIR",
    "JUPYTER_RUNTIME_DIR",
    "JUPYTERLAB_SETTINGS_DIR",
    "JUPYTERLAB_WORKSPACES_DIR",
    "IPYTHONDIR",
)


@dataclass(frozen=True)
class Server:
    """Where JupyterLab answers, and the folder that its notebooks are in."""

    url: str
    token: str
    folder: Path

    def call(self, method: str, path: str) -> requests.Response:
        """Return the answer of Jupyter's REST interface: call("GET", "api/sessions")."""
        headers = {"Authorization": f"token {self.token}"}
        return requests.request(method, f"{self.url}/{path}", headers=headers, timeout=START)

    def stop_kernels(self) -> None:
        """Shut down every kernel, so that each lesson has the machine to itself."""
        for kernel in self.call("GET", "api/kernels").json():
            self.call("DELETE", f"api/kernels/{kernel['id']}")


def learners_lab(folder: Path) -> AbstractContextManager[Server]:
    """Start JupyterLab as `make lab` does, on a fresh workbook in `folder`; stop it afterwards."""
    return _jupyterlab(("autograder", "lab"), folder, folder / "workbook", folder)


def instructors_lab(course: Path, private: Path) -> AbstractContextManager[Server]:
    """Start JupyterLab in a course's folder, its own files in `private`; stop it afterwards."""
    return _jupyterlab(("jupyterlab",), course, course, private)


@contextmanager
def _jupyterlab(
    module: tuple[str, ...], cwd: Path, notebooks: Path, private: Path
) -> Iterator[Server]:
    server = Server(f"http://127.0.0.1:{free_port()}", secrets.token_hex(8), notebooks)
    with (private / "jupyterlab.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", *module, *options(server)],
            cwd=cwd,
            env=os.environ | {name: str(private / name.lower()) for name in PRIVATE},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            wait_until_it_answers(server, process, Path(log.name))
            yield server
        finally:
            stop(server, process)


def options(server: Server) -> list[str]:
    """Return how JupyterLab starts: there, and without opening a browser."""
    return [
        "--no-browser",
        "--allow-root",  # containers often have no other user
        f"--port={server.url.rpartition(':')[2]}",
        f"--IdentityProvider.token={server.token}",
        "--LabApp.expose_app_in_browser=True",  # window.jupyterapp
    ]


def free_port() -> int:
    """Return a local port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_answers(server: Server, process: subprocess.Popen, log: Path) -> None:
    """Return when the server answers; RuntimeError with the end of its log if it does not."""
    deadline = time.monotonic() + START
    while process.poll() is None and time.monotonic() < deadline:
        try:
            if server.call("GET", "api/status").ok:
                return
        except requests.ConnectionError:
            time.sleep(0.2)
    raise RuntimeError("JupyterLab does not start:\n" + log.read_text(encoding="utf-8")[-2000:])


def stop(server: Server, process: subprocess.Popen) -> None:
    """Ask the server to end, with its kernels; kill what was started here if it does not."""
    if process.poll() is not None:
        return
    try:
        server.call("POST", "api/shutdown")
        process.wait(STOP)
    except (requests.ConnectionError, subprocess.TimeoutExpired):
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
