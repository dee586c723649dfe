"""How many threads linear algebra may use. It counts only before NumPy is first imported."""

import os

VARIABLES = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")


def limit_threads(count: int) -> None:
    """Let processes started from here use `count` threads, unless the user has set a number."""
    for name in VARIABLES:
        os.environ.setdefault(name, str(count))
