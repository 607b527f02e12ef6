"""Spreadsheets: Excel (xlsx, xlsm, xlsb, xls) and OpenDocument (ods).

Every sheet is a table, hidden ones too; macros are not run, and of a formula the value last shown is read. Cells
become text as they would be typed: no exponent, no ``.0``, dates as in ISO 8601. Excel keeps fifteen digits of a
number, so a resident ID stored as one has lost its last digits: that is reported. Comments on cells are not read, and
reported where there are any. A sheet is held in memory as one block from its first to its last cell.
"""

import datetime as dt
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path

import pyarrow as pa
from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._header import SAMPLE, Header, header_of
from chudun.probes.data.sources._office import is_locked
from chudun.probes.data.sources._rows import text_batches
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".et", ".ods")

_EXACT = 10**15
_COMMENTS = re.compile(r"xl/(.+/)?(threadedC|c)omments?\d*\.xml")

Cell = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta


def open_store(store: str, spec: str) -> Source:
    """Open one workbook as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__)


def list_tables(path: Path, report: Report) -> list[str]:
    """List the sheets that hold cells; say where comments on cells are left out."""
    with _workbook(path) as book:
        cells = (SheetTypeEnum.WorkSheet, SheetTypeEnum.MacroSheet)
        sheets = [sheet.name for sheet in book.sheets_metadata if sheet.typ in cells]
    if commented := _comments(path):
        report(Problem(shown(path.name), _UNREAD_COMMENTS.format(n=commented), _LOOK_AT_COMMENTS))
    return sheets


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the rows of one sheet below its header."""
    where = f"{shown(path.name)}: {table}"
    with _workbook(path) as book:
        sheet = book.get_sheet_by_name(table)
        text = _Text()
        rows = (text.row(row) for row in sheet.iter_rows())
        sample = list(islice(rows, SAMPLE + (sheet.start or (0, 0))[0]))
        blank = next((at for at, row in enumerate(sample) if any(row)), len(sample))
        header = header_of(sample[blank:], _merged(sheet, blank))
        data = chain(sample[blank + header.titles + header.rows :], rows)
        yield from text_batches(header.names, (row for row in data if any(row)))
    _report_header(where, report, header)
    if lost := text.rounded.total():
        names = ", ".join(header.names[column] for column, count in sorted(text.rounded.items()) if count)
        report(Problem(where, _ROUNDED.format(n=lost, names=names), _STORE_AS_TEXT))


@dataclass(slots=True)
class _Text:
    """Turns cells into text, and counts by column the numbers too long to have been kept whole."""

    rounded: Counter[int] = field(default_factory=Counter)

    def row(self, cells: Sequence[Cell]) -> list[str]:
        return [cell if isinstance(cell, str) else self._text(cell, column) for column, cell in enumerate(cells)]

    def _text(self, cell: int | float | bool | dt.time | dt.date | dt.timedelta, column: int) -> str:
        if isinstance(cell, bool):
            return "true" if cell else "false"
        if isinstance(cell, float | int):
            self.rounded[column] += abs(cell) >= _EXACT
            if cell == cell // 1 and abs(cell) < 1e300:
                return str(int(cell))
            return format(Decimal(repr(cell)), "f")
        if isinstance(cell, dt.datetime) and cell.time() == dt.time():
            return cell.date().isoformat()
        return str(cell) if isinstance(cell, dt.timedelta) else cell.isoformat()


@contextmanager
def _workbook(path: Path) -> Iterator[CalamineWorkbook]:
    """Open a workbook, and turn whatever is wrong with it into a problem."""
    try:
        with path.open("rb") as file:
            yield CalamineWorkbook.from_filelike(file)
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    except PasswordError:
        raise Unreadable(Problem(shown(path.name), _LOCKED, _UNLOCK)) from None
    except (CalamineError, ValueError):
        if is_locked(path):
            raise Unreadable(Problem(shown(path.name), _LOCKED, _UNLOCK)) from None
        raise Unreadable(Problem(shown(path.name), _NO_WORKBOOK, _SAVE_ANEW)) from None
    except BaseException as error:
        # a fault of the parser itself, which is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise Unreadable(Problem(shown(path.name), _NO_WORKBOOK, _SAVE_ANEW)) from None


def _merged(sheet: CalamineSheet, above: int) -> list[tuple[int, int, int]]:
    """Return the cells merged within one row, counted from the first row and column that hold anything."""
    left = (sheet.start or (0, 0))[1]
    ranges = sheet.merged_cell_ranges or []
    return [(top - above, first - left, last - left) for (top, first), (bottom, last) in ranges if top == bottom]


def _comments(path: Path) -> int:
    try:
        with zipfile.ZipFile(path) as parts:
            return sum(bool(_COMMENTS.fullmatch(name)) for name in parts.namelist())
    except (OSError, ValueError, NotImplementedError, zipfile.BadZipFile):
        return 0


def _report_header(where: str, report: Report, header: Header) -> None:
    if header.names and not header.rows:
        report(Problem(where, _NO_HEADER, _ADD_HEADER))
    if header.renamed:
        report(Problem(where, _RENAMED.format(n=header.renamed), _NAME_COLUMNS))


_LOCKED = Bilingual("工作簿有密码，读不了", "the workbook is protected by a password and cannot be read")
_UNLOCK = Bilingual("请去掉密码另存后再扫描", "save it without the password and scan again")
_NO_WORKBOOK = Bilingual(
    "不是完好的电子表格：已损坏，或是改了后缀的网页、文本",
    "not a sound workbook: damaged, or a web page or text renamed",
)
_SAVE_ANEW = Bilingual(
    "请用电子表格软件打开后另存为 xlsx 再扫描", "open it in a spreadsheet program, save it as xlsx and scan again"
)
_NO_HEADER = Bilingual("没有找到列名，已全部按数据读", "no row of column names was found; all rows were read as data")
_ADD_HEADER = Bilingual(
    "请加上一行列名，否则无法用列名判断列的含义",
    "add a row of column names; without it names cannot help to tell what a column means",
)
_RENAMED = Bilingual(
    "{n} 列没有列名或与前面的列重名，已改名（如 column_3、name_2）",
    "{n} columns had no name or the name of an earlier one, and were renamed (column_3, name_2)",
)
_NAME_COLUMNS = Bilingual("请给每列起一个不同的名字", "give every column a name of its own")
_ROUNDED = Bilingual(
    "{n} 个 16 位以上的号码存成了数字，第 15 位以后已经丢失，无法辨认（列：{names}）",
    "{n} numbers of 16 digits or more are stored as numbers: the digits after the 15th are lost, so that they cannot "
    "be recognised (columns: {names})",
)
_STORE_AS_TEXT = Bilingual(
    "请把这些列改为文本格式，从源系统重新导出",
    "make these columns text and export them again from where they came from",
)
_UNREAD_COMMENTS = Bilingual(
    "{n} 个工作表有单元格批注，没有读", "{n} sheets have comments on cells, which were not read"
)
_LOOK_AT_COMMENTS = Bilingual(
    "如批注里可能有个人信息，请另行检查", "if comments may hold personal information, look into them apart"
)
