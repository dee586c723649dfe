"""What goes into the jail and comes out: plain data in bounded frames. Nothing here is executable.

A frame is two lengths (JSON, arrays), a JSON text and the raw bytes of the arrays. JSON says what
is where; whatever does not fit together exactly is refused.
"""

import json
import math
import socket
import struct
from collections.abc import Callable
from typing import Any

import numpy as np

from autograder import function_arguments
from autograder.exercise import Recorder, Seed
from autograder.plain import MAX_DEPTH, MAX_ITEMS, Opaque

HEADER = struct.Struct("!II")
MAX_JSON = 16_000_000
MAX_ARRAYS = 64_000_000  # the largest honest frame holds 2 MB
MAX_SIDE = 2**31  # of an array
MAX_NESTED = MAX_DEPTH + 8  # of the data, and the messages around it
MAX_DIMENSIONS = 8
DTYPES = {np.dtype(code).str: np.dtype(np.dtype(code).str) for code in "?bBhHiIlLqQefd"}
WORDS = {"Opaque": Opaque, "Seed": Seed, "Recorder": Recorder}
FIELDS = {"Opaque": ("kind", str), "Seed": ("value", int), "Recorder": ("keep", int)}


class FrameError(ValueError):
    """A frame that is not what it should be: too large, cut off, or not well-formed."""


def encode(value: Any) -> bytes:
    """Return the frame that holds `value`: plain data, seeds, recorders, named functions.

    Raises FrameError if it is something else, or too large.
    """
    arrays: list[bytes] = []
    try:
        text = json.dumps(_packed(value, arrays, 0)).encode()
    except (RecursionError, ValueError) as error:
        raise FrameError(f"cannot be sent: {error}") from None
    blob = b"".join(arrays)
    if len(text) > MAX_JSON or len(blob) > MAX_ARRAYS:
        raise FrameError("more data than a frame may hold")
    return HEADER.pack(len(text), len(blob)) + text + blob


def decode(text: bytes, blob: bytes) -> Any:
    """Return the value of a frame's two parts. Raises FrameError if they do not fit together."""
    try:
        packed = json.loads(text)
    except (ValueError, RecursionError):
        raise FrameError("not JSON") from None
    blocks = _Blocks(blob)
    value = _unpacked(packed, blocks, 0)
    if blocks.position != len(blob):
        raise FrameError("bytes that no array accounts for")
    return value


def receive(read: Callable[[int], bytes], max_json: int = MAX_JSON) -> Any:
    """Return the next value. `read(n)` returns exactly n bytes, or raises."""
    text_length, blob_length = HEADER.unpack(read(HEADER.size))
    if text_length > max_json or blob_length > MAX_ARRAYS:
        raise FrameError("more data than a frame may hold")
    return decode(read(text_length), read(blob_length))


def reader(connection: socket.socket) -> Callable[[int], bytes]:
    """Return read(n), which returns exactly n bytes of a connection or raises EOFError."""

    def read(count: int) -> bytes:
        buffer = bytearray()
        while len(buffer) < count:
            part = connection.recv(min(count - len(buffer), 1 << 20))
            if not part:
                raise EOFError("the connection was closed")
            buffer += part
        return bytes(buffer)

    return read


class _Blocks:
    """The raw bytes of the arrays, taken one after another."""

    def __init__(self, blob: bytes) -> None:
        self.blob, self.position = blob, 0

    def take(self, count: int) -> bytes:
        self.position += count
        if self.position > len(self.blob):
            raise FrameError("an array larger than its bytes")
        return self.blob[self.position - count : self.position]


