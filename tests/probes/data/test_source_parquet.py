"""Parquet: whole, truncated, corrupt, nested, and of every type."""

import datetime as dt
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chudun.probes.data.profile import Comments, Problem
from chudun.probes.data.sources import Unreadable, open_source


def read(path: Path) -> tuple[list[dict[str, Any]], list[Problem]]:
    problems: list[Problem] = []
    rows: list[dict[str, Any]] = []
    source = open_source("s", str(path))
    (ref,) = source.tables(problems.append)
    try:
        for batch in source.read(ref, problems.append):
            batch.validate(full=True)
            rows += batch.to_pylist()
    except Unreadable as error:
        problems.append(error.problem)
    return rows, problems


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("whole") / "w.parquet"
    table = pa.table({"id": range(4000), "name": [f"张{at}" for at in range(4000)]})
    pq.write_table(table, path, row_group_size=1000, compression="zstd", write_page_checksum=True)
    return path.read_bytes()


def test_text_numbers_and_dates_are_kept_and_the_rest_becomes_text(tmp_path: Path) -> None:
    table = pa.table(
        {
            "n": pa.array([1], pa.int64()),
            "f": pa.array([113.5], pa.float64()),
            "b": [True],
            "d": [dt.date(2024, 1, 2)],
            "t": pa.array([0], pa.timestamp("us")),
            "text": pa.array(["张三"], pa.large_string()),
            "view": pa.array(["李四"], pa.string_view()),
            "code": pa.array(["京"]).dictionary_encode(),
            "money": [Decimal("420106199001011234")],
            "bytes": pa.array([b"abc"], pa.binary()),
            "photo": pa.array([b"\xff\xd8" + bytes(100)], pa.binary()),
            "void": pa.nulls(1),
        }
    )
    pq.write_table(table, tmp_path / "t.parquet")
    rows, problems = read(tmp_path / "t.parquet")
    assert len(rows[0].pop("photo")) <= 16
    assert rows == [
        {
            "n": 1,
            "f": 113.5,
            "b": True,
            "d": dt.date(2024, 1, 2),
            "t": dt.datetime(1970, 1, 1),
            "text": "张三",
            "view": "李四",
            "code": "京",
            "money": "420106199001011234",
            "bytes": "abc",
            "void": None,
        }
    ]
    assert [problem.what.en[:25] for problem in problems] == ["1 cells are not UTF-8 text"[:25]]


def test_structs_are_flattened_and_lists_reported(tmp_path: Path) -> None:
    rows_in = [{"a.b": {"c.d": "x", "e": {"f": "y"}}, "l": ["13900000000"]}, {"a.b": None, "l": []}]
    pq.write_table(pa.Table.from_pylist(rows_in), tmp_path / "n.parquet")
    rows, problems = read(tmp_path / "n.parquet")
    assert rows == [{"a.b.c.d": "x", "a.b.e.f": "y"}, {"a.b.c.d": None, "a.b.e.f": None}]
    assert problems[0].what.en.endswith("were not read: l")


def test_namesakes_do_not_stop_the_file(tmp_path: Path) -> None:
    pq.write_table(pa.table([["1"], ["2"]], names=["a", "a"]), tmp_path / "d.parquet")
    rows, problems = read(tmp_path / "d.parquet")
    assert rows == [{"a": "1"}]
    assert "namesakes" in problems[0].what.en


def test_text_that_is_not_utf8_is_read_as_gb18030(tmp_path: Path) -> None:
    cells = pa.array(["张三".encode("gb18030"), "李四".encode()], pa.binary()).view(pa.string())
    pq.write_table(pa.table({"name": cells}), tmp_path / "g.parquet")
    rows, problems = read(tmp_path / "g.parquet")
    assert rows == [{"name": "张三"}, {"name": "李四"}]
    assert problems[0].what.en.startswith("1 cells are not UTF-8")


def test_comments_come_from_field_metadata(tmp_path: Path) -> None:
    schema = pa.schema([pa.field("c1", pa.string(), metadata={"comment": "手机号"}), ("c2", pa.string())])
    pq.write_table(pa.table([["1"], ["2"]], schema=schema), tmp_path / "c.parquet")
    source = open_source("s", str(tmp_path / "c.parquet"))
    assert source.comments(source.tables(print)[0]) == Comments("", {"c1": "手机号"})


