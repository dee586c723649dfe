"""How fast the machine is at the moment: shared machines change their speed within seconds."""

import time

FULL_SPEED = 1.25  # times the shortest time that a fixed piece of work took in the whole run
PATIENCE = 5.0  # seconds to wait for the machine to be at its full speed


class Pace:
    """The milliseconds that a fixed piece of work takes: now, and at best so far."""

    def __init__(self) -> None:
        self.best = float("inf")

    def now(self) -> float:
        """Return what it takes now."""
        start = time.perf_counter()
        sum(i * i % 7 for i in range(40_000))
        taken = 1000 * (time.perf_counter() - start)
        self.best = min(self.best, taken)
        return taken

    def when_full(self) -> float:
        """Return what it takes once the machine is at its full speed, or when patience ends."""
        end = time.monotonic() + PATIENCE
        while (taken := self.now()) > FULL_SPEED * self.best and time.monotonic() < end:
            time.sleep(0.1)
        return taken
