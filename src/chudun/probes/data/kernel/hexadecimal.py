"""Questions about hexadecimal digits in a normalised cell, compiled."""

from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, code
from chudun.probes.data.kernel.compiled import compiled


@compiled(types.int64(CELL, types.int64), inline=True)
def hex_digit(cell: Bytes, at: int) -> int:
    """Return the value of the hexadecimal digit at ``at``, or -1 where there is none."""
    byte = code(cell[at])
    if 48 <= byte <= 57:
        return byte - 48
    return byte - 55 if 65 <= byte <= 70 else -1


@compiled(types.int64(CELL, types.int64, types.int64), inline=True)
def count_hex_letters(cell: Bytes, start: int, stop: int) -> int:
    """Return how many of the hexadecimal digits from ``start`` to ``stop`` are A-F; -1 if one is no such digit."""
    letters = 0
    for i in range(start, stop):
        digit = hex_digit(cell, i)
        if digit < 0:
            return -1
        letters += digit > 9
    return letters
