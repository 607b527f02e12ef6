"""Labels: what is written, that nothing else changes, and what is refused, on real servers and files."""

import os
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import adbc_driver_postgresql.dbapi as adbc
import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pymysql
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.probes.data.label_text import merged, unlabelled
from chudun.probes.data.labels import write_labels
from chudun.probes.data.labels.parquet import KEY
from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources.duckdb import open_store

from .test_source_mysql import HOST, PORT, ROOT_PASSWORD, USER, connected
from .test_source_postgresql import server

NAME = f"chudun_labels_{os.getpid()}"
MOBILE = "手机号·个人信息·3级"
DAY = date(2026, 11, 22)


def labels(table: str, **columns: str) -> dict[TableRef, dict[str, str]]:
    return {TableRef("s", table): columns}


@given(st.text(alphabet="手机 号a〔〕", max_size=12), st.sampled_from([MOBILE, "邮箱·个人信息"]))
def test_a_label_is_put_beside_what_is_there_and_comes_out_again(comment: str, label: str) -> None:
    once = merged(comment, label, DAY)
    assert once.startswith(comment)
    assert f"〔楚盾 2026-11-22：{label}〕" in once
    assert merged(once, label, date(2027, 1, 1)) == once
    assert merged(once, "", DAY) == comment
    assert merged(once, "车牌号", DAY) == merged(comment, "车牌号", DAY)
    assert unlabelled(Comments(once, {"c": once})) == Comments(comment, {"c": comment})


TRICKY = """CREATE TABLE `t``(,` (
    id BIGINT UNSIGNED ZEROFILL NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT '编号,''x\\n\\\\y',
    `na``me,)` VARCHAR(50) CHARACTER SET gbk COLLATE gbk_bin DEFAULT '男' COMMENT 'a COMMENT ''b''',
    e ENUM('a,b', 'c''d') DEFAULT 'a,b', z DATE DEFAULT '0000-00-00',
    ts TIMESTAMP(3) NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3),
    g INT GENERATED ALWAYS AS (CHAR_LENGTH(e)) VIRTUAL COMMENT 'gen', b BIT(4) DEFAULT b'101',
    bn BINARY(2) DEFAULT x'fffe', q VARCHAR(9) DEFAULT 'wh?t', d DECIMAL(9, 3) UNSIGNED DEFAULT 1.5,
    u VARCHAR(9) NOT NULL, KEY (u)) COMMENT '表(,`''' AUTO_INCREMENT = 77"""


@pytest.fixture(scope="module")
def mysql() -> Iterator[str]:
    try:
        connection = connected()
    except pymysql.Error:
        pytest.skip("no MySQL or MariaDB: start one or set MYSQL_HOST, MYSQL_TCP_PORT, MYSQL_USER, MYSQL_PWD")
    with closing(connection):
        try:
            for statement in (
                f"CREATE DATABASE {NAME} CHARACTER SET utf8mb4",
                f"USE {NAME}",
                "SET sql_mode = 'ALLOW_INVALID_DATES'",
                TRICKY,
                "CREATE TABLE plain (a INT, p VARCHAR(20) COMMENT '电话')",
                "CREATE VIEW v AS SELECT * FROM plain",
                f"CREATE TABLE `long` (a INT COMMENT '{'长' * 1000}')",
                f"CREATE USER {NAME}@'%' IDENTIFIED BY 'pw'",
                f"GRANT SELECT ON {NAME}.* TO {NAME}@'%'",
            ):
                connection.query(statement)
            yield f"mysql://{USER}:{ROOT_PASSWORD}@{HOST}:{PORT}/{NAME}"
        finally:
            connection.query(f"DROP DATABASE IF EXISTS {NAME}")
            connection.query(f"DROP USER IF EXISTS {NAME}@'%'")


def definition(table: str) -> str:
    with closing(connected(NAME)) as connection, connection.cursor() as cursor:
        connection.use_unicode = False
        cursor.execute(f"SHOW CREATE TABLE {table}")
        row = cursor.fetchone()
        assert row
        return bytes(row[1]).decode("utf-8", "replace")


