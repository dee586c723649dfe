"""Services on this machine that no attack may reach; each answers with a SECRET."""

import contextlib
import socket
import threading
from collections.abc import Iterator

from tests.attacks.catalogue_writing import PORT


@contextlib.contextmanager
def listeners() -> Iterator[None]:
    """Answer with a SECRET over TCP, UDP and an abstract name."""
    tcp, udp = socket.socket(), socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    abstract = socket.socket(socket.AF_UNIX)
    tcp.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    for listener, address in ((tcp, ("127.0.0.1", PORT)), (abstract, "\0the-tests-listener")):
        listener.bind(address)
        listener.listen()
        threading.Thread(target=_answer, args=(listener,), daemon=True).start()
    udp.bind(("127.0.0.1", PORT))
    threading.Thread(target=_echo, args=(udp,), daemon=True).start()
    try:
        yield
    finally:
        for listener in (tcp, udp, abstract):
            with contextlib.suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)  # wakes the thread that waits
            listener.close()


def _answer(listener: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            with connection:
                connection.sendall(b"SECRET of the network")


def _echo(listener: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while True:
            _, sender = listener.recvfrom(100)
            if sender is None:
                return
            listener.sendto(b"SECRET of the network", sender)
