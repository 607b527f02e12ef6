"""Find identifiers inside a text: addresses, codes, plates, and numbers, also where they are cut up (文本内检索).

A number may stand in groups of digits with one separator, or one line break, between each two. Groups are taken for
one number only if it proves it: by a check digit (an identity or card number), or by being a mobile number in the
groups in which people write one. Groups that are numbers by themselves are never joined to others. Codes of letters
and digits, and plates, stand in one piece.
"""

import numpy as np
from numba import types

from chudun.probes.data.kernel.addresses import next_email
from chudun.probes.data.kernel.characters import CELL, Bytes, copy
from chudun.probes.data.kernel.codes import alphanumeric, code_size, look_before, next_plate_letter, plate_at
from chudun.probes.data.kernel.compiled import compiled, tuple_of
from chudun.probes.data.kernel.detector import AT, DIGITS, HAN, LETTERS, LONGEST
from chudun.probes.data.kernel.dispatch import ALONE, IN_CONTEXT, PROVEN, SPOKEN, Dispatch
from chudun.probes.data.kernel.examine import examine_found, have_hashed
from chudun.probes.data.kernel.fold import fold
from chudun.probes.data.kernel.pending import hash_all_waiting
from chudun.probes.data.kernel.room import (
    MENTIONS,
    MOST_GROUPS,
    TEXTS,
    Cells,
    Column,
    Counts,
    Scratch,
    Secret,
    Tally,
    copied,
)
from chudun.probes.data.kernel.words import BLOCK, between, lowest_bit

SEARCHED = 11
"""Characters of the shortest number worth looking for inside a text."""

_PROVEN_BYTES = (16, 20)
"""Lengths of numbers that prove themselves."""

_UNPROVEN = 15
"""Digits of older identity numbers, without a check digit: they give way to a longer number that has one."""

_NEWLINE, _RETURN, _SPACE, _HYPHEN, _DOT, _UNDERSCORE, _X = b"\n\r -._X"
_JOINT = np.zeros(256, dtype=np.bool_)
_JOINT[[_NEWLINE, _RETURN, _SPACE, _HYPHEN, _DOT]] = True

_FIRST, _LAST, _SEPARATOR, _NUMBER = range(4)

_FOUR = tuple_of(types.int64, 4)
_GROUPS = types.Array(types.int64, 2, "C")


@compiled(types.boolean(CELL, types.int64), inline=True)
def _digit(text: Bytes, i: int) -> bool:
    return bool(48 <= text[i] <= 57)


@compiled(types.int64(CELL, types.int64, types.int64), inline=True)
def _next_digit(text: Bytes, i: int, stop: int) -> int:
    while i < stop:
        bits = between(text, i, 48, 57)
        if bits:
            return min(i + lowest_bit(bits), stop)
        i += BLOCK
    return stop


@compiled(_FOUR(CELL, types.int64, types.int64), inline=True)
def next_group(text: Bytes, start: int, stop: int) -> tuple[int, int, int, int]:
    """Return the first and last byte of the next digits from ``start`` on, the end of what they stand in, and how.

    Letters may stand before the digits and an X after them, which belongs to them. The last number returned is 0 if
    anything else touches them (a hexadecimal string), 1 after letters, 2 for digits alone. Without digits all four
    are ``stop``.
    """
    digits = _next_digit(text, start, stop)
    if digits == stop:
        return stop, stop, stop, stop
    begin, last = digits, digits
    while begin > start and alphanumeric(text, begin - 1):
        begin -= 1
    while last < stop and _digit(text, last):
        last += 1
    if last < stop and text[last] == _X:
        last += 1
    end = last
    while end < stop and alphanumeric(text, end):
        end += 1
    return digits, last, end, 0 if end > last else 1 if begin < digits else 2


@compiled(types.int64(CELL, types.int64, types.int64), inline=True)
def _joint(text: Bytes, last: int, first: int) -> int:
    """Return the separator that alone stands between two groups, a line break for both its forms; 0 for none."""
    if first == last + 1 and _JOINT[text[last]]:
        return _NEWLINE if text[last] == _RETURN else np.int64(text[last])  # type: ignore[return-value]
    if first == last + 2 and text[last] == _RETURN and text[last + 1] == _NEWLINE:
        return _NEWLINE
    return 0


@compiled(types.boolean(CELL, types.int64, types.int64), inline=True)
def _hangs_on(text: Bytes, i: int, step: int) -> bool:
    """Whether the byte at ``i`` ties a group to letters or digits beyond it, as in a UUID or a part number."""
    if text[i] == _DOT:
        return _digit(text, i + step)
    return bool((text[i] == _HYPHEN or text[i] == _UNDERSCORE) and alphanumeric(text, i + step))


