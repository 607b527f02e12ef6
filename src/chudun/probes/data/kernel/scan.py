"""The one pass over a string column: normalise each cell, run the checks it may pass, hash what passed."""

import numpy as np

from chudun.probes.data.kernel.addresses import around
from chudun.probes.data.kernel.calls import call_canonical
from chudun.probes.data.kernel.characters import Bytes, code, copy, number
from chudun.probes.data.kernel.codes import CODE_DIGITS, PLATE_DIGITS, next_plate_letter
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import AT, DIGITS, HAN, LETTERS, LONGEST, OTHER
from chudun.probes.data.kernel.dispatch import PROVEN, Dispatch
from chudun.probes.data.kernel.distinct import NOBODY, spread
from chudun.probes.data.kernel.examine import examine, examine_found, have_hashed
from chudun.probes.data.kernel.fold import compact, fold, unwrapped
from chudun.probes.data.kernel.pending import hash_all_waiting
from chudun.probes.data.kernel.plain import take_plain
from chudun.probes.data.kernel.room import (
    BLANK,
    SLOT_BITS,
    TEXTS,
    Cells,
    Column,
    Counts,
    Scratch,
    Secret,
    Tally,
    Words,
    copied,
)
from chudun.probes.data.kernel.search import SEARCHED
from chudun.probes.data.kernel.words import BLOCK, count_bits, eight_digits_value, leading, load_word, lowest_bit

_TAIL = 9
"""Last digits by which one number is compared with the one before."""

_CHECKED = 14
"""Digits of the shortest number that has a check digit, less one for an X."""
_SHORTEST_CODE = 9

_TRIED = 1024
_REPEATING = 8
"""Cells of a batch after which one in so many must repeat for others to be remembered."""

FOURTEEN_YEARS = 14_00_00
"""To be taken from a date written YYYYMMDD."""


@compiled(inline=True)
def _hash(words: Words, length: int, seed: np.uint64) -> np.uint64:
    """Hash a normalised cell, to count distinct values; the seed keeps it from being looked up in a list."""
    value, whole = np.uint64(length) ^ seed, length >> 3
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
def _examine_underscored(
    length: int, classes: int, dispatch: Dispatch, today: int, weight: int, tally: Tally, room: Scratch
) -> tuple[int, int, int, int]:
    """Try a cell once more without underscores between its digits, with the detectors that have a check digit.

    Elsewhere underscores join the parts of codes and account names, and what is left without them means nothing.
    """
    size, cell = 0, room.cell
    for i in range(length):
        digit = 48 <= cell[i] <= 57
        last = i + 1 == length and cell[i] == 88
        joint = cell[i] == 95 and 0 < i < length - 1 and 48 <= cell[i - 1] <= 57 and 48 <= cell[i + 1] <= 57
        if not digit and not last and not joint:
            return -1, -1, length, classes
        if not joint:
            room.token[size] = cell[i]
            size += 1
    plain = DIGITS | LETTERS if room.token[size - 1] == 88 else DIGITS
    best = examine_found(room.token, size, plain, PROVEN, dispatch, today, weight, tally.levels, room.context, 0)
    if best < 0:
        return -1, -1, length, classes
    copy(room.token, 0, size, room.cell, 0)
    return best, best if dispatch.born_at[best] >= 0 else -1, size, plain


@compiled(inline=True)
def _may_mention(length: int, classes: int, digits: int, size: int, width: int, cell: Bytes, text: Bytes) -> bool:
    """Whether a cell that nothing recognises may mention an identifier: enough digits, or a plate's beginning.

    ``length`` and ``classes`` are those of the compacted cell, -1 where it is too long; ``size`` is then the folded
    one's, and ``width`` are the cell's own bytes.
    """
    if digits >= SEARCHED:
        return not (classes == DIGITS and length == width)
    if length < 0:
        return digits >= CODE_DIGITS or (digits >= PLATE_DIGITS and next_plate_letter(text, 0, size) < size)
    if not classes & LETTERS:
        return False
    if digits >= CODE_DIGITS and length > _SHORTEST_CODE:
        return True
    return bool(digits >= PLATE_DIGITS and classes & HAN and next_plate_letter(cell, 0, length) < length)


