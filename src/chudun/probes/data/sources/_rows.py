"""Rows of text gathered into Arrow batches, for formats that are read cell by cell."""

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

_BATCH_ROWS = 1 << 16
_BATCH_CHARACTERS = 8 << 20


def text_batches(names: Sequence[str], rows: Iterable[Sequence[str | None]]) -> Iterator[pa.RecordBatch]:
    """Yield rows of text cells as batches of about 16 MB, the first of them empty.

    What was gathered is yielded also where ``rows`` then raises, so that nothing read is lost.
    A blank cell counts as missing.
    """
    schema = pa.schema([(name, pa.string()) for name in names])
    yield pa.RecordBatch.from_pylist([], schema)
    pending: list[Sequence[str | None]] = []
    characters = 0
    failure: Exception | None = None
    unread = iter(rows)
    while True:
        try:
            row = next(unread, None)
        except Exception as error:
            row, failure = None, error
        if row is not None:
            pending.append(row)
            characters += sum(map(len, filter(None, row))) + len(row)
        if pending and (row is None or len(pending) >= _BATCH_ROWS or characters >= _BATCH_CHARACTERS):
            columns = [_text_array(cells) for cells in zip(*pending, strict=True)]
            yield pa.RecordBatch.from_arrays(columns, schema=schema)
            pending, characters = [], 0
        if failure:
            raise failure
        if row is None:
            return


def _text_array(cells: Iterable[str | None]) -> pa.StringArray:
    filled = [cell or None for cell in cells]
    try:
        return pa.array(filled, pa.string())
    except (UnicodeEncodeError, pa.ArrowInvalid):
        # half of a surrogate pair, which no UTF-8 can hold
        return pa.array([cell and cell.encode("utf-8", "replace").decode() for cell in filled], pa.string())
