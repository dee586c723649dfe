"""What a learner's function must not leave behind: changed modules, settings and random state."""

import builtins
import contextlib
import io
import math
import operator
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import ModuleType

import numpy as np

# `warnings` looks after itself: catch_warnings puts its settings back.
MODULES = (np, np.random, np.linalg, builtins, math)
MAX_PRINTED = 2_000
# The learner may overwrite the built-in ones; what puts them back must not call them.
all, len, map, vars = all, len, map, vars


@dataclass
class Traces:
    """What a call left in the world around it: prints, warnings, names it changed in modules.

    before: each module that is looked after, with the names in it as they were.
    """

    printed: io.StringIO
    warned: list[warnings.WarningMessage]
    before: list[tuple[ModuleType, dict]]
    tampered: list[str] = field(default_factory=list)

    def put_back(self) -> None:
        """Restore what was overwritten in the modules, and note the names of it."""
        for module, names in self.before:
            now = vars(module)
            if _identical(now, names):
                continue
            for name, value in names.items():
                if now.get(name) is not value:
                    self.tampered.append(f"{module.__name__}.{name}")
                    now[name] = value


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
    traces = Traces(BoundedText(), [], [(module, dict(vars(module))) for module in MODULES])
    try:
        with (
            warnings.catch_warnings(record=True) as traces.warned,
            np.errstate(all="warn", under="ignore"),
            contextlib.redirect_stdout(traces.printed),
            contextlib.redirect_stderr(traces.printed),
        ):
            warnings.simplefilter("always")
            yield traces
    finally:
        traces.put_back()
        np.random.set_state(random_state)  # noqa: NPY002


def unguarded() -> contextlib.AbstractContextManager[Traces]:
    """Put nothing back and collect nothing: for answers, right or wrong, that the course wrote.

    They print and warn, so whoever calls many of them wraps all the calls in one `contained`.
    """
    return contextlib.nullcontext(Traces(BoundedText(), [], []))


def _identical(now: dict, before: dict) -> bool:
    """Return whether the same objects stand under the same names in the same order.

    It runs no comparison of anybody's, and is quicker than asking name by name.
    """
    return (
        len(now) == len(before)
        and all(map(operator.is_, now, before))
        and all(map(operator.is_, now.values(), before.values()))
    )
