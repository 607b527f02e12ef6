"""What the cells of a column look like from outside: blanked out, hashed, a moment, a run of one block (形态).

Only the first few thousand filled cells are looked at, each is remembered by its form alone, in the order of the rows,
so that what two parts of a column yield, put one after the other, is what the whole yields.
"""

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.buffers import column
from chudun.probes.data.kernel.characters import Bytes, code
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.fold import DATA
from chudun.probes.data.kernel.room import Secret
from chudun.probes.data.kernel.siphash import siphash

SAMPLED = 4096
"""Filled cells of a column that are looked at."""

(
    OTHER,
    MASKED_OTHER,
    MASKED_MOBILE,
    MASKED_RESIDENT_ID,
    MASKED_BANK_CARD,
    MASKED_EMAIL,
    MASKED_NAME,
    MASKED_PLATE,
    HEXADECIMAL,
    BASE64,
    UUID,
    MOMENT,
    DECIMAL,
    DIGITS,
) = range(14)

_MOST_BYTES = 512
_BLOCK_DIGITS = 4
_COUNTS = 12
(_CHARACTERS, _DIGIT, _HEX, _UPPER, _LOWER, _HAN, _STAR, _RUN, _AT, _DOT, _MINUS, _ODD) = range(_COUNTS)
_TALLY = types.Array(types.int64, 1, "C")
_WORDS = types.Array(types.uint64, 1, "C")


@compiled(types.UniTuple(types.int64, 2)(DATA, types.int64, types.int64), inline=True)  # type: ignore[no-untyped-call]
def _star(data: Bytes, i: int, stop: int) -> tuple[int, int]:
    """Return whether a character blanks something out (* # ＊ • ● ×), and its bytes."""
    byte = np.int64(data[i])
    if byte < 0x80:
        return np.int64(byte == 42 or byte == 35), np.int64(1)  # type: ignore[return-value]
    if byte < 0xE0:
        following = np.int64(data[i + 1]) if i + 1 < stop else np.int64(0)
        return np.int64(byte == 0xC3 and following == 0x97), np.int64(2)  # type: ignore[return-value]
    if byte >= 0xF0 or i + 2 >= stop:
        return np.int64(0), np.int64(4 if byte >= 0xF0 else 3)  # type: ignore[return-value]
    pair = np.int64(data[i + 1]) << 8 | np.int64(data[i + 2])
    wide = (byte == 0xEF and pair == 0xBC8A) or (byte == 0xE2 and (pair == 0x80A2 or pair == 0x978F))
    return np.int64(wide), np.int64(3)  # type: ignore[return-value]


@compiled(types.int64(DATA, types.int64, types.int64, _TALLY))
def _count(data: Bytes, start: int, stop: int, tally: NDArray[np.int64]) -> int:
    """Count what a cell is made of; return the set of its letters and digits, a bit each."""
    tally[:] = 0
    seen, run, crosses, i = np.int64(0), 0, 0, start
    while i < stop:
        byte = np.int64(data[i])
        star, width = _star(data, i, stop)
        i += width
        if byte == 32 or byte == 45:
            tally[_MINUS] += byte == 45
            continue
        tally[_CHARACTERS] += 1
        run = run + 1 if star else 0
        tally[_RUN] = max(tally[_RUN], run)
        crosses = crosses + 1 if byte == 88 or byte == 120 else 0
        if crosses >= 3:
            # 138XXXX8000 is blanked out as well
            tally[_RUN] = max(tally[_RUN], crosses)
        tally[_STAR] += star
        if 48 <= byte <= 57:
            tally[_DIGIT] += 1
            seen |= np.int64(1) << (byte - 48)
        elif 65 <= byte <= 90 or 97 <= byte <= 122:
            upper = byte <= 90
            tally[_UPPER] += upper
            tally[_LOWER] += not upper
            letter = byte - (65 if upper else 97)
            tally[_HEX] += letter < 6
            seen |= np.int64(1) << (10 + letter)
        elif width == 3 and not star:
            tally[_HAN] += 1
        elif byte == 64:
            tally[_AT] += 1
        elif byte == 46:
            tally[_DOT] += 1
        elif not star:
            tally[_ODD] += 1
    return seen  # type: ignore[return-value]


@compiled(types.int64(types.int64), inline=True)
def _bits(value: int) -> int:
    bits = 0
    while value:
        value &= value - 1
        bits += 1
    return bits


