"""A read-only transaction on PostgreSQL, and what its refusals mean.

No message of the server is passed on, because it may quote a value: its SQLSTATE is.
"""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable
from chudun.probes.data.sources._kept_connection import IDLE_SECONDS, KeptConnection
from chudun.probes.data.sources._refusals import CHANGED, GIVEN_UP, LOCKED, NO_RIGHTS, NOT_REACHED
from chudun.vocabulary.bilingual import Bilingual

CONNECT_ATTEMPTS = 4
_PAUSE_SECONDS = 1.0
_LISTEN_SECONDS = 0.2

_SETTINGS = {
    "search_path": "pg_catalog",
    "datestyle": "ISO",
    "client_encoding": "UTF8",
    "statement_timeout": "10min",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "30min",
}
# versions before 14 have no such setting
_CLOSE_WHEN_IDLE = f"""
    SELECT set_config(name, '{IDLE_SECONDS}s', false) FROM pg_catalog.pg_settings WHERE name = 'idle_session_timeout'
"""


@cache
def _driver() -> Any:
    """Return the driver, which takes longer to load than most else and only those who read PostgreSQL need."""
    return import_module("adbc_driver_postgresql.dbapi")


@dataclass(frozen=True, slots=True)
class Session:
    """Runs statements on a thread of its own: on the main one the driver takes Ctrl-C for itself and may lose it."""

    connection: Any
    cursor: Any
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

    def begin(self) -> None:
        """Begin a read-only snapshot; its settings end with it, so that a pooler hands none of them on."""
        settings = ", ".join(f"set_config('{name}', '{value}', true)" for name, value in _SETTINGS.items())
        self.answer("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        self.answer(f"SELECT {settings}")

    def close(self) -> None:
        """Disconnect, once the statement under way is over."""
        self.thread.shutdown()
        with suppress(_driver().Error):
            self.cursor.close()
        with suppress(_driver().Error):
            self.connection.close()

    def _run(self, statement: str, parameters: tuple[str, ...]) -> pa.Table:
        self.cursor.execute(statement, parameters or None)
        return self.cursor.fetch_arrow_table()


Kept = KeptConnection[str, Session]


def nothing_kept() -> Kept:
    """Return what will keep a connection."""
    return KeptConnection(Session.close)


@contextmanager
def reading(kept: Kept, address: str, where: str, attempts: int = CONNECT_ATTEMPTS) -> Iterator[Session]:
    """Begin to read, on the connection kept or a new one, which is kept in its turn if it is still good.

    A server that has just dropped a connection may be starting anew, hence the attempts.

    Raises
    ------
    Unreadable
        For whatever the server or the connection fails with.
    """
    try:
        session = _begun(kept, address, attempts)
        try:
            yield session
        finally:
            _end(kept, address, session)
    except _driver().Error as error:
        raise Unreadable(failed(where, error.sqlstate)) from None


def _begun(kept: Kept, address: str, attempts: int) -> Session:
    session = kept.take(address)
    if session:
        # the server may have closed it meanwhile
        with suppress(_driver().Error), _closing_on_failure(session):
            session.begin()
            return session
    session = _connected(address, attempts)
    with _closing_on_failure(session):
        # A cursor's rows cannot come through COPY, which is the driver's way otherwise.
        session.cursor.adbc_statement.set_options(**{"adbc.postgresql.use_copy": "false"})
        session.answer(_CLOSE_WHEN_IDLE)
        session.begin()
        return session


def _end(kept: Kept, address: str, session: Session) -> None:
    """Leave nothing behind on the server but the connection, and not even that if it is broken."""
    try:
        with _closing_on_failure(session):
            session.answer("ROLLBACK")
    except (_driver().Error, RuntimeError):  # the latter where the interpreter is ending and runs no more threads
        return
    kept.keep(address, session)


@contextmanager
def _closing_on_failure(session: Session) -> Iterator[None]:
    try:
        yield
    except BaseException:
        session.close()
        raise


def _connected(address: str, attempts: int) -> Session:
    for left in range(attempts - 1, -1, -1):
        try:
            connection = _driver().connect(address, autocommit=True)
            return Session(connection, connection.cursor(), ThreadPoolExecutor(1))
        except _driver().Error:
            if not left:
                raise
            time.sleep(_PAUSE_SECONDS)
    raise AssertionError("unreachable")


def failed(where: str, sqlstate: str | None) -> Problem:
    """Say what the server answered, from its SQLSTATE (PostgreSQL manual, appendix A)."""
    lost = not sqlstate or sqlstate.startswith(("08", "28", "3D", "57P"))
    what, remedy = (NOT_REACHED, _CHECK_CONNECTION) if lost else _BY_SQLSTATE.get(sqlstate or "", _OTHERWISE)
    return Problem(where, what.format(code=sqlstate), remedy)


GRANT = Bilingual(
    "请数据库管理员对该账号 GRANT USAGE（模式）和 GRANT SELECT（表）",
    "have the administrator GRANT USAGE on the schema and SELECT on the table to this account",
)
_OTHERWISE = (
    Bilingual("数据库报错，没有读完（SQLSTATE {code}）", "the database failed before the end (SQLSTATE {code})"),
    Bilingual("请用 psql 查询该表核对；视图请检查其定义", "query the table with psql; for a view check its definition"),
)
_CHECK_CONNECTION = Bilingual(
    "请核对服务器状态、主机、端口、库名、用户名和口令（可放在 ~/.pgpass），再扫描一次",
    "check that the server runs, and host, port, database, user and password (which can be kept in ~/.pgpass); "
    "then scan again",
)
_BY_SQLSTATE = {
    "42501": (NO_RIGHTS, GRANT),
    "57014": GIVEN_UP,
    "55P03": LOCKED,
    "40001": CHANGED,
    "42P01": CHANGED,
    "42703": CHANGED,
    "3F000": CHANGED,
    "55000": (
        Bilingual("物化视图还没有内容", "the materialised view holds nothing yet"),
        Bilingual("请先 REFRESH MATERIALIZED VIEW 再扫描", "REFRESH MATERIALIZED VIEW, then scan again"),
    ),
}