def _packed(value: Any, arrays: list[bytes], depth: int) -> Any:
    """Return JSON for `value`: a bare number, text or null, or a list that begins with its kind."""
    if depth > MAX_NESTED:
        raise FrameError("nested too deeply")
    kind = type(value)
    if value is None or kind in (bool, int, float, str):
        return value
    if kind in (list, tuple):
        return [kind.__name__, *(_packed(item, arrays, depth + 1) for item in value)]
    if kind is dict:
        pairs = ([_key(key), _packed(item, arrays, depth + 1)] for key, item in value.items())
        return ["dict", *pairs]
    if kind is np.ndarray and value.dtype.str in DTYPES:
        arrays.append(np.ascontiguousarray(value).tobytes())
        return ["array", value.dtype.str, *value.shape]
    if kind.__name__ in FIELDS:
        return [kind.__name__, getattr(value, FIELDS[kind.__name__][0])]
    if getattr(function_arguments, getattr(value, "__name__", ""), None) is value:
        return ["function", value.__name__]
    raise FrameError(f"something of type {kind.__name__} cannot be sent")


def _key(key: Any) -> str:
    if type(key) is not str:
        raise FrameError("a dictionary whose keys are not all strings")
    return key


def _unpacked(packed: Any, blocks: _Blocks, depth: int) -> Any:
    if depth > MAX_NESTED:
        raise FrameError("nested too deeply")
    if not isinstance(packed, list):
        if isinstance(packed, dict):
            raise FrameError("a JSON object, which no frame holds")
        return packed
    known = packed and isinstance(packed[0], str) and packed[0] in UNPACK
    if not known or len(packed) > MAX_ITEMS + 1:
        raise FrameError("a list that does not say what it is, or is too long")
    return UNPACK[packed[0]](packed, blocks, depth + 1)


def _items(packed: list, blocks: _Blocks, depth: int) -> list:
    return [_unpacked(item, blocks, depth) for item in packed[1:]]


def _dict(packed: list, blocks: _Blocks, depth: int) -> dict[str, Any]:
    pairs = packed[1:]
    if not all(isinstance(p, list) and len(p) == 2 and isinstance(p[0], str) for p in pairs):
        raise FrameError("a dictionary that is not made of keys and values")
    if len({key for key, _ in pairs}) != len(pairs):
        raise FrameError("a dictionary with a key twice")
    return {key: _unpacked(item, blocks, depth) for key, item in pairs}


def _array(packed: list, blocks: _Blocks, _depth: int) -> np.ndarray:
    shape = packed[2:]
    known = len(packed) >= 2 and isinstance(packed[1], str) and packed[1] in DTYPES
    if not known or len(shape) > MAX_DIMENSIONS or not all(type(n) is int for n in shape):
        raise FrameError("an array without a known kind or shape")
    dtype, size = DTYPES[packed[1]], math.prod(shape)
    possible = all(0 <= side <= MAX_SIDE for side in shape)
    if not possible or size * dtype.itemsize > MAX_ARRAYS:
        raise FrameError("an array of impossible size")
    raw = blocks.take(size * dtype.itemsize)
    if dtype.kind == "b" and raw.translate(None, b"\0\1"):
        raise FrameError("truth values other than 0 and 1")
    return np.frombuffer(raw, dtype).reshape(shape).copy()


def _word(packed: list, _blocks: _Blocks, _depth: int) -> Any:
    kind = FIELDS[packed[0]][1]
    if len(packed) != 2 or type(packed[1]) is not kind:
        raise FrameError(f"not the form of {packed[0]}")
    return WORDS[packed[0]](packed[1])


def _function(packed: list, _blocks: _Blocks, _depth: int) -> Callable:
    named = len(packed) == 2 and isinstance(packed[1], str)
    function = vars(function_arguments).get(packed[1]) if named else None
    if getattr(function, "__module__", "") != function_arguments.__name__:
        raise FrameError("a function that no case hands over")
    return function


UNPACK = {
    "list": _items,
    "tuple": lambda packed, blocks, depth: tuple(_items(packed, blocks, depth)),
    "dict": _dict,
    "array": _array,
    "function": _function,
    **dict.fromkeys(FIELDS, _word),
}
