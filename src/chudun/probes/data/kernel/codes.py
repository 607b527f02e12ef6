"""Codes of letters and digits inside a text, and plates: where one may begin and end (文本内的编号与号牌)."""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, among, copy
from chudun.probes.data.kernel.compiled import compiled, tuple_of
from chudun.probes.data.kernel.words import BLOCK, between, lowest_bit

CODE_DIGITS = 5
"""Digits of a text worth looking into for codes: the fewest that a frame number has, its check digit among them."""

PLATE_DIGITS = 3
"""Digits of a plate at least; those with fewer are rare, and words of a letter or two more often look like them."""

BEFORE = 18
"""Bytes before a value that may speak of it: a word of two or three characters, and some more between."""

_HAN_BYTES = 3
_SERIAL = (4, 6)
_CODE_LENGTHS = np.array([9, 11, 17, 18])
_JOINTS = np.array([ord(mark) for mark in " -."])
_HANGING = np.array([ord(mark) for mark in "-_@"])

_PAIR = tuple_of(types.int64, 2)


@compiled(types.boolean(CELL, types.int64), inline=True)
def alphanumeric(text: Bytes, i: int) -> bool:
    """Whether there is a digit or a capital letter at ``i``."""
    return bool(48 <= text[i] <= 57 or 65 <= text[i] <= 90)


@compiled(types.boolean(CELL, types.int64, types.int64, types.int64), inline=True)
def _stands_alone(text: Bytes, first: int, last: int, stop: int) -> bool:
    """Whether what stands from ``first`` to ``last`` is no part of a longer code or of an address."""
    if first > 1 and among(_HANGING, text[first - 1]) and alphanumeric(text, first - 2):
        return False
    return not (last + 1 < stop and among(_HANGING, text[last]) and alphanumeric(text, last + 1))


@compiled(types.int64(CELL, types.int64, types.int64, types.int64, types.int64), inline=True)
def code_size(text: Bytes, start: int, digits: int, end: int, stop: int) -> int:
    """Return how many letters and digits end at ``end`` if they may be a code, else 0.

    Parameters
    ----------
    start
        Before which they don't begin.
    digits
        The first digit among them.
    """
    begin = digits
    while begin > start and alphanumeric(text, begin - 1):
        begin -= 1
    size = end - begin
    return size if among(_CODE_LENGTHS, size) and _stands_alone(text, begin, end, stop) else 0


@compiled(types.int64(CELL, types.int64, types.int64))
def next_plate_letter(text: Bytes, start: int, stop: int) -> int:
    """Return where a capital letter first follows a character of several bytes from ``start`` on, or ``stop``.

    64 bytes after ``stop`` must be readable, and one more.
    """
    i = start
    while i + 1 < stop:
        bits = between(text, i, 128, 255) & between(text, i + 1, 65, 90)
        if bits:
            return min(i + 1 + lowest_bit(bits), stop)
        i += BLOCK
    return stop


@compiled(_PAIR(CELL, types.int64, types.int64, CELL))
def plate_at(text: Bytes, letter: int, stop: int, token: Bytes) -> tuple[int, int]:
    """Write what may be a plate whose second place is ``letter``, less its separator, and return its length and end.

    The length is 0 where nothing there has a plate's form: after the letter up to six places, three of them digits.
    """
    first, after = letter - _HAN_BYTES, letter + 1
    if first < 0 or text[first] < 0xE0:
        return 0, after
    if after + 1 < stop and among(_JOINTS, text[after]) and alphanumeric(text, after + 1):
        after += 1
    last, digits = after, 0
    while last < stop and last - after <= _SERIAL[1] and alphanumeric(text, last):
        digits += text[last] <= 57
        last += 1
    places = last - after
    if places < _SERIAL[0] or places > _SERIAL[1] or digits < PLATE_DIGITS:
        return 0, last
    if places == _SERIAL[0]:
        # plates of trailers, learners, police … end in a character
        last += _HAN_BYTES
        if last > stop or text[last - _HAN_BYTES] < 0xE0:
            return 0, last - _HAN_BYTES
    if not _stands_alone(text, first, last, stop):
        return 0, last
    copy(text, first, _HAN_BYTES + 1, token, 0)
    copy(text, after, last - after, token, _HAN_BYTES + 1)
    return _HAN_BYTES + 1 + last - after, last


@compiled(types.int64(CELL, types.int64, CELL), inline=True)
def look_before(text: Bytes, first: int, context: Bytes) -> int:
    """Write what stands before ``first`` and the three bytes from there, and return how much it is."""
    start = max(0, first - BEFORE)
    copy(text, start, first + _HAN_BYTES - start, context, 0)
    return first + _HAN_BYTES - start
