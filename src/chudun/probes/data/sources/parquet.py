"""Apache Parquet files.

Text, numbers, dates and truth values are read; fields of structs become columns of their own
(``owner.phone``); lists and maps are left out and reported; of binary contents that are no text only the
first bytes are kept, which says that they are there. A row group that cannot be
read is reported and the others are read. A batch is sized by the row group's own statement of its bytes;
one cell of 50 MB is held in memory whole.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._columnar import flattened, left_out, plain_type, readable
from chudun.probes.data.sources._files import existing_file, fingerprint_of, unreadable_file
from chudun.probes.data.sources._text import Cells
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".parquet", ".pq")

_BATCH_ROWS = 1 << 16
_BATCH_BYTES = 16 << 20
_METADATA_LIMIT = 64 << 20
_BROKEN = (pa.ArrowException, OSError, ValueError, MemoryError, OverflowError)
_EXPORT_AGAIN = Bilingual("请重新导出或重新传输这个文件", "export or transfer the file again")


def open_store(store: str, spec: str) -> Source:
    """Open one Parquet file, which is one table, as a store."""
    return Parquet(store, existing_file(store, spec))


@dataclass(frozen=True, slots=True)
class Parquet:
    """One Parquet file."""

    store: str
    path: Path

    def tables(self, report: Report) -> list[TableRef]:  # noqa: ARG002
        """Return the file as its only table."""
        return [TableRef(self.store, self.path.stem)]

    def comments(self, ref: TableRef) -> Comments:
        """Return the ``comment`` or ``description`` in the metadata, as Spark and Iceberg write it."""
        try:
            with self._open(ref) as file:
                schema = file.schema_arrow
        except Unreadable:
            return Comments()
        found = {field.name: _comment(field.metadata or {}) for field in schema}
        said = {name: comment for name, comment in found.items() if comment}
        return Comments(_comment(schema.metadata or {}), said)

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the file's size, time, head and tail."""
        return fingerprint_of(self.path)

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows, flattened; see the module for what is left out."""
        where = f"{ref.store}: {ref.table}"
        broken: list[int] = []
        cells = Cells()
        with self._open(ref) as file:
            columns, unread = readable(file.schema_arrow)
            if unread:
                report(left_out(where, unread))
            schema = pa.schema([(name, plain_type(kind)) for name, kind in columns.items()])
            yield pa.RecordBatch.from_pylist([], schema)
            for group in range(file.num_row_groups):
                try:
                    for batch in _row_group(file, group, columns):
                        yield flattened(batch, schema, cells)
                except _BROKEN:
                    broken.append(group)
            groups = file.num_row_groups
        cells.report_to(report, where)
        if broken:
            raise Unreadable(_broken_groups(where, broken, groups))

    def _open(self, ref: TableRef) -> pq.ParquetFile:
        try:
            return pq.ParquetFile(
                self.path,
                memory_map=False,
                pre_buffer=False,
                buffer_size=1 << 20,
                page_checksum_verification=True,
                thrift_string_size_limit=_METADATA_LIMIT,
                thrift_container_size_limit=_METADATA_LIMIT,
            )
        except FileNotFoundError as error:
            raise unreadable_file(self.store, self.path, error) from None
        except _BROKEN:
            raise Unreadable(
                Problem(
                    f"{ref.store}: {ref.table}",
                    Bilingual(
                        "不是完整的 Parquet 文件：文件尾的目录缺失或损坏，内容无从读起",
                        "not a whole Parquet file: the footer is missing or damaged, so nothing can be read",
                    ),
                    _EXPORT_AGAIN,
                )
            ) from None


def _comment(metadata: Mapping[bytes, bytes]) -> str:
    for key in (b"comment", b"description"):
        if key in metadata:
            return metadata[key].decode("utf-8", "replace")
    return ""


def _row_group(file: pq.ParquetFile, group: int, columns: Mapping[str, pa.DataType]) -> Iterator[pa.RecordBatch]:
    stated = file.metadata.row_group(group)
    width = max(1, stated.total_byte_size // max(1, stated.num_rows))
    rows = max(1, min(_BATCH_ROWS, _BATCH_BYTES // width))
    yield from file.iter_batches(rows, row_groups=[group], columns=list(columns))


def _broken_groups(where: str, broken: list[int], groups: int) -> Problem:
    return Problem(
        where,
        Bilingual(
            "{groups} 个行组中有 {n} 个损坏，其余已读（行组号 {numbers}）",
            "{n} of {groups} row groups are damaged; the others were read (row groups {numbers})",
        ).format(groups=groups, n=len(broken), numbers=", ".join(map(str, broken[:10]))),
        _EXPORT_AGAIN,
    )
