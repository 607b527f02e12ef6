"""PostgreSQL, over ADBC: one connection, and on it a read-only transaction and a server-side cursor for each table.

A cursor (``DECLARE`` … ``FETCH FORWARD``) and not the driver's ``COPY`` stream, although that is about a
quarter faster: the statement timeout then bounds one fetch and not a whole table, Ctrl-C never waits for
more than a fetch, and the server works no further ahead than it is read. ``REPEATABLE READ`` makes a table's
rows one snapshot. Whole numbers, floats and truth values come as they are, every other type as the text
PostgreSQL prints, so that a domain, an enum, an array, a composite or an infinite date reads like the rest;
JSON objects are unfolded into columns; of ``bytea`` only the first bytes come, as text if they are some. A
cell is read up to 65,536 characters, less in very wide tables, and a cut is reported; a fetch takes as many
rows as its forerunner says make 8 MB, which bounds memory; a cell of 50 MB is cut on the server.

The address stays out of every message and of ``repr``, because it may hold a password.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

import pyarrow as pa

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Unreadable
from chudun.probes.data.sources._json_cells import unfolded
from chudun.probes.data.sources._postgresql_session import GRANT, Kept, Session, nothing_kept, reading
from chudun.probes.data.sources._refusals import COLUMNS_WITHHELD, NO_RIGHTS, NO_TABLES
from chudun.probes.data.sources._text import LONGEST_CELL, Cells, gathered
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = ("postgresql://", "postgres://")

_FIRST_ROWS, _MOST_ROWS = 512, 4096
_FETCH_BYTES = 8 << 20
_LONGEST_ROW = 16 << 20
_HEAD_BYTES = 256
_AS_THEY_ARE = frozenset({"bool", "int2", "int4", "int8", "float4", "float8"})
_FIXED = _AS_THEY_ARE | {"bytea", "date", "timestamp", "timestamptz", "time", "timetz", "uuid", "numeric", "interval"}
_LIBPQ_DEFAULTS = {"connect_timeout": "10", "tcp_user_timeout": "60000", "application_name": "chudun"}
_FIRST_NAME = re.compile(r'("(?:[^"]|"")*"|[^".]+)\.(.+)', re.DOTALL)

_DATABASES = """
    SELECT datname AS name, quote_ident(datname) AS quoted FROM pg_database
     WHERE datallowconn AND NOT datistemplate AND has_database_privilege(oid, 'CONNECT')
     ORDER BY 1
"""

_TABLES = r"""
    SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relkind = 'f' AS elsewhere,
           has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT') AS readable,
           row_security_active(c.oid) AS filtered
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
       AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
       AND $1 IN ('', n.nspname)
     ORDER BY 1
"""

# A view's columns take the comment of the one column of that name which the view reads.
_COLUMNS = """
    SELECT format('%I.%I', n.nspname, c.relname) AS relation, a.attname AS name,
           quote_ident(a.attname) AS quoted, t.typname AS type,
           has_column_privilege(c.oid, a.attnum, 'SELECT') AS readable,
           coalesce(col_description(c.oid, a.attnum), (
               SELECT min(col_description(b.attrelid, b.attnum))
                 FROM pg_rewrite r
                 JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                                 AND d.refclassid = 'pg_class'::regclass
                 JOIN pg_attribute b ON b.attrelid = d.refobjid AND b.attnum = d.refobjsubid
                WHERE r.ev_class = c.oid AND b.attrelid <> c.oid AND b.attname = a.attname
               HAVING count(DISTINCT b.attrelid) = 1)) AS comment,
           obj_description(c.oid, 'pg_class') AS table_comment
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.oid = $1::regclass
     ORDER BY a.attnum
"""


def open_store(store: str, spec: str) -> "Postgresql | PostgresqlServer":
    """Take a libpq URL, with ``schema=…`` to read only one schema; without a database, all of the server's."""
    try:
        address = urlsplit(spec)
        given = dict(parse_qsl(address.query, keep_blank_values=True, strict_parsing=bool(address.query)))
        if "@" in address.path or address.fragment:
            raise ValueError
    except ValueError:
        raise Unreadable(Problem(store, _NO_ADDRESS, _WRITE_ADDRESS)) from None
    schema = given.pop("schema", "")
    named = address.path.strip("/") or given.keys() & {"dbname", "service"} or os.environ.get("PGDATABASE")
    whole = address._replace(query=urlencode(_LIBPQ_DEFAULTS | given, quote_via=quote)).geturl()
    return Postgresql(store, schema, whole) if named else PostgresqlServer(store, schema, whole)


