"""Read a cell's UTF-8 bytes while undoing full width, separators and case (全角, 分隔符, 大小写)."""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, code
from chudun.probes.data.kernel.compiled import compiled, tuple_of
from chudun.probes.data.kernel.detector import AT, DIGITS, HAN, LETTERS, LONGEST, OTHER

DATA = types.Array(types.uint8, 1, "C", readonly=True)

_SEPARATOR = 32
"""Class of what is dropped, beside the classes of detector.py."""
_WIDE = 64
"""Class of bytes that may begin a character that stands for an ASCII one."""
_SPACE = 32

_PAIR = tuple_of(types.int64, 2)
_TRIPLE = tuple_of(types.int64, 3)


def _classes() -> Bytes:
    classes = np.full(256, HAN, dtype=np.uint8)
    classes[:128] = OTHER
    classes[[0xC2, 0xE2, 0xE3, 0xEF]] = _WIDE
    classes[48:58] = DIGITS
    classes[65:91] = classes[97:123] = LETTERS
    classes[ord("@")] = AT
    classes[[ord(mark) for mark in " \t\r\n-./+()"]] = _SEPARATOR
    return classes


def _upper() -> Bytes:
    upper = np.arange(256, dtype=np.uint8)
    upper[97:123] -= 32
    return upper


_CLASS = _classes()
_UPPER = _upper()


@compiled(_PAIR(DATA, types.int64, types.int64), inline=True)
def _wide(data: Bytes, i: int, stop: int) -> tuple[int, int]:
    """Return the ASCII character that a multi-byte one stands for and the bytes it takes, or the first byte and 1."""
    lead = code(data[i])
    if lead == 0xC2 and i + 1 < stop:
        if data[i + 1] == 0xB7 or data[i + 1] == 0xA0:  # middle dot, no-break space
            return _SPACE, 2
        return lead, 1
    if i + 2 >= stop:
        return lead, 1
    pair = code(data[i + 1]) << 8 | code(data[i + 2])
    if lead == 0xEF:
        if 0xBC81 <= pair <= 0xBCBF:
            return (pair & 0x3F) + 0x20, 3
        if 0xBD80 <= pair <= 0xBD9E:
            return (pair & 0x3F) + 0x60, 3
        if pair == 0xBBBF:  # byte order mark
            return _SPACE, 3
    elif lead == 0xE3 and (pair == 0x8080 or pair == 0x83BB):  # ideographic space, katakana dot
        return _SPACE, 3
    elif lead == 0xE2 and (0x808B <= pair <= 0x8095 or pair == 0x80A2 or pair == 0x8892):
        return _SPACE, 3  # zero-width characters, dashes, bullet, minus
    return lead, 1


@compiled(_PAIR(DATA, types.int64, types.int64, CELL), inline=True)
def compact(data: Bytes, start: int, stop: int, cell: Bytes) -> tuple[int, int]:
    """Write a cell without separators, in half width and upper case.

    Returns
    -------
    The length written, or -1 where the cell is longer than fits; the character classes it is made of.
    Reading stops at an @, since an address is no address without its separators.
    A decimal fraction counts as OTHER: dropping its point would make an identifier of 139.12345678.
    """
    length, classes, dots, i = 0, 0, 0, start
    while i < stop:
        byte, width = code(data[i]), 1
        kind = code(_CLASS[byte])
        if kind == _WIDE:
            byte, width = _wide(data, i, stop)
            kind = code(_CLASS[byte]) if width > 1 else HAN
        i += width
        if kind == _SEPARATOR:
            dots += 1 if byte == 46 else 0
            continue
        if length == LONGEST:
            return -1, classes
        classes |= kind
        if kind == AT:
            return 1, classes
        cell[length] = _UPPER[byte]
        length += 1
    if dots == 1 and classes == DIGITS and length + 1 == stop - start:
        if data[stop - 2] == 46 and data[stop - 1] == 48:
            return length - 1, classes  # a whole number that went through floating point: 13912345670.0
        return length, classes | OTHER
    return length, classes


@compiled(_TRIPLE(DATA, types.int64, types.int64, CELL))
def fold(data: Bytes, start: int, stop: int, text: Bytes) -> tuple[int, int, int]:
    """Write a cell in half width and upper case with its separators.

    Returns
    -------
    The length written, how many digits are in it, and the place of the first @ or -1.
    """
    length, digits, at, i = 0, 0, -1, start
    while i < stop:
        byte, width = code(data[i]), 1
        kind = _CLASS[byte]
        if kind == _WIDE:
            byte, width = _wide(data, i, stop)
            kind = _CLASS[byte]
        i += width
        text[length] = _UPPER[byte]
        if kind == AT and at < 0:
            at = length
        length += 1
        digits += kind == DIGITS
    return length, digits, at


def _marks(others: str) -> Bytes:
    marks = np.zeros(256, dtype=np.uint8)
    marks[48:58] = marks[65:91] = 1
    marks[[ord(other) for other in others]] = 1
    return marks


_ALPHANUMERIC = _marks("")
_IN_LOCAL_PART = _marks(".-_+%")
_IN_DOMAIN = _marks(".-")


@compiled(_PAIR(CELL, types.int64, types.int64, types.int64), inline=True)
def around(text: Bytes, at: int, start: int, stop: int) -> tuple[int, int]:
    """Return the span of what may be an address around the @ at ``at``, between ``start`` and ``stop``."""
    first, last = at, at + 1
    while first > start and _IN_LOCAL_PART[text[first - 1]]:
        first -= 1
    while last < stop and _IN_DOMAIN[text[last]]:
        last += 1
    while last > at + 1 and not _ALPHANUMERIC[text[last - 1]]:
        last -= 1
    return first, last


@compiled(_TRIPLE(CELL, types.int64, types.int64))
def next_email(text: Bytes, start: int, stop: int) -> tuple[int, int, int]:
    """Return where the next thing around an @ begins and ends, and where to look on; -1 where none is left."""
    for at in range(start + 1, stop - 1):
        if text[at] == 64:
            first, last = around(text, at, start, stop)
            if first < at and last > at + 1:
                return first, last, last
    return -1, -1, stop


@compiled(_TRIPLE(CELL, types.int64, types.int64))
def next_number(text: Bytes, start: int, stop: int) -> tuple[int, int, int]:
    """Return the span of the next run of 11 or more digits, a final X included, and where to look on.

    The run may follow letters (``TEL139…``) but nothing alphanumeric may follow it, and no digits may stand
    before the letters: hexadecimal strings hold no numbers. Nor do decimal fractions.
    """
    i = start
    while i < stop:
        if not _ALPHANUMERIC[text[i]]:
            i += 1
            continue
        while i < stop and 65 <= text[i] <= 90:
            i += 1
        first = i
        while i < stop and 48 <= text[i] <= 57:
            i += 1
        digits = i - first
        if i < stop and text[i] == 88 and digits == 17:
            i += 1
        last = i
        while i < stop and _ALPHANUMERIC[text[i]]:
            i += 1
        fraction = (first > start + 1 and text[first - 1] == 46 and 48 <= text[first - 2] <= 57) or (
            i + 1 < stop and text[i] == 46 and 48 <= text[i + 1] <= 57
        )
        if digits >= 11 and i == last and not fraction:
            return first, last, last
    return -1, -1, stop
