"""Questions that detectors ask of a normalised cell, compiled."""

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.words import BLOCK, between, bits_below, eight_digits_luhn, load_word, lowest_bit

Bytes = NDArray[np.uint8]

CELL = types.Array(types.uint8, 1, "C")
_SPAN = (CELL, types.int64, types.int64)

_MONTH_DAYS = np.array([0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])


@compiled(types.int64(types.uint8), inline=True)
def code(byte: np.uint8) -> int:
    """Return a byte as a number to reckon with; bytes themselves would wrap at 256."""
    return np.int64(byte)  # type: ignore[return-value]


@compiled(types.boolean(*_SPAN), inline=True)
def all_digits(cell: Bytes, start: int, stop: int) -> bool:
    """Whether every byte from ``start`` to ``stop`` is 0-9, at most 63 of them."""
    inside = bits_below(stop - start)
    return bool(between(cell, start, 48, 57) & inside == inside)


@compiled(types.boolean(*_SPAN), inline=True)
def all_letters(cell: Bytes, start: int, stop: int) -> bool:
    """Whether every byte from ``start`` to ``stop`` is A-Z, at most 63 of them."""
    inside = bits_below(stop - start)
    return bool(between(cell, start, 65, 90) & inside == inside)


@compiled(types.int64(CELL, types.int64, types.int64, types.int64), inline=True)
def find(cell: Bytes, byte: int, start: int, stop: int) -> int:
    """Return where ``byte`` first stands from ``start`` on, or ``stop``."""
    while start < stop:
        bits = between(cell, start, byte, byte)
        if bits:
            return min(start + lowest_bit(bits), stop)
        start += BLOCK
    return stop


@compiled(types.int64(*_SPAN), inline=True)
def number(cell: Bytes, start: int, stop: int) -> int:
    """Return the value of the digits from ``start`` to ``stop``, at most 18 of them."""
    value = 0
    for i in range(start, stop):
        value = value * 10 + code(cell[i]) - 48
    return value


@compiled(types.boolean(*_SPAN), inline=True)
def repeats(cell: Bytes, start: int, stop: int) -> bool:
    """Whether one character fills the cell from ``start`` to ``stop``."""
    for i in range(start + 1, stop):  # noqa: SIM110 (numba compiles no generators)
        if cell[i] != cell[start]:
            return False
    return True


@compiled(types.void(CELL, types.int64, types.int64, CELL, types.int64), inline=True)
def copy(source: Bytes, start: int, count: int, target: Bytes, at: int) -> None:
    """Copy ``count`` bytes; slices would allocate."""
    for i in range(count):
        target[at + i] = source[start + i]


@compiled(types.boolean(types.Array(types.int64, 1, "C", readonly=True), types.int64), inline=True)
def among(numbers: NDArray[np.int64], wanted: int) -> bool:
    """Whether ``wanted`` is one of a few numbers."""
    for i in range(numbers.size):  # noqa: SIM110 (numba compiles no generators)
        if numbers[i] == wanted:
            return True
    return False


@compiled(types.int64(CELL, types.int64), inline=True)
def two_digits(cell: Bytes, start: int) -> int:
    """Return the value of the two digits at ``start``."""
    return code(cell[start]) * 10 + code(cell[start + 1]) - 528


@compiled(types.int64(CELL, types.int64), inline=True)
def four_digits(cell: Bytes, start: int) -> int:
    """Return the value of the four digits at ``start``."""
    return two_digits(cell, start) * 100 + two_digits(cell, start + 2)


@compiled(types.boolean(types.int64, types.int64, types.int64), inline=True)
def is_date(year: int, month: int, day: int) -> bool:
    """Whether there is such a day in the Gregorian calendar."""
    if month < 1 or month > 12 or day < 1 or day > _MONTH_DAYS[month]:
        return False
    if month == 2 and day == 29:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return True


@compiled(types.int64(CELL, types.int64), inline=True)
def han(cell: Bytes, start: int) -> int:
    """Return the code point of the three-byte UTF-8 character at ``start``, or 0 where there is none."""
    if start + 3 > cell.size or cell[start] < 0xE0 or cell[start] > 0xEF:
        return 0
    lead = (code(cell[start]) & 0x0F) << 12
    return lead | (code(cell[start + 1]) & 0x3F) << 6 | (code(cell[start + 2]) & 0x3F)


@compiled(types.boolean(CELL, types.int64), inline=True)
def luhn(cell: Bytes, length: int) -> bool:
    """Whether digits carry a Luhn check digit (ISO/IEC 7812-1 附录B)."""
    total, i = 0, length
    while i >= 8:
        i -= 8
        total += eight_digits_luhn(load_word(cell, i))
    while i > 0:
        i -= 1
        digit = code(cell[i]) - 48
        total += digit if (length - i) & 1 else digit * 2 - 9 * (digit > 4)
    return total % 10 == 0
