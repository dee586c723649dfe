"""Exhausting the machine: processes, memory, disk, output, open files."""

from tests.attacks.attack import EXERCISE, Attack

BOMBS = "bombs"
ENDED, LATE = "ended the Python process", "did not finish"
ATTACKS = (
    Attack(
        "fork bomb",
        BOMBS,
        "start processes that start processes",
        """
        import os, time
        for _ in range(9):
            try:
                os.fork()
            except OSError:
                break
        time.sleep(100)
        """,
        told="more processes",
        harmful=True,
    ),
    Attack(
        "thread bomb",
        BOMBS,
        "start threads without end",
        """
        import threading, time
        for _ in range(10_000):
            threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
        """,
        harmful=True,
    ),
    Attack(
        "memory bomb",
        BOMBS,
        "take all memory",
        """
        hoard = []
        while True:
            hoard.append(bytearray(50_000_000))
        """,
        harmful=True,
    ),
    Attack(
        "memory bomb in processes",
        BOMBS,
        "take memory in many processes, each within its limit",
        """
        import os, time
        for _ in range(6):
            if os.fork() == 0:
                hoard = b"x" * 300_000_000
                time.sleep(100)
        time.sleep(100)
        """,
        told="more memory",
        harmful=True,
    ),
    Attack(
        "memory bomb in shared pages",
        BOMBS,
        "take memory in pages that two processes share, so that neither owns them",
        """
        import mmap, os, time
        for _ in range(6):
            if os.fork() == 0:
                hoard = mmap.mmap(-1, 300_000_000)
                os.fork()
                for place in range(0, len(hoard), 4096):
                    hoard[place] = 1
                time.sleep(100)
        time.sleep(100)
        """,
        told="more memory",
        harmful=True,
    ),
    Attack(
        "memory of no process",
        BOMBS,
        "take memory that belongs to no process and that nobody counts",
        """
        import ctypes, mmap, os
        libc = ctypes.CDLL(None)
        for number in range(3):
            try:
                file = os.memfd_create("hoard")
            except OSError:
                break
            print("SECRET: kept in a nameless file", os.write(file, bytes(50_000_000)))
        if libc.shmget(0x7ACE, 200_000_000, 0o1666) >= 0:
            print("SECRET: kept in shared memory")
        """,
        harmful=True,
    ),
    Attack(
        "disk bomb",
        BOMBS,
        "fill the disk",
        """
        for number in range(200):
            with open(f"/tmp/{number}", "wb") as file:
                file.write(b"x" * 20_000_000)
        """,
        harmful=True,
    ),
    Attack(
        "output bomb",
        BOMBS,
        "print a gigabyte",
        """
        for _ in range(200):
            print("x" * 5_000_000)
        """,
        harmful=True,
    ),
    Attack(
        "open files",
        BOMBS,
        "open files until no more can be opened",
        """
        import os
        kept = []
        while len(kept) < 100_000:
            kept.append(os.open("/dev/null", os.O_RDONLY))
        """,
        harmful=True,
    ),
    Attack(
        "large answer",
        BOMBS,
        "return an array that fills the engine's memory",
        """
        import numpy as np
        def mean_squared_error(Y_hat, Y):
            return np.zeros(40_000_000)
        """,
        where=EXERCISE,
        harmful=True,
    ),
)
