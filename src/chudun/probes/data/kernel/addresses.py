"""E-mail addresses inside a text: where one may begin and end."""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, find
from chudun.probes.data.kernel.compiled import compiled, tuple_of

_PAIR = tuple_of(types.int64, 2)
_TRIPLE = tuple_of(types.int64, 3)


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
    """Return where the next thing around an @ begins and ends, and where to look on; -1 where none is left.

    ``text`` is folded, with 64 bytes to spare.
    """
    at = find(text, 64, start, stop)
    while at < stop:
        first, last = around(text, at, start, stop)
        if first < at and last > at + 1:
            return first, last, last
        at = find(text, 64, at + 1, stop)
    return -1, -1, stop
