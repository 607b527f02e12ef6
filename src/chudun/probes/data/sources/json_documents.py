"""JSON and JSON Lines files (每行一个 JSON 对象, 或整个文件一个 JSON 文档).

Numbers are read as they are written, so that long identifiers keep their digits. `_json_rows` says how nested data
become tables, `_json_values` what is done about text that is no JSON. The file is read twice, since any record may
bring a new column.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._json_rows import MOST_COLUMNS, REST, Layout, rows_of
from chudun.probes.data.sources._json_values import LONGEST_RECORD, Faults, JsonValues, Lines
from chudun.probes.data.sources._rows import text_batches
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".json", ".jsonl", ".ndjson", ".geojson")

_BY_LINE = (".jsonl", ".ndjson")


def open_store(store: str, spec: str) -> Source:
    """Open one JSON file as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__)


def list_tables(path: Path, report: Report) -> list[str]:  # noqa: ARG001
    """List the table of the file's records, and those inside them by their path (``orders[]``)."""
    tables = _layout_of(path).tables
    return [table or path.stem for table in tables if table or tables[table] or len(tables) == 1]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the rows of one table; report what was skipped."""
    layout = _layout_of(path)
    wanted = "" if table == path.stem and table not in layout.tables else table
    faults = Faults()
    try:
        with path.open("rb") as file:
            values = JsonValues(file, by_line=path.suffix.lower() in _BY_LINE)
            faults = values.faults
            rows = (layout.cells(wanted, row) for row in _rows(values, wanted))
            yield from text_batches(layout.columns(wanted), rows)
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    where = f"{shown(path.name)}: {table}"
    if wanted in layout.surplus or REST in layout.surplus:
        report(Problem(where, _SURPLUS.format(most=MOST_COLUMNS), _NEST_LESS))
    for count, what, remedy in (
        (faults.repeated, _REPEATED, _ONE_KEY),
        (Lines(faults.replaced), _REPLACED, _AS_UTF8),
    ):
        if count.count:
            report(Problem(where, what.format(n=count.count, lines=count), remedy))
    missing = _missing(faults)
    if missing:
        raise Unreadable(Problem(where, missing, _CORRECT))


def _rows(values: JsonValues, wanted: str) -> Iterator[dict[str, str | None]]:
    for path, value in values:
        try:
            yield from (row for table, row in rows_of(path, value) if table == wanted)
        except RecursionError:
            values.faults.deep.add(0)


def _layout_of(path: Path) -> Layout:
    try:
        status = path.stat()
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    return _layout(path, status.st_size, status.st_mtime_ns)


@lru_cache(maxsize=2)
def _layout(path: Path, size: int, changed: int) -> Layout:  # noqa: ARG001
    """Return the tables and columns of a file as it was at one time."""
    layout = Layout()
    try:
        with path.open("rb") as file:
            for inside, value in JsonValues(file, by_line=path.suffix.lower() in _BY_LINE):
                with suppress(RecursionError):  # counted and reported when the rows are read
                    layout.learn(inside, value)
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    return layout


def _missing(faults: Faults) -> Bilingual | None:
    """Say which rows are missing, if any."""
    said = []
    if faults.broken.count:
        said.append(_BROKEN.format(n=faults.broken.count, lines=faults.broken))
    if faults.deep.count:
        said.append(_DEEP.format(n=faults.deep.count, lines=faults.deep))
    if faults.stopped is not None:
        said.append(_STOPPED.format(line=faults.stopped, limit=LONGEST_RECORD >> 20))
    return Bilingual("；".join(text.zh for text in said), "; ".join(text.en for text in said)) if said else None


_BROKEN = Bilingual(
    "{n} 处不是合法的 JSON，没有读入（行号 {lines}）", "{n} values are no JSON and were left out (lines {lines})"
)
_DEEP = Bilingual(
    "{n} 处嵌套过深，没有读入（行号 {lines}）", "{n} values nest too deeply and were left out (lines {lines})"
)
_STOPPED = Bilingual(
    "第 {line} 行起读不下去：括号没有闭合，或一条记录超过 {limit} MB",
    "reading stopped at line {line}: a bracket is never closed, or a record is longer than {limit} MB",
)
_CORRECT = Bilingual("请改正或重新导出后再扫描", "correct the file or export it again, then scan again")
_SURPLUS = Bilingual(
    "键超过 {most} 种，多出的键值并入“…”列一起检查",
    "more than {most} different keys; the members beyond them are searched together in the column “…”",
)
_NEST_LESS = Bilingual(
    "如键本身是数据（如以编号为键），请改成数组再导出", "if the keys are data themselves, export them as an array"
)
_REPEATED = Bilingual(
    "{n} 个对象有重复的键，各值都已读（行号 {lines}）",
    "{n} objects have a key twice; every value was read (lines {lines})",
)
_ONE_KEY = Bilingual("请核对导出程序", "check the program that exported it")
_REPLACED = Bilingual(
    "{n} 处不合编码，以替换符读出", "{n} places are not in the file's encoding and were read as replacement characters"
)
_AS_UTF8 = Bilingual("请以 UTF-8 重新导出", "export the file again as UTF-8")
