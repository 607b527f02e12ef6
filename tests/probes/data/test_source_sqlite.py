"""SQLite: every type in every column, views, locks, and damage."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from chudun.probes.data.profile import Problem, TableRef
from chudun.probes.data.sources import Unreadable, open_source, sqlite

Tables = dict[str, list[dict[str, str | None]]]


def read(path: Path) -> tuple[Tables, list[Problem]]:
    problems: list[Problem] = []
    tables: Tables = {}
    source = open_source("s", str(path))
    try:
        refs = source.tables(problems.append)
    except Unreadable as error:
        return {}, [error.problem]
    for ref in refs:
        rows = tables[ref.table] = []
        try:
            for batch in source.read(ref, problems.append):
                batch.validate(full=True)
                rows += batch.to_pylist()
        except Unreadable as error:
            problems.append(error.problem)
    return tables, problems


def create(path: Path, script: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.executescript(script)
    connection.close()


def test_all_tables_and_views_with_hostile_names(tmp_path: Path) -> None:
    create(
        tmp_path / "a#b?c %41.db",
        """
        CREATE TABLE "客户 ""x"" ]'" ("姓""名" TEXT, "order by" INTEGER);
        INSERT INTO "客户 ""x"" ]'" VALUES ('张三', 1);
        CREATE VIEW v AS SELECT "姓""名" AS n FROM "客户 ""x"" ]'";
        CREATE TABLE blank (a, b);
        """,
    )
    tables, problems = read(tmp_path / "a#b?c %41.db")
    assert tables == {
        '客户 "x" ]\'': [{'姓"名': "张三", "order by": "1"}],
        "v": [{"n": "张三"}],
        "blank": [],
    }
    assert problems == []


def test_mixed_types_become_text(tmp_path: Path) -> None:
    create(
        tmp_path / "m.db",
        """
        CREATE TABLE t (c);
        INSERT INTO t VALUES ('013'), (13800000000), (13800000000.0), (1.5), (NULL), (''),
                             (x'E5BCA0'), (CAST(x'D5C5' AS TEXT)), (x'FFD8FF00'), ('a' || char(0) || 'b');
        """,
    )
    tables, problems = read(tmp_path / "m.db")
    values = [row["c"] for row in tables["t"]]
    assert values[:8] == ["013", "13800000000", "13800000000", "1.5", None, "", "张", "张"]
    assert [problem.what.en[:27] for problem in problems] == ["2 cells are not UTF-8 text "]


def test_many_rows_in_order(tmp_path: Path) -> None:
    create(
        tmp_path / "n.db",
        "CREATE TABLE t AS WITH RECURSIVE r(x) AS"
        " (SELECT 1 UNION ALL SELECT x + 1 FROM r LIMIT 150000) SELECT x FROM r",
    )
    source = open_source("s", str(tmp_path / "n.db"))
    batches = list(source.read(TableRef("s", "t"), print))
    assert [batch.num_rows for batch in batches] == [0, 65536, 65536, 150000 - 2 * 65536]
    assert [value for batch in batches for value in batch["x"].to_pylist()] == [str(x) for x in range(1, 150001)]


def test_a_cell_of_50_mb_is_cut_and_reported(tmp_path: Path) -> None:
    create(
        tmp_path / "b.db",
        f"CREATE TABLE t (c); INSERT INTO t VALUES (replace(hex(zeroblob({25 << 20})), '00', '张x')), ('short')",
    )
    tables, problems = read(tmp_path / "b.db")
    assert [len(row["c"] or "") for row in tables["t"]] == [65537, 5]
    assert problems[0].what.en.startswith("1 cells are longer than 65536 characters")


def test_a_locked_database_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "_WAIT_SECONDS", 0.1)
    path = tmp_path / "l.db"
    create(path, "CREATE TABLE t (a)")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN EXCLUSIVE")
    _, problems = read(path)
    writer.close()
    assert problems[0].what.en == "the database is locked by another program"
    assert read(path)[1] == []


def test_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "w.db"
    create(path, "PRAGMA journal_mode = WAL; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    before = path.read_bytes()
    assert read(path)[0] == {"t": [{"a": "1"}]}
    assert path.read_bytes() == before


def test_a_view_that_fails_is_reported_beside_the_rest_without_its_values(tmp_path: Path) -> None:
    create(
        tmp_path / "v.db",
        """
        CREATE TABLE t (a); INSERT INTO t VALUES ('13912345678');
        CREATE VIEW broken AS SELECT json_extract(a || '{', '$.x') AS x FROM t;
        """,
    )
    tables, problems = read(tmp_path / "v.db")
    assert tables["t"] == [{"a": "13912345678"}]
    assert [problem.where for problem in problems] == ["s: broken"]
    assert "13912345678" not in str(problems)


def test_the_fingerprint_sees_the_write_ahead_log(tmp_path: Path) -> None:
    path = tmp_path / "f.db"
    create(path, "PRAGMA journal_mode = WAL; CREATE TABLE t (a)")
    source, ref = open_source("s", str(path)), TableRef("s", "t")
    before = source.fingerprint(ref)
    writer = sqlite3.connect(path)
    writer.execute("INSERT INTO t VALUES (1)")
    writer.commit()
    assert source.fingerprint(ref) != before
    writer.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("whole") / "w.db"
    create(path, "CREATE TABLE t (a, b TEXT); CREATE VIEW v AS SELECT b FROM t")
    with sqlite3.connect(path) as connection:
        connection.executemany("INSERT INTO t VALUES (?, ?)", [(at, f"名{at}" * 9) for at in range(500)])
    connection.close()
    return path


_fuzz = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_fuzz
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=12))
@example([(4024, 128)])  # a column's name that is no text
def test_flipped_bytes_never_raise_anything_but_a_problem(
    tmp_path: Path, whole: Path, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(whole.read_bytes())
    for at, byte in changes:
        content[at % len(content)] = byte
    path = tmp_path / "f.db"
    path.write_bytes(content)
    tables, problems = read(path)
    assert tables or problems


def test_a_file_truncated_anywhere_is_a_problem(tmp_path: Path, whole: Path) -> None:
    path = tmp_path / "t.db"
    content = whole.read_bytes()
    for length in range(1, len(content), 509):
        path.write_bytes(content[:length])
        assert read(path)[1], length


@_fuzz
@given(st.binary(min_size=1, max_size=300))
def test_random_bytes_are_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "r.db"
    path.write_bytes(content)
    assert read(path)[1]


def test_comments_beside_columns_in_the_create_statement_are_read(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    create(
        path,
        """CREATE TABLE t ( -- 客户
            c1 TEXT, -- 手机号
            "c 2" TEXT NOT NULL DEFAULT 'a', /* 姓名 */
            [c3] INTEGER,
            c4 TEXT -- 住址
        );
        CREATE VIEW v AS SELECT c1 FROM t;""",
    )
    source = open_source("s", str(path))
    assert source.comments(TableRef("s", "t")).columns == {"c1": "手机号", "c4": "住址"} | {"c 2": "姓名"}
    assert source.comments(TableRef("s", "v")).columns == {}


def test_objects_of_json_become_columns_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "j.db"
    create(
        path,
        """CREATE TABLE t (j TEXT, "j.b" TEXT);
        INSERT INTO t VALUES ('{"a": 12345678901234567890, "b": {"c": [1]}}', 'x'), ('{"a": null}', NULL), (NULL, NULL);
        CREATE TABLE mixed (j TEXT); INSERT INTO mixed VALUES ('{"a": 1}'), ('{not json');
        CREATE TABLE late (j TEXT);
        WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 70000)
        INSERT INTO late SELECT CASE WHEN x < 70000 THEN '{"a": 1}' ELSE '{"z": "kept"}' END FROM n;""",
    )
    tables, problems = read(path)
    assert tables["t"] == [
        {"j": None, "j.a": "12345678901234567890", "j.b.c": '["1"]', "j.b": "x"},
        {"j": None, "j.a": None, "j.b.c": None, "j.b": None},
        {"j": None, "j.a": None, "j.b.c": None, "j.b": None},
    ]
    assert tables["mixed"] == [{"j": '{"a": 1}'}, {"j": "{not json"}]
    assert tables["late"][-1] == {"j": '{"z": "kept"}', "j.a": None}
    assert problems == []
