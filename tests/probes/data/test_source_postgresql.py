"""PostgreSQL, on a real server: rights, hostile names, and a connection that is dropped."""

import gc
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import nullcontext, suppress
from pathlib import Path
from urllib.parse import quote

import adbc_driver_postgresql.dbapi as adbc
import pytest

from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.scan import Progress, scan
from chudun.probes.data.sources import Source, Unreadable, _postgresql_session, open_source, postgresql

from .waiting import wait_until

DATABASE = f"chudun_test_{os.getpid()}"
READER = f"chudun_reader_{os.getpid()}"
PASSWORD = "s3cr3t-Pa55"

SETUP = f"""
    CREATE ROLE {READER} LOGIN PASSWORD '{PASSWORD}';
    CREATE SCHEMA "a.b""c";
    CREATE TABLE "a.b""c"."客户 '"" x" (id bigint, "na""me %" text, p bytea, d date, n numeric, l text[]);
    INSERT INTO "a.b""c"."客户 '"" x" VALUES
        (1, '张三', '\\xffd8', 'infinity', 1.50, '{{a,b}}'), (NULL, NULL, NULL, NULL, NULL, NULL);
    COMMENT ON COLUMN "a.b""c"."客户 '"" x"."na""me %" IS '姓名';
    CREATE TABLE big AS SELECT g AS id, md5(g::text) AS h FROM generate_series(1, 200000) g;
    CREATE TABLE empty (a int, b text);
    CREATE VIEW ratio AS SELECT 1 / (id - id) AS x FROM big;
    CREATE SCHEMA apart;
    CREATE VIEW apart.slow AS SELECT pg_sleep(60)::text AS s;
    CREATE TABLE secret (a int);
    CREATE TABLE partly (open text, closed text);
    INSERT INTO partly VALUES ('o', 'c');
    CREATE TABLE filtered (a int);
    ALTER TABLE filtered ENABLE ROW LEVEL SECURITY;
    CREATE TABLE long (t text);
    INSERT INTO long VALUES (repeat('x', {50 << 20})), ('short');
    CREATE TABLE parent (a int) PARTITION BY LIST (a);
    CREATE TABLE child PARTITION OF parent FOR VALUES IN (1);
    INSERT INTO parent VALUES (1);
    GRANT USAGE ON SCHEMA "a.b""c" TO {READER};
    GRANT SELECT ON "a.b""c"."客户 '"" x", big, empty, ratio, filtered, long, parent, child TO {READER};
    GRANT SELECT (open) ON partly TO {READER}
"""

MINE = "FROM pg_stat_activity WHERE application_name = 'the one'"

MORE = f"""
    CREATE SCHEMA apart;
    CREATE TYPE apart.addr AS (city text, tel text);
    CREATE TYPE apart.mood AS ENUM ('甲', '乙');
    CREATE DOMAIN apart.tel AS text;
    CREATE TABLE apart.kinds (j jsonb, raw bytea, addr apart.addr, mood apart.mood, tel apart.tel, x xml, n numeric);
    INSERT INTO apart.kinds VALUES
        ('{{"phone": "13912345670", "to": {{"city": "江城"}}, "tags": [1, 2]}}', convert_to('张三', 'UTF8'),
         ('江城', '13912345670'), '甲', '13912345670', '<p>a</p>', 'NaN');
    INSERT INTO apart.kinds (j, raw, n) VALUES (NULL, '\\xff00', 1.50);
    CREATE TABLE apart.nets (host inet, net inet, range cidr);
    INSERT INTO apart.nets VALUES ('203.0.113.7', '10.1.0.0/16', '10.2.0.0/16'), ('2001:db8::1', NULL, NULL);
    CREATE TABLE apart.c (c1 text);
    COMMENT ON COLUMN apart.c.c1 IS '手机号';
    CREATE VIEW apart.below AS SELECT c1, 1 AS one FROM apart.c;
    CREATE MATERIALIZED VIEW apart.made AS SELECT 1 AS a;
    CREATE MATERIALIZED VIEW apart.unmade AS SELECT 1 AS a WITH NO DATA;
    CREATE EXTENSION IF NOT EXISTS file_fdw;
    CREATE SERVER elsewhere FOREIGN DATA WRAPPER file_fdw;
    CREATE FOREIGN TABLE apart.afar (t text) SERVER elsewhere OPTIONS (filename '/nowhere');
    CREATE TABLE apart.wide ({", ".join(f"f{at} text" for at in range(1000))});
    INSERT INTO apart.wide (f0, f999) VALUES ('a', 'b')
"""


