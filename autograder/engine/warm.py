"""The process that has everything imported. Inside the jail: python -m autograder.engine.warm N

On the socket with file descriptor N it is handed a connection for each submission; it forks, and
reports how the fork ended. The fork goes behind walls and serves the connection; this process never
runs a line of a submission.
"""

import gc
import os
import pkgutil
import socket
import sys
import warnings
from importlib import import_module

import course_utils
from autograder.engine import walls
from autograder.engine.frames import encode, reader, receive
from autograder.engine.page import Page
from autograder.engine.worker import serve

IMPORTED_BEFOREHAND = (
    "matplotlib.backends.backend_agg",
    "matplotlib.pyplot",
    "matplotlib_inline.backend_inline",
    "PIL.PngImagePlugin",
    *(module.name for module in pkgutil.walk_packages(course_utils.__path__, "course_utils.")),
    "autograder.check",
    "autograder.collect",
)


def warmed_up() -> Page:
    """Return an empty page, with everything imported that a lesson needs."""
    warnings.simplefilter("ignore")
    for module in IMPORTED_BEFOREHAND:
        import_module(module)
    page = Page()
    page.run("import matplotlib.pyplot as plt; plt.figure(); plt.title('$x$'); plt.close()")
    page.run("del plt")
    page.take_outputs()
    return page


def main() -> None:
    """Import, say so, then fork for each connection that comes in."""
    page = warmed_up()
    gc.freeze()  # what is here now stays shared with the forks
    with socket.socket(fileno=int(sys.argv[1])) as control:
        control.sendall(encode({"state": "ready"}))
        while _serve_next(control, page):
            pass


def _serve_next(control: socket.socket, page: Page) -> bool:
    """Wait for a connection, serve it in a fork, report how that ended; False: no more come."""
    message, files, _, _ = socket.recv_fds(control, 1, 1)
    if not message:
        return False
    limits = receive(reader(control))
    connection = socket.socket(fileno=files[0])
    child = os.fork()
    if child == 0:
        control.close()
        _serve_behind_walls(connection, page, limits)
    connection.close()
    _, status = os.waitpid(child, 0)
    control.sendall(encode({"exit": os.waitstatus_to_exitcode(status)}))
    return True


def _serve_behind_walls(connection: socket.socket, page: Page, limits: dict) -> None:
    """Serve the connection in this fork and end it, whatever happens."""
    try:
        _close_all_but(connection)
        memory = walls.address_space() + limits["memory"]  # while /proc is still there to ask
        if limits["walls"]:
            walls.enter()
        walls.limit(memory, limits["cpu_seconds"])
        os.chdir(limits["folder"])
        serve(connection, page)
    finally:
        os._exit(0)


def _close_all_but(connection: socket.socket) -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nowhere, standard)
    os.closerange(3, connection.fileno())
    os.closerange(connection.fileno() + 1, walls.OPEN_FILES)


if __name__ == "__main__":
    sys.exit(main())
