"""Where the time of a submission goes."""

import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class Stopwatch(Counter):
    """Seconds by the name of what they were spent on."""

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        """Add the seconds of the block to `name`."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self[name] += time.perf_counter() - started
