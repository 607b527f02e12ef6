"""CSV and TSV as they are found: encodings, delimiters, malformed records, and no bound on badness."""

import csv
import io
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable, _encoding, open_source

Rows = list[dict[str, str | None]]


def read(path: Path, content: bytes) -> tuple[Rows, list[Problem]]:
    path.write_bytes(content)
    problems: list[Problem] = []
    rows: Rows = []
    source = open_source("s", str(path))
    (ref,) = source.tables(problems.append)
    try:
        for batch in source.read(ref, problems.append):
            batch.validate(full=True)
            rows += batch.to_pylist()
    except Unreadable as error:
        problems.append(error.problem)
    return rows, problems


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "t.csv"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_encoding_and_delimiter_gives_the_same_rows(file: Path, encoding: str, delimiter: str) -> None:
    lines = ["姓名,编号,备注", "张三,007,好", "欧阳娜娜,008,", "李四,009,龘𠮷"]
    text = "\r\n".join(lines).replace(",", delimiter) + "\r\n"
    rows, problems = read(file, text.encode(encoding))
    assert rows == [
        {"姓名": "张三", "编号": "007", "备注": "好"},
        {"姓名": "欧阳娜娜", "编号": "008", "备注": None},
        {"姓名": "李四", "编号": "009", "备注": "龘𠮷"},
    ]
    assert problems == []


def test_everything_stays_text(file: Path) -> None:
    rows, _ = read(file, b"id,phone,flag\n00123,013800000000,true\n420106199001011234,1e5,NULL\n")
    assert rows == [
        {"id": "00123", "phone": "013800000000", "flag": "true"},
        {"id": "420106199001011234", "phone": "1e5", "flag": None},
    ]


def test_short_rows_are_filled_up_and_long_ones_cut_with_their_lines(file: Path) -> None:
    rows, problems = read(file, b'a,b,c\n1,2\n3,4,5,6\n\n7,"x\ny",8\n9\n')
    assert [list(row.values()) for row in rows] == [
        ["1", "2", None],
        ["3", "4", "5"],
        ["7", "x\ny", "8"],
        ["9", None, None],
    ]
    assert [problem.what.en.partition("(")[2] for problem in problems] == ["lines 2, 7)", "lines 3)"]


@pytest.mark.parametrize(
    "body",
    [
        b'1,"abc,2\n3,def,4\n5,6,7\n',
        b'1,"abc,2\n3,"def",4\n5,6,7\n',
        b'1,"abc,2\n3,def,"4"\n5,6,"7"\n',
    ],
)
def test_an_unclosed_quote_loses_no_row(file: Path, body: bytes) -> None:
    rows, problems = read(file, b"a,b,c\n" + body)
    assert [[value.strip() for value in row.values() if value] for row in rows] == [
        ["1", "abc", "2"],
        ["3", "def", "4"],
        ["5", "6", "7"],
    ]
    assert [problem.what.en for problem in problems] == [
        "1 quotes are not closed and were read as ordinary text (lines 2)"
    ]


def test_a_quote_inside_a_field_is_text(file: Path) -> None:
    rows, problems = read(file, b'size,note\n5" pipe,a\n6,"say ""hi"""\n')
    assert rows == [{"size": '5" pipe', "note": "a"}, {"size": "6", "note": 'say "hi"'}]
    assert problems == []


def test_a_stray_byte_in_every_line_leaves_utf8_names_readable(file: Path) -> None:
    content = "姓名,城市\n".encode() + "张三,江城".encode() + b"\xff\n" + ("李四,江城".encode() + b"\xff\n") * 50
    rows, _ = read(file, content)
    assert list(rows[0]) == ["姓名", "城市"]
    assert [row["姓名"] for row in rows[:2]] == ["张三", "李四"]


def test_a_lying_encoding_is_read_on_and_its_place_reported(file: Path) -> None:
    head = "姓名,号\n" + "张三,1\n" * 300
    content = head.encode() + "李四,2\n".encode("gb18030") * 300 + b"\xff\xfe,3\n" + b"end,4\n"
    rows, problems = read(file, content)
    assert [rows[0]["姓名"], rows[300]["姓名"], rows[599]["姓名"], rows[601]["姓名"]] == ["张三", "李四", "李四", "end"]
    (problem,) = problems
    assert f"line 302 (byte {len(head.encode())})" in problem.what.en
    assert "300 lines were read in the other encoding, 1 with replacement" in problem.what.en


def test_a_utf8_tail_in_a_gb18030_file_is_read_as_utf8(file: Path) -> None:
    content = "姓名,号\n".encode("gb18030") + "李四光,2\n".encode("gb18030") * 2000 + "诸葛亮,1\n".encode() * 600
    rows, problems = read(file, content)
    assert rows[0]["姓名"] == "李四光"
    assert rows[-1]["姓名"] == "诸葛亮"
    assert len(problems) == 1


