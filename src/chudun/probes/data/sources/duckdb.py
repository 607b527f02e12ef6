"""DuckDB database files, opened read-only in a confined process.

Fields of structs become columns of their own (``owner.phone``), objects in JSON columns too; whole numbers,
floats and truth values come as they are, every other type (lists, maps, decimals, dates) as the text DuckDB
prints; of blobs only the first bytes come, as text if they are some. A cell is read up to 65,536 characters
and a cut is reported. The engine may load no extension, open no other file and spill nothing to disk, so a
hostile view reads nothing and leaves nothing.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._database_files import fingerprint_with_log
from chudun.probes.data.sources._files import existing_file
from chudun.probes.data.sources._json_cells import unfolded
from chudun.probes.data.sources._text import LONGEST_CELL, Cells, gathered
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".duckdb", ".ddb")

_FETCH_ROWS = 2048
_LONGEST_ROW = 16 << 20
_HEAD_BYTES = 256
CONFINED: dict[str, str | bool | int | float | list[str]] = {
    "access_mode": "READ_ONLY",
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
    "allow_persistent_secrets": "false",
    "max_temp_directory_size": "0B",
    "memory_limit": "1GB",
    "threads": "1",
    "lock_configuration": "true",
}
_AS_THEY_ARE = frozenset(
    {"boolean", "tinyint", "smallint", "integer", "bigint", "utinyint", "usmallint", "uinteger", "ubigint"}
    | {"float", "double"}
)
_NAMES = re.compile(r'("(?:[^"]|"")*"|[^".]+)\.("(?:[^"]|"")*"|[^"]+)', re.DOTALL)
_PLAIN_NAME = re.compile(r"[^\W\d]\w*")

_TABLES = """
    SELECT schema_name, table_name FROM duckdb_tables() WHERE NOT internal AND database_name = current_database()
    UNION ALL
    SELECT schema_name, view_name FROM duckdb_views() WHERE NOT internal AND database_name = current_database()
    ORDER BY ALL
"""
_COMMENT = """
    SELECT comment FROM duckdb_tables() WHERE schema_name = $1 AND table_name = $2 AND NOT internal
    UNION ALL
    SELECT comment FROM duckdb_views() WHERE schema_name = $1 AND view_name = $2 AND NOT internal
"""
_COMMENTS = """
    SELECT column_name, comment FROM duckdb_columns()
     WHERE schema_name = $1 AND table_name = $2 AND comment IS NOT NULL AND database_name = current_database()
"""


@dataclass(frozen=True, slots=True)
class DuckdbFile(ConfinedFile):
    """One DuckDB database file."""

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the database file and of its write-ahead log."""
        return fingerprint_with_log(self.path, self.path.with_name(self.path.name + ".wal"))


def open_store(store: str, spec: str) -> Source:
    """Open one database file as a store."""
    return DuckdbFile(store, existing_file(store, spec), __name__)


def list_tables(path: Path, report: Report) -> list[str]:
    """Return tables and views as ``schema.table``."""
    with _connected(path, path.name) as connection:
        found = connection.execute(_TABLES).fetchall()
    if not found:
        report(Problem(path.name, _NO_TABLES, _CHECK_FILE))
    return [".".join(part if _PLAIN_NAME.fullmatch(part) else quoted(part) for part in names) for names in found]


