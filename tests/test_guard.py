"""What looks after the built-in functions does not need them."""

import builtins

import pytest

from autograder.exercise import Case
from autograder.run import run

BUILT_IN = sorted(name for name in vars(builtins) if not name.startswith("_") and name != "None")


@pytest.mark.parametrize("stops", [False, True], ids=["returns", "stops"])
@pytest.mark.parametrize("name", BUILT_IN)
def test_no_built_in_function_is_needed_to_put_the_built_in_functions_back(name, stops):
    kept = vars(builtins)[name]

    def overwrite():
        vars(builtins)[name] = print
        return 1 / 0 if stops else 1

    try:
        outcome = next(run(overwrite, [Case("", ())]))
        left = vars(builtins)[name]
    finally:
        vars(builtins)[name] = kept
    assert left is kept
    assert outcome.tampered == (() if name == "print" else (f"builtins.{name}",))
    assert (outcome.value, bool(outcome.failure)) == ((None, True) if stops else (1, False))
