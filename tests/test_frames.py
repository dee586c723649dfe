"""What crosses the wall of the jail arrives as it was sent, and nothing else arrives."""

import json

import numpy as np
import pytest

from autograder import function_arguments
from autograder.engine.frames import HEADER, MAX_ARRAYS, FrameError, decode, encode, receive
from autograder.exercise import Recorder, Seed
from autograder.plain import Opaque, plain, same
from autograder.run import run
from autograder.table import TABLE


def there_and_back(value):
    """Return what arrives when `value` is sent."""
    frame, position = encode(value), 0

    def read(count):
        nonlocal position
        position += count
        return frame[position - count : position]

    return receive(read)


def parts(value):
    """Return the JSON and the bytes of the arrays of a frame."""
    frame = encode(value)
    length, _ = HEADER.unpack(frame[: HEADER.size])
    return json.loads(frame[HEADER.size : HEADER.size + length]), frame[HEADER.size + length :]


@pytest.mark.parametrize("row", TABLE.values(), ids=lambda row: row.name)
def test_the_inputs_and_results_of_every_exercise_arrive_unchanged(row):
    cases = row.cases(np.random.default_rng(3))
    for case, outcome in zip(cases, run(row.reference, cases), strict=True):
        args, kwargs, value = there_and_back([case.args, dict(case.kwargs), outcome.value])
        assert repr(args) == repr(case.args)
        assert repr(kwargs) == repr(dict(case.kwargs))
        assert same(value, outcome.value)


@pytest.mark.parametrize(
    "value",
    [
        np.zeros((0, 3)),
        np.array(1.5),
        np.array([np.nan, np.inf, -0.0]),
        np.array([[True, False]]),
        np.arange(6, dtype=np.float32).reshape(2, 3).T,
        [1, (2.5, None), {"a": "ü\ud800", "b": [True]}],
        [Opaque("a generator"), Seed(7), Recorder(2), function_arguments.cubes],
        float("nan"),
    ],
)
def test_plain_data_arrives_with_kind_shape_and_bits(value):
    back = there_and_back(value)
    if isinstance(value, np.ndarray):
        assert back.dtype == value.dtype
        assert back.shape == value.shape
        assert back.tobytes() == np.ascontiguousarray(value).tobytes()
        back[...] = 0  # it is the receiver's own
    else:
        assert repr(back) == repr(value)


@pytest.mark.parametrize(
    "value",
    [object(), print, {1: 2}, {3}, np.array(["text"]), np.array([object()]), np.array([1j]), b"b"],
)
def test_what_is_not_plain_data_is_not_sent(value):
    with pytest.raises(FrameError):
        encode(value)


@pytest.mark.parametrize(
    "packed",
    [
        {"a": 1},
        [],
        ["pickle", "gASVDAAAAAAAAACMBXBvc2l4lC4="],
        ["array", "<f8", 1000],
        ["array", "<f8", -1],
        ["array", "<f8", 2**62, 2**62],
        ["array", "|O", 1],
        ["array", "<f8", *[1] * 9],
        ["array", "<f8", 1.0],
        ["array", ["<f8"], 1],
        ["dict", ["a", 1], ["a", 2]],
        ["dict", [1, 2]],
        ["dict", "ab"],
        ["function", "np"],
        ["function", "__builtins__"],
        ["function", "initialize_parameters_he"],
        ["function", ["cubes"]],
        ["Seed", "7"],
        ["Seed", True],
        ["Opaque"],
        ["list", *[0] * 2000],
    ],
)
def test_a_frame_of_another_form_is_refused(packed):
    with pytest.raises(FrameError):
        decode(json.dumps(packed).encode(), b"")


def test_deep_nesting_is_refused_and_does_not_end_the_process():
    with pytest.raises(FrameError):
        decode(b'["list",' * 100_000 + b"0" + b"]" * 100_000, b"")


def test_bytes_that_no_array_accounts_for_are_refused():
    packed, blob = parts(np.arange(3.0))
    with pytest.raises(FrameError):
        decode(json.dumps(packed).encode(), blob + b"\0")
    with pytest.raises(FrameError):
        decode(json.dumps(packed).encode(), blob[:-1])


def test_truth_values_are_0_or_1():
    packed, _ = parts(np.array([True]))
    with pytest.raises(FrameError):
        decode(json.dumps(packed).encode(), b"\x02")


def test_a_frame_that_claims_to_be_huge_is_refused_before_it_is_read():
    header = HEADER.pack(2, MAX_ARRAYS + 1)
    with pytest.raises(FrameError):
        receive(lambda count: header[:count])


def test_damaged_frames_never_do_more_than_be_refused():
    """Whatever one changed byte makes of a frame: it is refused, or some plain data."""
    rng = np.random.default_rng(0)
    packed, blob = parts([{"A": np.arange(4.0), "n": 3}, (Seed(1), "text", np.array([True]))])
    text = json.dumps(packed).encode()
    for _ in range(2000):
        damaged = bytearray(text)
        damaged[rng.integers(len(text))] = rng.integers(256)
        try:
            value = decode(bytes(damaged), blob)
        except FrameError:
            continue
        plain(value)