@pytest.mark.parametrize("dictionary", [False, True])
@pytest.mark.parametrize(
    ("cell", "length", "cut"),
    [
        ("张" * 65536, 65536, False),
        ("张" * 65537, 65537, True),
        ("x" * (20 << 20), 65537, True),
        (("张三" * 40000).encode("gb18030"), 65537, True),
    ],
)
def test_a_long_cell_is_cut_and_that_is_reported(
    tmp_path: Path, cell: str | bytes, length: int, cut: bool, dictionary: bool
) -> None:
    cells = pa.array([cell if isinstance(cell, bytes) else cell.encode(), None, b"short"], pa.binary()).view(
        pa.string()
    )
    pq.write_table(pa.table({"t": cells}), tmp_path / "l.parquet", use_dictionary=dictionary)
    rows, problems = read(tmp_path / "l.parquet")
    assert len(rows[0]["t"]) == length
    assert rows[0]["t"][:9] in ("张" * 9, "x" * 9, "张三张三张三张三张")
    assert rows[1:] == [{"t": None}, {"t": "short"}]
    assert any("longer than 65536" in problem.what.en for problem in problems) == cut


POINTED_AT = """
import json, resource, sys

resource.setrlimit(resource.RLIMIT_AS, (3 << 30, 3 << 30))
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from chudun.probes.data.sources import open_source

def cells(values, rows):
    missing = [values[at % len(values)] is None for at in range(rows)]
    indices = pa.array([at % len(values) for at in range(rows)], pa.int32(), mask=np.array(missing))
    return pa.DictionaryArray.from_arrays(indices, pa.array([value for value in values if value]))

columns = {
    "long": cells(["x" * (20 << 20), "13912345670", None], 6000),
    "other": range(6000),
    "s": pa.StructArray.from_arrays([cells(["y" * 200_000, "z"], 6000)], ["x"]),
}
pq.write_table(pa.table(columns), sys.argv[1], compression="zstd", dictionary_pagesize_limit=1 << 30)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
source = open_source("s", sys.argv[1])
rows, said, largest = 0, [], 0
for batch in source.read(source.tables(print)[0], lambda problem: said.append(problem.what.en)):
    assert batch.column("other").to_pylist() == list(range(rows, rows + batch.num_rows))
    assert all(phone == "13912345670" for phone in batch.column("long").to_pylist()[(1 - rows) % 3::3])
    rows += batch.num_rows
    largest = max(largest, batch.nbytes)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(json.dumps({"rows": rows, "said": said, "largest": largest, "megabytes": grown >> 10}))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit that protects the machine is the kernel's")
def test_a_huge_cell_that_thousands_of_rows_point_at_takes_bounded_memory(tmp_path: Path) -> None:
    path = tmp_path / "h.parquet"
    done = subprocess.run(
        [sys.executable, "-c", POINTED_AT, str(path)], capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert path.stat().st_size < 200_000
    found = json.loads(done.stdout)
    assert found["rows"] == 6000
    assert found["said"] == [
        "5000 cells are longer than 65536 characters; only that much of them was read",
    ]
    assert found["largest"] < 20 << 20
    assert found["megabytes"] < 600, found


def test_a_file_truncated_anywhere_is_a_problem(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "t.parquet"
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        rows, problems = read(path)
        assert rows == []
        assert "not a whole Parquet file" in problems[0].what.en, length


def test_a_corrupt_row_group_costs_only_itself(tmp_path: Path, whole: bytes) -> None:
    path = tmp_path / "c.parquet"
    path.write_bytes(whole)
    chunk = pq.read_metadata(path).row_group(1).column(1)
    at = (chunk.dictionary_page_offset or chunk.data_page_offset) + chunk.total_compressed_size // 2
    path.write_bytes(whole[:at] + bytes(byte ^ 0xFF for byte in whole[at : at + 64]) + whole[at + 64 :])
    rows, problems = read(path)
    assert [row["id"] for row in rows] == [*range(1000), *range(2000, 4000)]
    assert "1 of 4 row groups are damaged" in problems[0].what.en


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=8))
def test_flipped_bytes_never_raise_anything_but_a_problem(
    tmp_path: Path, whole: bytes, changes: list[tuple[int, int]]
) -> None:
    content = bytearray(whole)
    for at, byte in changes:
        content[-1 - at % len(content)] = byte
    path = tmp_path / "f.parquet"
    path.write_bytes(content)
    rows, problems = read(path)
    assert len(rows) == 4000 or problems


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300).map(lambda body: b"PAR1" + body + b"PAR1"))
def test_random_bytes_are_a_problem(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "r.parquet"
    path.write_bytes(content)
    assert read(path)[1]
