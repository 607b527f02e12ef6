"""Read a cell's UTF-8 bytes while undoing full width, separators and case (全角, 分隔符, 大小写)."""

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.characters import CELL, Bytes, code
from chudun.probes.data.kernel.compiled import compiled, tuple_of
from chudun.probes.data.kernel.detector import AT, DIGITS, HAN, LETTERS, LONGEST, OTHER
from chudun.probes.data.kernel.words import BLOCK, between, bits_up_to, copy_upper, count_bits, lowest_bit

DATA = types.Array(types.uint8, 1, "C", readonly=True)

_SEPARATOR = 32
"""Class of what is dropped, beside the classes of detector.py."""
_WIDE = 64
"""Class of bytes that may begin a character that stands for an ASCII one."""
_SPACE = 32
_NOTHING = 256
"""Stands for a character without width."""


def _punctuation() -> NDArray[np.int64]:
    """Return what the characters of three bytes that begin with E2 80 to E2 8B stand for, by the other two; 0: none."""
    meaning = np.zeros(0xC00, dtype=np.int64)
    spaces = [*range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F]
    dashes = [*range(0x2010, 0x2016), 0x2212]
    dots = [0x2022, 0x2027, 0x2219, 0x22C5]
    for character in (*spaces, *dashes, *dots):
        meaning[_place(character)] = _SPACE
    # zero-width space and joiners, marks of direction, invisible operators
    for character in (*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)):
        meaning[_place(character)] = _NOTHING
    return meaning


def _place(character: int) -> int:
    _, second, third = chr(character).encode()
    return (second << 8 | third) - 0x8000


_PUNCTUATION = _punctuation()

_QUAD = 12
"""Most digits of four numbers below 256."""

_PAIR = tuple_of(types.int64, 2)
_TRIPLE = tuple_of(types.int64, 3)


def _classes() -> Bytes:
    classes = np.full(_NOTHING + 1, HAN, dtype=np.uint8)
    classes[_NOTHING] = _SEPARATOR
    classes[:128] = OTHER
    classes[[0xC2, 0xE1, 0xE2, 0xE3, 0xEF]] = _WIDE
    classes[48:58] = DIGITS
    classes[65:91] = classes[97:123] = LETTERS
    classes[ord("@")] = AT
    classes[[ord(mark) for mark in " \t\r\n-./+()"]] = _SEPARATOR
    return classes


def _upper() -> Bytes:
    upper = np.arange(256).astype(np.uint8)
    upper[97:123] -= 32
    return upper


def _bytes_of(characters: str) -> NDArray[np.int64]:
    return np.array([int.from_bytes(character.encode()) for character in characters])


_OPENING, _CLOSING = _bytes_of("\"'`[{“‘「『【〔《〈〖［｛＂＇"), _bytes_of("\"'`]}”’」』】〕》〉〗］｝＂＇")
_APOSTROPHE, _LEFT_QUOTE, _RIGHT_QUOTE = map(int, _bytes_of("'‘’"))

_CLASS = _classes()
_UPPER = _upper()


@compiled(_PAIR(DATA, types.int64, types.int64), inline=True)
def _wide(data: Bytes, i: int, stop: int) -> tuple[int, int]:
    """Return the ASCII character that a multi-byte one stands for and the bytes it takes, or the first byte and 1.

    A character without width stands for _NOTHING.
    """
    lead = code(data[i])
    if lead == 0xC2 and i + 1 < stop:
        if data[i + 1] == 0xB7 or data[i + 1] == 0xA0:  # middle dot, no-break space
            return _SPACE, 2
        if data[i + 1] == 0xAD:  # soft hyphen
            return _NOTHING, 2
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
            return _NOTHING, 3
        if pair == 0xBDA5:  # half-width katakana dot
            return _SPACE, 3
    elif lead == 0xE3 and (pair == 0x8080 or pair == 0x83BB):  # ideographic space, katakana dot
        return _SPACE, 3
    elif lead == 0xE1 and (pair == 0x9A80 or pair == 0xA08E):  # Ogham space, Mongolian vowel separator
        return _SPACE if pair == 0x9A80 else _NOTHING, 3
    elif lead == 0xE2 and 0x8000 <= pair < 0x8C00:
        meaning = _PUNCTUATION[pair - 0x8000]
        return (lead, 1) if meaning == 0 else (meaning, 3)
    return lead, 1


@compiled(types.int64(DATA, types.int64, types.int64, CELL))
def _keep_dots(data: Bytes, start: int, stop: int, cell: Bytes) -> int:
    """Write numbers below 256 with the dots between them and return the length; or return 0 and leave the cell be."""
    length = 0
    for writing in (False, True):
        length, value, digits, i = 0, 0, 0, start
        while i < stop:
            byte, width = code(data[i]), 1
            if byte >= 128:
                byte, width = _wide(data, i, stop)
            i += width
            if byte <= _SPACE or byte == _NOTHING:
                continue
            digit = 48 <= byte <= 57
            if not digit and (byte != 46 or digits == 0):
                return 0
            value, digits = (value * 10 + byte - 48, digits + 1) if digit else (0, 0)
            if value > 255 or digits > 3:
                return 0
            if writing:
                cell[length] = byte
            length += 1
        if digits == 0:
            return 0
    return length


@compiled(types.uint64(DATA, types.int64), inline=True)
def _wide_leads(data: Bytes, i: int) -> np.uint64:
    """Say which of 64 bytes may begin a character that stands for an ASCII one."""
    return between(data, i, 0xC2, 0xC2) | between(data, i, 0xE1, 0xE3) | between(data, i, 0xEF, 0xEF)


