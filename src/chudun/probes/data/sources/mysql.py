"""MySQL and MariaDB: on one connection a read-only snapshot for each table, its rows decoded by compiled code.

Text comes in UTF-8 whatever a column's character set. A ``latin1`` column is the exception: older
applications keep UTF-8 or GBK in one, so its bytes come as they are, and what they turn out to be is
reported. Whole numbers and floats stay numbers; dates (zero dates too), decimals, enums and numbers shown
with leading zeros are text; of binary contents the first bytes are read, as text if they are some. A cell
is read up to 65,536 characters, less in very wide tables so that a row stays under 16 MB; a cut is made on
the server and reported. Tables of engines that would hold writers up while they are read (MyISAM) are
copied to a temporary result first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._json_cells import unfolded
from chudun.probes.data.sources._mysql_rows import LONGEST_ROW
from chudun.probes.data.sources._mysql_session import (
    GRANT,
    Address,
    Kept,
    Session,
    nothing_kept,
    parse_address,
    reading,
)
from chudun.probes.data.sources._refusals import CHANGED, COLUMNS_WITHHELD, NO_RIGHTS, NO_TABLES
from chudun.probes.data.sources._text import LONGEST_CELL, Cells, gathered
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = ("mysql://", "mariadb://")

_HEAD_BYTES = 256
_WHOLE = frozenset({"tinyint", "smallint", "mediumint", "int", "bigint"})
_FLOATS = frozenset({"float", "double"})
_LONG = frozenset({"text", "mediumtext", "longtext", "json"})
_BINARY = frozenset({"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "vector"})
_SHAPES = frozenset(
    {
        "geometry",
        "point",
        "linestring",
        "polygon",
        "multipoint",
        "multilinestring",
        "multipolygon",
        "geometrycollection",
    }
)
_HOLD_WRITERS_UP = frozenset({"MyISAM", "MRG_MyISAM", "MRG_MYISAM", "MEMORY", "Aria", "CSV"})
_PLAIN_NAME = re.compile(r"[^\W\d][\w$]*")
_QUALIFIED = re.compile(r"(`(?:[^`]|``)*`|[^`.]+)\.(`(?:[^`]|``)*`|[^`]+)", re.DOTALL)

_TABLES = """
    SELECT TABLE_SCHEMA AS s, TABLE_NAME AS n FROM information_schema.TABLES
     WHERE TABLE_TYPE IN ('BASE TABLE', 'VIEW', 'SYSTEM VERSIONED')
       AND TABLE_SCHEMA NOT IN ('information_schema', 'performance_schema', 'mysql', 'sys')
       AND (%s = '' OR TABLE_SCHEMA = %s)
"""
# names are compared as bytes: on Linux the tables t and T are two
_NOT_READABLE = """
    SELECT CAST(TABLE_SCHEMA AS BINARY) AS s, CAST(TABLE_NAME AS BINARY) AS n FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA NOT IN ('information_schema', 'performance_schema', 'mysql', 'sys')
     GROUP BY 1, 2 HAVING SUM(PRIVILEGES LIKE '%select%') = 0
"""
_COLUMNS = """
    SELECT COLUMN_NAME AS name, LOWER(DATA_TYPE) AS type, COLUMN_TYPE AS full_type, COLUMN_COMMENT AS comment,
           CHARACTER_SET_NAME AS charset, PRIVILEGES AS rights
      FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND BINARY TABLE_SCHEMA = %s AND BINARY TABLE_NAME = %s
     ORDER BY ORDINAL_POSITION
"""
_TABLE = """
    SELECT TABLE_TYPE AS type, TABLE_COMMENT AS comment, ENGINE AS engine FROM information_schema.TABLES
     WHERE TABLE_SCHEMA = %s AND TABLE_NAME = %s AND BINARY TABLE_SCHEMA = %s AND BINARY TABLE_NAME = %s
"""


def open_store(store: str, spec: str) -> Source:
    """Take ``mysql://user@host:port/database``, or without a database all that the account may read."""
    return Mysql(store, parse_address(store, spec))


