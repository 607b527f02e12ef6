"""A connection to MySQL or MariaDB: where to, how it reads, and what its refusals mean.

Read-only twice over: the session's transactions are, and each that reads is a consistent snapshot. What
bounds a wait is the client's own limit on silence and not ``max_statement_time``, which would count the
whole of a table's rows and the rests between them. A query given up is killed on the server.

No message of the server is passed on, because it may quote a value: its number is.
"""

import os
import select
import ssl
import time
from collections.abc import Iterator, Mapping
from configparser import Error as ConfigurationError
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pyarrow as pa
import pymysql
import pymysql.connections
from pymysql.cursors import DictCursor
from pymysql.optionfile import Parser

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable
from chudun.probes.data.sources._kept_connection import IDLE_SECONDS, KeptConnection
from chudun.probes.data.sources._mysql_rows import ServerFailed, arrow_rows
from chudun.probes.data.sources._refusals import CHANGED, GIVEN_UP, LOCKED, NO_RIGHTS, NOT_REACHED
from chudun.vocabulary.bilingual import Bilingual

SECURITY = ("DISABLED", "PREFERRED", "REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY")

_SILENCE_SECONDS = 600
_CONNECT_SECONDS = 10
_LISTEN_SECONDS = 0.2
_BUFFER_BYTES = 1 << 16
_BROKEN = (pymysql.Error, ServerFailed, OSError, ConfigurationError, ValueError)
_SETTINGS = (
    "SET SESSION sql_mode = '', lock_wait_timeout = 10, net_write_timeout = 3600, sql_select_limit = DEFAULT, "
    f"wait_timeout = {IDLE_SECONDS}",
    "SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY",
)
_BEGIN = "START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the server is and who asks; ``database`` is "" for all of them."""

    host: str
    port: int
    database: str
    user: str
    options: Mapping[str, str]
    password: str = field(repr=False)

    def connect(self) -> pymysql.Connection:
        """Connect, with autocommit and no transaction begun."""
        security = self.options.get("ssl-mode", "VERIFY_CA" if "ssl-ca" in self.options else "PREFERRED").upper()
        wanted: dict[str, Any] = {"ssl_disabled": True} if security == "DISABLED" else {}
        if security in ("REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY"):
            verifies = security != "REQUIRED"
            wanted["ssl_verify_cert"] = verifies
            wanted["ssl_verify_identity"] = security == "VERIFY_IDENTITY"
            wanted["ssl_ca"] = self.options.get("ssl-ca")
        connection = _Connection(
            host=self.host,
            port=self.port,
            unix_socket=self.options.get("socket"),
            user=self.user,
            password=(self.password or _kept_password()).encode(),
            charset="utf8mb4",
            autocommit=True,
            connect_timeout=_CONNECT_SECONDS,
            read_timeout=_SILENCE_SECONDS,
            write_timeout=_SILENCE_SECONDS,
            program_name="chudun",
            cursorclass=DictCursor,
            **wanted,
        )
        connection._rfile = BufferedReader(_Listening(connection._sock), _BUFFER_BYTES)
        return connection


def parse_address(store: str, spec: str) -> Address:
    """Take ``mysql://user:password@host:port/database?ssl-mode=…&ssl-ca=…&socket=…``.

    Raises
    ------
    Unreadable
        If it is no such URL.
    """
    try:
        url = urlsplit(spec)
        options = dict(parse_qsl(url.query, strict_parsing=bool(url.query)))
        if options.keys() - {"ssl-mode", "ssl-ca", "socket"} or url.fragment or "/" in url.path[1:] or "@" in url.path:
            raise ValueError
        if options.get("ssl-mode", "PREFERRED").upper() not in SECURITY:
            raise ValueError
        return Address(
            host=url.hostname or "localhost",
            port=url.port or 3306,
            database=unquote(url.path[1:]),
            user=unquote(url.username or ""),
            options=options,
            password=unquote(url.password or ""),
        )
    except ValueError:
        raise Unreadable(Problem(store, _NO_ADDRESS, _WRITE_ADDRESS)) from None


class _Connection(pymysql.connections.Connection):  # type: ignore[misc]
    """A connection that, where it merely prefers encryption, does not load certificates it will not look at."""

    def _create_ssl_ctx(self, sslp: Any) -> ssl.SSLContext:
        if sslp:
            context: ssl.SSLContext = super()._create_ssl_ctx(sslp)
            return context
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context


class _Listening(RawIOBase):
    """A socket read in waits so short that an interruption is noticed, and given up after a long silence."""

    def __init__(self, sock: Any) -> None:
        self._sock = sock

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, into: Any) -> int:
        """Read what there is, waiting for something; raises `TimeoutError`."""
        until = time.monotonic() + _SILENCE_SECONDS
        # what TLS has decrypted already does not show on the socket
        while not (hasattr(self._sock, "pending") and self._sock.pending()):
            if select.select([self._sock], [], [], _LISTEN_SECONDS)[0]:
                break
            if time.monotonic() > until:
                raise TimeoutError
        return int(self._sock.recv_into(into))


@dataclass(frozen=True, slots=True)
class Session:
    """One read-only snapshot."""

    connection: pymysql.Connection

    def answer(self, statement: str, *parameters: str) -> list[dict[str, Any]]:
        """Return a catalogue query's rows; parameters are quoted by the driver."""
        with self.connection.cursor() as cursor:
            cursor.execute(statement, parameters or None)
            return list(cursor.fetchall())

    def stream(self, statement: str, columns: int) -> Iterator[list[pa.BinaryArray]]:
        """Yield a query's rows as columns of bytes, as the server sends them."""
        self.connection.query(statement, unbuffered=True)
        # the driver would read the rest of the rows when it lets go of its result
        self.connection._result.unbuffered_active = False
        yield from arrow_rows(self.connection._rfile, columns)


