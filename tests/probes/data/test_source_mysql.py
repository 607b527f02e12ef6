"""MySQL and MariaDB, on a real server: types, character sets, rights, names, and connections that end."""

import gc
import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import pymysql
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Source, Unreadable, _mysql_session, mysql
from chudun.probes.data.sources._mysql_rows import ServerFailed, arrow_rows

from .waiting import wait_until

DATABASE = f"chudun_test_{os.getpid()}"
OLD = f"chudun_old_{os.getpid()}"
READER = f"chudun_{os.getpid()}"
PASSWORD = "s3cr3t-Pa55@/"
HOST, PORT = os.environ.get("MYSQL_HOST", "127.0.0.1"), int(os.environ.get("MYSQL_TCP_PORT", "3306"))
USER, ROOT_PASSWORD = os.environ.get("MYSQL_USER", "root"), os.environ.get("MYSQL_PWD", "")

SETUP = (
    f"CREATE DATABASE {DATABASE} CHARACTER SET utf8mb4",
    f"CREATE DATABASE {OLD} CHARACTER SET latin1",
    f"CREATE USER {READER}@'%' IDENTIFIED BY '{PASSWORD}'",
    "CREATE TABLE kinds (id BIGINT UNSIGNED, i TINYINT, zf INT(6) ZEROFILL, b BIT(9), d DATE, z DATETIME, "
    "n DECIMAL(20, 3), f DOUBLE, e ENUM('甲', '乙'), s SET('a', 'b'), y YEAR, t TIME, j LONGTEXT, p POINT, "
    "bin VARBINARY(20), img LONGBLOB, g VARCHAR(20) AS (CONCAT('1', e)), gb VARCHAR(9) CHARACTER SET gbk)",
    "INSERT INTO kinds (id, i, zf, b, d, z, n, f, e, s, y, t, j, p, bin, img, gb) VALUES "
    "(18446744073709551615, -1, 42, b'101', '0000-00-00', '2024-02-30 00:00:00', 1.5, 1e10, '甲', 'a,b', 2024, "
    """'-01:02:03', '{"phone": "13912345670", "to": {"city": "江城", "n": 12345678901234567890}}', """
    "ST_GeomFromText('POINT(114.3 30.6)'), '张三', x'ffd8ffe0', '男'), "
    "(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
    "CREATE TABLE `客户 ``x.` (`order by` INT COMMENT '编号 ''1''', `姓 名` VARCHAR(9) COMMENT '姓名') "
    "COMMENT '客户表'",
    "INSERT INTO `客户 ``x.` VALUES (1, '张三')",
    "CREATE VIEW v AS SELECT `姓 名` FROM `客户 ``x.`",
    "CREATE TABLE big (id INT PRIMARY KEY, h CHAR(32)) SELECT seq AS id, MD5(seq) AS h FROM seq_1_to_200000",
    "CREATE VIEW endless AS SELECT seq, MD5(seq) AS h FROM seq_1_to_3000000",
    "CREATE TABLE empty (a INT, b TEXT)",
    "CREATE TABLE gone (a INT)",
    "CREATE VIEW broken AS SELECT a FROM gone",
    "DROP TABLE gone",
    "CREATE TABLE secret (a INT)",
    "CREATE TABLE partly (open TEXT, closed TEXT)",
    "INSERT INTO partly VALUES ('o', 'c')",
    "CREATE TABLE held (a VARCHAR(9)) ENGINE = MyISAM",
    "INSERT INTO held VALUES ('x')",
    "CREATE TABLE wide (" + ", ".join(f"f{at} VARCHAR(11)" for at in range(1000)) + ") ENGINE = MyISAM",
    "INSERT INTO wide (f0, f999) VALUES ('a', 'b')",
    "CREATE TABLE `long` (t LONGTEXT)",
    "INSERT INTO `long` SELECT REPEAT('张x', 4000000) FROM seq_1_to_3",
    "INSERT INTO `long` VALUES ('short')",
    "CREATE VIEW slow AS SELECT SLEEP(60) AS s",
    f"CREATE TABLE {OLD}.t (`x` VARCHAR(50), `e` INT)",
    *(
        f"GRANT SELECT ON {DATABASE}.{table} TO {READER}@'%'"
        for table in ("kinds", "endless", "`客户 ``x.`", "v", "big", "empty", "held", "wide", "`long`")
    ),
    f"GRANT SELECT (open), INSERT (closed) ON {DATABASE}.partly TO {READER}@'%'",
    f"GRANT INSERT ON {DATABASE}.secret TO {READER}@'%'",
    f"GRANT SELECT ON {OLD}.* TO {READER}@'%'",
)


