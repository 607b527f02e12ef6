"""SQLite database files, opened read-only.

A SQLite column may hold values of any type in any row, so every cell is read as text: whole numbers stored
as floats without their ``.0``, and blobs as the text they may be. A cell is read up to 65,536 characters
and a cut is reported, which with 1,024 rows a fetch bounds memory; a cell of 50 MB is cut.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pyarrow as pa

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable, duckdb
from chudun.probes.data.sources._database_files import fingerprint_with_log, is_duckdb
from chudun.probes.data.sources._files import existing_file
from chudun.probes.data.sources._json_cells import unfolded
from chudun.probes.data.sources._text import LONGEST_CELL, Cells, gathered
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".sqlite", ".sqlite3", ".db", ".db3")

_FETCH_ROWS = 1024
_COMMENTED = re.compile(
    r"""\s*,?\s*(?:["`\[]([^"`\]]+)["`\]]|([^\W\d]\w*))\s(?:[^'-]|'[^']*')*?(?:--\s*(.+?)|/\*\s*(.+?)\s*\*/.*)\s*$"""
)
"""A line with a column's name at its beginning and a comment at its end."""

_WAIT_SECONDS = 5.0


def open_store(store: str, spec: str) -> Source:
    """Open one database file as a store; one named ``.db`` that DuckDB wrote is handed to the module for those."""
    path = existing_file(store, spec)
    return duckdb.open_store(store, spec) if is_duckdb(path) else Sqlite(store, path)


@dataclass(frozen=True, slots=True)
class Sqlite:
    """One SQLite database file."""

    store: str
    path: Path

    def tables(self, report: Report) -> list[TableRef]:
        """List tables and views, SQLite's own left out."""
        try:
            with closing(self._connect()) as connection:
                found = connection.execute(
                    "SELECT CAST(name AS BLOB) FROM sqlite_master WHERE type IN ('table', 'view')"
                    " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name"
                ).fetchall()
        except _FAILURES as error:
            raise Unreadable(_failed(self.store, error)) from None
        if not found:
            report(_empty(self.store))
        return [TableRef(self.store, name.decode("utf-8", "replace")) for (name,) in found]

    def comments(self, ref: TableRef) -> Comments:
        """Return what the CREATE statement, which SQLite keeps as written, says in comments beside each column."""
        try:
            with closing(self._connect()) as connection:
                found = connection.execute(
                    "SELECT CAST(sql AS BLOB) FROM sqlite_master WHERE name = ? AND type = 'table'", (ref.table,)
                ).fetchone()
        except _FAILURES as error:
            raise Unreadable(_failed(f"{ref.store}: {ref.table}", error)) from None
        lines = found[0].decode("utf-8", "replace").splitlines()[1:] if found and found[0] else []
        said = [match for line in lines if (match := _COMMENTED.match(line))]
        return Comments("", {(match[1] or match[2]): (match[3] or match[4]).strip() for match in said})

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the database file and of its write-ahead log."""
        return fingerprint_with_log(self.path, self.path.with_name(self.path.name + "-wal"))

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows as text columns; see the module for what is cut."""
        where = f"{ref.store}: {ref.table}"
        cells = Cells()
        try:
            with closing(self._connect()) as connection:
                yield from unfolded(gathered(_fetched(connection, ref.table, cells)))
        except _FAILURES as error:
            raise Unreadable(_failed(where, error)) from None
        cells.report_to(report, where)
        if self._cut_short():
            raise Unreadable(Problem(where, *_CUT_SHORT))

    def _cut_short(self) -> bool:
        """Whether the file is shorter than its header says; SQLite reads what is missing of a page as zeros."""
        with self.path.open("rb") as file:
            header = file.read(100)
        page, pages = int.from_bytes(header[16:18]), int.from_bytes(header[28:32])
        return self.path.stat().st_size < (page if page > 1 else 1 << 16) * pages

    def _connect(self) -> sqlite3.Connection:
        # The absolute path keeps a name such as ":memory:" or one with "?" a file's name.
        uri = f"file:{quote(str(self.path.absolute()))}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS)
        connection.text_factory = bytes
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        return connection


def _fetched(connection: sqlite3.Connection, table: str, cells: Cells) -> Iterator[pa.RecordBatch]:
    name = _quoted(table)
    described = connection.execute(f"SELECT * FROM {name} LIMIT 0").description
    names = [column[0] for column in described]
    schema = pa.schema([(column, pa.string()) for column in names])
    yield pa.RecordBatch.from_pylist([], schema)
    cursor = connection.execute(f"SELECT {', '.join(map(_cell, names))} FROM {name}")
    while rows := cursor.fetchmany(_FETCH_ROWS):
        columns = [cells.text(pa.array(column, pa.binary())) for column in zip(*rows, strict=True)]
        yield pa.RecordBatch.from_arrays(columns, schema=schema)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _cell(name: str) -> str:
    """Return the SQL that reads a cell as the bytes of its text."""
    column = _quoted(name)
    whole = f"typeof({column}) = 'real' AND {column} = CAST({column} AS INTEGER)"
    text = f"CAST(CASE WHEN {whole} THEN CAST({column} AS INTEGER) ELSE {column} END AS TEXT)"
    return f"CAST(substr({text}, 1, {LONGEST_CELL + 1}) AS BLOB)"


def _empty(store: str) -> Problem:
    return Problem(
        store,
        Bilingual("数据库里没有表", "the database has no tables"),
        Bilingual("请核对是否选对了文件、文件是否完整", "check that this is the right file, and a whole one"),
    )


_FAILURES = (sqlite3.Error, MemoryError, UnicodeDecodeError)
"""What a damaged file can raise: names and messages that quote them may be no text either."""

_CUT_SHORT = (
    Bilingual("文件被截断，比文件头记载的短", "the file is cut short: its header states a greater length"),
    Bilingual("请重新复制这个文件", "copy the file again"),
)


def _failed(where: str, error: Exception) -> Problem:
    """Say what SQLite met; its own message is left out because it may quote a value."""
    damaged = "SQLITE_CORRUPT" if isinstance(error, UnicodeDecodeError) else type(error).__name__
    code = getattr(error, "sqlite_errorname", damaged)
    if code.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        what = Bilingual("数据库被别的程序锁住", "the database is locked by another program")
        remedy = Bilingual(
            "请关闭正在写它的程序，或复制一份再扫描", "close the program that writes to it, or scan a copy"
        )
    elif code.startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT")):
        what = Bilingual("不是 SQLite 数据库，或已损坏", "not a SQLite database, or a damaged one")
        remedy = Bilingual(
            "请核对文件；损坏的可用 sqlite3 的 .recover 命令抢救",
            "check the file; what is left of a damaged one can be saved with sqlite3's .recover command",
        )
    else:
        what = Bilingual("没有读完（{code}）", "not read to the end ({code})").format(code=code)
        remedy = Bilingual(
            "请用 sqlite3 打开该表核对；视图请检查其定义",
            "open the table with sqlite3; for a view check its definition",
        )
    return Problem(where, what, remedy)
