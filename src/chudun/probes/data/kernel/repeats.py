"""Columns that hold few values many times: Arrow's dictionary encoding, in which each value is scanned once."""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.probes.data.kernel.buffers import is_text
from chudun.probes.data.kernel.distinct import NOBODY
from chudun.probes.data.kernel.room import MENTIONS, Cells
from chudun.probes.data.kernel.steps import NO_SERIAL

Indices = NDArray[np.int64]

_REPEATED = 2
"""Rows to a value from which it is worth while to scan values instead of rows."""


def plain_unless_worth(array: pa.Array) -> pa.Array:
    """Return an array without its dictionary, unless that holds texts that repeat."""
    if not pa.types.is_dictionary(array.type):
        return array
    values = array.dictionary
    worth = is_text(values.type) and not values.null_count and len(values) * _REPEATED <= len(array)
    return array if worth else array.dictionary_decode()


def row_values(array: pa.DictionaryArray) -> tuple[Indices, Indices]:
    """Return which value each row has, -1 for none, and how many rows have each."""
    indices = pc.fill_null(array.indices.cast(pa.int64()), -1).to_numpy(zero_copy_only=False)
    return indices, np.bincount(indices[indices >= 0], minlength=len(array.dictionary))


def spread_out(cells: Cells, indices: Indices) -> Cells:
    """Return what was found in values as found in the rows that have them."""
    held, values = int(cells.counts[MENTIONS]), cells.owner.size
    order = np.argsort(indices, kind="stable")
    entries = cells.row[:held]
    first = np.searchsorted(indices, entries, sorter=order)
    counts = np.searchsorted(indices, entries, side="right", sorter=order) - first
    mention = np.repeat(np.arange(held), counts)
    within = np.arange(mention.size) - np.repeat(np.cumsum(counts) - counts, counts)
    rows = order[np.repeat(first, counts) + within]
    by_row = np.argsort(rows, kind="stable")
    mention = mention[by_row]
    return Cells(
        owner=np.append(cells.owner, np.int16(NOBODY))[indices],
        digest=np.concatenate([cells.digest[indices], cells.digest[values + mention]]),
        serial=np.append(cells.serial, NO_SERIAL)[indices],
        minor=np.append(cells.minor, False)[indices],
        row=rows[by_row],
        kind=cells.kind[mention],
        texts=cells.texts[:0],
        counts=np.array([mention.size, 0]),
    )