def connected(database: str | None = None, charset: str = "utf8mb4") -> pymysql.Connection:
    return pymysql.connect(
        host=HOST, port=PORT, user=USER, password=ROOT_PASSWORD, database=database, charset=charset, autocommit=True
    )


def execute(*statements: str | bytes, charset: str = "utf8mb4") -> None:
    with closing(connected(charset=charset)) as connection:
        connection.query("SET sql_mode = 'ALLOW_INVALID_DATES', default_storage_engine = InnoDB")
        for statement in statements:
            connection.query(statement)
            if statement == SETUP[0]:
                connection.select_db(DATABASE)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    try:
        connected().close()
    except pymysql.Error:
        pytest.skip("no MySQL or MariaDB: start one or set MYSQL_HOST, MYSQL_TCP_PORT, MYSQL_USER, MYSQL_PWD")
    try:
        execute(*SETUP)
        yield f"mysql://{READER}:{quote(PASSWORD, safe='')}@{HOST}:{PORT}"
    finally:
        execute(
            f"DROP DATABASE IF EXISTS {DATABASE}", f"DROP DATABASE IF EXISTS {OLD}", f"DROP USER IF EXISTS {READER}@'%'"
        )


@pytest.fixture
def source(server: str) -> Source:
    return mysql.open_store("my", f"{server}/{DATABASE}")


def root(database: str = DATABASE) -> Source:
    secret = f":{quote(ROOT_PASSWORD, safe='')}" if ROOT_PASSWORD else ""
    return mysql.open_store("my", f"mariadb://{USER}{secret}@{HOST}:{PORT}/{database}")


def rows(source: Source, table: str, problems: list[Problem], database: str = DATABASE) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for batch in source.read(TableRef("my", f"{database}.{table}"), problems.append):
        batch.validate(full=True)
        found += batch.to_pylist()
    return found


def test_every_readable_table_is_listed_and_the_others_reported(source: Source) -> None:
    problems: list[Problem] = []
    tables = [ref.table.removeprefix(f"{DATABASE}.") for ref in source.tables(problems.append)]
    assert tables == ["big", "empty", "endless", "held", "kinds", "long", "partly", "v", "wide", "`客户 ``x.`"]
    assert [(problem.where, problem.what.en) for problem in problems] == [
        (f"my: {DATABASE}.secret", "the account may not read this table")
    ]


def test_without_a_database_all_are_listed_but_the_servers_own(server: str) -> None:
    source = mysql.open_store("my", server)
    tables = {ref.table.split(".")[0] for ref in source.tables(lambda _: None)}
    assert {DATABASE, OLD} <= tables
    assert not tables & {"mysql", "sys", "information_schema", "performance_schema"}


def test_every_type_is_read(source: Source) -> None:
    problems: list[Problem] = []
    first, second = rows(source, "kinds", problems)
    assert first == {
        "id": 18446744073709551615, "i": -1, "zf": "000042", "b": "5", "d": "0000-00-00", "z": "2024-02-30 00:00:00",
        "n": "1.500", "f": 1e10, "e": "甲", "s": "a,b", "y": "2024", "t": "-01:02:03", "j": None,
        "j.phone": "13912345670", "j.to.city": "江城", "j.to.n": "12345678901234567890", "p": "POINT(114.3 30.6)",
        "bin": "张三", "img": "\\xffd8ffe0", "g": "1甲", "gb": "男",
    }  # fmt: skip
    assert set(second.values()) == {None}
    assert problems == []