@compiled(types.int64(_TALLY, types.int64))
def _masked(tally: NDArray[np.int64], first: int) -> int:
    """Return the kind of a cell with characters blanked out, or OTHER; ``first`` is its first byte."""
    size, run = tally[_CHARACTERS], tally[_RUN]
    letters = tally[_UPPER] + tally[_LOWER]
    blanked = max(tally[_STAR], run)
    if tally[_ODD]:
        return OTHER
    if tally[_AT] == 1:
        return MASKED_EMAIL if tally[_DOT] else OTHER
    if tally[_HAN] and letters == 0 and tally[_DIGIT] == 0:
        return MASKED_NAME if 2 <= size <= 4 and tally[_STAR] and tally[_HAN] <= 2 else OTHER
    if tally[_HAN] == 1 and tally[_STAR] >= 2 and 7 <= size <= 8:
        return MASKED_PLATE
    if tally[_HAN] or tally[_DOT]:
        return OTHER
    crosses = blanked - tally[_STAR]
    visible = tally[_DIGIT] + blanked
    if run >= 3 and letters - crosses <= 1 and visible + letters - crosses == size:
        if size == 11 and first == 49 and letters == crosses:
            return MASKED_MOBILE
        if size == 18 or size == 15:
            return MASKED_RESIDENT_ID
        if (size == 16 or size == 17 or size == 19) and letters == crosses:
            return MASKED_BANK_CARD
    return MASKED_OTHER if run >= 2 and tally[_STAR] >= 2 and 4 * tally[_STAR] >= size else OTHER


@compiled(types.int64(DATA, types.int64, types.int64), inline=True)
def _value(data: Bytes, start: int, stop: int) -> int:
    """Return the number that digits spell, separators left out."""
    value = np.int64(0)
    for i in range(start, stop):
        if 48 <= data[i] <= 57:
            value = value * 10 + np.int64(data[i]) - 48
    return value  # type: ignore[return-value]


@compiled(types.boolean(types.int64, types.int64))
def _is_moment(value: int, size: int) -> bool:
    """Seconds or milliseconds since 1970 from the year 2000 on, or digits from year to second."""
    if size == 10:
        return 946_684_800 <= value < 2_147_483_648
    if size == 13:
        return 946_684_800_000 <= value < 2_147_483_648_000
    if size == 14:
        month, day, hour = value // 10**8 % 100, value // 10**6 % 100, value // 10**4 % 100
        year, minute, second = value // 10**10, value // 100 % 100, value % 100
        return 1990 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 61
    return False


@compiled(types.int64(DATA, types.int64, types.int64, types.int64, _TALLY))
def _form(data: Bytes, start: int, stop: int, seen: int, tally: NDArray[np.int64]) -> int:
    size, digits, letters = tally[_CHARACTERS], tally[_DIGIT], tally[_UPPER] + tally[_LOWER]
    if tally[_STAR] or (tally[_RUN] >= 3 and digits):
        form = _masked(tally, code(data[start]))
        if form != OTHER:
            return form
    if tally[_HAN] or tally[_AT] or (stop - start) != size + tally[_MINUS]:
        return OTHER
    if digits == size:
        return MOMENT if size <= 14 and _is_moment(_value(data, start, stop), size) else DIGITS
    if digits + 1 == size and tally[_DOT] == 1:
        return DECIMAL
    if digits + tally[_HEX] == size and letters == tally[_HEX] and digits and letters and _bits(seen) >= 8:
        if size == 32 and tally[_MINUS] == 4 and data[start + 8] == 45 and data[start + 23] == 45:
            return UUID
        if size >= 16 and size % 8 == 0 and tally[_MINUS] == 0:
            return HEXADECIMAL
    if size >= 20 and digits and tally[_UPPER] >= 3 and tally[_LOWER] >= 3 and tally[_DOT] <= 1 and tally[_ODD] <= 6:
        return BASE64 if _bits(seen) >= 10 else OTHER
    return OTHER


@compiled(types.int64(DATA, types.Array(types.int64, 1, "C"), DATA, types.int64, types.Array(types.uint8, 1, "C"),
                      types.Array(types.uint16, 1, "C"), types.Array(types.uint32, 1, "C"), _TALLY, _WORDS,
                      types.uint64, types.uint64))  # fmt: skip
