"""The inventory as an Excel workbook (数据分类分级清单): summary, inventory, reasons, what could not be read."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from chudun.reports.inventory.columns import HEADINGS, KIND, WHERE, class_path, kind_of, reasons
from chudun.reports.inventory.model import Inventory, InventoryRow
from chudun.reports.visible import visible
from chudun.vocabulary.bilingual import Bilingual, Language

_LONGEST = 32_767
"""Characters that a cell of the format can hold."""

_FILLS = {"core": "F4B6B6", "important": "FBD9A5", "undetermined": "FFF3B0", "table": "EEF2F6", "head": "D9E2EC"}

_SUMMARY, _INVENTORY, _REASONS, _PROBLEMS = (
    Bilingual("汇总", "Summary"),
    Bilingual("清单", "Inventory"),
    Bilingual("依据", "Reasons"),
    Bilingual("未读到的", "Not read"),
)
_TITLE = Bilingual("数据分类分级清单", "Inventory of data, classified and graded")
_OF = Bilingual("{organisation}，以 {day} 的规则为准", "{organisation}, by the rules of {day}")
_HOW_MANY = Bilingual("数据项数", "Columns")
_BY_GRADE, _BY_KIND, _BY_CLASS = (
    Bilingual("按级别", "By grade"),
    Bilingual("按个人信息", "By personal information"),
    Bilingual("按分类", "By class"),
)
_WHERE, _WHAT, _REMEDY = Bilingual("位置", "Where"), Bilingual("情况", "What"), Bilingual("怎么办", "What to do")
_SORT, _TEXT = Bilingual("性质", "Sort"), Bilingual("内容", "Text")
_ALL_READ = Bilingual("所列数据全部读完。", "Everything listed was read to the end.")


def write_excel(inventory: Inventory, path: Path, language: Language) -> None:
    """Write the inventory to ``path`` as .xlsx, texts in ``language``.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    # what a table or file is called must never become a formula or a link
    options = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    try:
        with xlsxwriter.Workbook(path, options) as workbook:
            sheets = _Sheets(workbook, language)
            sheets.summary(inventory)
            sheets.inventory(inventory.rows)
            sheets.reasons(inventory.rows)
            sheets.problems(inventory)
    except xlsxwriter.exceptions.FileCreateError as error:
        cause = error.args[0] if error.args else None
        raise cause if isinstance(cause, OSError) else OSError(str(error)) from None


