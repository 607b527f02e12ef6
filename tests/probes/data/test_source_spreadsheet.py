"""Workbooks: where the header is, what numbers become, sheets hidden, locked, damaged and hostile."""

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment

from chudun.probes.data.sources import spreadsheet
from chudun.probes.data.sources._header import header_of

from .parsing import FILES, Parsed, confined, parsed


def read(folder: Path, rows: list[list[Any]], merged: tuple[str, ...] = ()) -> Parsed:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "表"
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    book.save(folder / "b.xlsx")
    return parsed(spreadsheet, folder / "b.xlsx")


def test_cells_become_text_as_they_would_be_typed(tmp_path: Path) -> None:
    rows = [
        ["整数", "小数", "日", "时刻", "时", "真", "文"],
        [13900001234, 0.1, dt.date(2024, 1, 2), dt.datetime(2024, 1, 2, 3, 4, 5), dt.time(8, 30), True, " x "],
        [1e14, 1.5e-7, None, None, None, False, ""],
    ]
    first, second = read(tmp_path, rows).tables["表"]
    assert list(first.values()) == [
        "13900001234",
        "0.1",
        "2024-01-02",
        "2024-01-02T03:04:05",
        "08:30:00",
        "true",
        " x ",
    ]
    assert second["整数"] == "100000000000000"
    assert second["小数"] == "0.00000015"


@pytest.mark.parametrize(
    ("number", "is_lost"), [(999_999_999_999_999, False), (10**15, True), (4.20106199001011e17, True)]
)
def test_long_identifiers_stored_as_numbers_are_said_to_be_lost(tmp_path: Path, number: float, is_lost: bool) -> None:
    found = read(tmp_path, [["姓名", "证件号"], ["林", number], ["李", number]])
    assert ("digits after the 15th are lost" in found.said) is is_lost
    assert ("证件号" in found.said) is is_lost
    assert "4201061990" not in found.said


def test_titles_are_passed_over_and_grouped_headers_joined(tmp_path: Path) -> None:
    rows = [
        [None, "员工花名册"],
        [],
        [None, "姓名", "联系方式", None, "部门"],
        [None, None, "手机", "邮箱", None],
        [None, "林测样", "13900001234", "a@example.cn", "质检"],
        [],
        [None, "林样例", "13900001235", None, "质检"],
    ]
    found = read(tmp_path, rows, ("B1:E1", "C3:D3", "B3:B4"))
    assert [list(row) for row in found.tables["表"]] == [["姓名", "联系方式.手机", "联系方式.邮箱", "部门"]] * 2
    assert found.tables["表"][1]["姓名"] == "林样例"
    assert not found.problems


@pytest.mark.parametrize(
    ("rows", "names", "skipped"),
    [
        ([["姓名", "手机"], ["林", "13900001234"]], ("姓名", "手机"), 1),
        ([["林", "13900001234"], ["李", "13900001235"]], ("column_1", "column_2"), 0),
        ([["标题", ""], ["姓名", "手机"], ["林", "13900001234"]], ("姓名", "手机"), 2),
        ([["a", "", "a"], ["1", "2", "3"]], ("a", "column_2", "a_2"), 1),
        ([["姓名", "林测样"], ["电话", "见附件"], ["住址", "江城"]], ("column_1", "column_2"), 0),
        ([["部门", "负责人"], ["生产", "林"], ["质检", "李"]], ("部门", "负责人"), 1),
        ([], (), 0),
    ],
)
def test_headers_are_found_and_forms_have_none(rows: list[list[str]], names: tuple[str, ...], skipped: int) -> None:
    header = header_of(rows)
    assert header.names == names
    assert header.titles + header.rows == skipped


def test_hidden_sheets_are_read_and_comments_reported(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["a"])
    book.active["A1"].comment = Comment("13900001234", "x")
    hidden = book.create_sheet("隐")
    hidden.sheet_state = "veryHidden"
    hidden.append(["姓名"])
    hidden.append(["林测样"])
    book.save(tmp_path / "b.xlsx")
    found = parsed(spreadsheet, tmp_path / "b.xlsx")
    assert found.tables["隐"] == [{"姓名": "林测样"}]
    assert "1 sheets have comments" in found.said
    assert "139" not in found.said


def test_old_workbooks_and_opendocument_are_read(tmp_path: Path) -> None:
    assert parsed(spreadsheet, FILES / "old.xls").tables == {
        "客户": [
            {"姓名": "林测样", "手机": "13900001234", "金额": "12.5"},
            {"姓名": "林测样", "手机": "13900001235", "金额": "3"},
        ]
    }
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(f"<table:table-row>{cell.format(text)}</table:table-row>" for text in ("姓名", "林测样"))
    names = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text"))
    body = f'<office:body><office:spreadsheet><table:table table:name="一">{rows}</table:table></office:spreadsheet>'
    with zipfile.ZipFile(tmp_path / "b.ods", "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        parts.writestr("META-INF/manifest.xml", f'<manifest:manifest xmlns:manifest="{manifest}"/>')
        parts.writestr("content.xml", f"<office:document-content{names}>{body}</office:body></office:document-content>")
    assert parsed(spreadsheet, tmp_path / "b.ods").tables == {"一": [{"姓名": "林测样"}]}


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("locked.xlsx", "protected by a password"),
        (b"", "not a sound workbook"),
        (b"PK\x03\x04 and no more", "not a sound workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "not a sound workbook"),
        (b"<html><table><tr><td>13900001234</td></tr></table></html>", "a web page or text renamed"),
    ],
)
def test_what_cannot_be_read_is_one_line_that_says_what_to_do(tmp_path: Path, file: str | bytes, said: str) -> None:
    path = tmp_path / "b.xlsx"
    path.write_bytes((FILES / file).read_bytes() if isinstance(file, str) else file)
    found = parsed(spreadsheet, path)
    assert len(found.missing) == 1
    assert said in found.said
    assert "139" not in found.said


def test_a_sheet_of_seventeen_thousand_million_cells_costs_itself_alone(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"], book.active["XFD1048576"] = "姓名", "林"
    good = book.create_sheet("好")
    good.append(["手机"])
    good.append(["13900001234"])
    book.save(tmp_path / "b.xlsx")
    found = confined(tmp_path / "b.xlsx")
    assert found.tables["好"] == [{"手机": "13900001234"}]
    assert len(found.missing) == 1
