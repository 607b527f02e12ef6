"""Row groups of a Parquet file, in batches that fit in memory whatever they unfold to (行组分批读取).

A row group states how many bytes it takes as it is encoded. A cell in a column's dictionary is among them once, and
thousands of rows may point at it: 50 MB so become terabytes. So the longest cell of each dictionary is looked at first,
and where a batch could become too large, the columns are read as dictionaries, whose cells are cut before they are
copied out for each row.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

from chudun.probes.data.sources._columnar import column_named, shortened

_BATCH_ROWS = 1 << 16
_BATCH_BYTES = 16 << 20
_UNFOLDED_BYTES = 512 << 20

Opened = Callable[[Sequence[str]], pq.ParquetFile]
"""Opens the file, the columns named (by their paths) to be read as dictionaries."""


def row_group(
    file: pq.ParquetFile, opened: Opened, group: int, columns: Sequence[str], limit: int
) -> Iterator[pa.RecordBatch]:
    """Yield a row group's rows, of which text may come as dictionaries.

    Parameters
    ----------
    file
        The file, read as it is.
    opened
        Opens the same file to be read in another way.
    columns
        What to read, by dotted names.
    limit
        Characters of a cell after which it may be cut.
    """
    stated = file.metadata.row_group(group)
    text, fixed = _by_length(file.schema)
    width = max(1, fixed, stated.total_byte_size // max(1, stated.num_rows))
    rows = max(1, min(_BATCH_ROWS, _BATCH_BYTES // width))
    wanted = [name for name in columns if name in text]
    with opened(wanted) as by_dictionary:
        if rows * _longest_row(by_dictionary, group, wanted) <= _UNFOLDED_BYTES:
            yield from file.iter_batches(rows, row_groups=[group], columns=list(columns))
            return
        for batch in by_dictionary.iter_batches(rows, row_groups=[group], columns=list(columns)):
            yield from _in_parts(batch, columns, limit)


def _by_length(schema: pq.ParquetSchema) -> tuple[set[str], int]:
    """Return the paths of the columns whose cells are of any length, and the bytes of a row's other cells."""
    leaves = [schema.column(at) for at in range(len(schema))]
    fixed = sum(leaf.length for leaf in leaves if leaf.physical_type == "FIXED_LEN_BYTE_ARRAY")
    return {leaf.path for leaf in leaves if leaf.physical_type == "BYTE_ARRAY"}, fixed


def _longest_row(by_dictionary: pq.ParquetFile, group: int, names: Sequence[str]) -> int:
    """Return how many bytes a row of cells from the dictionaries can take; with a row comes its whole dictionary."""
    for batch in by_dictionary.iter_batches(1, row_groups=[group], columns=list(names)) if names else ():
        columns = [column_named(batch, name) for name in names]
        return sum(_longest(column.dictionary) for column in columns if pa.types.is_dictionary(column.type))
    return 0


def _longest(cells: pa.Array) -> int:
    return pc.max(pc.binary_length(cells)).as_py() or 0


def _in_parts(batch: pa.RecordBatch, names: Sequence[str], limit: int) -> Iterator[pa.RecordBatch]:
    """Cut the cells of the dictionaries; yield parts of about 16 MB when unfolded."""
    columns = [column_named(batch, name) for name in names]
    columns = [_cut(column, limit) if pa.types.is_dictionary(column.type) else column for column in columns]
    flat = pa.RecordBatch.from_arrays(columns, names=list(names))
    ends = np.cumsum(sum(_sizes(column) for column in columns if pa.types.is_dictionary(column.type)))
    start = before = 0
    while start < flat.num_rows:
        after = max(start + 1, int(np.searchsorted(ends, before + _BATCH_BYTES, side="right")))
        yield flat.slice(start, after - start)
        start, before = after, int(ends[after - 1])


def _cut(column: pa.DictionaryArray, limit: int) -> pa.DictionaryArray:
    return pa.DictionaryArray.from_arrays(column.indices, shortened(column.dictionary, limit))


def _sizes(column: pa.DictionaryArray) -> NDArray[np.int64]:
    lengths = np.append(pc.binary_length(column.dictionary).to_numpy(zero_copy_only=False), 0).astype(np.int64)
    sizes: NDArray[np.int64] = lengths[column.indices.fill_null(-1).to_numpy(zero_copy_only=False)]
    return sizes