@compiled(types.boolean(CELL, types.int64, types.int64, types.int64), inline=True)
def _in_fraction(text: Bytes, first: int, last: int, stop: int) -> bool:
    if first > 1 and text[first - 1] == _DOT and _digit(text, first - 2):
        return True
    return last + 1 < stop and text[last] == _DOT and _digit(text, last + 1)


@compiled(types.boolean(_GROUPS, types.int64, types.int64), inline=True)
def _spoken(groups: Counts, start: int, stop: int) -> bool:
    """Whether groups are cut as people cut a mobile number, 86 before it or not, or by one line break."""
    if stop - start == 2 and groups[start + 1, _SEPARATOR] == _NEWLINE:
        return True
    size = groups[start, _LAST] - groups[start, _FIRST]
    if stop - start > 2 and (size == 2 or size == 4) and groups[start + 1, _LAST] - groups[start + 1, _FIRST] == 3:
        start += 1
        size = 3
    for i in range(start + 2, stop):
        if groups[i, _SEPARATOR] != groups[start + 1, _SEPARATOR]:
            return False
    second = groups[start + 1, _LAST] - groups[start + 1, _FIRST]
    if stop - start == 2:
        cut = (size == 3 and second == 8) or (size == 7 and second == 4)
        return cut and bool(groups[start + 1, _SEPARATOR] != _DOT)
    third = groups[start + 2, _LAST] - groups[start + 2, _FIRST]
    cut = (size == 3 and second == 4 and third == 4) or (size == 4 and second == 4 and third == 3)
    return bool(stop - start == 3 and cut)


@compiled(types.int64(_GROUPS, types.int64, types.int64, types.int64), inline=True)
def _ways(groups: Counts, start: int, stop: int, size: int) -> int:
    """Return in which way at least a detector must be looked for to try groups as one number, or 0 for no try."""
    dots, breaks = 0, stop - start - 1
    for i in range(start + 1, stop):
        dots += groups[i, _SEPARATOR] == _DOT
    if dots and (breaks == 1 or dots < breaks):
        return 0  # decimal fractions
    if SEARCHED <= size < _PROVEN_BYTES[0] and _spoken(groups, start, stop):
        return SPOKEN
    return PROVEN if _PROVEN_BYTES[0] <= size <= _PROVEN_BYTES[1] else 0


@compiled(inline=True)
def _mention(best: int, size: int, row: int, dispatch: Dispatch, secret: Secret, cells: Cells, room: Scratch) -> None:
    """Write down the identifier in the token."""
    if best < 0 or not dispatch.kinds[best]:
        return
    at = cells.counts[MENTIONS]
    cells.row[at], cells.kind[at] = row, dispatch.kinds[best]
    cells.counts[MENTIONS] = at + 1
    have_hashed(best, room.token, size, cells.owner.size + at, dispatch, secret, cells.digest, room)


@compiled(inline=True)
def _try_groups(
    text: Bytes, start: int, stop: int, dispatch: Dispatch, today: int, weight: int, levels: Counts, room: Scratch
) -> tuple[int, int]:
    """Examine some groups as one number; return the detector it passed, or -1, and the number's length."""
    groups, size = room.groups, 0
    for i in range(start, stop):
        count = groups[i, _LAST] - groups[i, _FIRST]
        if (groups[i, _NUMBER] > 0 and stop - start > 1) or size + count > LONGEST:
            return -1, 0
        copy(text, groups[i, _FIRST], count, room.token, size)
        size += count
    ways = ALONE if stop - start == 1 else _ways(groups, start, stop, size)
    ends_in_x = room.token[size - 1] == _X
    if size < SEARCHED or not ways or (ends_in_x and size != 18):
        return -1, size
    classes = DIGITS | LETTERS if ends_in_x else DIGITS
    return examine_found(room.token, size, classes, ways, dispatch, today, weight, levels, room.context, 0), size


@compiled(inline=True)
def _settle(
    text: Bytes,
    count: int,
    joined: bool,
    row: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    embedded: Counts,
    secret: Secret,
    cells: Cells,
    room: Scratch,
) -> None:
    """Take the numbers out of a chain of groups: the first that proves itself, the longest from there, and so on."""
    for start in range(count if joined and count > 1 else 0):
        size = room.groups[start, _LAST] - room.groups[start, _FIRST]
        if room.groups[start, _NUMBER] == 0 and size != _UNPROVEN:
            passed, _ = _try_groups(text, start, start + 1, dispatch, today, 0, room.trial, room)
            room.groups[start, _NUMBER] = passed >= 0
    start = 0
    while start < count:
        stop = start + 1
        if joined and count > 1 and room.groups[start, _NUMBER] <= 0:
            stop = count
            while stop > start + 1:
                best, size = _try_groups(text, start, stop, dispatch, today, weight, embedded, room)
                if best >= 0:
                    _mention(best, size, row, dispatch, secret, cells, room)
                    break
                stop -= 1
        if stop == start + 1 and room.groups[start, _NUMBER] >= 0:
            best, size = _try_groups(text, start, stop, dispatch, today, weight, embedded, room)
            _mention(best, size, row, dispatch, secret, cells, room)
        start = stop