def test_only_comments_change_in_mysql_and_all_else_stays(mysql: str) -> None:
    table, problems = f"{NAME}.`t``(,`", list[Problem]()
    before = definition("`t``(,`")
    columns = dict.fromkeys(("id", "na`me,)", "e", "z", "ts", "g", "b", "bn", "q", "d", "u", "j.path"), MOBILE)
    wanted = {TableRef("s", table): columns}
    assert write_labels(mysql, wanted, problems.append) == 9
    after = definition("`t``(,`")
    assert after.count(f"：{MOBILE}〕") == 9
    assert [problem.what.en for problem in problems] == [
        "not labelled: the server may not print their definitions in full: bn, q",
        "not labelled: these are paths inside columns, and no columns: j.path",
    ]
    assert write_labels(mysql, wanted, lambda _: None) == 0
    assert definition("`t``(,`") == after
    assert write_labels(mysql, {TableRef("s", table): dict.fromkeys(columns, "")}, problems.append) == 9
    assert definition("`t``(,`") == before


@pytest.mark.parametrize(
    ("table", "column", "said"),
    [
        ("v", "p", "a view's columns have no comments of their own"),
        ("`long`", "a", "too long for the store: a"),
        ("gone", "a", "no longer there"),
    ],
)
def test_what_mysql_cannot_hold_is_a_problem_and_the_rest_is_written(
    mysql: str, table: str, column: str, said: str
) -> None:
    problems: list[Problem] = []
    wanted = labels(f"{NAME}.{table}", **{column: MOBILE}) | labels(f"{NAME}.plain", p=f"{MOBILE}·{column}{table[0]}")
    assert write_labels(mysql, wanted, problems.append) == 1
    assert said in problems[0].what.en
    assert "'电话 〔楚盾" in definition("plain")


def test_a_reader_may_not_label_mysql(mysql: str) -> None:
    problems: list[Problem] = []
    spec = f"mysql://{NAME}:pw@{HOST}:{PORT}/{NAME}"
    assert mysql
    assert write_labels(spec, labels(f"{NAME}.plain", a="车牌号"), problems.append) == 0
    assert "may not alter" in problems[0].what.en


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    def execute(database: str, *statements: str) -> None:
        with adbc.connect(f"{server()}/{database}", autocommit=True) as connection, connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    try:
        execute("postgres", f"CREATE DATABASE {NAME}")
    except adbc.Error:
        pytest.skip("no PostgreSQL: start one (pg_ctlcluster 15 main start) or set PGHOST, PGPORT, PGUSER, PGPASSWORD")
    try:
        execute(
            NAME,
            'CREATE TABLE "a.b" ("c ""1" text, d int)',
            """COMMENT ON COLUMN "a.b"."c ""1" IS '电''话'""",
            'CREATE VIEW v AS SELECT d FROM "a.b"',
            f"CREATE ROLE {NAME} LOGIN",
            f"GRANT SELECT ON v TO {NAME}",
        )
        yield f"{server()}/{NAME}"
    finally:
        execute("postgres", f"DROP DATABASE {NAME} WITH (FORCE)", f"DROP ROLE IF EXISTS {NAME}")


def comments(spec: str) -> list[tuple[str, str]]:
    with adbc.connect(spec) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT objoid::regclass::text, description FROM pg_description WHERE objsubid > 0"
            " AND objoid >= 16384 ORDER BY 1, objsubid"
        )
        return [tuple(row) for row in cursor.fetchall()]