def _look(
    data: Bytes,
    offsets: NDArray[np.int64],
    validity: Bytes,
    first_bit: int,
    kinds: NDArray[np.uint8],
    lengths: NDArray[np.uint16],
    blocks: NDArray[np.uint32],
    tally: NDArray[np.int64],
    message: NDArray[np.uint64],
    low: np.uint64,
    high: np.uint64,
) -> int:
    """Note the forms of filled cells until there is no more room; return how many were."""
    held = 0
    for row in range(offsets.size - 1):
        if held == kinds.size:
            break
        bit = first_bit + row
        if validity.size and not validity[bit >> 3] >> (bit & 7) & 1:
            continue
        start, stop = offsets[row], min(offsets[row + 1], offsets[row] + _MOST_BYTES)
        while start < stop and data[start] <= 32:
            start += 1
        while start < stop and data[stop - 1] <= 32:
            stop -= 1
        if start == stop:
            continue
        seen = _count(data, start, stop, tally)
        kinds[held] = _form(data, start, stop, seen, tally)
        lengths[held] = stop - start
        blocks[held] = 0
        if kinds[held] == DIGITS and 8 <= tally[_DIGIT] <= 13:
            # without the key all numbers could be tried: a part of a scan is pickled, and Spark writes that to disk
            message[0] = np.uint64(_value(data, start, stop) // 10**_BLOCK_DIGITS)
            blocks[held] = np.uint32(siphash(message, 8, low, high) >> np.uint64(32)) | np.uint32(1)
        held += 1
    return held


@dataclass
class Forms:
    """The forms of a column's first filled cells, in the order of the rows; holds no value.

    Attributes
    ----------
    kinds
        Form of each, uint8.
    lengths
        Bytes of each, at most 512, uint16.
    blocks
        For a number of 8 to 13 digits, a keyed digest of all but its last four; else 0; uint32.
    """

    kinds: NDArray[np.uint8] = field(default_factory=lambda: np.empty(0, np.uint8))
    lengths: NDArray[np.uint16] = field(default_factory=lambda: np.empty(0, np.uint16))
    blocks: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))

    def look(self, text: pa.Array, secret: Secret) -> None:
        """Note the forms of the next cells, a text or binary array, under the workspace's key."""
        room = SAMPLED - self.kinds.size
        if room <= 0 or not len(text):
            return
        if pa.types.is_dictionary(text.type):
            text = text.dictionary_decode()
        cells = column(text)
        size = min(room, len(text))
        found = Forms(np.empty(size, np.uint8), np.empty(size, np.uint16), np.empty(size, np.uint32))
        held = _look(
            cells.data, cells.offsets, cells.validity, cells.first_bit, found.kinds, found.lengths, found.blocks,
            np.empty(_COUNTS, np.int64), np.zeros(2, np.uint64), secret.low, secret.high,
        )  # fmt: skip
        self.merge(Forms(found.kinds[:held], found.lengths[:held], found.blocks[:held]))

    def merge(self, other: "Forms") -> None:
        """Add what was noted of a part of the column that follows this one."""
        self.kinds = np.concatenate((self.kinds, other.kinds))[:SAMPLED]
        self.lengths = np.concatenate((self.lengths, other.lengths))[:SAMPLED]
        self.blocks = np.concatenate((self.blocks, other.blocks))[:SAMPLED]

    def counts(self) -> list[int]:
        """Return how many cells have each form."""
        return [int(count) for count in np.bincount(self.kinds, minlength=DIGITS + 1)]

    def count(self, *kinds: int) -> int:
        """Return how many cells have one of these forms."""
        counts = self.counts()
        return sum(counts[kind] for kind in kinds)

    def share(self, *kinds: int) -> float:
        """Return the share of cells that have one of these forms, 0 to 1."""
        return self.count(*kinds) / max(1, self.kinds.size)

    def usual_length(self, kind: int) -> tuple[int, float]:
        """Return the commonest length among cells of a form, and its share of them."""
        lengths = np.bincount(self.lengths[self.kinds == kind], minlength=1)
        return int(lengths.argmax()), float(lengths.max() / max(1, lengths.sum()))

    def per_block(self) -> float:
        """Return how many numbers share all but their last four digits, on average; 0 where there are none."""
        blocks = self.blocks[self.blocks != 0]
        return blocks.size / np.unique(blocks).size if blocks.size else 0.0

    def per_run(self) -> float:
        """Return how many numbers in succession share all but their last four digits, on average."""
        blocks = self.blocks[self.blocks != 0]
        return blocks.size / (1 + np.count_nonzero(blocks[1:] != blocks[:-1])) if blocks.size else 0.0
