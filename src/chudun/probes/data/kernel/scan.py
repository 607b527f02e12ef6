"""The one pass over a string column: normalise each cell, run the checks it may pass, hash what passed."""

from typing import NamedTuple

import numpy as np
from numba import types
from numba.cpython.unsafe.numbers import trailing_zeros
from numpy.typing import NDArray

from chudun.probes.data.kernel.calls import call_canonical, call_check
from chudun.probes.data.kernel.characters import Bytes, code, copy, number
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    AT,
    DIGITS,
    LETTERS,
    LEVELS,
    LONGEST,
    PASSED,
)
from chudun.probes.data.kernel.dispatch import Dispatch
from chudun.probes.data.kernel.distinct import Sketches, insert, spread
from chudun.probes.data.kernel.fold import around, compact, fold, next_email, next_number
from chudun.probes.data.kernel.pending import Pending, await_digest, hash_all_waiting, nothing_pending
from chudun.probes.data.kernel.plain import take_plain
from chudun.probes.data.kernel.words import BLOCK, count_bits, eight_digits_value, leading, load_word

Counts = NDArray[np.int64]
Words = NDArray[np.uint64]

SAMPLES = 5
"""Cells of each detector whose row is kept for a masked sample."""

BLANK, STEPS, PREVIOUS = range(3)
"""Places in ``Tally.totals``: blank cells; numbers that follow the one before by 1 to 9; the last one's last digits."""


_SEARCHED = 11
"""Characters of the shortest number worth looking for inside a text."""


_TAIL = 9
"""Last digits by which one number is compared with the one before."""


class Column(NamedTuple):
    """A string column in Arrow's layout: bytes, rows + 1 offsets, validity bits (empty where all are valid)."""

    data: Bytes
    offsets: Counts
    validity: Bytes
    first_bit: int


class Tally(NamedTuple):
    """What the pass counts, one row for each detector; every count adds up over batches.

    Attributes
    ----------
    levels
        Cells that reached each level of the check, shape (detectors, 5); a cell that passes a
        detector with a check of its own is not tried for those after it.
    embedded
        The same as ``levels`` for values inside longer text.
    tables, bounds
        Distinct values (see ``distinct.Sketches``); the last row is for cells nothing recognised.
    totals
        See BLANK, STEPS, PREVIOUS.
    """

    levels: Counts
    embedded: Counts
    tables: Words
    bounds: Words
    totals: Counts


class Cells(NamedTuple):
    """What the pass writes down of the cells that were recognised.

    Attributes
    ----------
    row, kind, digest, detector
        Row within the batch, kind, keyed digest and detector of each identifier, in the order of the rows.
    sampled
        First rows that each detector recognised, shape (detectors, 5); -1 where there are fewer.
    """

    row: Counts
    kind: Bytes
    digest: Words
    detector: Bytes
    sampled: Counts


def room_for_cells(rows: int, detectors: int) -> Cells:
    """Return room for what a batch can hold."""
    return Cells(
        np.empty(rows, dtype=np.int64),
        np.empty(rows, dtype=np.uint8),
        np.empty(rows, dtype=np.uint64),
        np.empty(rows, dtype=np.uint8),
        np.full((detectors, SAMPLES), -1, dtype=np.int64),
    )


class Scratch(NamedTuple):
    """Room to work in.

    Attributes
    ----------
    cell, cell_words
        A normalised cell, as bytes and as little-endian words.
    message
        An identifier rewritten, or found inside a text.
    text
        A cell in half width.
    pending
        Identifiers that wait for their digests.
    """

    cell: Bytes
    cell_words: Words
    message: Bytes
    text: Bytes
    pending: Pending


