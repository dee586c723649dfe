"""Run every benchmark of the table, or those named: python -m tests.bench [name ...]."""

import importlib
import os
import sys

BENCHMARKS = ("training",)
THREADS = "2"

if __name__ == "__main__":
    # Before NumPy is imported; the processes started later inherit it.
    for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, THREADS)
    for name in sys.argv[1:] or BENCHMARKS:
        importlib.import_module(f"tests.bench.{name}").main()