@compiled(inline=True)
def _recognise_any(
    data: Bytes,
    start: int,
    stop: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    tally: Tally,
    room: Scratch,
) -> tuple[int, int, int, int, bool]:
    """Do what ``_recognise`` does for a cell of any make."""
    if stop + BLOCK > data.size:
        data, start, stop = copied(data, start, stop, room)
    start, stop = unwrapped(data, start, stop)
    length, classes, digits = compact(data, start, stop, room.cell)
    size, at = 0, -1
    if length < 0 or classes & AT:
        size, digits, at = fold(data, start, stop, room.text)
    if at >= 0:
        first, last = _lone_email(room.text, at, size)
        if 0 < last - first <= LONGEST:
            length, classes = last - first, AT
            copy(room.text, first, length, room.cell, 0)
    best, dated = -1, -1
    if length > 0:
        best, dated = examine(room.cell, length, classes, dispatch, today, weight, tally.levels)
    if best < 0 and length > digits >= _CHECKED and classes & OTHER:
        best, dated, length, classes = _examine_underscored(length, classes, dispatch, today, weight, tally, room)
    if best >= 0:
        return best, dated, length, classes, False
    searched = at >= 0 or _may_mention(length, classes, digits, size, stop - start, room.cell, room.text)
    if at >= 0:
        # what was compacted ends at the @, and would make all that begin alike one value
        length = min(size, LONGEST)
        copy(room.text, 0, length, room.cell, 0)
    return best, dated, length, classes, searched


@compiled(inline=True)
def _ends_in_number(cell: Bytes, length: int, digits: np.uint64, dispatch: Dispatch) -> bool:
    """Whether a cell of letters and digits ends in a number, or one and an X, that is looked for inside text."""
    if count_bits(digits) < SEARCHED:
        return False
    first = lowest_bit(digits)
    last = first + lowest_bit(~(digits >> np.uint64(first)))
    ends_in_x = last + 1 == length and cell[last] == 88
    if last + ends_in_x < length or length - first < SEARCHED:
        return False
    classes = DIGITS | LETTERS if ends_in_x else DIGITS
    place = dispatch.by_length[length - first] + dispatch.by_classes[classes] + dispatch.by_first[cell[first]]
    return bool(dispatch.sought[dispatch.lists[place]])


@compiled(inline=True)
def _recognise(
    data: Bytes,
    start: int,
    stop: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    tally: Tally,
    room: Scratch,
) -> tuple[int, int, int, int, bool]:
    """Return the detector that recognises the whole cell, or -1; one that finds a birth date; length and classes.

    Last comes whether the cell is a text to be searched: nothing recognises it, and it may mention an identifier.
    """
    length, classes, digits = take_plain(data, start, stop, room.cell)
    if length < 0:
        return _recognise_any(data, start, stop, dispatch, today, weight, tally, room)
    best, dated = examine(room.cell, length, classes, dispatch, today, weight, tally.levels)
    text = classes == AT or (classes == DIGITS | LETTERS and _ends_in_number(room.cell, length, digits, dispatch))
    return best, dated, length, classes, best < 0 and text


@compiled(inline=True)
def serial(cell: Bytes, length: int) -> int:
    """Return a number's last digits."""
    if length < _TAIL:
        return number(cell, 0, length)
    return (code(cell[length - 9]) - 48) * 100_000_000 + eight_digits_value(load_word(cell, length - 8))


@compiled(inline=True)
def _born(dated: int, cell: Bytes, length: int, dispatch: Dispatch, room: Scratch) -> int:
    """Return the birth date in a cell as YYYYMMDD."""
    if dispatch.canonicals[dated] and length != dispatch.canonical_lengths[dated]:
        call_canonical(dispatch.canonicals[dated], cell, length, room.message)
        cell = room.message
    return eight_digits_value(load_word(cell, dispatch.born_at[dated]))


@compiled(inline=True)
def _slot(data: Bytes, start: int, length: int) -> int:
    """Return where a short cell may be remembered."""
    first = load_word(data, start)
    last = leading(first, length) if length < 8 else load_word(data, start + length - 8)
    mixed = (last + np.uint64(length)) * np.uint64(0x9FB21C651E98DF25)
    if length > 8:
        mixed ^= first * np.uint64(0x9E3779B97F4A7C15)
    return np.int64(mixed >> np.uint64(64 - SLOT_BITS))  # type: ignore[return-value]