@compiled(inline=True)
def _try_token(
    text: Bytes, first: int, size: int, classes: int, row: int, dispatch: Dispatch, today: int, weight: int,
    embedded: Counts, secret: Secret, cells: Cells, room: Scratch,
) -> bool:  # fmt: skip
    """Examine the token, which begins at ``first`` of the text; return whether it is something looked for."""
    before = look_before(text, first, room.context)
    best = examine_found(room.token, size, classes, IN_CONTEXT, dispatch, today, weight, embedded, room.context, before)
    _mention(best, size, row, dispatch, secret, cells, room)
    return bool(best >= 0)


@compiled(inline=True)
def _find_plates(
    text: Bytes,
    length: int,
    row: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    embedded: Counts,
    secret: Secret,
    cells: Cells,
    room: Scratch,
) -> None:
    letter = next_plate_letter(text, 0, length)
    while letter < length:
        size, end = plate_at(text, letter, length, room.token)
        if size:
            classes = DIGITS | LETTERS | HAN
            _try_token(text, letter - 3, size, classes, row, dispatch, today, weight, embedded, secret, cells, room)
        letter = next_plate_letter(text, end - 1, length)


@compiled(inline=True)
def _find_numbers(
    text: Bytes,
    length: int,
    row: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    embedded: Counts,
    secret: Secret,
    cells: Cells,
    room: Scratch,
) -> None:
    groups, count, tied, before = room.groups, 0, False, 0
    while True:
        first, last, end, make = next_group(text, before, length)
        joint = _joint(text, before, first) if count and first < length and make == 2 else 0
        if count and (not joint or count == MOST_GROUPS or text[before - 1] == _X):
            tied = tied or (before + 1 < length and _hangs_on(text, before, 1))
            _settle(text, count, not tied, row, dispatch, today, weight, embedded, secret, cells, room)
            count = 0
        if first >= length:
            return
        if make < 2:
            size = code_size(text, before, first, end, length)
            if size:
                copy(text, end - size, size, room.token, 0)
                classes = DIGITS | LETTERS
                if _try_token(
                    text, end - size, size, classes, row, dispatch, today, weight, embedded, secret, cells, room
                ):
                    make = 0
        if make:
            if count == 0:
                tied = first > 1 and make == 2 and _hangs_on(text, first - 1, -1)
            groups[count, _FIRST], groups[count, _LAST], groups[count, _SEPARATOR] = first, last, joint
            groups[count, _NUMBER] = -1 if _in_fraction(text, first, last, length) else 0
            count += 1
        before = end


@compiled()
def search(
    column: Column,
    dispatch: Dispatch,
    today: int,
    secret: Secret,
    weights: Counts,
    tally: Tally,
    cells: Cells,
    room: Scratch,
) -> None:
    """Check the addresses and long numbers inside the texts that ``scan`` noted; arguments as there.

    Levels are counted in ``tally.embedded``, and the identifiers written down and hashed.
    """
    for place in range(cells.counts[TEXTS]):
        row = cells.texts[place]
        weight = weights[row] if weights.size else 1
        data, start, stop = column.data, column.offsets[row], column.offsets[row + 1]
        if stop + BLOCK > data.size:
            data, start, stop = copied(data, start, stop, room)
        length, _, at = fold(data, start, stop, room.text)
        i = 0 if at >= 0 else length
        while i < length:
            first, last, i = next_email(room.text, i, length)
            size = last - first
            if first < 0 or size > LONGEST:
                continue
            copy(room.text, first, size, room.token, 0)
            best = examine_found(room.token, size, AT, ALONE, dispatch, today, weight, tally.embedded, room.context, 0)
            _mention(best, size, row, dispatch, secret, cells, room)
        _find_plates(room.text, length, row, dispatch, today, weight, tally.embedded, secret, cells, room)
        _find_numbers(room.text, length, row, dispatch, today, weight, tally.embedded, secret, cells, room)
    hash_all_waiting(room.pending, secret.low, secret.high, cells.digest)