def comments(path: Path, table: str) -> Comments:
    """Return what ``COMMENT ON`` has said of the table and its columns."""
    names = names_of(table)
    with _connected(path, table) as connection:
        of_table = connection.execute(_COMMENT, names).fetchone()
        return Comments((of_table or ("",))[0] or "", dict(connection.execute(_COMMENTS, names).fetchall()))


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield a table's rows; see the module for what becomes of each type."""
    where = f"{path.name}: {table}"
    relation = ".".join(map(quoted, names_of(table)))
    with _connected(path, where) as connection:
        whole = connection.sql(f"SELECT * FROM {relation}")
        described = list(zip(whole.columns, whole.types, strict=True))
        leaves = [leaf for name, kind in described for leaf in _leaves(name, quoted(name), kind)]
        cells = Cells(min(LONGEST_CELL, _LONGEST_ROW // (4 * max(1, len(leaves)))))
        chosen = ", ".join(_cell(*leaf[1:], cells.limit) for leaf in leaves)
        rows = connection.sql(f"SELECT {chosen} FROM {relation}").to_arrow_reader(_FETCH_ROWS)
        yield from unfolded(gathered(_plain(rows, [name for name, _, _ in leaves], cells)))
    cells.report_to(report, where)


def names_of(table: str) -> tuple[str, str]:
    """Return the schema and the table that a name of this module's names.

    Raises
    ------
    ValueError
        If it names none.
    """
    found = _NAMES.fullmatch(table)
    if not found:
        raise ValueError(table)
    schema, name = (part[1:-1].replace('""', '"') if part[0] == '"' else part for part in found.groups())
    return schema, name


def quoted(name: str) -> str:
    """Return ``name`` as SQL takes it."""
    return '"' + name.replace('"', '""') + '"'


@contextmanager
def _connected(path: Path, where: str) -> Iterator[Any]:
    try:
        with duckdb.connect(path, config=CONFINED) as connection:
            yield connection
    except duckdb.Error as error:
        raise Unreadable(failed(where, error)) from None


def _leaves(name: str, reached: str, kind: Any) -> Iterator[tuple[str, str, str]]:
    """Yield a column's name, or its fields' by dotted path, with the SQL that reaches them and their type."""
    if kind.id != "struct":
        yield name, reached, kind.id
        return
    for field, inner in kind.children:
        literal = field.replace("'", "''")
        yield from _leaves(f"{name}.{field}", f"struct_extract({reached}, '{literal}')", inner)


def _cell(reached: str, kind: str, limit: int) -> str:
    """Return the SQL that reads a cell."""
    if kind in _AS_THEY_ARE:
        return reached
    if kind == "blob":
        return f"array_slice({reached}, 1, {_HEAD_BYTES})"
    return f'"left"(CAST({reached} AS VARCHAR), {limit + 1})'


def _plain(rows: pa.RecordBatchReader, names: list[str], cells: Cells) -> Iterator[pa.RecordBatch]:
    """Yield the rows under their names, after an empty batch."""
    for batch in chain((pa.RecordBatch.from_pylist([], rows.schema),), rows):
        yield pa.RecordBatch.from_arrays([_text(column, cells) for column in batch.columns], names=names)


def _text(column: pa.Array, cells: Cells) -> pa.Array:
    if pa.types.is_binary(column.type):
        return cells.head(column)
    return cells.text(column.cast(pa.binary())) if pa.types.is_string(column.type) else column


def failed(where: str, error: duckdb.Error) -> Problem:
    """Say what DuckDB met, from the kind of its error; its text is left out because it may quote a value."""
    if isinstance(error, duckdb.IOException):
        said = str(error)
        if "lock" in said:
            return Problem(where, *_LOCKED)
        return Problem(where, *(_NEWER if "version" in said else _DAMAGED))
    if isinstance(error, duckdb.PermissionException):
        return Problem(where, *_REACHES_OUT)
    if isinstance(error, duckdb.SerializationException | duckdb.InternalException | duckdb.FatalException):
        return Problem(where, *_DAMAGED)
    what = Bilingual("没有读完（{name}）", "not read to the end ({name})").format(name=type(error).__name__)
    return Problem(where, what, _CHECK_VIEW)


_NO_TABLES = Bilingual("数据库里没有表", "the database has no tables")
_CHECK_FILE = Bilingual("请核对是否选对了文件", "check that this is the right file")
_CHECK_VIEW = Bilingual(
    "请用 duckdb 打开该表核对；视图请检查其定义", "open the table with duckdb; for a view check its definition"
)
_LOCKED = (
    Bilingual("数据库被别的程序锁住", "the database is locked by another program"),
    Bilingual("请关闭正在写它的程序，或复制一份再扫描", "close the program that writes to it, or scan a copy"),
)
_DAMAGED = (
    Bilingual("不是 DuckDB 数据库，或已损坏、被截断", "not a DuckDB database, or one damaged or cut short"),
    Bilingual("请核对文件，或重新复制", "check the file, or copy it again"),
)
_NEWER = (
    Bilingual("这个文件是另一版 DuckDB 写的，或已加密", "written by another version of DuckDB, or encrypted"),
    Bilingual("请升级 duckdb，或导出为 Parquet 再扫描", "upgrade duckdb, or export to Parquet and scan that"),
)
_REACHES_OUT = (
    Bilingual("视图要读数据库以外的文件，已拒绝", "the view reads files outside the database, which is refused"),
    Bilingual("请直接扫描那些文件", "scan those files themselves"),
)