def scratch(longest: int) -> Scratch:
    """Return room enough for cells of at most ``longest`` bytes."""
    # a block may be read from wherever a cell is
    cell = np.zeros((LONGEST + BLOCK) // 8 + 1, dtype="<u8")
    text = np.zeros(longest + BLOCK, dtype=np.uint8)
    return Scratch(cell.view(np.uint8), cell, np.zeros(cell.nbytes, dtype=np.uint8), text, nothing_pending())


class Secret(NamedTuple):
    """The workspace's 128-bit key, as two little-endian numbers."""

    low: np.uint64
    high: np.uint64


def empty_tally(detectors: int) -> Tally:
    """Return a tally of nothing."""
    sketches = Sketches.empty(detectors + 1)
    return Tally(
        np.zeros((detectors, LEVELS), dtype=np.int64),
        np.zeros((detectors, LEVELS), dtype=np.int64),
        sketches.tables,
        sketches.bounds,
        np.array([0, 0, -1], dtype=np.int64),
    )


@compiled(types.int64(types.int64), inline=True)
def _lowest(candidates: int) -> int:
    return np.int64(trailing_zeros(candidates))  # type: ignore[return-value, call-arg]


@compiled(inline=True)
def _examine(
    cell: Bytes,
    length: int,
    candidates: int,
    dispatch: Dispatch,
    today: int,
    levels: Counts,
) -> int:
    """Run the candidates' checks until one settles it, counting levels; return the first that passed, or -1."""
    best = -1
    while candidates:
        i = _lowest(candidates)
        candidates &= candidates - 1
        level = call_check(dispatch.checks[i], cell, length, today)
        levels[i, level] += 1
        if level == PASSED:
            best = best if best >= 0 else i
            if dispatch.conclusive >> i & 1:
                break
    return best


@compiled()
def _search(
    text: Bytes,
    length: int,
    has_at: bool,
    token: Bytes,
    dispatch: Dispatch,
    today: int,
    embedded: Counts,
) -> None:
    """Check the addresses and long numbers inside a text and count their levels."""
    for emails in (True, False):
        i = 0 if has_at or not emails else length
        while i < length:
            first, last, i = next_email(text, i, length) if emails else next_number(text, i, length)
            size = last - first
            if first < 0 or size > LONGEST:
                continue
            copy(text, first, size, token, 0)
            classes = AT if emails else DIGITS if token[size - 1] <= 57 else DIGITS | LETTERS
            candidates = dispatch.by_length[size] & dispatch.by_classes[classes] & dispatch.by_first[token[0]]
            _examine(token, size, candidates & dispatch.in_text, dispatch, today, embedded)


@compiled(inline=True)
def _hash(words: Words, length: int) -> np.uint64:
    """Hash a normalised cell without a key, to count distinct values."""
    value, whole = np.uint64(length), length >> 3
    for i in range(whole + 1):
        value ^= words[i] if i < whole else leading(words[i], length & 7)
        value = value * np.uint64(0x9FB21C651E98DF25)
        value ^= value >> np.uint64(32)
    return np.uint64(spread(value))


@compiled(inline=True)
def _lone_email(text: Bytes, at: int, length: int) -> tuple[int, int]:
    """Return the span of the address around an @ if it fills the cell but for blanks and brackets, else (0, 0)."""
    begin, end = 0, length
    while begin < end and (text[begin] <= 32 or text[begin] == 60):
        begin += 1
    while begin < end and (text[end - 1] <= 32 or text[end - 1] == 62 or text[end - 1] == 59):
        end -= 1
    first, last = around(text, at, begin, end)
    return (first, last) if first == begin and last == end else (0, 0)


@compiled(inline=True)
def _candidates(cell: Bytes, length: int, classes: int, dispatch: Dispatch) -> int:
    """Return the set of detectors that a normalised cell can still belong to."""
    return dispatch.by_length[length] & dispatch.by_classes[classes] & dispatch.by_first[cell[0]]  # type: ignore[no-any-return]


@compiled(inline=True)
def _recognise_any(
    data: Bytes,
    start: int,
    stop: int,
    dispatch: Dispatch,
    today: int,
    tally: Tally,
    room: Scratch,
) -> tuple[int, int, int]:
    """Do what ``_recognise`` does for a cell of any make."""
    length, classes = compact(data, start, stop, room.cell)
    bare = classes == DIGITS and length == stop - start
    size, digits, at = 0, 0, -1
    if length < 0 or classes & AT or (length >= _SEARCHED and classes & DIGITS and not bare):
        size, digits, at = fold(data, start, stop, room.text)
    if at >= 0:
        first, last = _lone_email(room.text, at, size)
        if 0 < last - first <= LONGEST:
            length, classes = last - first, AT
            copy(room.text, first, length, room.cell, 0)
    best = -1
    if length > 0:
        candidates = _candidates(room.cell, length, classes, dispatch)
        best = _examine(room.cell, length, candidates, dispatch, today, tally.levels)
    if best < 0 and (at >= 0 or digits >= _SEARCHED):
        _search(room.text, size, at >= 0, room.message, dispatch, today, tally.embedded)
    if best < 0 and at >= 0:
        # what was compacted ends at the @, and would make all that begin alike one value
        length = min(size, LONGEST)
        copy(room.text, 0, length, room.cell, 0)
    return best, length, classes


@compiled(inline=True)
def _recognise(
    data: Bytes,
    start: int,
    stop: int,
    dispatch: Dispatch,
    today: int,
    tally: Tally,
    room: Scratch,
) -> tuple[int, int, int]:
    """Return the detector that recognises the whole cell, or -1; the cell's normalised length; its classes.

    A cell that nothing recognises and that may hold a longer text is searched.
    """
    length, classes, digits = take_plain(data, start, stop, room.cell)
    if length < 0:
        return _recognise_any(data, start, stop, dispatch, today, tally, room)
    candidates = _candidates(room.cell, length, classes, dispatch)
    best = _examine(room.cell, length, candidates, dispatch, today, tally.levels)
    if best < 0 and (classes == AT or (classes == DIGITS | LETTERS and count_bits(digits) >= _SEARCHED)):
        _search(room.cell, length, classes == AT, room.message, dispatch, today, tally.embedded)
    return best, length, classes


@compiled(inline=True)
def _sample(row: int, best: int, sampled: Counts) -> None:
    """Pick a cell as one of its detector's samples if it is among the first."""
    if sampled[best, SAMPLES - 1] >= 0:
        return
    for i in range(SAMPLES):
        if sampled[best, i] < 0:
            sampled[best, i] = row
            return


@compiled(inline=True)
def _await(best: int, length: int, place: int, dispatch: Dispatch, secret: Secret, found: Cells, room: Scratch) -> None:
    """Have the identifier in a cell hashed, in its canonical form."""
    kind, cell, canonical = dispatch.kinds[best], room.cell, dispatch.canonicals[best]
    if canonical and length != dispatch.canonical_lengths[best]:
        length = call_canonical(canonical, room.cell, length, room.message)
        cell = room.message
    await_digest(room.pending, kind, cell, length, place, secret.low, secret.high, found.digest)


@compiled(inline=True)
def _count_step(cell: Bytes, length: int, totals: Counts) -> None:
    """Compare a number's last digits with those of the one before."""
    if length >= _TAIL:
        serial = (code(cell[length - 9]) - 48) * 100_000_000 + eight_digits_value(load_word(cell, length - 8))
    else:
        serial = number(cell, 0, length)
    totals[STEPS] += 0 < serial - totals[PREVIOUS] <= 9
    totals[PREVIOUS] = serial


@compiled()
def scan(
    column: Column,
    dispatch: Dispatch,
    today: int,
    secret: Secret,
    tally: Tally,
    found: Cells,
    room: Scratch,
) -> int:
    """Scan one batch of a string column, adding to ``tally`` and writing into ``found``; return how many it found.

    Parameters
    ----------
    today
        Date as YYYYMMDD, after which nobody is born.
    """
    held = 0
    for row in range(column.offsets.size - 1):
        bit = column.first_bit + row
        if column.validity.size and not column.validity[bit >> 3] >> (bit & 7) & 1:
            continue
        start, stop = column.offsets[row], column.offsets[row + 1]
        best, length, classes = _recognise(column.data, start, stop, dispatch, today, tally, room)
        if length == 0:
            tally.totals[BLANK] += 1
            continue
        if best >= 0 and dispatch.kinds[best]:
            found.row[held], found.kind[held], found.detector[held] = row, dispatch.kinds[best], best
            _await(best, length, held, dispatch, secret, found, room)
            held += 1
        else:
            # the last row is for what nothing recognised
            value = _hash(room.cell_words, length if length > 0 else LONGEST)
            insert(tally.tables[best], tally.bounds[best], value)
        if best >= 0:
            _sample(row, best, found.sampled)
            if classes == DIGITS:
                _count_step(room.cell, length, tally.totals)
    hash_all_waiting(room.pending, secret.low, secret.high, found.digest)
    for i in range(held):
        best = found.detector[i]
        insert(tally.tables[best], tally.bounds[best], found.digest[i])
    return held