def test_hostile_names_and_comments(source: Source) -> None:
    assert rows(source, "`客户 ``x.`", []) == [{"order by": 1, "姓 名": "张三"}]
    ref = TableRef("my", f"{DATABASE}.`客户 ``x.`")
    assert source.comments(ref) == Comments("客户表", {"order by": "编号 '1'", "姓 名": "姓名"})
    assert source.comments(TableRef("my", f"{DATABASE}.v")).columns == {"姓 名": "姓名"}


def test_large_empty_wide_and_myisam_tables(source: Source) -> None:
    batches = list(source.read(TableRef("my", f"{DATABASE}.big"), print))
    assert batches[0].num_rows == 0
    assert max(batch.num_rows for batch in batches) <= 1 << 18
    assert sorted(value for batch in batches for value in batch["id"].to_pylist()) == list(range(1, 200001))
    (batch,) = source.read(TableRef("my", f"{DATABASE}.empty"), print)
    assert batch.schema.names == ["a", "b"]
    assert rows(source, "held", []) == [{"a": "x"}]
    (wide,) = rows(source, "wide", [])
    assert (len(wide), wide["f0"], wide["f1"], wide["f999"]) == (1000, "a", None, "b")


def test_huge_cells_are_cut_on_the_server(source: Source) -> None:
    problems: list[Problem] = []
    assert [len(str(row["t"])) for row in rows(source, "`long`", problems)] == [65537, 65537, 65537, 5]
    assert problems[0].what.en.startswith("3 cells are longer than 65536")


def test_columns_without_rights_are_reported_and_the_others_read(source: Source) -> None:
    problems: list[Problem] = []
    assert rows(source, "partly", problems) == [{"open": "o"}]
    assert problems[0].what.en == "the account may not read 1 columns: closed"


def test_utf8_and_gbk_in_latin1_columns_are_read_and_reported(server: str) -> None:
    texts = ["江城市".encode(), "江城市".encode("gbk"), "café".encode("latin1"), b"plain"]
    execute(*(f"INSERT INTO {OLD}.t (x) VALUES ('".encode() + text + b"')" for text in texts), charset="latin1")
    source, problems = mysql.open_store("my", f"{server}/{OLD}"), list[Problem]()
    assert [row["x"] for row in rows(source, "t", problems, OLD)] == ["江城市", "江城市", "café", "plain"]
    assert problems[0].what.en.startswith("2 cells of latin1 columns hold UTF-8 or GBK")