def test_no_header_is_noticed_and_no_value_becomes_a_column_name(file: Path) -> None:
    rows, problems = read(file, "张三,13912345678\n李四,13912345679\n".encode())
    assert [list(row) for row in rows] == [["column_1", "column_2"]] * 2
    assert rows[0]["column_2"] == "13912345678"
    assert "no column names" in problems[0].what.en


def test_names_are_made_unique(file: Path) -> None:
    rows, problems = read(file, b"name,name,,name_2\n1,2,3,4\n")
    assert rows == [{"name": "1", "name_2": "2", "column_3": "3", "name_2_2": "4"}]
    assert "3 columns" in problems[0].what.en


@pytest.mark.parametrize("content", [b"", b"\n\n\r\n", b"," * 20_000])
def test_a_file_without_a_table_is_a_problem(file: Path, content: bytes) -> None:
    rows, problems = read(file, content)
    assert rows == []
    assert "no table" in problems[0].what.en


def test_a_header_alone_is_an_empty_table(file: Path) -> None:
    file.write_bytes(b"a,b")
    source = open_source("s", str(file))
    (ref,) = source.tables(print)
    batches = list(source.read(ref, print))
    assert [(batch.num_rows, batch.schema.names) for batch in batches] == [(0, ["a", "b"])]


def test_one_column_of_free_text_is_one_column(file: Path) -> None:
    rows, _ = read(file, "备注\n你好，世界\n再见\n".encode())
    assert rows == [{"备注": "你好，世界"}, {"备注": "再见"}]


def test_small_blocks_give_what_one_block_gives(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = ("姓名,备注\n" + '张三,"两\n行"\n李四,短\n王五\n' * 200).encode("gb18030")
    whole = read(file, content)
    monkeypatch.setattr(_encoding, "BLOCK", 97)
    in_pieces = read(file, content)
    assert in_pieces == whole
    assert len(whole[0]) == 600


def test_a_line_beyond_the_limit_is_skipped_and_memory_stays_bounded(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_encoding, "BLOCK", 1 << 16)
    monkeypatch.setattr(_encoding, "LONGEST_LINE", 1 << 20)
    content = b"a,b\n1,2\n3," + b"x" * (16 << 20) + b"\n5,6\n"
    tracemalloc.start()
    rows, problems = read(file, content)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [list(row.values()) for row in rows] == [["1", "2"], ["5", "6"]]
    assert "lines 3" in problems[-1].what.en
    assert peak < 8 << 20


def test_a_cell_of_50_mb_is_read(file: Path) -> None:
    rows, problems = read(file, b'a,b\n1,"' + b"x\n" * (25 << 20) + b'"\n3,4\n')
    assert [len(row["b"] or "") for row in rows] == [50 << 20, 1]
    assert problems == []


def test_a_quote_that_never_closes_is_given_up_after_the_longest_line(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_encoding, "BLOCK", 1 << 16)
    monkeypatch.setattr("chudun.probes.data.sources.delimited.LONGEST_LINE", 1 << 18)
    rows, problems = read(file, b'a,b\n1,"open\n' + b"1,2\n" * 400_000)
    assert len(rows) == 400_001
    assert "1 quotes are not closed" in problems[-1].what.en


def test_the_fingerprint_changes_with_the_content(file: Path) -> None:
    file.write_bytes(b"a\n1\n")
    source = open_source("s", str(file))
    (ref,) = source.tables(print)
    before = source.fingerprint(ref)
    assert source.fingerprint(ref) == before
    file.write_bytes(b"a\n2\n")
    assert source.fingerprint(ref) != before


_anything = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])


@_anything
@given(st.one_of(st.binary(max_size=400), st.text('ab1,;|\t"\n\r é张\x00', max_size=200).map(str.encode)))
def test_no_bytes_raise_anything_but_a_problem(tmp_path: Path, content: bytes) -> None:
    _, problems = read(tmp_path / "f.csv", content)
    assert all(problem.what.zh and problem.remedy.en for problem in problems)
    assert not any("reading stopped" in problem.what.en for problem in problems)


_cell = st.text('ab,"\n张é; |', min_size=1, max_size=8).filter(lambda text: text.strip() == text)


@_anything
@given(st.lists(st.lists(_cell, min_size=3, max_size=3), min_size=1, max_size=20))
def test_well_formed_text_reads_back_as_written(tmp_path: Path, table: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([["one", "two", "three"], *table])
    rows, problems = read(tmp_path / "w.csv", text.getvalue().encode())
    assert [list(row.values()) for row in rows] == table
    assert problems == []