Kept = KeptConnection[Address, pymysql.Connection]


def nothing_kept() -> Kept:
    """Return what will keep a connection."""
    return KeptConnection(_close)


@contextmanager
def reading(kept: Kept, address: Address, where: str) -> Iterator[Session]:
    """Begin a snapshot, on the connection kept or a new one, which is kept in its turn if nothing went wrong.

    Whatever is left of a query at the end is given up on the server too.

    Raises
    ------
    Unreadable
        For whatever the server or the connection fails with.
    """
    connection = None
    finished = False
    try:
        connection = _begun(kept, address)
        try:
            yield Session(connection)
        except Unreadable:  # said between two statements, by those who read
            finished = True
            raise
        finished = True
    except _BROKEN as error:
        raise Unreadable(failed(where, error)) from None
    finally:
        if connection is not None and finished:
            _end(kept, address, connection)
        elif connection is not None:
            _give_up(address, connection)


def _begun(kept: Kept, address: Address) -> pymysql.Connection:
    connection = kept.take(address)
    if connection is not None:
        try:
            _execute(connection, _BEGIN)
            return connection
        except _BROKEN:  # the server has closed it meanwhile
            connection._force_close()
    connection = address.connect()
    try:
        _execute(connection, *_SETTINGS, _BEGIN)
    except BaseException:
        connection._force_close()
        raise
    return connection


def _execute(connection: pymysql.Connection, *statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _end(kept: Kept, address: Address, connection: pymysql.Connection) -> None:
    try:
        _execute(connection, "ROLLBACK")
    except _BROKEN:
        connection._force_close()
    else:
        kept.keep(address, connection)


def _close(connection: pymysql.Connection) -> None:
    with suppress(*_BROKEN):
        connection.close()


def _give_up(address: Address, connection: pymysql.Connection) -> None:
    number = connection.thread_id()
    connection._force_close()
    with suppress(*_BROKEN), address.connect() as another, another.cursor() as cursor:
        cursor.execute(f"KILL {int(number)}")


def _kept_password() -> str:
    """Return the password in MYSQL_PWD or the user's option file, where the address has none."""
    if "MYSQL_PWD" in os.environ:
        return os.environ["MYSQL_PWD"]
    options = Parser()
    options.read(Path("~/.my.cnf").expanduser())
    return str(options.get("client", "password")) if options.has_option("client", "password") else ""


def failed(where: str, error: Exception) -> Problem:
    """Say what the server answered, from its error number (MySQL server error message reference)."""
    given = error.args[0] if isinstance(error, pymysql.Error) and error.args else getattr(error, "number", None)
    number = given if isinstance(given, int) else 0
    if isinstance(error, TimeoutError) or (number == 2013 and isinstance(error.__context__, TimeoutError)):
        return Problem(where, *GIVEN_UP)
    if number in _BY_NUMBER:
        return Problem(where, *_BY_NUMBER[number])
    if isinstance(error, OSError | ConfigurationError) or 2000 <= number < 3000:
        return Problem(where, NOT_REACHED, _CHECK_CONNECTION)
    return Problem(where, _OTHERWISE.format(code=number or type(error).__name__), _CHECK_TABLE)


GRANT = Bilingual("请数据库管理员对该账号 GRANT SELECT", "have the administrator GRANT SELECT to this account")
_NO_ADDRESS = Bilingual("连接地址写法不对", "the address is not a valid URL")
_WRITE_ADDRESS = Bilingual(
    "写法：mysql://用户:口令@主机:端口/库名?ssl-mode=REQUIRED（库名可省；还可加 ssl-ca=、socket=）；"
    "口令里的特殊字符请用 % 编码",
    "write mysql://user:password@host:port/database?ssl-mode=REQUIRED (the database may be left out; ssl-ca= and "
    "socket= may be added); percent-encode special characters in the password",
)
_CHECK_CONNECTION = Bilingual(
    "请核对服务器状态、主机、端口、库名、用户名和口令（可放在 MYSQL_PWD 或 ~/.my.cnf），再扫描一次",
    "check that the server runs, and host, port, database, user and password (which can be kept in MYSQL_PWD or "
    "~/.my.cnf); then scan again",
)
_OTHERWISE = Bilingual("数据库报错，没有读完（错误号 {code}）", "the database failed before the end (error {code})")
_CHECK_TABLE = Bilingual(
    "请用 mysql 查询该表核对；视图请检查其定义", "query the table with mysql; for a view check its definition"
)
_INVALID_VIEW = (
    Bilingual("视图引用的表、列或其属主已失效", "the view refers to a table, column or owner that is no longer valid"),
    Bilingual("请修正或删除该视图", "correct or drop the view"),
)
_REFUSED = (NOT_REACHED, _CHECK_CONNECTION)
_BY_NUMBER = {
    1044: (NO_RIGHTS, GRANT),
    1142: (NO_RIGHTS, GRANT),
    1143: (NO_RIGHTS, GRANT),
    1045: _REFUSED,
    1049: _REFUSED,
    1053: _REFUSED,
    1698: _REFUSED,
    1927: _REFUSED,
    1054: CHANGED,
    1146: CHANGED,
    1412: CHANGED,
    1356: _INVALID_VIEW,
    1205: LOCKED,
    1317: GIVEN_UP,
    1969: GIVEN_UP,
    3024: GIVEN_UP,
}
