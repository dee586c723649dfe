"""Ending, stopping and exhausting the process, its parents, its siblings, and the machine."""

from tests.attacks.attack import EXERCISE, Attack

ENDS, FOREVER, BOMBS = "signals and crashes", "never done", "bombs"
ENDED, LATE = "ended the Python process", "did not finish"
ATTACKS = (
    Attack("os._exit", ENDS, "end the process", "import os; os._exit(0)", told=ENDED),
    Attack(
        "os._exit in the function",
        ENDS,
        "end the process while it is judged",
        """
        def mean_squared_error(Y_hat, Y):
            import os
            os._exit(0)
        """,
        where=EXERCISE,
        told=ENDED,
    ),
    Attack("sys.exit", ENDS, "leave politely", "import sys; sys.exit(0)"),
    Attack(
        "segfault", ENDS, "crash the interpreter", "import ctypes; ctypes.string_at(0)", told=ENDED
    ),
    Attack("abort", ENDS, "abort the interpreter", "import os; os.abort()", told=ENDED),
    Attack(
        "stack overflow",
        ENDS,
        "call itself until the stack is full",
        """
        import sys
        sys.setrecursionlimit(10**9)
        def mean_squared_error(Y_hat, Y):
            return max([Y_hat], key=lambda _: mean_squared_error(Y_hat, Y))
        """,
        where=EXERCISE,
        told=ENDED,
    ),
    Attack(
        "signal to the group",
        ENDS,
        "end every process of its group, the warm one among them",
        "import os\nif os.getpid() < 10_000: os.kill(0, 9)",
    ),
    Attack(
        "signal to everybody",
        ENDS,
        "end every process that it can see",
        # Only where there is a process table of its own, whose first process is not the machine's.
        """
        import os
        inside = not os.path.exists("/proc/1/comm") or open("/proc/1/comm").read() == "bwrap\\n"
        if inside:
            os.kill(-1, 9)
        """,
    ),
    Attack(
        "signal to parents",
        ENDS,
        "stop and end the process that started it",
        """
        import os, signal
        if os.getppid() != 1:
            os.kill(os.getppid(), signal.SIGSTOP if os.getppid() else 0)
        """,
    ),
    Attack(
        "deep source",
        ENDS,
        "crash whoever reads the cell: a hundred thousand signs before a number",
        "-" * 100_000 + "1",
    ),
    Attack(
        "sleeps",
        FOREVER,
        "sleep for ever",
        "import time\nwhile True:\n    time.sleep(1000)",
        told=LATE,
    ),
    Attack(
        "spins",
        FOREVER,
        "go on for ever whatever is raised",
        """
        def mean_squared_error(Y_hat, Y):
            while True:
                try:
                    while True:
                        pass
                except BaseException:
                    continue
        """,
        where=EXERCISE,
        told=LATE,
    ),
    Attack(
        "deaf to signals",
        FOREVER,
        "block every signal, then wait",
        """
        import signal, time
        signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
        def mean_squared_error(Y_hat, Y):
            time.sleep(1000)
        """,
        where=EXERCISE,
        told=LATE,
    ),
    Attack(
        "waits in C",
        FOREVER,
        "never come back from one long operation",
        """
        def mean_squared_error(Y_hat, Y):
            return sum(range(10**18))
        """,
        where=EXERCISE,
        told=LATE,
    ),
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
