"""Run a learner's function on cases and record plain data. Nothing here knows a right answer."""

import contextlib
import copy
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.exercise import Case, Recorder, Seed
from autograder.failure import Failure, TimeLimitError, describe, limited
from autograder.guard import Traces, contained
from autograder.plain import plain, same

TIME_LIMIT = 10.0

Guard = Callable[[], contextlib.AbstractContextManager[Traces]]


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


def run(
    function: Callable,
    cases: Iterable[Case],
    time_limit: float = TIME_LIMIT,
    guard: Guard = contained,
) -> Iterator[Outcome]:
    """Yield one outcome a case. After a call that hits the limit, the rest is not called.

    guard: what a call happens in; `unguarded` is for the course's own code only, and much faster.
    """
    for case in cases:
        outcome = _call(function, case, time_limit, guard)
        yield outcome
        if outcome.failure and outcome.failure.kind == TimeLimitError.__name__:
            return


def _call(function: Callable, case: Case, time_limit: float, guard: Guard) -> Outcome:
    args, kwargs = _inputs(case)
    again_args, again_kwargs = _inputs(case) if case.repeat else ([], {})
    generators = [x for x in (*args, *kwargs.values()) if isinstance(x, np.random.Generator)]
    states = [_state(generator) for generator in generators]
    failure, value, repeats = None, None, None
    started = time.perf_counter()
    with guard() as traces:
        try:
            with limited(time_limit):
                value = plain(_answer(function, args, kwargs, traces))
                value = _with_calls(value, (*args, *kwargs.values()))
                if case.repeat:
                    again = _answer(function, again_args, again_kwargs, traces)
                    repeats = same(value, plain(again))
        except BaseException as error:  # SystemExit and KeyboardInterrupt too must not get away
            failure = describe(error, function, time_limit)
    return Outcome(
        value=value,
        failure=failure,
        changed=_changed(function, case, args, kwargs),
        drew=any(_state(g) != s for g, s in zip(generators, states, strict=True))
        if generators
        else None,
        repeats=repeats,
        warned=tuple(dict.fromkeys(f"{w.category.__name__}: {w.message}" for w in traces.warned)),
        printed=traces.printed.getvalue(),
        tampered=tuple(dict.fromkeys(traces.tampered)),
        seconds=time.perf_counter() - started,
    )


def _answer(function: Callable, args: list, kwargs: dict, traces: Traces) -> Any:
    """Call the function, and put Python and NumPy back before anything else needs them."""
    try:
        return function(*args, **kwargs)
    finally:
        traces.put_back()


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


def _changed(function: Callable, case: Case, args: list, kwargs: dict) -> tuple[str, ...]:
    """Return the names of the inputs that no longer are what the case says."""
    names = function.__code__.co_varnames if hasattr(function, "__code__") else ()
    positional = [names[i] if i < len(names) else f"argument {i + 1}" for i in range(len(args))]
    after = dict(zip(positional, args, strict=True)) | kwargs
    unchanged = dict(zip(positional, case.args, strict=True)) | case.kwargs
    return tuple(
        name
        for name, value in after.items()
        if value is not unchanged[name]  # numbers and functions are not copied
        and not isinstance(value, np.random.Generator | _Calls)
        and not same(plain(value), unchanged[name])  # a case holds plain data
    )
