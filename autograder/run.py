"""Run a learner's function on cases and record plain data. Nothing here knows a right answer."""

import contextlib
import copy
import linecache
import signal
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.exercise import Case, Recorder, Seed
from autograder.guard import contained
from autograder.plain import plain, same

TIME_LIMIT = 10.0


@dataclass(frozen=True)
class Failure:
    """An exception: its type and message, and where in the learner's code it happened.

    arrays: the shapes of the arrays that had a name at that line.
    """

    kind: str
    message: str
    line_number: int | None = None
    line: str = ""
    arrays: tuple[tuple[str, tuple[int, ...]], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What one call did: plain data only. `drew` says whether it used the generator it was given;
    `repeats` whether a second call with equal inputs answered the same (None: not asked);
    `tampered` which names it overwrote in NumPy or Python itself."""

    value: Any = None
    failure: Failure | None = None
    changed: tuple[str, ...] = ()
    drew: bool | None = None
    repeats: bool | None = None
    warned: tuple[str, ...] = ()
    printed: str = ""
    tampered: tuple[str, ...] = ()
    seconds: float = 0.0


class TimeLimitError(BaseException):
    """Raised inside a learner's function that takes too long."""


def run(
    function: Callable, cases: Iterable[Case], time_limit: float = TIME_LIMIT
) -> Iterator[Outcome]:
    """Yield one outcome a case. After a call that hits the limit, the rest is not called."""
    for case in cases:
        outcome = _call(function, case, time_limit)
        yield outcome
        if outcome.failure and outcome.failure.kind == TimeLimitError.__name__:
            return


def _call(function: Callable, case: Case, time_limit: float) -> Outcome:
    args, kwargs = _inputs(case)
    before_args, before_kwargs = _inputs(case)
    generators = [x for x in (*args, *kwargs.values()) if isinstance(x, np.random.Generator)]
    states = [_state(generator) for generator in generators]
    failure, value, repeats = None, None, None
    started = time.perf_counter()
    with contained() as traces:
        try:
            with _limited(time_limit):
                value = plain(function(*args, **kwargs))
                value = _with_calls(value, (*args, *kwargs.values()))
                if case.repeat:
                    again = function(*before_args, **before_kwargs)
                    before_args, before_kwargs = _inputs(case)
                    repeats = same(value, plain(again))
        except BaseException as error:  # SystemExit and KeyboardInterrupt too must not get away
            failure = _describe(error, function, time_limit)
    return Outcome(
        value=value,
        failure=failure,
        changed=_changed(function, args, before_args, kwargs, before_kwargs),
        drew=any(_state(g) != s for g, s in zip(generators, states, strict=True))
        if generators
        else None,
        repeats=repeats,
        warned=tuple(dict.fromkeys(f"{w.category.__name__}: {w.message}" for w in traces.warned)),
        printed=traces.printed.getvalue(),
        tampered=tuple(traces.tampered),
        seconds=time.perf_counter() - started,
    )


def _inputs(case: Case) -> tuple[list, dict[str, Any]]:
    """Return fresh copies of the arguments, with a generator made for each seed."""
    made = {name: _made(value) for name, value in case.kwargs.items()}
    return [_made(value) for value in case.args], made


def _made(value: Any) -> Any:
    if isinstance(value, Seed):
        return np.random.default_rng(value.value)
    return _Calls(value.keep) if isinstance(value, Recorder) else copy.deepcopy(value)


class _Calls:
    """A function that notes what it is called with."""

    def __init__(self, keep: int) -> None:
        self.keep, self.noted = keep, []

    def __call__(self, *args: Any) -> None:
        self.noted.append(plain(args[: self.keep]))


def _with_calls(value: Any, inputs: tuple) -> Any:
    """Return the pair of `value` and the calls noted, if one of the inputs notes calls."""
    noted = next((x.noted for x in inputs if isinstance(x, _Calls)), None)
    return value if noted is None else (value, noted)


def _state(generator: np.random.Generator) -> str:
    return repr(generator.bit_generator.state)


def _changed(
    function: Callable, args: list, before: list, kwargs: dict, kwargs_before: dict
) -> tuple[str, ...]:
    names = function.__code__.co_varnames if hasattr(function, "__code__") else ()
    positional = [names[i] if i < len(names) else f"argument {i + 1}" for i in range(len(args))]
    after = dict(zip(positional, args, strict=True)) | kwargs
    unchanged = dict(zip(positional, before, strict=True)) | kwargs_before
    return tuple(
        name
        for name, value in after.items()
        if not isinstance(value, np.random.Generator | _Calls)
        and not same(plain(value), plain(unchanged[name]))
    )


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise TimeLimitError in the block after `seconds`, where the system can (main thread)."""
    possible = hasattr(signal, "setitimer") and (
        threading.current_thread() is threading.main_thread()
    )
    if not possible:
        yield
        return

    def stop(_number, _frame):
        raise TimeLimitError

    previous = signal.signal(signal.SIGALRM, stop)
    # The alarm repeats, since code that catches every exception swallows a single one.
    signal.setitimer(signal.ITIMER_REAL, seconds, 0.1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, previous)


def _describe(error: BaseException, function: Callable, time_limit: float) -> Failure:
    kind = type(error).__name__
    if isinstance(error, TimeLimitError):
        return Failure(kind, f"it was still running after {time_limit:g} seconds")
    message = _text_of(error)
    own_file = function.__code__.co_filename if hasattr(function, "__code__") else None
    own = [
        (frame, number)
        for frame, number in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename == own_file
    ]
    if not own:
        return Failure(kind, message)
    frame, number = own[-1]
    arrays = tuple((n, v.shape) for n, v in frame.f_locals.items() if isinstance(v, np.ndarray))
    return Failure(kind, message, number, linecache.getline(own_file, number).strip(), arrays)


def _text_of(error: BaseException) -> str:
    try:
        return str(error)[:300]
    except BaseException:  # an exception of the learner's own may fail to print itself
        return ""
