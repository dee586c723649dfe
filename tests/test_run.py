"""Running a learner's function: whatever it does, plain data comes back."""

import warnings

import numpy as np
import pytest

from autograder.exercise import Case, Seed
from autograder.guard import MAX_PRINTED
from autograder.plain import Opaque, plain, same
from autograder.run import run


def outcome_of(function, *args, **case):
    """Return the outcome of one call."""
    return next(run(function, [Case("here", args, **case)], time_limit=0.3))


def test_arrays_come_back_as_copies():
    kept = np.zeros(3)
    value = outcome_of(lambda: kept).value
    kept[0] = 1
    assert value[0] == 0


class AlwaysEqual:
    """Says that it equals everything."""

    def __eq__(self, other):
        return True

    __hash__ = None


class Loud(np.ndarray):
    """An array type of one's own."""


@pytest.mark.parametrize(
    "value",
    [AlwaysEqual(), np.zeros(2).view(Loud), (x for x in "ab"), np.array([object()]), {3: 1}, len],
    ids=["equal to all", "array subclass", "generator", "objects", "number keys", "function"],
)
def test_what_is_not_plain_data_equals_nothing_but_its_name(value):
    assert isinstance(plain(value), Opaque)
    assert not same(plain(value), np.zeros(2))


def test_a_list_that_holds_itself_is_cut_off():
    endless = []
    endless.append(endless)
    assert plain(endless) != endless


def test_an_endless_loop_is_stopped_with_a_clear_message():
    def forever():
        while True:
            pass

    assert "still running after 0.3 seconds" in outcome_of(forever).failure.message


def test_after_a_call_that_hits_the_limit_no_other_is_made():
    def forever(calls):
        calls.append(1)
        while True:
            pass

    outcomes = list(run(forever, [Case("first", ([],)), Case("second", ([],))], time_limit=0.2))
    assert len(outcomes) == 1


def test_an_exception_carries_the_line_and_the_shapes_there():
    def multiply(W, A):
        return W @ A

    failure = outcome_of(multiply, np.zeros((3, 5)), np.zeros((3, 7))).failure
    assert failure.kind == "ValueError"
    assert failure.line == "return W @ A"
    assert failure.arrays == (("W", (3, 5)), ("A", (3, 7)))


def test_endless_recursion_is_an_exception_like_another():
    def deep():
        return deep()

    assert outcome_of(deep).failure.kind == "RecursionError"


def test_what_is_printed_is_kept_up_to_a_limit():
    outcome = outcome_of(lambda: print("x" * 10_000_000))
    assert len(outcome.printed) == MAX_PRINTED


def test_inputs_are_fresh_copies_each_time():
    case = Case("here", ([1],), repeat=True)
    outcome = next(run(lambda items: items.append(2) or len(items), [case]))
    assert outcome.value == 2
    assert outcome.repeats
    assert case.args == ([1],)


def test_it_is_seen_whether_the_given_generator_was_used():
    uses = Case("here", (), {"rng": Seed(3)})
    assert next(run(lambda rng: rng.random(), [uses])).drew
    assert not next(run(lambda rng: np.random.default_rng(0).random(), [uses])).drew  # noqa: ARG005


def test_an_answer_that_depends_on_hidden_state_does_not_repeat():
    calls = []
    case = Case("here", (), repeat=True)
    assert next(run(lambda: calls.append(1) or len(calls), [case])).repeats is False


def test_nan_equals_nan_and_shapes_count():
    assert same(np.array([np.nan, 1]), np.array([np.nan, 1]))
    assert not same(np.zeros((2, 1)), np.zeros(2))
    assert not same(np.array([1.0, 2.0]), np.array([1.0, 2.001]), rtol=1e-4)
    assert same(np.array([1.0, 2.0]), np.array([1.0, 2.00001]), rtol=1e-4)


@pytest.fixture
def patched_numpy():
    """Return a function that overwrites np.zeros and a builtin, and what they were."""
    kept = np.zeros, len

    def overwrite():
        np.zeros = len
        __builtins__["len"] = abs
        return 1

    return overwrite, kept


def test_what_a_function_overwrites_in_numpy_or_python_is_put_back_and_reported(patched_numpy):
    overwrite, (zeros, length) = patched_numpy
    outcome = outcome_of(overwrite)
    assert np.zeros is zeros
    assert len is length
    assert set(outcome.tampered) == {"numpy.zeros", "builtins.len"}


def test_warning_filters_and_numpy_s_error_settings_are_put_back():
    def loosen():
        warnings.simplefilter("ignore")
        np.seterr(all="ignore")
        return 1

    filters, settings = warnings.filters[:], np.geterr()
    outcome_of(loosen)
    assert warnings.filters == filters
    assert np.geterr() == settings


class Unprintable(Exception):
    """An exception that cannot be shown."""

    def __str__(self):
        raise SystemExit


def test_an_exception_that_cannot_print_itself_is_recorded_all_the_same():
    def fail():
        raise Unprintable

    assert outcome_of(fail).failure.kind == "Unprintable"


def test_a_loop_that_catches_every_exception_is_stopped():
    def stubborn():
        for _ in range(50):
            try:
                while True:
                    pass
            except BaseException:
                continue

    assert outcome_of(stubborn).seconds < 10
