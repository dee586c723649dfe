"""Call everything that a jail holds with the inputs of an exercise, and see what answers right.

Runs in the jail's folder: python -m leaks FILE, where FILE holds cases and expected values.
"""

import importlib
import inspect
import os
import pickle
import pkgutil
import sys
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import autograder
import course_utils
from autograder.exercise import Case
from autograder.plain import same
from autograder.run import run

SECONDS = 2.0
NOT_CALLED = ("autograder.engine.warm",)  # its import starts nothing, but its functions fork


def main() -> None:
    """Print a line for each callable that gives what is expected in all cases of an exercise."""
    warnings.simplefilter("ignore")
    exercises = pickle.loads(Path(sys.argv[1]).read_bytes())
    for place, function in callables():
        for name, cases, expected in exercises:
            if answers(function, cases, expected):
                os.write(1, f"{name} {place}\n".encode())


def callables() -> Iterator[tuple[str, Callable]]:
    """Yield (where, what) for each callable of each module: functions, classes, their methods,
    and what lies in tables."""
    seen = set()
    for package in (autograder, course_utils):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if found.name in NOT_CALLED:
                continue
            module = importlib.import_module(found.name)
            for name, value in list(vars(module).items()):
                for path, thing in inner(f"{found.name}.{name}", value):
                    if is_of_the_course(thing) and id(thing) not in seen:
                        seen.add(id(thing))
                        yield path, thing


def is_of_the_course(thing: object) -> bool:
    """Return whether it is no tool such as NumPy, with which learners work anyway."""
    return str(getattr(thing, "__module__", "")).startswith(("autograder", "course_utils"))


def inner(path: str, value: object) -> Iterator[tuple[str, Callable]]:
    """Yield a callable itself, the methods of a class, and the callables in a table or tuple."""
    if callable(value):
        yield path, value
    if inspect.isclass(value) and is_of_the_course(value):
        methods = [(f"{path}.{name}", getattr(value, name, None)) for name in vars(value)]
        yield from ((where, method) for where, method in methods if callable(method))
    items = value.items() if isinstance(value, dict) else ()
    items = enumerate(value) if isinstance(value, list | tuple) else items
    yield from ((f"{path}[{key!r}]", item) for key, item in items if callable(item))


def answers(function: Callable, cases: list, expected: list) -> bool:
    """Return whether a callable gives what is expected in all cases; it stops at the first not."""
    for case, right in zip(cases, expected, strict=True):
        if not takes(function, case):
            return False
        (outcome,) = run(function, [case], SECONDS)
        if outcome.failure or not same(outcome.value, right, 1e-9):
            return False
    return True


def takes(function: Callable, case: Case) -> bool:
    """Return whether it can be called with a case's arguments at all; asking is quicker."""
    try:
        inspect.signature(function).bind(*case.args, **case.kwargs)
    except TypeError:
        return False
    except ValueError:  # it does not say what it takes
        return True
    return True


if __name__ == "__main__":
    main()
