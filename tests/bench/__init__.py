"""Benchmarks: `python -m tests.bench`. They print measurements; nothing is asserted."""
