"""What the pass reads, fills and works in: columns in Arrow's layout, tallies, cells, scratch room."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import LEVELS, LONGEST
from chudun.probes.data.kernel.distinct import NOBODY
from chudun.probes.data.kernel.pending import LANES, Pending, nothing_pending
from chudun.probes.data.kernel.steps import NO_SERIAL
from chudun.probes.data.kernel.words import BLOCK

Counts = NDArray[np.int64]
Words = NDArray[np.uint64]

BLANK, STEPS = range(2)
"""Places in ``Tally.totals``: blank cells; numbers that follow the one before within nine."""

MENTIONS, TEXTS = range(2)
"""Places in ``Cells.counts``: identifiers that texts mention; texts to be searched."""

MOST_GROUPS = 8
"""Groups of digits in a text that may together be one number."""

_SHORTEST_MENTION = 6
"""Bytes of the shortest identifier that is looked for in texts: an e-mail address."""


SLOT_BITS = 9
"""Two to this many cells of a batch are remembered."""


class Column(NamedTuple):
    """A string column in Arrow's layout: bytes, rows + 1 offsets, validity bits (empty where all are valid)."""

    data: Bytes
    offsets: Counts
    validity: Bytes
    first_bit: int


class Secret(NamedTuple):
    """The workspace's 128-bit key, as two little-endian numbers."""

    low: np.uint64
    high: np.uint64


class Tally(NamedTuple):
    """What the pass counts, one row for each detector; every count adds up over batches.

    Attributes
    ----------
    levels
        Cells that reached each level of the check, shape (detectors, 5); a cell that passes a
        detector with a check of its own is not tried for those after it.
    embedded
        The same as ``levels`` for values inside longer text.
    totals
        See BLANK, STEPS.
    """

    levels: Counts
    embedded: Counts
    totals: Counts


def empty_tally(detectors: int) -> Tally:
    """Return a tally of nothing."""
    levels, embedded = (np.zeros((detectors, LEVELS), dtype=np.int64) for _ in range(2))
    return Tally(levels, embedded, np.zeros(2, dtype=np.int64))


class Cells(NamedTuple):
    """What the pass writes down, row by row, and of what texts mention.

    Attributes
    ----------
    owner
        Detector that recognised each cell, -1 for none, NOBODY for a cell without a value.
    digest
        Keyed digest of each identifier; of other cells a hash to count distinct values by. After the rows' come the
        mentions' digests.
    serial
        Last nine digits of a recognised number, NO_SERIAL for other cells.
    minor
        Whether a birth date in the cell is that of somebody under fourteen (不满十四周岁).
    row, kind
        Row and kind of each identifier that a text mentions.
    texts
        Rows of the texts to be searched.
    counts
        See MENTIONS, TEXTS.
    """

    owner: NDArray[np.int16]
    digest: Words
    serial: Counts
    minor: NDArray[np.bool_]
    row: Counts
    kind: Bytes
    texts: Counts
    counts: Counts


def room_for_cells(rows: int, size: int) -> Cells:
    """Return room for what a batch of ``rows`` cells with ``size`` bytes can hold; untouched room costs no memory."""
    most = size // _SHORTEST_MENTION + 1
    return Cells(
        np.empty(rows, dtype=np.int16),
        np.empty(rows + most, dtype=np.uint64),
        np.empty(rows, dtype=np.int64),
        np.empty(rows, dtype=np.bool_),
        np.empty(most, dtype=np.int64),
        np.empty(most, dtype=np.uint8),
        np.empty(rows, dtype=np.int64),
        np.empty(2, dtype=np.int64),
    )


def cleared(room: Cells, rows: int, size: int) -> Cells:
    """Return the part of a room that a batch of ``rows`` cells with ``size`` bytes needs, with nothing in it."""
    most = size // _SHORTEST_MENTION + 1
    cells = Cells(
        room.owner[:rows], room.digest[: rows + most], room.serial[:rows], room.minor[:rows], room.row, room.kind,
        room.texts, room.counts,
    )  # fmt: skip
    cells.owner.fill(NOBODY)
    cells.serial.fill(NO_SERIAL)
    cells.minor.fill(False)
    cells.counts.fill(0)
    return cells


class Scratch(NamedTuple):
    """Room to work in.

    Attributes
    ----------
    cell, cell_words
        A normalised cell, as bytes and as little-endian words.
    token
        A value found inside a text.
    context
        What stands before a value found inside a text.
    message
        An identifier rewritten.
    text
        A cell in half width.
    raw, raw_cell
        A copy of a cell that ends too near the end of its column, to be written and to be read.
    groups
        First and last byte of each group of digits, the separator before it, and 1 if it is a number by itself, -1 if
        a fraction, else 0; shape (MOST_GROUPS, 4).
    slots
        Rows of remembered cells, -1 for none, and how many cells more are equal to each; shape (512, 2).
    trial
        Levels that nobody counts, shape (detectors, 5).
    pending
        Identifiers that wait for their digests.
    lanes, lane_facts
        Cells that may be identifiers, normalised, a lane each, shape (64 and some to spare, 64); row, length, detector
        and whether all is digits of each, shape (64, 4).
    """

    cell: Bytes
    cell_words: Words
    token: Bytes
    context: Bytes
    message: Bytes
    text: Bytes
    raw: Bytes
    raw_cell: Bytes
    groups: Counts
    slots: Counts
    trial: Counts
    pending: Pending
    lanes: Bytes
    lane_facts: Counts


def scratch(longest: int, detectors: int) -> Scratch:
    """Return room enough for cells of at most ``longest`` bytes."""
    # a block may be read from wherever a cell is, and written from wherever one ends
    cell = np.zeros((LONGEST + 2 * BLOCK) // 8 + 1, dtype="<u8")
    raw = np.zeros(longest + BLOCK, dtype=np.uint8)
    raw_cell = raw.view()
    raw_cell.flags.writeable = False
    return Scratch(
        cell=cell.view(np.uint8),
        cell_words=cell,
        token=np.zeros(cell.nbytes, dtype=np.uint8),
        context=np.zeros(2 * BLOCK, dtype=np.uint8),
        message=np.zeros(cell.nbytes, dtype=np.uint8),
        text=np.zeros(longest + 2 * BLOCK, dtype=np.uint8),
        raw=raw,
        raw_cell=raw_cell,
        groups=np.zeros((MOST_GROUPS, 4), dtype=np.int64),
        slots=np.zeros((1 << SLOT_BITS, 2), dtype=np.int64),
        trial=np.zeros((detectors, LEVELS), dtype=np.int64),
        pending=nothing_pending(),
        # a check may read a block from anywhere in a cell
        lanes=np.zeros((LANES + 2, BLOCK), dtype=np.uint8),
        lane_facts=np.zeros((LANES, 4), dtype=np.int64),
    )


@compiled(inline=True)
def copied(data: Bytes, start: int, stop: int, room: Scratch) -> tuple[Bytes, int, int]:
    """Copy one of the last cells of a column to where a block can be read that reaches past it."""
    for i in range(stop - start):
        room.raw[i] = data[start + i]
    return room.raw_cell, 0, stop - start
