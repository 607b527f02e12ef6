"""Rows of a MySQL result, decoded by compiled code straight from the connection into Arrow.

A driver that makes a Python object of every cell reads some 100,000 rows a second; the text protocol is
lengths and bytes, which is what Arrow wants. Only this module knows the protocol (MySQL internals manual,
text resultset): a packet is three bytes of length, one of sequence and the payload; a row's payload is each
cell's length and bytes; 0xFE in a short packet ends the rows, 0xFF is an error.
"""

from collections.abc import Iterator
from io import BufferedReader

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

Bytes = NDArray[np.uint8]
Counts = NDArray[np.int64]

LONGEST_ROW = (1 << 24) - (1 << 16)
"""Bytes of a row that a query may ask for: a packet holds 16 MB, and a row in several is not read."""

_CHUNK = 4 << 20
_LARGEST_CHUNK = 1 << 25
_HEADER = 4
_MARGIN = 16
_MORE, _DONE, _FAILED, _MALFORMED = range(4)


class ServerFailed(Exception):
    """The server ended the rows with an error; ``number`` is its code, 0 where what it sent makes no sense."""

    def __init__(self, number: int) -> None:
        super().__init__(str(number))
        self.number = number


@compiled()
def _size(data: Bytes, at: int) -> int:
    """Return the length of the packet whose header is at ``at``."""
    return int(np.int64(data[at]) | np.int64(data[at + 1]) << 8 | np.int64(data[at + 2]) << 16)


@compiled()
def _cell(data: Bytes, at: int) -> tuple[int, int]:
    """Return where a cell's bytes begin, and how many they are, -1 for NULL."""
    first = int(np.int64(data[at]))
    if first < 0xFB:
        return at + 1, first
    if first == 0xFB:
        return at + 1, -1
    size = 2 if first == 0xFC else 3 if first == 0xFD else 8
    length = np.int64(0)
    for place in range(size):
        length |= np.int64(data[at + 1 + place]) << np.int64(8 * place)
    return at + 1 + size, int(length)


@compiled()
def _measure(data: Bytes, at: int, end: int, rows: int, lengths: Counts) -> tuple[int, int, int]:
    """Walk the whole packets from ``at``; add to ``lengths``, and return where they end, rows, and why there."""
    while at + _HEADER <= end:
        size = _size(data, at)
        after = at + _HEADER + size
        if size == 0xFFFFFF:
            return at, rows, _MALFORMED
        if after > end:
            break
        first = data[at + _HEADER]
        if first == 0xFF:
            return at, rows, _FAILED
        if first == 0xFE and size < 9:
            return at, rows, _DONE
        place = at + _HEADER
        for column in range(lengths.size):
            if place >= after:
                return at, rows, _MALFORMED
            place, length = _cell(data, place)
            if length < -1 or place + max(length, 0) > after or length > size:
                return at, rows, _MALFORMED
            if length > 0:
                lengths[column] += length
                place += length
        at = after
        rows += 1
    return at, rows, _MORE


@compiled()
def _fill(data: Bytes, bases: Counts, out: Bytes, offsets: NDArray[np.int32], present: Bytes) -> None:
    """Copy the cells of the rows at the start of ``data``, column by column."""
    at = 0
    for row in range(present.shape[1]):
        place = at + _HEADER
        at = place + _size(data, at)
        for column in range(bases.size):
            start, length = _cell(data, place)
            place = start
            filled = offsets[column, row]
            if length >= 0:
                present[column, row] = 1
                target = bases[column] + filled
                for byte in range(length):
                    out[target + byte] = data[start + byte]
                place += length
                filled += length
            offsets[column, row + 1] = filled


def _arrays(data: Bytes, rows: int, lengths: Counts) -> list[pa.BinaryArray]:
    bases = np.concatenate(([0], np.cumsum(lengths)))
    out = np.empty(bases[-1], np.uint8)
    offsets = np.zeros((lengths.size, rows + 1), np.int32)
    present = np.zeros((lengths.size, rows), np.uint8)
    _fill(data, bases[:-1], out, offsets, present)
    masks = np.packbits(present, axis=1, bitorder="little")
    held = pa.py_buffer(out)
    return [
        pa.Array.from_buffers(
            pa.binary(), rows, [pa.py_buffer(masks[at]), pa.py_buffer(offsets[at]), held.slice(bases[at], lengths[at])]
        )
        for at in range(lengths.size)
    ]


def arrow_rows(stream: BufferedReader, columns: int) -> Iterator[list[pa.BinaryArray]]:
    """Yield a result's rows as a list of columns of bytes, about 4 MB at a time.

    Raises
    ------
    ServerFailed
        If the server breaks off with an error.
    ConnectionError, TimeoutError
        If the connection ends or is silent for too long.
    """
    data = np.empty(_CHUNK, np.uint8)
    filled, state = 0, _MORE
    while state == _MORE:
        lengths = np.zeros(columns, np.int64)
        at, rows, state = _measure(data, 0, filled, 0, lengths)
        # the bytes kept free at the end make the look at a cell's length safe
        while state == _MORE and at < _CHUNK // 2 and filled < data.size - _MARGIN:
            # not readinto1, which waits for more even where it holds the end of the rows already
            got = np.frombuffer(stream.read1(data.size - _MARGIN - filled), np.uint8)
            if not got.size:
                raise ConnectionError
            data[filled : filled + got.size] = got
            filled += got.size
            at, rows, state = _measure(data, at, filled, rows, lengths)
        if rows:
            yield _arrays(data, rows, lengths)
        elif state == _MORE:
            if data.size >= _LARGEST_CHUNK:
                raise ServerFailed(0)
            data = np.concatenate((data, np.empty(data.size, np.uint8)))
        data[: filled - at] = data[at:filled].copy()
        filled -= at
    if state != _DONE:
        raise ServerFailed(int(data[5]) | int(data[6]) << 8 if state == _FAILED else 0)
