"""DuckDB: nested types, comments, and files that are hostile, damaged or of another program."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Unreadable
from chudun.probes.data.sources.duckdb import open_store
from chudun.probes.data.sources.sqlite import open_store as open_db

Rows = list[dict[str, object]]


def create(path: Path, *statements: str) -> Path:
    with duckdb.connect(path) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


def read(path: Path) -> tuple[dict[str, Rows], list[Problem]]:
    problems: list[Problem] = []
    tables: dict[str, Rows] = {}
    source = open_store("d", str(path))
    try:
        refs = source.tables(problems.append)
    except Unreadable as error:
        return {}, [error.problem]
    for ref in refs:
        found = tables[ref.table] = []
        try:
            for batch in source.read(ref, problems.append):
                found += batch.to_pylist()
        except Unreadable as error:
            problems.append(error.problem)
    return tables, problems


def test_tables_views_schemas_and_every_type(tmp_path: Path) -> None:
    path = create(
        tmp_path / "a.duckdb",
        """CREATE TABLE t AS SELECT 1::BIGINT AS id, {'phone': '13912345670', 'to': {'c''y': '江城'}} AS owner,
           ['a', 'b'] AS l, MAP {'k': 1} AS m, encode('张三') AS b, '\\xFF\\x00'::BLOB AS raw, 1.50::DECIMAL(5, 2) AS d,
           'infinity'::DATE AS day, '{"k": "v"}'::JSON AS j, 170141183460469231731687303715884105727::HUGEINT AS h""",
        'CREATE SCHEMA "s.x"',
        'CREATE TABLE "s.x"."t""y" (a INT)',
        'CREATE VIEW v AS SELECT owner.phone AS "手机" FROM t',
    )
    tables, problems = read(path)
    assert tables == {
        "main.t": [
            {
                "id": 1, "owner.phone": "13912345670", "owner.to.c'y": "江城", "l": "[a, b]", "m": "{k=1}",
                "b": "张三", "raw": "\\xff00", "d": "1.50", "day": "infinity", "j": None, "j.k": "v",
                "h": "170141183460469231731687303715884105727",
            }
        ],
        "main.v": [{"手机": "13912345670"}],
        '"s.x"."t""y"': [],
    }  # fmt: skip
    assert problems == []


def test_comments_and_many_rows(tmp_path: Path) -> None:
    path = create(
        tmp_path / "b.duckdb",
        "CREATE TABLE t AS SELECT range AS id, repeat('x', 100) AS c FROM range(200000)",
        "COMMENT ON TABLE t IS '客户'",
        "COMMENT ON COLUMN t.c IS '手机号'",
    )
    source, ref = open_store("d", str(path)), TableRef("d", "main.t")
    assert source.comments(ref) == Comments("客户", {"c": "手机号"})
    batches = list(source.read(ref, print))
    assert max(batch.num_rows for batch in batches) <= 1 << 17
    assert [value for batch in batches for value in batch["id"].to_pylist()] == list(range(200000))


def test_a_hostile_view_reads_no_file(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n13912345670\n")
    path = create(
        tmp_path / "h.duckdb",
        f"CREATE VIEW out AS SELECT * FROM read_csv('{tmp_path}/secret.csv')",
        "CREATE TABLE t AS SELECT 1 AS a",
    )
    tables, problems = read(path)
    assert tables == {"main.out": [], "main.t": [{"a": 1}]}
    assert [problem.what.en for problem in problems] == ["the view reads files outside the database, which is refused"]
    assert "13912345670" not in str(problems)


def test_damage_and_huge_cells(tmp_path: Path) -> None:
    path = create(tmp_path / "c.duckdb", "CREATE TABLE t AS SELECT repeat('张x', 5000000) AS c")
    tables, problems = read(path)
    assert len(str(tables["main.t"][0]["c"])) == 65537
    assert problems[0].what.en.startswith("1 cells are longer")
    content = path.read_bytes()
    for name, damaged in {"cut": content[:5000], "zero": b"", "text": b"hello" * 100}.items():
        (tmp_path / f"{name}.duckdb").write_bytes(damaged)
        tables, problems = read(tmp_path / f"{name}.duckdb")
        assert not tables, name
        assert problems[0].what.en == "not a DuckDB database, or one damaged or cut short", name


HOLDING = """
import duckdb, sys
connection = duckdb.connect(sys.argv[1])
connection.execute("CREATE TABLE t (a INT)")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_file_in_use_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "l.duckdb"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        _, problems = read(path)
        holder.communicate()
    assert problems[0].what.en == "the database is locked by another program"


@pytest.mark.parametrize("suffix", [".db", ".sqlite"])
def test_a_db_file_is_told_by_its_first_bytes(tmp_path: Path, suffix: str) -> None:
    path = create(tmp_path / f"x{suffix}", "CREATE TABLE t AS SELECT 1 AS a")
    assert [ref.table for ref in open_db("d", str(path)).tables(print)] == ["main.t"]


def test_the_fingerprint_sees_the_log(tmp_path: Path) -> None:
    path = create(tmp_path / "f.duckdb", "CREATE TABLE t AS SELECT 1 AS a")
    source, ref = open_store("d", str(path)), TableRef("d", "main.t")
    before = source.fingerprint(ref)
    path.with_name("f.duckdb.wal").write_bytes(b"x")
    assert source.fingerprint(ref) != before