@dataclass(frozen=True, slots=True)
class Mysql:
    """One server, or one database of it, as its account sees it; a connection is kept from call to call."""

    store: str
    server: Address = field(repr=False)
    kept: Kept = field(default_factory=nothing_kept, repr=False, compare=False)

    @property
    def address(self) -> str:
        """Where the server is, without the account."""
        return f"mysql://{self.server.host}:{self.server.port}/"

    def tables(self, report: Report) -> list[TableRef]:
        """List tables and views as ``database.table``, in backquotes where a name needs them."""
        database = self.server.database
        with reading(self.kept, self.server, self.store) as session:
            listed = {(row["s"], row["n"]) for row in session.answer(_TABLES, database, database)}
            refused = {(row["s"].decode(), row["n"].decode()) for row in session.answer(_NOT_READABLE)}
        if not listed:
            report(Problem(self.store, NO_TABLES, _CHECK_NAME))
        for name in sorted(listed & refused):
            report(Problem(f"{self.store}: {qualified(*name)}", NO_RIGHTS, GRANT))
        return [TableRef(self.store, qualified(*name)) for name in sorted(listed - refused)]

    def comments(self, ref: TableRef) -> Comments:
        """Return the comments of the table and its columns; a view's columns have those of the tables below."""
        with reading(self.kept, self.server, f"{ref.store}: {ref.table}") as session:
            table, columns = _described(session, ref)
        said = {row["name"]: row["comment"] for row in columns if row["comment"]}
        return Comments("" if table["type"] == "VIEW" else table["comment"] or "", said)

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return None: a server does not tell cheaply and surely that a table has not changed."""
        return None

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the columns that the account may read, JSON objects unfolded."""
        where = f"{ref.store}: {ref.table}"
        with reading(self.kept, self.server, where) as session:
            table, columns = _described(session, ref)
            withheld = [row["name"] for row in columns if "select" not in row["rights"]]
            if withheld and len(withheld) == len(columns):
                raise Unreadable(Problem(where, NO_RIGHTS, GRANT))
            if withheld:
                report(Problem(where, COLUMNS_WITHHELD.format(n=len(withheld), names=", ".join(withheld)), GRANT))
            readable = [row for row in columns if row["name"] not in withheld]
            limit = min(LONGEST_CELL, LONGEST_ROW // (4 * max(1, sum(row["type"] in _LONG for row in readable))))
            cells = Cells(limit)
            hint = "SQL_BUFFER_RESULT " if table["engine"] in _HOLD_WRITERS_UP else ""
            chosen = ", ".join(_cell(row, limit) for row in readable)
            # a view whose tables are gone shows no columns; to ask for them has the server say so
            query = f"SELECT {hint}{chosen or '*'} FROM {_quoted_pair(ref)}"
            yield from unfolded(gathered(_fetched(session, query, readable, cells)))
        cells.report_to(report, where)


def names_of(ref: TableRef) -> tuple[str, str]:
    """Return the database and the table that a reference names.

    Raises
    ------
    ValueError
        If it names none.
    """
    found = _QUALIFIED.fullmatch(ref.table)
    if not found:
        raise ValueError(ref.table)
    database, table = (part[1:-1].replace("``", "`") if part[0] == "`" else part for part in found.groups())
    return database, table


def qualified(database: str, table: str) -> str:
    """Return the name a table goes by in reports and workspace files."""
    return ".".join(part if _PLAIN_NAME.fullmatch(part) else quoted(part) for part in (database, table))


def quoted(name: str) -> str:
    """Return ``name`` as SQL takes it."""
    return "`" + name.replace("`", "``") + "`"


def _quoted_pair(ref: TableRef) -> str:
    return ".".join(map(quoted, names_of(ref)))


def _described(session: Session, ref: TableRef) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    names = (*names_of(ref), *names_of(ref))
    tables = session.answer(_TABLE, *names)
    if not tables:
        raise Unreadable(Problem(f"{ref.store}: {ref.table}", *CHANGED))
    return tables[0], session.answer(_COLUMNS, *names)


def _cell(column: dict[str, Any], limit: int) -> str:
    """Return the SQL that reads a cell."""
    name, kind = quoted(column["name"]), column["type"]
    if kind in _BINARY:
        return f"CAST(LEFT({name}, {_HEAD_BYTES}) AS BINARY)"
    if kind == "bit":
        return f"{name} + 0"
    if kind in _SHAPES:
        return f"LEFT(ST_AsText({name}), {limit + 1})"
    if kind == "json":
        name = f"CAST({name} AS CHAR)"
    if kind in _LONG:
        name = f"LEFT({name}, {limit + 1})"
    return f"CAST({name} AS BINARY)" if column["charset"] == "latin1" else name


def _fetched(session: Session, query: str, columns: list[dict[str, Any]], cells: Cells) -> Iterator[pa.RecordBatch]:
    schema = pa.schema([(column["name"], _type(column)) for column in columns])
    rows = session.stream(query, len(columns))
    first = True
    for arrays in rows:
        if first:
            yield pa.RecordBatch.from_pylist([], schema)
        first = False
        read = [_plain(column, array, cells) for column, array in zip(columns, arrays, strict=True)]
        yield pa.RecordBatch.from_arrays(read, schema=schema)
    if first:
        yield pa.RecordBatch.from_pylist([], schema)


def _type(column: dict[str, Any]) -> pa.DataType:
    if column["type"] in _FLOATS:
        return pa.float64()
    if column["type"] not in _WHOLE or "zerofill" in column["full_type"]:
        return pa.string()
    return pa.uint64() if "unsigned" in column["full_type"] else pa.int64()


def _plain(column: dict[str, Any], array: pa.BinaryArray, cells: Cells) -> pa.Array:
    if column["type"] in _BINARY:
        return cells.head(array)
    if column["charset"] == "latin1":
        return cells.western(array)
    kind = _type(column)
    return cells.text(array) if kind == pa.string() else array.cast(pa.string()).cast(kind)


_CHECK_NAME = Bilingual("请核对库名和账号的权限", "check the database's name and the account's rights")