@dataclass(frozen=True, slots=True)
class Postgresql:
    """One database, or one schema of it, as its account sees it; a connection is kept from call to call."""

    store: str
    schema: str
    address: str = field(repr=False)
    kept: Kept = field(default_factory=nothing_kept, repr=False, compare=False)

    def tables(self, report: Report) -> list[TableRef]:
        """List the tables, views and foreign tables that the account may read; partitions by their parent."""
        with reading(self.kept, self.address, self.store, attempts=1) as session:
            found = session.answer(_TABLES, self.schema).to_pylist()
        if not found:
            report(Problem(self.store, NO_TABLES, _CHECK_SCHEMA))
        for row in found:
            where = f"{self.store}: {row['name']}"
            if not row["readable"]:
                report(Problem(where, NO_RIGHTS, GRANT))
            elif row["filtered"]:
                report(Problem(where, _FILTERED, _BYPASS))
            elif row["elsewhere"]:
                report(Problem(where, _ELSEWHERE, _SCAN_THERE))
        return [TableRef(self.store, row["name"]) for row in found if row["readable"]]

    def comments(self, ref: TableRef) -> Comments:
        """Return the comments in ``pg_description``."""
        with reading(self.kept, self.address, f"{ref.store}: {ref.table}") as session:
            columns = _columns(session, ref)
        said = {row["name"]: row["comment"] for row in columns if row["comment"]}
        return Comments(columns[0]["table_comment"] or "" if columns else "", said)

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return None: a server does not tell cheaply and surely that a table has not changed."""
        return None

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the columns that the account may read, JSON objects unfolded."""
        where = f"{ref.store}: {ref.table}"
        with reading(self.kept, self.address, where) as session:
            columns = _columns(session, ref)
            withheld = [row["name"] for row in columns if not row["readable"]]
            if withheld and len(withheld) == len(columns):
                raise Unreadable(Problem(where, NO_RIGHTS, GRANT))
            if withheld:
                report(Problem(where, COLUMNS_WITHHELD.format(n=len(withheld), names=", ".join(withheld)), GRANT))
            readable = [row for row in columns if row["readable"]]
            long = sum(row["type"] not in _FIXED for row in readable)
            cells = Cells(min(LONGEST_CELL, _LONGEST_ROW // (4 * max(1, long))))
            yield from unfolded(gathered(_fetched(session, readable, cells)))
        cells.report_to(report, where)


@dataclass(frozen=True, slots=True)
class PostgresqlServer:
    """All databases of a server that the account may connect to; their tables go by ``database.schema.table``."""

    store: str
    schema: str
    address: str = field(repr=False)
    kept: Kept = field(default_factory=nothing_kept, repr=False, compare=False)

    def tables(self, report: Report) -> list[TableRef]:
        """List the tables of every database; report a database that cannot be opened."""
        found: list[TableRef] = []
        for row in self._databases():
            inner = self._database(row["name"])
            try:
                listed = inner.tables(_reporting(self.store, row["quoted"], report))
            except Unreadable as error:
                report(_within(self.store, row["quoted"], error.problem))
                continue
            found += [TableRef(self.store, f"{row['quoted']}.{ref.table}") for ref in listed]
        return found

    def comments(self, ref: TableRef) -> Comments:
        """Return the comments in ``pg_description``."""
        inner, table, _ = self._inside(ref)
        return inner.comments(table)

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return None: a server does not tell cheaply and surely that a table has not changed."""
        return None

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the columns that the account may read, JSON objects unfolded."""
        inner, table, name = self._inside(ref)
        try:
            yield from inner.read(table, _reporting(self.store, name, report))
        except Unreadable as error:
            raise Unreadable(_within(self.store, name, error.problem)) from None

    def _databases(self) -> list[dict[str, Any]]:
        """Ask the maintenance database, or where the account may not enter it, the one of its own name."""
        asked = (self._database("postgres").address, self.address)
        for last, address in enumerate(asked):
            try:
                with reading(self.kept, address, self.store, attempts=1) as session:
                    return list(session.answer(_DATABASES).to_pylist())
            except Unreadable:
                if last:
                    raise
        raise AssertionError("unreachable")

    def _database(self, name: str) -> Postgresql:
        address = urlsplit(self.address)._replace(path="/" + quote(name, safe="")).geturl()
        return Postgresql(self.store, self.schema, address, self.kept)

    def inside(self, ref: TableRef) -> tuple[Postgresql, str]:
        """Return the database that a table is in, and the table's name there."""
        inner, table, _ = self._inside(ref)
        return inner, table.table

    def _inside(self, ref: TableRef) -> tuple[Postgresql, TableRef, str]:
        parts = _FIRST_NAME.fullmatch(ref.table)
        if not parts:
            raise Unreadable(Problem(f"{ref.store}: {ref.table}", NO_TABLES, _CHECK_SCHEMA))
        name = parts[1][1:-1].replace('""', '"') if parts[1][0] == '"' else parts[1]
        return self._database(name), TableRef(ref.store, parts[2]), parts[1]


def _reporting(store: str, database: str, report: Report) -> Report:
    return lambda problem: report(_within(store, database, problem))


def _within(store: str, database: str, problem: Problem) -> Problem:
    """Return a database's problem under the name that its table has in the whole server."""
    inner = problem.where.removeprefix(store).removeprefix(": ")
    return Problem(f"{store}: {database}{'.' if inner else ''}{inner}", problem.what, problem.remedy)


def _columns(session: Session, ref: TableRef) -> list[dict[str, Any]]:
    columns: list[dict[str, Any]] = session.answer(_COLUMNS, ref.table).to_pylist()
    return columns


def _fetched(session: Session, columns: list[dict[str, Any]], cells: Cells) -> Iterator[pa.RecordBatch]:
    names = [row["name"] for row in columns]
    if not columns:  # PostgreSQL has tables without any
        yield pa.RecordBatch.from_pylist([], pa.schema([]))
        return
    relation = columns[0]["relation"]
    chosen = ", ".join(f"{_cell(row, cells.limit)} AS c{at}" for at, row in enumerate(columns))
    session.answer(f"DECLARE chudun NO SCROLL CURSOR FOR SELECT {chosen} FROM {relation}")
    first, rows = True, _FIRST_ROWS
    while True:
        table = session.answer(f"FETCH FORWARD {rows} FROM chudun").combine_chunks()
        batch = pa.RecordBatch.from_arrays(
            [_plain(column.combine_chunks(), cells) for column in table.columns], names=names
        )
        if first:
            yield batch.slice(0, 0)
        if not batch.num_rows:
            return
        first = False
        fitting = _FETCH_BYTES * batch.num_rows // max(1, batch.nbytes)
        rows = max(1, min(_MOST_ROWS, 4 * rows, fitting))
        yield batch


def _cell(column: dict[str, Any], limit: int) -> str:
    """Return the SQL that reads a cell."""
    if column["type"] in _AS_THEY_ARE:
        return str(column["quoted"])
    if column["type"] == "bytea":
        return f"substring({column['quoted']} FROM 1 FOR {_HEAD_BYTES})"
    if column["type"] == "inet":  # as text, every address would end in /32
        return f"abbrev({column['quoted']})"
    return f'"left"({column["quoted"]}::text, {limit + 1})'


def _plain(column: pa.Array, cells: Cells) -> pa.Array:
    if pa.types.is_binary(column.type):
        return cells.head(column)
    # A server whose own encoding is SQL_ASCII hands out bytes of any encoding as text.
    return cells.text(column.cast(pa.binary())) if pa.types.is_string(column.type) else column


_NO_ADDRESS = Bilingual("连接地址写法不对", "the address is not a valid URL")
_WRITE_ADDRESS = Bilingual(
    "写法：postgresql://用户@主机:端口/库名?schema=模式名（库名可省）；口令里的特殊字符请用 % 编码",
    "write postgresql://user@host:port/database?schema=name (the database may be left out); percent-encode special "
    "characters in the password",
)
_CHECK_SCHEMA = Bilingual("请核对库名和 schema= 的写法", "check the database's name and schema=")
_FILTERED = Bilingual(
    "该表有行级安全策略，账号可能只看到一部分行", "row-level security may hide rows from this account"
)
_BYPASS = Bilingual(
    "请换用有 BYPASSRLS 的只读账号，否则计数只是下限",
    "use a read-only account with BYPASSRLS, or take the counts as lower bounds",
)
_ELSEWHERE = Bilingual("外部表：数据在别处，经本库读取", "a foreign table: its rows are kept elsewhere")
_SCAN_THERE = Bilingual(
    "人数会与源头重复时，请只扫描一处", "if the place they are kept in is scanned too, leave one of the two out"
)
