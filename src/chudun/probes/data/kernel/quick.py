"""The quick pass over a string column: plain cells that pass, as identifiers, the first check that they may pass.

It goes through lanes, 64 cells at a time, in loops short enough to stay in the processor's registers. What it does not
recognise at once is left to ``scan``, which alone knows everything; whichever of the two takes a cell, the outcome is
the same.
"""

import numpy as np

from chudun.probes.data.kernel.calls import call_check
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import DIGITS, PASSED
from chudun.probes.data.kernel.dispatch import Dispatch
from chudun.probes.data.kernel.examine import listed
from chudun.probes.data.kernel.pending import LANES, await_digest
from chudun.probes.data.kernel.plain import take_plain
from chudun.probes.data.kernel.room import Cells, Column, Scratch, Secret, Tally
from chudun.probes.data.kernel.scan import FOURTEEN_YEARS, serial
from chudun.probes.data.kernel.words import BLOCK, eight_digits_value, load_word

_ENOUGH = 256
_WORTH = 2
"""Filled cells of a batch after which one in so many must have been recognised for the pass to go on."""

_ROW, _LENGTH, _OWNER, _NUMBER = range(4)


@compiled(inline=True)
def _admit(column: Column, first: int, stop: int, dispatch: Dispatch, room: Scratch) -> tuple[int, int]:
    """Put cells that one detector can settle into lanes; return how many they are, and how many cells are filled."""
    held, filled = 0, 0
    for row in range(first, stop):
        start, end = column.offsets[np.uint64(row)], column.offsets[np.uint64(row + 1)]
        bit = column.first_bit + row
        if start == end or (column.validity.size and not column.validity[bit >> 3] >> (bit & 7) & 1):
            continue
        filled += 1
        if start + BLOCK > column.data.size:
            continue
        length, classes, _ = take_plain(column.data, start, end, room.lanes[np.uint64(held)])
        if length < 0:
            continue
        owner = np.int64(dispatch.settled_by[np.uint64(listed(room.lanes[np.uint64(held)], length, classes, dispatch))])
        if owner < 0:
            continue
        of = np.uint64(owner)
        if dispatch.canonicals[of] and length != dispatch.canonical_lengths[of]:
            continue
        facts = room.lane_facts[np.uint64(held)]
        facts[_ROW], facts[_LENGTH], facts[_OWNER], facts[_NUMBER] = row, length, owner, classes == DIGITS
        held += 1
    return held, filled


@compiled(inline=True)
def _settle(
    held: int, dispatch: Dispatch, today: int, secret: Secret, tally: Tally, cells: Cells, room: Scratch
) -> int:
    """Check the cells in the lanes, and write down those that pass; return how many."""
    passed = 0
    for lane in range(held):
        facts, cell = room.lane_facts[np.uint64(lane)], room.lanes[np.uint64(lane)]
        row, length, owner = np.uint64(facts[_ROW]), facts[_LENGTH], np.uint64(facts[_OWNER])
        if call_check(dispatch.checks[owner], cell, length, today) != PASSED:
            continue
        passed += 1
        tally.levels[owner, PASSED] += 1
        cells.owner[row] = facts[_OWNER]
        if facts[_NUMBER]:
            cells.serial[row] = serial(cell, length)
        if dispatch.born_at[owner] >= 0:
            cells.minor[row] = eight_digits_value(load_word(cell, dispatch.born_at[owner])) > today - FOURTEEN_YEARS
        await_digest(
            room.pending, dispatch.kinds[owner], cell, length, facts[_ROW], secret.low, secret.high, cells.digest
        )
    return passed


@compiled()
def take_identifiers(
    column: Column, dispatch: Dispatch, today: int, secret: Secret, tally: Tally, cells: Cells, room: Scratch
) -> None:
    """Recognise the plain identifiers of a batch; arguments as in ``scan``, which must follow."""
    rows, filled, taken = column.offsets.size - 1, 0, 0
    for first in range(0, rows, LANES):
        if filled >= _ENOUGH and taken * _WORTH < filled:
            return
        held, more = _admit(column, first, min(first + LANES, rows), dispatch, room)
        taken += _settle(held, dispatch, today, secret, tally, cells, room)
        filled += more
