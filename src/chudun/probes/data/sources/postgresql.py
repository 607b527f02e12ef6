"""PostgreSQL, over ADBC: a read-only transaction and a server-side cursor for each table.

A cursor (``DECLARE`` … ``FETCH FORWARD``) and not the driver's ``COPY`` stream, although that is about a
quarter faster: the statement timeout then bounds one fetch and not a whole table, Ctrl-C never waits for
more than a fetch, and the server works no further ahead than it is read. ``REPEATABLE READ`` makes a table's
rows one snapshot. Whole numbers, floats and truth values come as they are, every other type as the text
PostgreSQL prints, so that a domain, an enum, an array or an infinite date reads like the rest; of ``bytea``
only the first bytes come. A cell is read up to 65,536 characters and a cut is reported, which with the
rows of a fetch bounds memory; a cell of 50 MB is cut on the server.

No message of the server is passed on, because it may quote a value: its SQLSTATE is. The address stays out
of every message and of ``repr``, because it may hold a password.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlencode, urlsplit

import adbc_driver_postgresql.dbapi as adbc
import pyarrow as pa

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._text import LONGEST_CELL, Cells, gathered
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = ("postgresql://", "postgres://")

_FETCH_ROWS = 4096
_CONNECT_ATTEMPTS = 4
_PAUSE_SECONDS = 1.0
_LISTEN_SECONDS = 0.2
_AS_THEY_ARE = frozenset({"bool", "int2", "int4", "int8", "float4", "float8"})
_LIBPQ_DEFAULTS = {"connect_timeout": "10", "tcp_user_timeout": "60000", "application_name": "chudun"}

_SETTINGS = {
    "search_path": "pg_catalog",
    "datestyle": "ISO",
    "client_encoding": "UTF8",
    "statement_timeout": "10min",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "30min",
}

_TABLES = r"""
    SELECT format('%I.%I', n.nspname, c.relname) AS name,
           has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT') AS readable,
           row_security_active(c.oid) AS filtered
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition
       AND n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
       AND $1 IN ('', n.nspname)
     ORDER BY 1
"""

_COLUMNS = """
    SELECT format('%I.%I', n.nspname, c.relname) AS relation, a.attname AS name,
           quote_ident(a.attname) AS quoted, t.typname AS type,
           has_column_privilege(c.oid, a.attnum, 'SELECT') AS readable,
           col_description(c.oid, a.attnum) AS comment,
           obj_description(c.oid, 'pg_class') AS table_comment
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      JOIN pg_type t ON t.oid = a.atttypid
     WHERE c.oid = $1::regclass
     ORDER BY a.attnum