@pytest.mark.parametrize(
    ("table", "message"), [("secret", "may not read"), ("broken", "no longer valid"), ("never", "was dropped")]
)
def test_a_table_that_fails_is_a_problem(source: Source, table: str, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        rows(source if table == "secret" else root(), table, [])
    assert message in error.value.problem.what.en
    assert error.value.problem.where == f"my: {DATABASE}.{table}"


@pytest.mark.usefixtures("server")
def test_a_table_altered_between_the_catalogue_and_the_rows_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    execute(f"CREATE TABLE {DATABASE}.altered (a INT, b INT)")
    answer = _mysql_session.Session.answer

    def answer_then_alter(session: _mysql_session.Session, statement: str, *parameters: str) -> object:
        found = answer(session, statement, *parameters)
        if "COLUMN_TYPE" in statement:
            execute(f"ALTER TABLE {DATABASE}.altered DROP COLUMN b")
        return found

    monkeypatch.setattr(_mysql_session.Session, "answer", answer_then_alter)
    with pytest.raises(Unreadable) as error:
        rows(root(), "altered", [])
    assert error.value.problem.what.en == "the table or a column was dropped or altered during the scan"


def test_a_dropped_connection_ends_one_table_and_not_the_next(source: Source) -> None:
    reading = source.read(TableRef("my", f"{DATABASE}.endless"), print)
    read = sum(next(reading).num_rows for _ in range(2))
    execute(f"KILL USER {READER}")
    with pytest.raises(Unreadable) as error:
        read += sum(batch.num_rows for batch in reading)
    assert 0 < read < 3_000_000
    assert "connection was lost" in error.value.problem.what.en
    assert rows(source, "held", []) == [{"a": "x"}]


@pytest.mark.usefixtures("server")
def test_the_transaction_can_only_read() -> None:
    address = _mysql_session.parse_address("my", f"mysql://{USER}:{ROOT_PASSWORD}@{HOST}:{PORT}/{DATABASE}")
    kept = _mysql_session.nothing_kept()
    for statement in (f"INSERT INTO {DATABASE}.secret VALUES (1)", f"CREATE TABLE {DATABASE}.made (a INT)"):
        with pytest.raises(Unreadable) as error, _mysql_session.reading(kept, address, "here") as session:
            session.answer(statement)
        assert "1792" in error.value.problem.what.en


def test_one_connection_reads_table_after_table_and_holds_no_transaction_between_them(server: str) -> None:
    others = connections()
    source = mysql.open_store("my", f"{server}/{DATABASE}")
    numbers = set[int]()
    for table in ("held", "kinds", "partly", "wide"):
        source.comments(TableRef("my", f"{DATABASE}.{table}"))
        assert rows(source, table, [])
        with pytest.raises(Unreadable):
            rows(source, "secret", [])
        numbers |= connections() - others
    (number,) = numbers
    assert not fetched(f"SELECT 1 FROM information_schema.INNODB_TRX WHERE trx_mysql_thread_id = {number}")
    execute(f"KILL {number}")
    assert rows(source, "held", []) == [{"a": "x"}]
    (another,) = connections() - others
    assert another != number
    del source
    gc.collect()  # the errors above may hold on to it
    wait_until(lambda: another not in connections())


def connections() -> set[int]:
    return {row[0] for row in fetched(f"SELECT ID FROM information_schema.PROCESSLIST WHERE USER = '{READER}'")}


def fetched(query: str) -> list[tuple[int, ...]]:
    with closing(connected()) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        return list(cursor.fetchall())


def test_reading_given_up_half_way_leaves_nothing_running(source: Source) -> None:
    reading = source.read(TableRef("my", f"{DATABASE}.endless"), print)
    next(reading), next(reading)
    reading.close()
    wait_until(lambda: not running(READER))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("mysql://u:{p}@127.0.0.1:1/d", "was not reached"),
        ("mysql://no_such_user:{p}@127.0.0.1/d", "was not reached"),
        ("mysql://u:{p}@127.0.0.1:x/d", "not a valid URL"),
        ("mysql://u:{p}#@127.0.0.1/d", "not a valid URL"),
        ("mysql://127.0.0.1/d/{p}@x", "not a valid URL"),
        ("mysql://u:{p}@127.0.0.1/d?ssl-mode={p}", "not a valid URL"),
        ("mysql://u:{p}@127.0.0.1/d?password={p}", "not a valid URL"),
        ("mysql://u:{p}@127.0.0.1/d?ssl-mode=VERIFY_CA&ssl-ca=/nowhere.pem", "was not reached"),
    ],
)
def test_a_wrong_address_is_a_problem_and_the_password_appears_nowhere(wrong: str, said: str) -> None:
    with pytest.raises(Unreadable) as error:
        listed(wrong.format(p="s3cr3t"))
    assert said in error.value.problem.what.en
    assert "s3cr3t" not in f"{error.value!r} {error.value.problem!r} {error.value.__cause__!r}"


def listed(spec: str) -> list[TableRef]:
    source = mysql.open_store("my", spec)
    assert "s3cr3t" not in repr(source)
    return source.tables(lambda _: None)