def test_labels_in_postgresql(postgresql: str) -> None:
    problems: list[Problem] = []
    wanted = {TableRef("s", 'public."a.b"'): {'c "1': MOBILE, "d": "", "j.x": MOBILE}} | labels("public.v", d=MOBILE)
    assert write_labels(postgresql, wanted, problems.append) == 2
    ours = f"〔楚盾 {date.today()}：{MOBILE}〕"
    assert comments(postgresql) == [('"a.b"', f"电'话 {ours}"), ("v", ours)]
    assert [problem.what.en for problem in problems] == [
        "not labelled: these are paths inside columns, and no columns: j.x"
    ]
    assert write_labels(postgresql, wanted, problems.append) == 0
    assert write_labels(postgresql, {ref: dict.fromkeys(c, "") for ref, c in wanted.items()}, problems.append) == 2
    assert comments(postgresql) == [('"a.b"', "电'话")]
    reader = postgresql.replace(f"{os.environ.get('PGUSER', 'postgres')}@", f"{NAME}@")
    assert write_labels(reader, labels("public.v", d=MOBILE), problems.append) == 0
    assert "may not alter" in problems[-1].what.en


def test_labels_in_duckdb(tmp_path: Path) -> None:
    path, problems = tmp_path / "d.duckdb", list[Problem]()
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE t (a INT, b STRUCT(x INT)); COMMENT ON COLUMN t.a IS '电''话'")
    wanted = {TableRef("s", "main.t"): {"a": MOBILE, "b.x": MOBILE}}
    assert write_labels(str(path), wanted, problems.append) == 1
    assert write_labels(str(path), wanted, lambda _: None) == 0
    said = open_store("s", str(path)).comments(TableRef("s", "main.t")).columns
    assert said == {"a": f"电'话 〔楚盾 {date.today()}：{MOBILE}〕"}
    assert "b.x" in problems[0].what.en


def test_labels_in_parquet_keep_row_groups_types_and_every_cell(tmp_path: Path) -> None:
    path, problems = tmp_path / "p.parquet", list[Problem]()
    table = pa.table(
        {
            "手机": pa.array(["13912345670", None, "x"] * 100),
            "f": pa.array([float("nan"), 1.5, None] * 100),
            "s": pa.array([{"a": 1}, None, {"a": 3}] * 100),
            "d": pa.array(["a", "b", "a"] * 100).dictionary_encode(),
            "t": pa.array([1, 2, None] * 100, pa.timestamp("us", "Asia/Shanghai")),
        }
    ).replace_schema_metadata({"owner": "销售部"})
    pq.write_table(table, path, row_group_size=70, compression="zstd")
    path.chmod(0o640)
    before = pq.ParquetFile(path)
    assert write_labels(str(path), labels("p", 手机=MOBILE, **{"s.a": MOBILE}), problems.append) == 1
    after = pq.ParquetFile(path)
    assert after.schema_arrow.field("手机").metadata[KEY].decode() == f"〔楚盾 {date.today()}：{MOBILE}〕"
    assert after.schema_arrow.metadata[b"owner"].decode() == "销售部"
    assert after.num_row_groups == before.num_row_groups
    assert after.metadata.row_group(0).column(0).compression == "ZSTD"
    assert str(after.read().to_pydict()) == str(before.read().to_pydict())
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["p.parquet"]
    assert "s.a" in problems[0].what.en
    assert write_labels(str(path), labels("p", 手机=MOBILE), problems.append) == 0


def test_files_of_a_folder_and_stores_that_hold_no_labels(tmp_path: Path) -> None:
    pq.write_table(pa.table({"a": [1]}), tmp_path / "p.parquet")
    (tmp_path / "c.csv").write_text("a\n1\n")
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 nothing")
    problems: list[Problem] = []
    wanted = labels("p.parquet", a=MOBILE) | labels("c.csv", a=MOBILE) | labels("broken.parquet", a=MOBILE)
    assert write_labels(str(tmp_path), wanted, problems.append) == 1
    assert [problem.what.en for problem in problems] == [
        "not labelled: the file cannot be read, or no new one written beside it",
        "1 files are of kinds that cannot hold labels",
    ]
    assert write_labels(str(tmp_path / "c.csv"), labels("c", a=MOBILE), problems.append) == 0
    assert problems[-1].what.en == "this kind of store cannot hold labels"