class _Sheets:
    """The workbook's sheets, and the formats they share."""

    def __init__(self, workbook: Workbook, language: Language) -> None:
        self._workbook, self._language = workbook, language
        body = {"valign": "top", "text_wrap": True, "font_name": "宋体", "font_size": 10, "border": 1}
        body |= {"border_color": "B8C0C8", "num_format": "#,##0"}
        self._plain = workbook.add_format(body)
        self._head = workbook.add_format(body | {"bold": True, "bg_color": _FILLS["head"], "valign": "vcenter"})
        self._title = workbook.add_format({"bold": True, "font_name": "黑体", "font_size": 16})
        self._note = workbook.add_format({"font_name": "宋体", "font_size": 10, "font_color": "555555"})
        self._filled = {name: workbook.add_format(body | {"bg_color": fill}) for name, fill in _FILLS.items()}

    def _say(self, text: Bilingual) -> str:
        return text.to(self._language)

    def _sheet(self, name: Bilingual) -> Worksheet:
        sheet = self._workbook.add_worksheet(self._say(name))
        sheet.hide_gridlines(2)
        return sheet

    def summary(self, inventory: Inventory) -> None:
        """Write how many columns there are of each grade, kind and class."""
        sheet, say = self._sheet(_SUMMARY), self._say
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, 1, 12)
        sheet.write_string(0, 0, say(_TITLE), self._title)
        said = _OF.format(organisation=visible(say(inventory.organisation)), day=inventory.as_of.isoformat())
        sheet.write_string(1, 0, say(said), self._note)
        columns = [row for row in inventory.rows if row.column is not None]
        top = 3
        for title, counted in (
            (_BY_GRADE, Counter(say(row.grade.label) for row in columns)),
            (_BY_KIND, Counter(say(KIND[kind_of(row)]) for row in columns)),
            (_BY_CLASS, Counter(class_path(row, say) for row in columns)),
        ):
            top = self._counted(sheet, top, title, counted) + 1

    def _counted(self, sheet: Worksheet, top: int, title: Bilingual, counted: Counter[str]) -> int:
        sheet.write_row(top, 0, [self._say(title), self._say(_HOW_MANY)], self._head)
        for line, (what, count) in enumerate(counted.most_common(), top + 1):
            sheet.write_string(line, 0, visible(what), self._plain)
            sheet.write_number(line, 1, count, self._plain)
        return top + 1 + len(counted)

    def inventory(self, rows: Sequence[InventoryRow]) -> None:
        """Write a line for each table and each of its columns; columns fold under their table."""
        sheet = self._sheet(_INVENTORY)
        for place, heading in enumerate(HEADINGS):
            sheet.set_column(place, place, heading.width)
            sheet.write_string(0, place, self._say(heading.title), self._head)
        for line, row in enumerate(rows, 1):
            if row.column is not None:
                sheet.set_row(line, None, None, {"level": 1})
            look = self._look(row)
            for place, heading in enumerate(HEADINGS):
                _write(sheet, line, place, heading.cell(row, self._say), look)
        sheet.outline_settings(symbols_below=False)
        sheet.freeze_panes(1, 3)
        sheet.autofilter(0, 0, max(1, len(rows)), len(HEADINGS) - 1)
        _printed_across(sheet)

    def _look(self, row: InventoryRow) -> Format:
        if not row.grade.settled:
            return self._filled["undetermined"]
        return self._filled.get(row.grade.outcomes[0]) or (self._filled["table"] if row.column is None else self._plain)

    def reasons(self, rows: Sequence[InventoryRow]) -> None:
        """Write a line for everything that a grade rests on, that would settle it, or that would change it."""
        sheet = self._sheet(_REASONS)
        heads = [*((heading.title, heading.width) for heading in WHERE), (_SORT, 12), (_TEXT, 110)]
        for place, (title, width) in enumerate(heads):
            sheet.set_column(place, place, width)
            sheet.write_string(0, place, self._say(title), self._head)
        told = [(row, sort, text) for row in rows for sort, text in reasons(row)]
        for line, (row, sort, text) in enumerate(told, 1):
            where = [heading.cell(row, self._say) for heading in WHERE]
            for place, cell in enumerate((*where, self._say(sort), self._say(text))):
                _write(sheet, line, place, cell, self._plain)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, max(1, len(told)), len(heads) - 1)
        _printed_across(sheet)

    def problems(self, inventory: Inventory) -> None:
        """Write what could not be read, and what to do about it."""
        sheet, say = self._sheet(_PROBLEMS), self._say
        sheet.set_column(0, 2, 50)
        if not inventory.problems:
            sheet.write_string(0, 0, say(_ALL_READ), self._note)
            return
        sheet.write_row(0, 0, [say(_WHERE), say(_WHAT), say(_REMEDY)], self._head)
        for line, problem in enumerate(inventory.problems, 1):
            for place, text in enumerate((problem.where, say(problem.what), say(problem.remedy))):
                _write(sheet, line, place, text, self._plain)


def _printed_across(sheet: Worksheet) -> None:
    """Set A4, all columns on one page's width, the heads on every page."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.set_margins(0.3, 0.3, 0.5, 0.5)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, line: int, place: int, value: str | int | None, look: Format) -> None:
    if isinstance(value, int):
        sheet.write_number(line, place, value, look)
    elif value:
        # a line break is meant; everything else that hides is not
        shown = "\n".join(visible(part) for part in value.split("\n"))
        sheet.write_string(line, place, shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…", look)
    else:
        sheet.write_blank(line, place, None, look)