@compiled(inline=True)
def _alike(data: Bytes, one: int, other: int, length: int) -> bool:
    """Whether two cells of one length are equal, byte by byte."""
    if length < 8:
        return bool(leading(load_word(data, one), length) == leading(load_word(data, other), length))
    for i in range(0, length - 8, 8):
        if load_word(data, one + i) != load_word(data, other + i):
            return False
    return bool(load_word(data, one + length - 8) == load_word(data, other + length - 8))


@compiled(inline=True)
def _write_down(
    row: int, best: int, dated: int, length: int, classes: int, dispatch: Dispatch, today: int, secret: Secret,
    cells: Cells, room: Scratch,
) -> None:  # fmt: skip
    """Write down what was found in a cell; see ``Cells``."""
    cells.owner[row] = best
    if best >= 0 and classes == DIGITS:
        cells.serial[row] = serial(room.cell, length)
    if dated >= 0:
        cells.minor[row] = _born(dated, room.cell, length, dispatch, room) > today - FOURTEEN_YEARS
    if best >= 0 and dispatch.kinds[best]:
        have_hashed(best, room.cell, length, row, dispatch, secret, cells.digest, room)
    else:
        cells.digest[row] = _hash(room.cell_words, length if length > 0 else LONGEST, secret.low)


@compiled()
def scan(
    column: Column,
    dispatch: Dispatch,
    today: int,
    secret: Secret,
    weights: Counts,
    tally: Tally,
    cells: Cells,
    room: Scratch,
) -> None:
    """Scan one batch of a string column, adding to ``tally`` and writing into ``cells``, which ``cleared`` gave.

    Cells that the quick pass has taken are left as they are. A short cell that is no identifier is remembered; those
    equal to it take over what was found, and the levels it reached are counted for all of them at the end. Where few
    cells repeat, nothing more is remembered.

    Parameters
    ----------
    today
        Date as YYYYMMDD, after which nobody is born.
    weights
        How often each cell occurs, or nothing where each stands for itself.
    """
    rows, slots, tried, repeated = column.offsets.size - 1, room.slots, 0, 0
    slots[:, 0], slots[:, 1] = -1, 0
    for step in range(rows + slots.shape[0]):
        row, weight, slot = step, 1, -1
        if step >= rows:
            row, weight = int(slots[step - rows, 0]), int(slots[step - rows, 1])
        elif cells.owner[row] != NOBODY:
            continue
        elif weights.size:
            weight = int(weights[row])
        if weight == 0:
            continue
        bit = column.first_bit + row
        if column.validity.size and not column.validity[bit >> 3] >> (bit & 7) & 1:
            continue
        start, stop = column.offsets[row], column.offsets[row + 1]
        worth = tried < _TRIED or repeated * _REPEATING > tried
        if worth and weight == 1 and step < rows and 0 < stop - start <= BLOCK and start + 8 <= column.data.size:
            slot = _slot(column.data, start, stop - start)
            first = slots[slot, 0]
            tried += 1
            same_length = first >= 0 and column.offsets[first + 1] - column.offsets[first] == stop - start
            if same_length and _alike(column.data, start, column.offsets[first], stop - start):
                slots[slot, 1] += 1
                repeated += 1
                cells.owner[row], cells.digest[row] = cells.owner[first], cells.digest[first]
                cells.serial[row], cells.minor[row] = cells.serial[first], cells.minor[first]
                continue
        best, dated, length, classes, text = _recognise(column.data, start, stop, dispatch, today, weight, tally, room)
        if step >= rows:
            continue
        if length == 0:
            tally.totals[BLANK] += weight
            continue
        if text:
            cells.texts[cells.counts[TEXTS]] = row
            cells.counts[TEXTS] += 1
        elif slot >= 0 and slots[slot, 0] < 0 and (best < 0 or not dispatch.kinds[best]):
            slots[slot, 0] = row
        _write_down(row, best, dated, length, classes, dispatch, today, secret, cells, room)
    hash_all_waiting(room.pending, secret.low, secret.high, cells.digest)
