"""Labels in the metadata of a Parquet file's fields, under ``chudun.label``.

The file is written anew beside the old one, row group by row group, read back and compared with it in full,
and only then put in its place. A file that would not come out the same is left as it is.
"""

import os
import shutil
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from chudun.probes.data.label_text import merged
from chudun.probes.data.labels import Labels
from chudun.probes.data.labels.refusals import PATHS, not_labelled
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import Report
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".parquet", ".pq")

KEY = b"chudun.label"
_BROKEN = (pa.ArrowException, OSError, ValueError, MemoryError, OverflowError)


def write(spec: str, labels: Labels, report: Report) -> int:
    """Write labels into one file, which is one table."""
    path = Path(spec).resolve()
    written = 0
    for ref, columns in labels.items():
        try:
            written += _write_file(path, ref, columns, report)
        except _BROKEN:
            report(not_labelled(ref, _NOT_WRITTEN))
    return written


def _write_file(path: Path, ref: TableRef, labels: Mapping[str, str], report: Report) -> int:
    with pq.ParquetFile(path) as old:
        schema = old.schema_arrow
        absent = [name for name, label in labels.items() if label and name not in schema.names]
        if absent:
            report(not_labelled(ref, PATHS, absent))
        said = {field.name: (field.metadata or {}).get(KEY, b"").decode() for field in schema}
        wanted = {name: merged(said[name], label) for name, label in labels.items() if name in said}
        changed = [name for name, text in wanted.items() if text != said[name]]
        if not changed:
            return 0
        labelled = pa.schema(
            [_labelled(field, wanted.get(field.name, said[field.name])) for field in schema], schema.metadata
        )
        before = path.stat()
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        copy = Path(name)
        try:
            _copy(old, copy, labelled)
            same = _same(old, copy) and path.stat().st_mtime_ns == before.st_mtime_ns
            if same:
                shutil.copystat(path, copy)
                os.utime(copy)
                copy.replace(path)
                return len(changed)
            report(not_labelled(ref, _DIFFERENT))
            return 0
        finally:
            with suppress(FileNotFoundError):
                copy.unlink()


def _labelled(field: pa.Field, text: str) -> pa.Field:
    rest = {key: value for key, value in (field.metadata or {}).items() if key != KEY}
    return field.with_metadata(rest | ({KEY: text.encode()} if text else {}))


def _copy(old: pq.ParquetFile, path: Path, schema: pa.Schema) -> None:
    """Write the row groups of ``old`` with another schema's metadata, compressed as they were."""
    facts = old.metadata
    columns = [facts.schema.column(at) for at in range(facts.num_columns)]
    first = facts.row_group(0) if facts.num_row_groups else None
    packed = {c.path: first.column(at).compression if first else "SNAPPY" for at, c in enumerate(columns)}
    with pq.ParquetWriter(
        path,
        schema,
        version=facts.format_version if facts.format_version != "1.0" else "1.0",
        compression={name: "NONE" if kind == "UNCOMPRESSED" else kind for name, kind in packed.items()},
        use_deprecated_int96_timestamps=any(c.physical_type == "INT96" for c in columns),
        write_page_index=bool(first and first.column(0).has_offset_index),
    ) as writer:
        for group in range(facts.num_row_groups):
            columns = old.read_row_group(group).columns
            table = pa.Table.from_arrays(columns, schema=schema)
            writer.write_table(table, row_group_size=max(1, table.num_rows))
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _same(old: pq.ParquetFile, path: Path) -> bool:
    """Say whether the copy has the same types, row groups and cells."""
    with pq.ParquetFile(path) as new:
        if not new.schema.equals(old.schema) or not new.schema_arrow.equals(old.schema_arrow):
            return False
        groups = old.num_row_groups
        return new.num_row_groups == groups and all(
            _equal(new.read_row_group(at), old.read_row_group(at)) for at in range(groups)
        )


def _equal(one: pa.Table, other: pa.Table) -> bool:
    return one.num_columns == other.num_columns and all(map(_cells_equal, one.columns, other.columns))


def _cells_equal(one: pa.ChunkedArray, other: pa.ChunkedArray) -> bool:
    if pa.types.is_float64(one.type) or pa.types.is_float32(one.type):
        # as bits, because a NaN equals nothing
        bits = pa.int64() if pa.types.is_float64(one.type) else pa.int32()
        one, other = (pa.chunked_array([part.view(bits) for part in column.chunks], bits) for column in (one, other))
    return bool(one.equals(other))


_NOT_WRITTEN = (
    Bilingual("文件读不了，或旁边写不了新文件", "the file cannot be read, or no new one written beside it"),
    Bilingual("请核对文件、目录权限和磁盘空间；原文件没有动", "check file, rights and disk space; nothing was changed"),
)
_DIFFERENT = (
    Bilingual(
        "重写后与原文件不完全一致，或期间有人改了它", "a copy would not be the same, or it was changed meanwhile"
    ),
    Bilingual("原文件没有动；请用生成它的程序写标签", "nothing was changed; label it with the program that makes it"),
)
