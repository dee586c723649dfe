"""A picture as PNG in a few milliseconds: the usual writer takes longer than the drawing."""

import struct
import zlib

import numpy as np

SIGNATURE, EIGHT_BITS, RGB, NO_FILTER = b"\x89PNG\r\n\x1a\n", 8, 2, 0
FASTEST = 1  # of zlib's levels


def png(pixels: np.ndarray) -> bytes:
    """Return the bytes of a PNG file (ISO/IEC 15948), no row filtered.

    pixels: (height, width, 3) of uint8; or (height, width, 4), whose last channel is left out.
    """
    height, width, _ = pixels.shape
    header = struct.pack(">IIBBBBB", width, height, EIGHT_BITS, RGB, 0, 0, 0)
    rows = np.full((height, 1 + 3 * width), NO_FILTER, np.uint8)  # each row begins with its filter
    for colour in range(3):  # one at a time is several times faster than three at once
        rows[:, 1 + colour :: 3] = pixels[:, :, colour]
    data = zlib.compress(rows, FASTEST)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    """Return one part of a PNG file: length, kind, data, checksum."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