@compiled(types.int64(DATA, types.int64, types.uint64, types.uint64), inline=True)
def _classes_of(data: Bytes, i: int, digits: np.uint64, run: np.uint64) -> int:
    """Return the classes of the bytes in ``run``, which are neither separators nor wide."""
    letters = (between(data, i, 65, 90) | between(data, i, 97, 122)) & run
    beyond = between(data, i, 128, 255) & run
    classes = (DIGITS if digits else 0) | (LETTERS if letters else 0) | (HAN if beyond else 0)
    return classes | (OTHER if run & ~(digits | letters | beyond) else 0)


@compiled(types.int64(DATA, types.int64, types.int64), inline=True)
def _code_point(data: Bytes, i: int, stop: int) -> int:
    """Return the ASCII character at ``i``, or the bytes of one of three; 0 for others."""
    if i + 2 < stop and data[i] >= 0xE2:
        return code(data[i]) << 16 | code(data[i + 1]) << 8 | code(data[i + 2])
    return code(data[i]) if data[i] < 128 else 0


@compiled(_PAIR(DATA, types.int64, types.int64), inline=True)
def unwrapped(data: Bytes, start: int, stop: int) -> tuple[int, int]:
    """Return where a cell begins and ends without blanks, one pair of quotes or brackets, or a leading apostrophe.

    Spreadsheets write an apostrophe before what is to be text. A cell with nothing inside stays as it is.
    """
    first, last = start, stop
    while first < last and data[first] <= _SPACE:
        first += 1
    while first < last and data[last - 1] <= _SPACE:
        last -= 1
    if first == last:
        return start, stop
    opening = _code_point(data, first, last)
    width = 1 if opening < 128 else 3
    if last - first > 2 * width:
        closing = _code_point(data, last - width, last)
        for i in range(_OPENING.size):
            if _OPENING[i] == opening and _CLOSING[i] == closing:
                return first + width, last - width
    apostrophe = opening in (_APOSTROPHE, _LEFT_QUOTE, _RIGHT_QUOTE)
    return (first + width, last) if apostrophe and last - first > width else (start, stop)


@compiled(_TRIPLE(DATA, types.int64, types.int64, CELL), inline=True)
def compact(data: Bytes, start: int, stop: int, cell: Bytes) -> tuple[int, int, int]:
    """Write a cell without separators, in half width and upper case.

    Parameters
    ----------
    data
        The cell's bytes, with at least 64 more after them.
    cell
        Room for LONGEST and 64 bytes.

    Returns
    -------
    The length written, or -1 where the cell is longer than fits; the character classes it is made of; its digits.
    Reading stops at an @, since an address is no address without its separators.
    A decimal fraction counts as OTHER: dropping its point would make an identifier of 139.12345678.
    Four small numbers between dots (IPv4, versions) keep their dots, and count as OTHER too.
    """
    length, classes, digits, dots, i = 0, 0, 0, 0, start
    while i < stop:
        # below 48 lie the separators and some other marks, which are told apart one by one
        special = between(data, i, 0, 47) | between(data, i, 64, 64) | _wide_leads(data, i)
        run = min(lowest_bit(special) if special else BLOCK, stop - i)
        if run:
            if length + run > LONGEST:
                return -1, classes, digits
            copy_upper(data, i, cell, length)
            inside = bits_up_to(run)
            found = between(data, i, 48, 57) & inside
            classes |= _classes_of(data, i, found, inside)
            digits += count_bits(found)
            length += run
            i += run
            continue
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
            return -1, classes, digits
        classes |= kind
        if kind == AT:
            return 1, classes, digits
        cell[length] = _UPPER[byte]
        length += 1
        digits += kind == DIGITS
    if dots == 3 and classes == DIGITS and length <= _QUAD:
        dotted = _keep_dots(data, start, stop, cell)
        if dotted:
            return dotted, DIGITS | OTHER, digits
    if dots == 1 and classes == DIGITS and length + 1 == stop - start:
        if data[stop - 2] == 46 and data[stop - 1] == 48:
            return length - 1, classes, digits  # a whole number that went through floating point: 13912345670.0
        return length, classes | OTHER, digits
    return length, classes, digits


@compiled(_TRIPLE(DATA, types.int64, types.int64, CELL))
def fold(data: Bytes, start: int, stop: int, text: Bytes) -> tuple[int, int, int]:
    """Write a cell in half width and upper case with its separators, without what has no width.

    Parameters
    ----------
    data
        The cell's bytes, with at least 64 more after them.
    text
        Room for the cell and 64 bytes more.

    Returns
    -------
    The length written, how many digits are in it, and the place of the first @ or -1.
    """
    length, digits, at, i = 0, 0, -1, start
    while i < stop:
        special = _wide_leads(data, i)
        run = min(lowest_bit(special) if special else BLOCK, stop - i)
        if run:
            copy_upper(data, i, text, length)
            inside = bits_up_to(run)
            ats = between(data, i, 64, 64) & inside
            if ats and at < 0:
                at = length + lowest_bit(ats)
            digits += count_bits(between(data, i, 48, 57) & inside)
            length += run
            i += run
            continue
        byte, width = _wide(data, i, stop)
        i += width
        if byte == _NOTHING:
            continue
        if byte == 64 and at < 0:
            at = length
        text[length] = _UPPER[byte]
        length += 1
        digits += 48 <= byte <= 57
    return length, digits, at
