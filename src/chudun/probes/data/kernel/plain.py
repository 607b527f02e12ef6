"""The short way through a cell of plain ASCII: most cells need no undoing of full width or separators."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import AT, DIGITS, LETTERS
from chudun.probes.data.kernel.words import BLOCK, between, bits_below, copy_upper

_NONE = np.uint64(0)
_ONE = np.uint64(1)


@compiled(inline=True)
def take_plain(data: Bytes, start: int, stop: int, cell: Bytes) -> tuple[int, int, np.uint64]:
    """Copy a cell in upper case if it is made of letters and digits only, or is one e-mail address and no more.

    Returns
    -------
    The length, or -1 for any other cell, whose copy is then worthless; the character classes, for an address AT
    alone; which bytes are digits, a bit each.
    """
    length = stop - start
    if length >= BLOCK:
        return -1, 0, _NONE
    if start + BLOCK <= data.size:
        copy_upper(data, start, cell, 0)
    else:
        # the last cells of a column: a block would reach past its bytes
        for i in range(length):
            cell[i] = data[start + i]
        copy_upper(cell, 0, cell, 0)
    inside = bits_below(length)
    digits, letters = between(cell, 0, 48, 57) & inside, between(cell, 0, 65, 90) & inside
    plain = digits | letters
    if plain == inside:
        classes = (DIGITS if digits else 0) | (LETTERS if letters else 0)
        return length, classes, digits
    at = between(cell, 0, 64, 64) & inside
    # the bits below the @: where the local part is
    local = (at - _ONE) & ~at
    in_domain = plain | between(cell, 0, 45, 46)
    in_local_part = in_domain | between(cell, 0, 95, 95) | between(cell, 0, 37, 37) | between(cell, 0, 43, 43)
    whole = (in_domain | at | (in_local_part & local)) & inside == inside
    ends_well = plain >> np.uint64(length - 1) & _ONE
    if at and not at & (at - _ONE) and whole and ends_well:
        return length, AT, digits
    return -1, 0, _NONE