"""


def open_store(store: str, spec: str) -> Source:
    """Take a libpq URL, with ``schema=…`` among its parameters to read only one schema."""
    try:
        address = urlsplit(spec)
        given = dict(parse_qsl(address.query, keep_blank_values=True, strict_parsing=bool(address.query)))
    except ValueError:
        raise Unreadable(
            Problem(
                store,
                Bilingual("连接地址写法不对", "the address is not a valid URL"),
                Bilingual(
                    "写法：postgresql://用户@主机:端口/库名?schema=模式名；口令里的特殊字符请用 % 编码",
                    "write postgresql://user@host:port/database?schema=name; percent-encode special characters "
                    "in the password",
                ),
            )
        ) from None
    schema = given.pop("schema", "")
    return Postgresql(store, schema, address._replace(query=urlencode(_LIBPQ_DEFAULTS | given)).geturl())


@dataclass(frozen=True, slots=True)
class Postgresql:
    """One database, or one schema of it, as its account sees it; every call connects anew."""

    store: str
    schema: str
    address: str = field(repr=False)

    def tables(self, report: Report) -> list[TableRef]:
        """List the tables, views and foreign tables that the account may read; partitions by their parent."""
        with self._transaction(self.store, attempts=1) as session:
            found = session.answer(_TABLES, self.schema).to_pylist()
        if not found:
            report(Problem(self.store, _NO_TABLES, _CHECK_SCHEMA))
        for row in found:
            if not row["readable"]:
                report(Problem(f"{self.store}: {row['name']}", _NO_RIGHTS, _GRANT))
            elif row["filtered"]:
                report(Problem(f"{self.store}: {row['name']}", _FILTERED, _BYPASS))
        return [TableRef(self.store, row["name"]) for row in found if row["readable"]]

    def comments(self, ref: TableRef) -> Comments:
        """Return the comments in ``pg_description``."""
        with self._transaction(f"{ref.store}: {ref.table}") as session:
            columns = _columns(session, ref)
        said = {row["name"]: row["comment"] for row in columns if row["comment"]}
        return Comments(columns[0]["table_comment"] or "" if columns else "", said)

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return None: a server does not tell cheaply and surely that a table has not changed."""
        return None

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the columns that the account may read."""
        where = f"{ref.store}: {ref.table}"
        cells = Cells()
        with self._transaction(where) as session:
            columns = _columns(session, ref)
            withheld = [row["name"] for row in columns if not row["readable"]]
            if withheld and len(withheld) == len(columns):
                raise Unreadable(Problem(where, _NO_RIGHTS, _GRANT))
            if withheld:
                names = ", ".join(withheld)
                report(Problem(where, _COLUMNS_WITHHELD.format(n=len(withheld), names=names), _GRANT))
            yield from gathered(_fetched(session, [row for row in columns if row["readable"]], cells))
        cells.report_to(report, where)

    @contextmanager
    def _transaction(self, where: str, attempts: int = _CONNECT_ATTEMPTS) -> Iterator["_Session"]:
        """Connect, begin to read, and leave nothing behind.

        A server that has just dropped a connection may be starting anew, hence the attempts.
        """
        settings = ", ".join(f"set_config('{name}', '{value}', false)" for name, value in _SETTINGS.items())
        try:
            with (
                self._connected(attempts) as connection,
                connection.cursor() as cursor,
                ThreadPoolExecutor(1) as thread,
            ):
                # A cursor's rows cannot come through COPY, which is the driver's way otherwise.
                cursor.adbc_statement.set_options(**{"adbc.postgresql.use_copy": "false"})
                session = _Session(cursor, thread)
                session.answer(f"SELECT {settings}")
                session.answer("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
                yield session
        except adbc.Error as error:
            raise Unreadable(_failed(where, error.sqlstate)) from None

    def _connected(self, attempts: int) -> adbc.Connection:
        for left in range(attempts - 1, -1, -1):
            try:
                return adbc.connect(self.address, autocommit=True)
            except adbc.Error:
                if not left:
                    raise
                time.sleep(_PAUSE_SECONDS)
        raise AssertionError("unreachable")


@dataclass(frozen=True, slots=True)
class _Session:
    """Runs statements on a thread of its own: on the main one the driver takes Ctrl-C for itself and may lose it."""

    cursor: adbc.Cursor
    thread: ThreadPoolExecutor

    def answer(self, statement: str, *parameters: str) -> pa.Table:
        """Return a statement's rows; on Ctrl-C have the server give the statement up."""
        running = self.thread.submit(self._run, statement, parameters)
        try:
            # The driver's library makes an unlimited wait deaf to signals, hence many short ones.
            while not running.done():
                wait([running], timeout=_LISTEN_SECONDS)
            return running.result()
        except KeyboardInterrupt:
            self.cursor.adbc_cancel()
            raise

    def _run(self, statement: str, parameters: tuple[str, ...]) -> pa.Table:
        self.cursor.execute(statement, parameters or None)
        return self.cursor.fetch_arrow_table()


def _columns(session: _Session, ref: TableRef) -> list[dict[str, str]]:
    columns: list[dict[str, str]] = session.answer(_COLUMNS, ref.table).to_pylist()
    return columns


