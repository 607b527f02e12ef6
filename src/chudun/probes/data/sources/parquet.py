"""Apache Parquet files.

Text, numbers, dates and truth values are read; fields of structs become columns of their own
(``owner.phone``); lists and maps are left out and reported; of binary contents that are no text only the
first bytes are kept, which says that they are there. A row group that cannot be
read is reported and the others are read. A cell is read up to 65,536 characters, and a cut is reported; what is
held in memory whole is a page, and a column's dictionary.
"""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Damage, Report, Source, Unreadable
from chudun.probes.data.sources._columnar import flattened, left_out, plain_type, readable
from chudun.probes.data.sources._files import existing_file, fingerprint_of, unreadable_file
from chudun.probes.data.sources._parquet_rows import row_group
from chudun.probes.data.sources._text import Cells
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".parquet", ".pq")

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
        with self._open(ref) as file:
            damage = yield from self._row_groups(file, ref, range(file.num_row_groups), report)
        self.tell(ref, [damage], report)

    def part_sizes(self, ref: TableRef) -> list[int]:
        """Return the bytes of each row group."""
        with self._open(ref) as file:
            return [file.metadata.row_group(group).total_byte_size for group in range(file.num_row_groups)]

    def read_parts(self, ref: TableRef, parts: range, report: Report) -> Generator[pa.RecordBatch, None, Damage]:
        """Yield the rows of some row groups, and return what was wrong with them."""
        with self._open(ref) as file:
            return (yield from self._row_groups(file, ref, parts, report))

    def tell(self, ref: TableRef, damages: Sequence[Damage], report: Report) -> None:
        """Report what was wrong with row groups; raises `Unreadable` if any could not be read."""
        where = f"{ref.store}: {ref.table}"
        cells = Cells(foreign=sum(damage.foreign for damage in damages), cut=sum(damage.cut for damage in damages))
        cells.report_to(report, where)
        broken = [group for damage in damages for group in damage.broken]
        if broken:
            raise Unreadable(_broken_groups(where, broken, damages[0].parts))

    def _row_groups(
        self, file: pq.ParquetFile, ref: TableRef, groups: range, report: Report
    ) -> Generator[pa.RecordBatch, None, Damage]:
        broken: list[int] = []
        cells = Cells()
        columns, unread = readable(file.schema_arrow)
        if unread:
            report(left_out(f"{ref.store}: {ref.table}", unread))
        schema = pa.schema([(name, plain_type(kind)) for name, kind in columns.items()])
        yield pa.RecordBatch.from_pylist([], schema)
        for group in groups:
            try:
                for batch in row_group(file, partial(self._open, ref), group, list(columns), cells.limit):
                    yield flattened(batch, schema, cells)
            except _BROKEN:
                broken.append(group)
        return Damage(tuple(broken), file.num_row_groups, cells.foreign, cells.cut)

    def _open(self, ref: TableRef, by_dictionary: Sequence[str] = ()) -> pq.ParquetFile:
        try:
            return pq.ParquetFile(
                self.path,
                read_dictionary=list(by_dictionary),
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


def _broken_groups(where: str, broken: list[int], groups: int) -> Problem:
    return Problem(
        where,
        Bilingual(
            "{groups} 个行组中有 {n} 个损坏，其余已读（行组号 {numbers}）",
            "{n} of {groups} row groups are damaged; the others were read (row groups {numbers})",
        ).format(groups=groups, n=len(broken), numbers=", ".join(map(str, broken[:10]))),
        _EXPORT_AGAIN,
    )
