from pathlib import Path

import pytest
from openpyxl import load_workbook

from chudun.reports.inventory.excel import write_excel

from .inventories import FULL, HOSTILE, inventory


def sheets(path: Path) -> dict[str, list[list[object]]]:
    return {sheet.title: [list(line) for line in sheet.values] for sheet in load_workbook(path)}


@pytest.mark.parametrize(
    ("language", "names"),
    [("zh", ["汇总", "清单", "依据", "未读到的"]), ("en", ["Summary", "Inventory", "Reasons", "Not read"])],
)
def test_four_sheets_in_either_language(tmp_path: Path, language: str, names: list[str]) -> None:
    write_excel(FULL, tmp_path / "a.xlsx", language)  # type: ignore[arg-type]
    assert list(sheets(tmp_path / "a.xlsx")) == names


def test_a_line_for_each_table_and_column(tmp_path: Path) -> None:
    write_excel(FULL, tmp_path / "a.xlsx", "zh")
    head, *lines = sheets(tmp_path / "a.xlsx")["清单"]
    told = [dict(zip(head, line, strict=True)) for line in lines]
    assert [line["数据项"] for line in told[:3]] == ["（整表）", "mobile", "id_photo"]
    assert [line["级别"] for line in told] == [
        "一般数据2级", "一般数据2级", "未定：一般数据2级或重要数据", "一般数据2级", "事实相互矛盾", "重要数据",
    ]  # fmt: skip
    assert told[0]["行业级别"] == "工业数据分级：II"
    assert told[0]["涉及自然人"] == "900–1,100"
    assert told[3]["涉及自然人"] is None
    # what was not read to its end is a lower bound, even where the count itself is exact
    assert [line["涉及自然人"] for line in told[4:]] == ["至少 7", "至少 7"]
    assert told[2]["个人信息"] == "敏感个人信息"
    assert told[2]["主要理由或待查"] == "是否被告知为重要数据？"
    assert told[1]["主要理由或待查"] == "含一般个人信息。"


def test_every_reason_has_a_line_of_its_own(tmp_path: Path) -> None:
    write_excel(FULL, tmp_path / "a.xlsx", "en")
    _, *lines = sheets(tmp_path / "a.xlsx")["Reasons"]
    assert len(lines) == sum(len(row.because) + len(row.unknowns) + len(row.flip) for row in FULL.rows)
    assert ["crm", "public.customer", "id_photo", "to find out", "Notified?"] in lines


def test_what_a_column_is_called_is_neither_formula_nor_hidden(tmp_path: Path) -> None:
    write_excel(FULL, tmp_path / "a.xlsx", "en")
    sheet = load_workbook(tmp_path / "a.xlsx")["Inventory"]
    cell = next(cell for line in sheet for cell in line if str(cell.value).startswith("=HYPERLINK"))
    assert cell.data_type == "s"
    assert cell.value != HOSTILE
    assert "\u202e" not in str(cell.value)
    assert max(len(str(cell.value)) for line in sheet for cell in line) <= 32_767


def test_summary_counts_columns_not_tables(tmp_path: Path) -> None:
    write_excel(FULL, tmp_path / "a.xlsx", "en")
    counted = {str(what): count for what, count in (line[:2] for line in sheets(tmp_path / "a.xlsx")["Summary"])}
    assert counted["important data"] == 1
    assert counted["general, level 2"] == 2
    assert counted["sensitive personal information"] == 1
    assert "facts contradict each other" not in counted  # only a table's


def test_nothing_to_tell(tmp_path: Path) -> None:
    write_excel(inventory(), tmp_path / "a.xlsx", "zh")
    told = sheets(tmp_path / "a.xlsx")
    assert len(told["清单"]) <= 2
    assert told["未读到的"] == [["所列数据全部读完。"]]


def test_a_path_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write_excel(FULL, tmp_path / "nowhere" / "a.xlsx", "zh")