def execute(database: str, *statements: str) -> None:
    with adbc.connect(f"{server()}/{database}", autocommit=True) as connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def server() -> str:
    """Return the address of a server on which this account may create databases."""
    host, port = os.environ.get("PGHOST", "127.0.0.1"), os.environ.get("PGPORT", "5432")
    return f"postgresql://{quote(os.environ.get('PGUSER', 'postgres'))}@{quote(host, safe='')}:{port}"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    try:
        execute("postgres", f"CREATE DATABASE {DATABASE}")
    except adbc.Error:
        pytest.skip("no PostgreSQL: start one (pg_ctlcluster 15 main start) or set PGHOST, PGPORT, PGUSER, PGPASSWORD")
    try:
        execute(DATABASE, *SETUP.split(";"))
        yield f"{server()}/{DATABASE}".replace("//", f"//{READER}:{PASSWORD}@").replace(
            f"{PASSWORD}@{os.environ.get('PGUSER', 'postgres')}@", f"{PASSWORD}@"
        )
    finally:
        execute("postgres", f"DROP DATABASE {DATABASE} WITH (FORCE)", f"DROP ROLE IF EXISTS {READER}")


@pytest.fixture(scope="module")
def more(url: str) -> Iterator[Source]:
    """Another database, seen by its owner."""
    assert url
    execute("postgres", f"CREATE DATABASE {DATABASE}_more")
    try:
        execute(f"{DATABASE}_more", *MORE.split(";"))
        yield open_source("pg", f"{server()}/{DATABASE}_more")
    finally:
        execute("postgres", f"DROP DATABASE {DATABASE}_more WITH (FORCE)")


def rows(source: Source, table: str, problems: list[Problem]) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for batch in source.read(TableRef("pg", table), problems.append):
        batch.validate(full=True)
        found += batch.to_pylist()
    return found


def test_an_address_has_no_mask_that_says_nothing(more: Source) -> None:
    assert rows(more, "apart.nets", []) == [
        {"host": "203.0.113.7", "net": "10.1.0.0/16", "range": "10.2.0.0/16"},
        {"host": "2001:db8::1", "net": None, "range": None},
    ]


def test_every_readable_table_is_listed_and_the_others_reported(url: str) -> None:
    problems: list[Problem] = []
    tables = [ref.table for ref in open_source("pg", url).tables(problems.append)]
    assert tables == [
        '"a.b""c"."客户 \'"" x"',
        *(f"public.{name}" for name in ("big", "empty", "filtered", "long", "parent", "partly", "ratio")),
    ]
    assert [(problem.where, problem.what.en) for problem in problems] == [
        ("pg: apart.slow", "the account may not read this table"),
        ("pg: public.filtered", "row-level security may hide rows from this account"),
        ("pg: public.secret", "the account may not read this table"),
    ]


def test_one_schema_can_be_asked_for(url: str) -> None:
    problems: list[Problem] = []
    assert len(open_source("pg", url + "?schema=" + quote('a.b"c')).tables(problems.append)) == 1
    assert open_source("pg", url + "?schema=none").tables(problems.append) == []
    assert [problem.what.en for problem in problems] == ["no tables"]


def test_hostile_names_and_every_type(url: str) -> None:
    source, problems = open_source("pg", url), list[Problem]()
    ref = source.tables(problems.append)[0]
    first, second = rows(source, ref.table, problems)
    assert first == {"id": 1, 'na"me %': "张三", "p": "\\xffd8", "d": "infinity", "n": "1.50", "l": "{a,b}"}
    assert set(second.values()) == {None}
    assert source.comments(ref) == Comments("", {'na"me %': "姓名"})


def test_a_large_table_comes_in_batches(url: str) -> None:
    batches = list(open_source("pg", url).read(TableRef("pg", "public.big"), print))
    assert batches[0].num_rows == 0
    assert max(batch.num_rows for batch in batches) <= 1 << 17
    assert sorted(value for batch in batches for value in batch["id"].to_pylist()) == list(range(1, 200001))


def test_empty_and_partitioned_tables(url: str) -> None:
    source = open_source("pg", url)
    (batch,) = source.read(TableRef("pg", "public.empty"), print)
    assert batch.schema.names == ["a", "b"]
    assert rows(source, "public.parent", []) == [{"a": 1}]


def test_columns_without_rights_are_reported_and_the_others_read(url: str) -> None:
    problems: list[Problem] = []
    assert rows(open_source("pg", url), "public.partly", problems) == [{"open": "o"}]
    assert problems[0].what.en == "the account may not read 1 columns: closed"


def test_a_cell_of_50_mb_is_cut_on_the_server(url: str) -> None:
    problems: list[Problem] = []
    assert [len(str(row["t"])) for row in rows(open_source("pg", url), "public.long", problems)] == [65537, 5]
    assert problems[0].what.en.startswith("1 cells are longer")


