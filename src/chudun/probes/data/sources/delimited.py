"""CSV, TSV and their like (RFC 4180, as found): any delimiter, any of the encodings met in China.

Every column is read as text: inferring types would eat leading zeros and turn identity numbers into
floats. A record with too few fields is filled up with blanks and one with too many is cut, because the
person in it counts all the same; both are reported with their lines. Memory is bounded by
`LONGEST_LINE`: a cell of 50 MB is read; a line, or a quoted field over many lines, beyond 64 MB is
reported, and the lines after it are read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv
from numpy.typing import NDArray

from chudun.probes.data.profile import Comments, Problem, TableRef
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._dialect import Dialect, dialect_of, looks_tabular
from chudun.probes.data.sources._encoding import LONGEST_LINE, Damage, beginning, mixed_encoding, too_long, utf8_blocks
from chudun.probes.data.sources._files import existing_file, fingerprint_of, opened_as_it_is, unreadable_file
from chudun.probes.data.sources._records import CUT, END, FIELDS, LINE, split_records
from chudun.probes.data.sources.text import Lines
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".csv", ".tsv", ".txt", ".psv")

_NULLS = ["", "NULL", "null", "\\N"]
_BLANK = re.compile(rb"[\r\n]*")
_LINES_SHOWN = 10
_MALFORMED_AT_ONCE = 1 << 16
_PARALLEL_BLOCK = 1 << 20


def open_store(store: str, spec: str) -> Source:
    """Open one delimited file, which is one table, as a store; a ``.txt`` that holds none is read by line."""
    path = existing_file(store, spec)
    if path.suffix.lower() == ".txt" and not looks_tabular(beginning(path)):
        return Lines(store, path)
    return Delimited(store, path)


@dataclass(slots=True)
class _Lines:
    """A count of faults and the lines, from 1, of the first of them."""

    count: int = 0
    first: list[int] = field(default_factory=list)

    def add(self, line: int, count: int = 1) -> None:
        self.count += count
        if len(self.first) < _LINES_SHOWN:
            self.first.append(line)

    def __str__(self) -> str:
        return ", ".join(map(str, self.first)) + (" …" if self.count > len(self.first) else "")


@dataclass(slots=True)
class _Faults:
    """What was put right while reading."""

    short: _Lines = field(default_factory=_Lines)
    long: _Lines = field(default_factory=_Lines)
    stray: _Lines = field(default_factory=_Lines)


@dataclass(frozen=True, slots=True)
class Delimited:
    """One CSV or TSV file."""

    store: str
    path: Path

    def tables(self, report: Report) -> list[TableRef]:  # noqa: ARG002
        """Return the file as its only table."""
        return [TableRef(self.store, self.path.stem)]

    def comments(self, ref: TableRef) -> Comments:  # noqa: ARG002
        """Return nothing: the format has no place for comments."""
        return Comments()

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the file's size, time, head and tail."""
        return fingerprint_of(self.path)

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows as text columns; see the module for what is put right."""
        where = f"{ref.store}: {ref.table}"
        damage, faults = Damage(), _Faults()
        try:
            with opened_as_it_is(self.path) as file:
                yield from _batches(utf8_blocks(file, damage), where, report, faults)
        except OSError as error:
            raise unreadable_file(self.store, self.path, error) from None
        _report_faults(where, report, damage, faults)
        if damage.too_long:
            raise Unreadable(too_long(where, damage.too_long))


def _batches(blocks: Iterator[bytes], where: str, report: Report, faults: _Faults) -> Iterator[pa.RecordBatch]:
    first = next(blocks, b"")
    dialect = dialect_of(first)
    if dialect is None:
        raise Unreadable(_no_table(where))
    _report_dialect(where, report, dialect)
    yield pa.RecordBatch.from_pylist([], pa.schema([(name, pa.string()) for name in dialect.names]))
    parser = _Parser(dialect, faults, line=dialect.header_lines + 1)
    try:
        yield from parser.feed(first[dialect.header_end :])
        for block in blocks:
            yield from parser.feed(block)
        yield from parser.close()
    except pa.ArrowInvalid:
        # The message quotes the row, so it must not be shown.
        raise Unreadable(_unparsable(where, parser.line)) from None


@dataclass(slots=True)
class _Parser:
    """Turns a stream of text into batches of whole records, keeping what has no end yet."""

    dialect: Dialect
    faults: _Faults
    line: int
    pending: bytes = b""

    def feed(self, block: bytes) -> Iterator[pa.RecordBatch]:
        """Take text that ends at a line's end, and yield the records that end in it."""
        text = self.pending + block
        self.pending = b""
        if b'"' not in text:
            try:
                batches = _parse(text, self.dialect, _PARALLEL_BLOCK)
            except pa.ArrowInvalid:
                pass  # a malformed record, or one larger than a parallel block
            else:
                self.line += text.count(b"\n") or text.count(b"\r")
                yield from batches
                return
        yield from self._carefully(text, last=len(text) > LONGEST_LINE)

    def close(self) -> Iterator[pa.RecordBatch]:
        """Yield what is left when there is no more text."""
        text, self.pending = self.pending, b""
        yield from self._carefully(text, last=True)

    def _carefully(self, text: bytes, *, last: bool) -> Iterator[pa.RecordBatch]:
        data = np.frombuffer(bytearray(text), np.uint8)
        malformed = np.zeros((_MALFORMED_AT_ONCE, 4), np.int64)
        while data.size:
            end, lines, filled, stray, stray_line = split_records(
                data, self.dialect.delimiter, len(self.dialect.names), last, malformed
            )
            if stray:
                self.faults.stray.add(self.line + stray_line, stray)
            repaired = _repaired(data[:end], malformed[:filled], self.dialect, self.line, self.faults)
            yield from _parse(repaired, self.dialect, len(repaired) + 1)
            self.line += lines
            data = data[end:]
            if filled < len(malformed):
                break
        self.pending = data.tobytes()