def _fetched(session: _Session, columns: list[dict[str, str]], cells: Cells) -> Iterator[pa.RecordBatch]:
    names = [row["name"] for row in columns]
    if not columns:  # PostgreSQL has tables without any
        yield pa.RecordBatch.from_pylist([], pa.schema([]))
        return
    relation = columns[0]["relation"]
    chosen = ", ".join(f"{_cell(row['quoted'], row['type'])} AS c{at}" for at, row in enumerate(columns))
    session.answer(f"DECLARE chudun NO SCROLL CURSOR FOR SELECT {chosen} FROM {relation}")
    first = True
    while True:
        table = session.answer(f"FETCH FORWARD {_FETCH_ROWS} FROM chudun").combine_chunks()
        batch = pa.RecordBatch.from_arrays(
            [_plain(column.combine_chunks(), cells) for column in table.columns], names=names
        )
        if first:
            yield batch.slice(0, 0)
        if not batch.num_rows:
            return
        first = False
        yield batch


def _cell(quoted: str, kind: str) -> str:
    """Return the SQL that reads a cell."""
    if kind in _AS_THEY_ARE:
        return quoted
    if kind == "bytea":
        quoted = f"substring({quoted} FROM 1 FOR 16)"
    return f'"left"({quoted}::text, {LONGEST_CELL + 1})'


def _plain(column: pa.Array, cells: Cells) -> pa.Array:
    # A server whose own encoding is SQL_ASCII hands out bytes of any encoding as text.
    return cells.text(column.cast(pa.binary())) if pa.types.is_string(column.type) else column


def _failed(where: str, sqlstate: str | None) -> Problem:
    """Say what the server answered, from its SQLSTATE (PostgreSQL manual, appendix A)."""
    lost = not sqlstate or sqlstate.startswith(("08", "57P"))
    what, remedy = _CONNECTION if lost else _BY_SQLSTATE.get(sqlstate or "", _OTHERWISE)
    return Problem(where, what.format(code=sqlstate), remedy)


_NO_TABLES = Bilingual("没有表", "no tables")
_CHECK_SCHEMA = Bilingual("请核对库名和 schema= 的写法", "check the database's name and schema=")
_NO_RIGHTS = Bilingual("账号无权读这张表", "the account may not read this table")
_COLUMNS_WITHHELD = Bilingual("账号无权读 {n} 列：{names}", "the account may not read {n} columns: {names}")
_GRANT = Bilingual(
    "请数据库管理员对该账号 GRANT USAGE（模式）和 GRANT SELECT（表）",
    "have the administrator GRANT USAGE on the schema and SELECT on the table to this account",
)
_FILTERED = Bilingual(
    "该表有行级安全策略，账号可能只看到一部分行", "row-level security may hide rows from this account"
)
_BYPASS = Bilingual(
    "请换用有 BYPASSRLS 的只读账号，否则计数只是下限",
    "use a read-only account with BYPASSRLS, or take the counts as lower bounds",
)

_OTHERWISE = (
    Bilingual("数据库报错，没有读完（SQLSTATE {code}）", "the database failed before the end (SQLSTATE {code})"),
    Bilingual("请用 psql 查询该表核对；视图请检查其定义", "query the table with psql; for a view check its definition"),
)
_CONNECTION = (
    Bilingual("连不上数据库，或连接中断", "the database was not reached, or the connection was lost"),
    Bilingual(
        "请核对服务器状态、主机、端口、库名、用户名和口令（可放在 ~/.pgpass），再扫描一次",
        "check that the server runs, and host, port, database, user and password (which can be kept in ~/.pgpass); "
        "then scan again",
    ),
)
_BY_SQLSTATE = {
    "42501": (_NO_RIGHTS, _GRANT),
    "57014": (
        Bilingual("一次读取超过 10 分钟，已放弃", "one fetch took more than 10 minutes and was given up"),
        Bilingual("若是视图，请先物化再扫描", "if it is a view, materialise it and scan that"),
    ),
    "55P03": (
        Bilingual("表被锁住", "the table is locked"),
        Bilingual("请在变更结束后再扫描", "scan again when the change to it is over"),
    ),
}