@pytest.mark.usefixtures("server")
def test_the_password_can_be_kept_out_of_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = f"mysql://{READER}@{HOST}:{PORT}/{DATABASE}"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("MYSQL_PWD", raising=False)
    (tmp_path / ".my.cnf").write_text(f"[client]\npassword='{PASSWORD}'\n")
    assert listed(spec)
    (tmp_path / ".my.cnf").unlink()
    monkeypatch.setenv("MYSQL_PWD", PASSWORD)
    assert listed(spec)
    monkeypatch.setenv("MYSQL_PWD", "wrong")
    with pytest.raises(Unreadable):
        listed(spec)


SLEEPING = """
import sys
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import open_source

print("reading", flush=True)
list(open_source("my", sys.argv[1]).read(TableRef("my", sys.argv[2]), print))
"""


@pytest.mark.usefixtures("server")
def test_ctrl_c_ends_the_query_on_the_server_too() -> None:
    spec = f"mysql://{USER}:{ROOT_PASSWORD}@{HOST}:{PORT}/{DATABASE}"
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPING, spec, f"{DATABASE}.slow"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "reading\n"
    wait_until(lambda: running(USER, "%`slow`%") == 1, 30)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert errors.rstrip().endswith("KeyboardInterrupt")
    wait_until(lambda: running(USER, "%`slow`%") == 0)


def running(user: str, query: str = "%") -> int:
    with closing(connected()) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST"
            " WHERE USER = %s AND INFO LIKE %s AND ID <> CONNECTION_ID()",
            (user, query),
        )
        (found,) = cursor.fetchone() or (0,)
        return int(found)


def packet(payload: bytes) -> bytes:
    return len(payload).to_bytes(3, "little") + b"\0" + payload


def cell(value: bytes | None) -> bytes:
    if value is None:
        return b"\xfb"
    sizes: list[tuple[int, Callable[[int], bytes]]] = [
        (0xFB, lambda size: bytes([size])),
        (1 << 16, lambda size: b"\xfc" + size.to_bytes(2, "little")),
        (1 << 24, lambda size: b"\xfd" + size.to_bytes(3, "little")),
    ]
    return next(write(len(value)) for below, write in sizes if len(value) < below) + value


END = packet(b"\xfe\0\0\x02\0")
_cells = st.none() | st.binary(max_size=300) | st.integers(65_000, 67_000).map(lambda size: b"x" * size)


@settings(deadline=None, max_examples=50)
@given(st.integers(1, 4).flatmap(lambda width: st.lists(st.tuples(*[_cells] * width), max_size=30)))
def test_rows_come_out_as_they_were_sent(sent: list[tuple[bytes | None, ...]]) -> None:
    width = len(sent[0]) if sent else 1
    stream = io.BytesIO(b"".join(packet(b"".join(map(cell, row))) for row in sent) + END)
    read = [row for arrays in arrow_rows(stream, width) for row in zip(*(a.to_pylist() for a in arrays), strict=True)]
    assert read == sent


@settings(deadline=None, max_examples=200)
@given(st.integers(1, 4), st.binary(max_size=200), st.booleans())
def test_nonsense_from_a_server_ends_in_an_error(width: int, sent: bytes, framed: bool) -> None:
    try:
        list(arrow_rows(io.BytesIO(packet(sent) if framed else sent), width))
    except (ServerFailed, ConnectionError):
        return
    assert sent[:1] == b"\xfe" or not framed


def test_rows_of_many_megabytes_are_read() -> None:
    big = packet(cell(b"x" * 6_000_000) + cell(b"y" * 6_000_000))
    read = list(arrow_rows(io.BytesIO(big * 3 + END), 2))
    assert sum(len(arrays[0]) for arrays in read) == 3
    assert all(len(value) == 6_000_000 for arrays in read for array in arrays for value in array.to_pylist())