def _repaired(
    data: NDArray[np.uint8], malformed: NDArray[np.int64], dialect: Dialect, line: int, faults: _Faults
) -> bytes:
    """Fill up short records with blanks and cut long ones."""
    pieces, at = [], 0
    width = len(dialect.names)
    text = data.tobytes()
    for record in malformed.tolist():
        missing = width - record[FIELDS]
        (faults.short if missing > 0 else faults.long).add(line + record[LINE])
        pieces += [text[at : record[CUT]], bytes([dialect.delimiter]) * missing]
        at = record[END]
    return b"".join([*pieces, text[at:]])


def _parse(text: bytes, dialect: Dialect, block_size: int) -> list[pa.RecordBatch]:
    if _BLANK.fullmatch(text):
        return []
    table = pacsv.read_csv(
        pa.BufferReader(text),
        read_options=pacsv.ReadOptions(column_names=dialect.names, block_size=block_size),
        parse_options=pacsv.ParseOptions(delimiter=chr(dialect.delimiter), newlines_in_values=b'"' in text),
        convert_options=pacsv.ConvertOptions(
            check_utf8=False,
            column_types=dict.fromkeys(dialect.names, pa.string()),
            null_values=_NULLS,
            strings_can_be_null=True,
        ),
    )
    batches: list[pa.RecordBatch] = table.combine_chunks().to_batches()
    return batches


def _report_dialect(where: str, report: Report, dialect: Dialect) -> None:
    if not dialect.headed:
        report(
            Problem(
                where,
                Bilingual(
                    "没有列名：首行像数据，已按数据读",
                    "no column names: the first row looks like data, and was read as such",
                ),
                Bilingual(
                    "请在首行加上列名，否则无法用列名判断列的含义",
                    "add a first row of column names; without it names cannot help to tell what a column means",
                ),
            )
        )
    if dialect.renamed:
        report(
            Problem(
                where,
                Bilingual(
                    "{n} 列没有列名或与前面的列重名，已改名（如 column_3、name_2）",
                    "{n} columns had no name or the name of an earlier one, and were renamed (column_3, name_2)",
                ).format(n=dialect.renamed),
                Bilingual("请给每列起一个不同的名字", "give every column a name of its own"),
            )
        )


def _report_faults(where: str, report: Report, damage: Damage, faults: _Faults) -> None:
    if mixed := mixed_encoding(where, damage):
        report(mixed)
    for lines, what, remedy in (
        (faults.short, _SHORT, _CHECK_QUOTING),
        (faults.long, _LONG, _CHECK_QUOTING),
        (faults.stray, _STRAY, _CLOSE_QUOTES),
    ):
        if lines.count:
            report(Problem(where, what.format(n=lines.count, lines=lines), remedy))


_SHORT = Bilingual(
    "{n} 行的字段少于列数，缺的按空值读（行号 {lines}）",
    "{n} rows have fewer fields than there are columns; the rest was read as blank (lines {lines})",
)
_LONG = Bilingual(
    "{n} 行的字段多于列数，多出的未读（行号 {lines}）",
    "{n} rows have more fields than there are columns; the surplus was not read (lines {lines})",
)
_STRAY = Bilingual(
    "{n} 个引号没有闭合，已按普通字符读（行号 {lines}）",
    "{n} quotes are not closed and were read as ordinary text (lines {lines})",
)
_CHECK_QUOTING = Bilingual(
    "请核对这些行的分隔符和引号后重新导出",
    "check the delimiters and quotes of these lines, and export again",
)
_CLOSE_QUOTES = Bilingual(
    "请补上引号，或把字段内的引号写成两个",
    "close the quote, or write a quote inside a field twice",
)


def _no_table(where: str) -> Problem:
    return Problem(
        where,
        Bilingual(
            "文件里没有表：是空的，或一行超过一万列", "the file holds no table: it is empty, or has over 10,000 columns"
        ),
        Bilingual("请核对文件是否导出完整、是否真是文本表格", "check that the export is whole and is a delimited text"),
    )


def _unparsable(where: str, line: int) -> Problem:
    return Problem(
        where,
        Bilingual("第 {line} 行起读不下去", "reading stopped after line {line}").format(line=line),
        Bilingual("请检查该行之后的引号和分隔符", "check the quotes and delimiters from there on"),
    )
