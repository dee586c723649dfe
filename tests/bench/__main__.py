"""Run every benchmark of the table, or those named: python -m tests.bench [name ...]."""

import importlib
import os
import sys

BENCHMARKS = ("training", "explorables", "grading")
# Two BLAS threads on a busy two-core machine wait for each other; set the variable for more.
THREADS = "1"

if __name__ == "__main__":
    # Before NumPy is imported; the processes started later inherit it.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", THREADS)
    for name in sys.argv[1:] or BENCHMARKS:
        importlib.import_module(f"tests.bench.{name}").main()
