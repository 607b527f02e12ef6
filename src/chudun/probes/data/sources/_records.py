"""Where records begin and end in delimited text (RFC 4180), and which are malformed.

One pass over the bytes. A quote opens a field only at the field's start, as in pyarrow's parser. A quoted
field that runs over a line end and then turns out wrong (never closed, closed in the middle of a field, or
leaving the record with the wrong number of fields) is taken for a stray quote: the quote is overwritten by
a space, so that one missing quote does not swallow every row after it.
"""

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

CUT, END, FIELDS, LINE = 0, 1, 2, 3
"""Columns of a row of ``malformed``: where to cut, the record's end, its fields, its line from 0."""

_QUOTE, _LF, _CR, _SPACE = 0x22, 0x0A, 0x0D, 0x20


@compiled()
def _closing_quote(data: NDArray[np.uint8], at: int) -> tuple[int, int]:
    """Return the position after the quote that closes the field beginning at ``at``, and lines passed.

    The position is -1 where nothing closes it.
    """
    lines = 0
    while at < data.size:
        byte = data[at]
        if byte == _QUOTE:
            if at + 1 < data.size and data[at + 1] == _QUOTE:
                at += 1
            else:
                return at + 1, lines
        elif byte == _LF or (byte == _CR and not (at + 1 < data.size and data[at + 1] == _LF)):
            lines += 1
        at += 1
    return -1, lines


@compiled()
def _record(data: NDArray[np.uint8], at: int, delimiter: int, width: int) -> tuple[int, int, int, int, int, bool]:
    """Return end, cut, fields, lines within, suspect quote (or -1) and whether that one never closes."""
    fields, cut, lines, suspect = 1, -1, 0, -1
    start_of_field = True
    while at < data.size:
        byte = data[at]
        if byte == _QUOTE and start_of_field:
            after, passed = _closing_quote(data, at + 1)
            if after < 0:
                return at, cut, fields, lines, at, True
            if passed and suspect < 0:
                suspect = at
            lines += passed
            if passed and after < data.size and data[after] not in (delimiter, _LF, _CR):
                return after, cut, -1, lines, at, False
            at = after
            start_of_field = False
            continue
        if byte in (_LF, _CR):
            break
        start_of_field = byte == delimiter
        if start_of_field:
            if fields == width:
                cut = at
            fields += 1
        at += 1
    return at, cut if cut >= 0 else at, fields, lines, suspect, False


@compiled()
def split_records(
    data: NDArray[np.uint8], delimiter: int, width: int, last: bool, malformed: NDArray[np.int64]
) -> tuple[int, int, int, int, int]:
    """Find the records in ``data``, which begins at a record's start, and overwrite stray quotes in it.

    Parameters
    ----------
    data
        UTF-8 text; stray quotes in it become spaces.
    delimiter
        The byte between fields.
    width
        The number of fields that a record should have; 0 to have every record put into ``malformed``.
    last
        Whether a quote still open at the end is a stray one, rather than waiting for more text.
    malformed
        Filled with a row for each record of another width; when full, splitting stops after that record.

    Returns
    -------
    tuple
        The end of the last whole record; lines up to there; rows filled in ``malformed``; stray quotes
        overwritten; the line of the first of these, from 0.
    """
    at, line, filled, stray, stray_line = 0, 0, 0, 0, -1
    while at < data.size and filled < malformed.shape[0]:
        end, cut, fields, lines, suspect, open_ended = _record(data, at, delimiter, width)
        if open_ended and not last:
            break
        if suspect >= 0 and (open_ended or fields < 0 or (width > 0 and fields != width)):
            data[suspect] = _SPACE
            if stray == 0:
                stray_line = line
            stray += 1
            continue
        if fields != width and end > at:
            malformed[filled, CUT] = cut
            malformed[filled, END] = end
            malformed[filled, FIELDS] = fields
            malformed[filled, LINE] = line
            filled += 1
        at = end
        line += lines
        if at < data.size:
            at += 2 if data[at] == _CR and at + 1 < data.size and data[at + 1] == _LF else 1
            line += 1
    return at, line, filled, stray, stray_line
