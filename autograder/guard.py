"""What a learner's function must not leave behind: changed modules, settings and random state."""

import builtins
import contextlib
import io
import math
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

# `warnings` looks after itself: catch_warnings puts its settings back.
MODULES = (np, np.random, np.linalg, builtins, math)
MAX_PRINTED = 2_000


@dataclass
class Traces:
    """What a call left in the world around it: prints, warnings, names it changed in modules."""

    printed: io.StringIO
    warned: list[warnings.WarningMessage]
    tampered: list[str] = field(default_factory=list)


class BoundedText(io.StringIO):
    """Keeps the first characters written to it and forgets the rest."""

    def write(self, text: str) -> int:
        """Return the length of `text`, of which only what still fits is kept."""
        super().write(text[: max(0, MAX_PRINTED - self.tell())])
        return len(text)


@contextlib.contextmanager
def contained() -> Iterator[Traces]:
    """Collect prints and warnings of the block, and put everything back as it was."""
    random_state = np.random.get_state()  # noqa: NPY002 - learners may use the old interface
    before = [dict(vars(module)) for module in MODULES]
    traces = Traces(BoundedText(), [])
    try:
        with (
            warnings.catch_warnings(record=True) as traces.warned,
            np.errstate(all="warn", under="ignore"),
            contextlib.redirect_stdout(traces.printed),
            contextlib.redirect_stderr(traces.printed),
        ):
            warnings.simplefilter("always")
            yield traces
            traces.tampered += _put_back(before)
    finally:
        _put_back(before)
        np.random.set_state(random_state)  # noqa: NPY002


def _put_back(before: list[dict]) -> list[str]:
    """Restore what was overwritten in the modules, and return the names of it."""
    changed = []
    for module, names in zip(MODULES, before, strict=True):
        now = vars(module)
        for name, value in names.items():
            if now.get(name) is not value:
                changed.append(f"{module.__name__}.{name}")
                now[name] = value
    return changed
