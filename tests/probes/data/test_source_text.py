"""Plain text: lines whatever their encoding; a .txt that is a table stays one."""

from pathlib import Path

import pytest

from chudun.probes.data.sources._dialect import looks_tabular

from .parsing import Parsed, confined


def read(folder: Path, content: str | bytes, name: str) -> Parsed:
    (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return confined(folder / name)


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("姓名\t手机\n林\t13900001234\n李\t13900001235\n", True),
        ("手机\n13900001234\n13900001235\n", True),
        ("a,b\n1,2\n3,4\n", True),
        ("今天天气很好，他去了江城。\n电话是13900001234，请联系。\n", False),
        ("Dear Sir,\nthank you, we will call, and write.\nYours\nA, B, C, D\n", False),
        ("2024-01-01 INFO user=13900001234 ok\n2024-01-01 WARN x\n", False),
        ("客户反映发动机有异响已经派人上门处理目前等待配件到货后再行通知客户取车\n", False),
    ],
)
def test_tables_are_told_from_prose_and_logs(text: str, is_table: bool) -> None:
    assert looks_tabular(text.encode()) is is_table


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_rows(tmp_path: Path, encoding: str, end: str) -> None:
    text = end.join(["今天，林测样来电。", "", "  电话是13900001234。 "])
    found = read(tmp_path, text.encode(encoding), "t.txt")
    assert found.tables == {"t": [{"text": "今天，林测样来电。"}, {"text": "电话是13900001234。"}]}


def test_a_log_stays_lines(tmp_path: Path) -> None:
    found = read(tmp_path, "a,b\n1,2\n", "t.log")
    assert [row["text"] for row in found.tables["t"]] == ["a,b", "1,2"]


def test_a_txt_table_stays_a_table(tmp_path: Path) -> None:
    assert read(tmp_path, "姓名|手机\n林|13900001234\n", "t.txt").tables["t"] == [{"姓名": "林", "手机": "13900001234"}]


def test_invalid_bytes_in_the_middle_are_said(tmp_path: Path) -> None:
    found = read(tmp_path, "第一行，好。\n".encode() + b"\xff\xff\n" + "第三行，好。".encode(), "t.log")
    assert len(found.tables["t"]) == 3
    assert "mixed encoding" in found.said


def test_a_line_beyond_the_limit_is_said_and_the_next_read(tmp_path: Path) -> None:
    found = read(tmp_path, b"x" * (85 << 20) + "\n最后一行".encode(), "t.log")
    assert [row["text"] for row in found.tables["t"]] == ["最后一行"]
    assert "longer than 64 MB" in found.said