@pytest.mark.parametrize(("table", "message"), [("public.ratio", "SQLSTATE 22012"), ("public.secret", "may not read")])
def test_a_table_that_fails_is_a_problem(url: str, table: str, message: str) -> None:
    with pytest.raises(Unreadable) as error:
        rows(open_source("pg", url), table, [])
    assert message in error.value.problem.what.en
    assert error.value.problem.where == f"pg: {table}"


def test_a_dropped_connection_ends_one_table_and_not_the_next(url: str) -> None:
    source = open_source("pg", url)
    reading = source.read(TableRef("pg", "public.big"), print)
    read = sum(next(reading).num_rows for _ in range(2))
    execute(DATABASE, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{READER}'")
    with pytest.raises(Unreadable) as error:
        read += sum(batch.num_rows for batch in reading)
    assert 0 < read < 200_000
    assert "connection was lost" in error.value.problem.what.en
    assert rows(source, "public.parent", []) == [{"a": 1}]


def test_one_connection_reads_table_after_table_and_holds_no_transaction_between_them(url: str) -> None:
    source = open_source("pg", f"{url}?application_name=the%20one")
    pids = set()
    for ref in source.tables(lambda _: None):
        source.comments(ref)
        with suppress(Unreadable):  # the view that divides by nought costs its own transaction only
            rows(source, ref.table, [])
        assert ask(f"SELECT count(*) {MINE}") == 1
        pids.add(ask(f"SELECT pid {MINE} AND state = 'idle' AND backend_xmin IS NULL"))
    assert len(pids) == 1
    half_read = source.read(TableRef("pg", "public.big"), print)
    next(half_read)
    assert rows(source, "public.parent", []) == [{"a": 1}]
    assert ask(f"SELECT count(*) {MINE}") == 2
    del half_read
    assert ask(f"SELECT count(*) {MINE} AND state = 'idle'") == ask(f"SELECT count(*) {MINE}") == 1
    del source
    gc.collect()  # the errors above may hold on to it
    wait_until(lambda: ask(f"SELECT count(*) {MINE}") == 0)


def test_a_connection_not_used_is_closed_by_the_server_and_made_anew(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = _postgresql_session._CLOSE_WHEN_IDLE.replace("'60s'", "'100ms'")
    monkeypatch.setattr(_postgresql_session, "_CLOSE_WHEN_IDLE", at_once)
    source = open_source("pg", f"{url}?application_name=the%20one")
    assert rows(source, "public.parent", []) == [{"a": 1}]
    wait_until(lambda: ask(f"SELECT count(*) {MINE}") == 0)
    assert rows(source, "public.parent", []) == [{"a": 1}]


def test_a_fetch_that_takes_too_long_is_given_up(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(_postgresql_session._SETTINGS, "statement_timeout", "1ms")
    with pytest.raises(Unreadable) as error:
        rows(open_source("pg", url), "public.big", [])
    assert "was given up" in error.value.problem.what.en


def test_the_transaction_can_only_read(url: str) -> None:
    source = open_source("pg", url)
    assert isinstance(source, postgresql.Postgresql)
    with (
        pytest.raises(Unreadable) as error,
        _postgresql_session.reading(source.kept, source.address, "here") as session,
    ):
        session.answer("CREATE TABLE public.t (a int)")
    assert "25006" in error.value.problem.what.en


@pytest.mark.parametrize(
    "wrong",
    [
        "postgresql://u:{p}@127.0.0.1:1/d",
        "postgresql://no_such_role:{p}@127.0.0.1/no_such_db",
        "postgresql://u:{p}%zz@:x/d",
    ],
)
def test_the_password_appears_nowhere(wrong: str) -> None:
    source = open_source("pg", wrong.format(p=PASSWORD))
    with pytest.raises(Unreadable) as error:
        source.tables(print)
    assert "was not reached" in error.value.problem.what.en
    assert PASSWORD not in f"{source!r} {error.value!r} {error.value.problem!r} {error.value.__cause__!r}"


def tables_read(url: str, state: Path, *, interrupted: bool = False) -> list[str]:
    """Scan the database, if need be to its third table only, and return which tables were not taken over."""
    read: dict[str, None] = {}
    finished = 0

    def progress(at: Progress) -> None:
        nonlocal finished
        if at.done == finished and at.rows:
            read.setdefault(at.ref.table)
        finished = at.done
        if interrupted and at.done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) if interrupted else nullcontext():
        scan([open_source("pg", url)], key=bytes(32), settings=ScanSettings(), state=state, progress=progress)
    return list(read)


def test_a_scan_takes_tables_over_only_from_one_that_was_interrupted_within_a_day(url: str, tmp_path: Path) -> None:
    before, after = ["public.big"], ["public.long", "public.parent", "public.partly"]
    before.insert(0, '"a.b""c"."客户 \'"" x"')
    assert tables_read(url, tmp_path, interrupted=True) == before
    assert tables_read(url, tmp_path) == after
    assert tables_read(url, tmp_path) == before + after
    assert tables_read(url, tmp_path, interrupted=True) == before
    yesterday = time.time() - 25 * 3600
    os.utime(tmp_path / "interrupted", (yesterday, yesterday))
    assert tables_read(url, tmp_path) == before + after


def test_a_scan_goes_on_after_a_dropped_connection(url: str, tmp_path: Path) -> None:
    def progress(at: Progress) -> None:
        if at.ref.table == "public.big" and 0 < at.rows < 100_000:
            execute(DATABASE, f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{READER}'")

    result = scan([open_source("pg", url)], key=bytes(32), settings=ScanSettings(), state=tmp_path, progress=progress)
    complete = {table.ref.table.removeprefix("public."): table.complete for table in result.tables[1:]}
    assert complete == {
        "big": False,
        "empty": True,
        "filtered": True,
        "long": True,
        "parent": True,
        "partly": True,
        "ratio": False,
    }
    assert 0 < result.tables[1].rows < 200_000
    assert "connection was lost" in result.tables[1].problems[0].what.en


SLEEPING = """
import sys
from chudun.probes.data.profile import TableRef
from chudun.probes.data.sources import open_source

print("reading", flush=True)
list(open_source("pg", sys.argv[1]).read(TableRef("pg", "apart.slow"), print))
"""


@pytest.mark.usefixtures("url")
def test_ctrl_c_is_not_taken_for_a_failed_table_and_ends_the_query() -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", SLEEPING, f"{server()}/{DATABASE}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "reading\n"
    sleeping = f"SELECT count(*) FROM pg_stat_activity WHERE datname = '{DATABASE}' AND wait_event = 'PgSleep'"
    wait_until(lambda: ask(sleeping) == 1)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert errors.rstrip().endswith("KeyboardInterrupt")
    wait_until(lambda: ask(sleeping) == 0)


def ask(query: str) -> object:
    with adbc.connect(f"{server()}/{DATABASE}", autocommit=True) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        return cursor.fetchall()[0][0]


def test_json_bytes_and_types_of_its_own_are_read(more: Source) -> None:
    first, second = rows(more, "apart.kinds", [])
    assert first == {
        "j": None, "j.phone": "13912345670", "j.to.city": "江城", "j.tags": '["1", "2"]', "raw": "张三",
        "addr": "(江城,13912345670)", "mood": "甲", "tel": "13912345670", "x": "<p>a</p>", "n": "NaN",
    }  # fmt: skip
    assert second == dict.fromkeys(first) | {"raw": "\\xff00", "n": "1.50"}


def test_a_views_columns_have_the_comments_of_the_table_below(more: Source) -> None:
    assert more.comments(TableRef("pg", "apart.below")).columns == {"c1": "手机号"}


def test_materialised_views_foreign_tables_and_wide_ones(more: Source) -> None:
    source, problems = more, list[Problem]()
    names = [ref.table for ref in source.tables(problems.append)]
    assert {"apart.made", "apart.unmade", "apart.afar"} <= set(names)
    assert ("pg: apart.afar", "a foreign table: its rows are kept elsewhere") in [
        (problem.where, problem.what.en) for problem in problems
    ]
    assert rows(source, "apart.made", []) == [{"a": 1}]
    with pytest.raises(Unreadable) as error:
        rows(source, "apart.unmade", [])
    assert error.value.problem.what.en == "the materialised view holds nothing yet"
    (wide,) = rows(source, "apart.wide", [])
    assert (len(wide), wide["f0"], wide["f999"]) == (1000, "a", "b")


def test_a_table_dropped_during_the_scan_is_a_problem_and_the_rest_is_read(url: str) -> None:
    source = open_source("pg", url)
    with pytest.raises(Unreadable) as error:
        rows(source, "public.dropped_meanwhile", [])
    assert error.value.problem.what.en == "the table or a column was dropped or altered during the scan"
    assert rows(source, "public.parent", []) == [{"a": 1}]


def test_without_a_database_every_one_of_the_server_is_listed(url: str) -> None:
    source, problems = open_source("pg", url.rpartition("/")[0] + "/"), list[Problem]()
    assert isinstance(source, postgresql.PostgresqlServer)
    names = {ref.table for ref in source.tables(problems.append)}
    assert f"{DATABASE}.public.parent" in names
    assert f"pg: {DATABASE}.public.secret" in {problem.where for problem in problems}
    assert rows(source, f"{DATABASE}.public.parent", []) == [{"a": 1}]
    hostile = f'{DATABASE}."a.b""c"."客户 \'"" x"'
    assert source.comments(TableRef("pg", hostile)) == Comments("", {'na"me %': "姓名"})
    with pytest.raises(Unreadable) as error:
        rows(source, f"{DATABASE}.public.secret", [])
    assert error.value.problem.where == f"pg: {DATABASE}.public.secret"
