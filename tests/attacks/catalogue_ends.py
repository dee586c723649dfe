"""Ending and stopping the process, its parents and its siblings; never coming back."""

from tests.attacks.attack import EXERCISE, Attack

ENDS, FOREVER = "signals and crashes", "never done"
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
)
