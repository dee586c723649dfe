"""Changing what is not the submission's own; reaching out over a network."""

from tests.attacks.attack import Attack
from tests.attacks.catalogue_reading import UP

WRITING, NETWORK = "writing", "network"
PORT = 47613  # of the listener that the tests start on 127.0.0.1; it answers with a SECRET
ATTACKS = (
    Attack(
        "gradebook written",
        WRITING,
        "give itself full marks in the database",
        UP
        + """
import sqlite3
for file in everywhere("gradebook.db"):
    with sqlite3.connect(file) as database:
        database.execute("update grade set manual_score = 100, auto_score = 100")
        database.execute("insert into student (id) values ('TRACE-OF-THE-ATTACK')")
""",
    ),
    Attack(
        "others' work destroyed",
        WRITING,
        "empty what others handed in",
        UP
        + """
for file in everywhere("submitted/*/05_loss/05_loss.ipynb"):
    if "neighbour" in str(file):
        file.write_text("TRACE-OF-THE-ATTACK")
""",
    ),
    Attack(
        "writing everywhere",
        WRITING,
        "leave a file in every folder that lets it",
        """
        import os, sys
        for place in (".", "..", "../..", "../../..", "/", "/dev", "/dev/shm", "/dev/pts", "/etc",
                      "/usr", "/house", "/work", "/root", "/var/tmp", "/run", "/tmp", *sys.path):
            for name in ("TRACE-OF-THE-ATTACK", "sitecustomize.py"):
                try:
                    with open(os.path.join(place, name), "w") as file:
                        file.write("import builtins; builtins.left = 'TRACE-OF-THE-ATTACK'")
                except OSError:
                    pass
        """,
    ),
    Attack(
        "modules changed on disk",
        WRITING,
        "write over the check's own files",
        """
        import autograder, course_utils, numpy
        for package in (autograder, course_utils, numpy):
            try:
                with open(package.__path__[0] + "/TRACE-OF-THE-ATTACK.py", "w") as file:
                    file.write("1")
            except OSError:
                pass
        """,
    ),
    Attack(
        "mount and remount",
        WRITING,
        "make the read-only world writable again",
        """
        import ctypes
        libc = ctypes.CDLL(None)
        for place in (b"/", b"/house", b"/dev", b"/work", b"/proc"):
            libc.mount(None, place, None, 32, None)
            libc.umount2(place, 2)
        libc.unshare(0x10000000 | 0x20000)
        for place in ("/house", "/dev", "/"):
            try:
                open(place + "/TRACE-OF-THE-ATTACK", "w").close()
            except OSError:
                pass
        """,
    ),
    Attack(
        "TCP",
        NETWORK,
        "talk to a service of the machine",
        f"""
        import socket
        with socket.create_connection(("127.0.0.1", {PORT}), 1) as connection:
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "UDP",
        NETWORK,
        "send a packet, as a name server would get it, and read the answer",
        f"""
        import socket
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as connection:
            connection.settimeout(1)
            connection.sendto(b"x", ("127.0.0.1", {PORT}))
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "abstract socket",
        NETWORK,
        "talk over a name that is in no folder",
        """
        import socket
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect("\\0the-tests-listener")
            print(connection.recv(100).decode())
        """,
    ),
    Attack(
        "other families",
        NETWORK,
        "open sockets that no network namespace holds",
        """
        import socket
        for family in (17, 38, 40, 44):
            try:
                socket.socket(family, socket.SOCK_DGRAM if family == 17 else socket.SOCK_STREAM)
                print("SECRET: a socket of family", family)
            except OSError:
                pass
        """,
    ),
)
