"""Which byte separates the fields of a delimited text, and what its columns are called."""

import re
from collections import Counter
from dataclasses import dataclass
from math import log

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from chudun.probes.data.sources._records import END, FIELDS, split_records

_CANDIDATES = b",\t;|"
_NO_DELIMITER = 0x1F
_SAMPLE = 1 << 18
_SAMPLE_RECORDS = 100

# What no column is called: an e-mail address, a long run of digits, a vehicle's number, a plain number or date.
_VALUE = re.compile(
    r"@|[\d０-９]{7}|^\s*[A-HJ-NPR-Z\d]{17}\s*$|^\s*[\u4e00-\u9fff][A-Z][A-Z\d]{5,6}\s*$"
    r"|^\s*[+-]?\d[\d,.:/ -]*\s*$"
)
_PERIOD = re.compile(r"\s*(19|20)\d\d([-/.]?(0[1-9]|1[0-2]))?\s*")

WIDEST = 10_000
"""Columns beyond which a text is not taken for a table."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a delimited text is to be read.

    Attributes
    ----------
    delimiter
        The byte between fields; the unit separator (0x1F) where there is one column.
    names
        Column names, unique.
    header_end, header_lines
        Bytes and lines up to the first record of data.
    headed
        Whether the first record holds the names; where it looks like data, it is data.
    renamed
        How many columns had no name of their own, or one that occurs before.
    """

    delimiter: int
    names: tuple[str, ...]
    header_end: int
    header_lines: int
    headed: bool
    renamed: int


def dialect_of(text: bytes) -> Dialect | None:
    """Work out the dialect from the beginning of a text; None where it holds no table."""
    delimiter = _delimiter(text)
    data = np.frombuffer(bytearray(text), np.uint8)
    first = np.zeros((1, 4), np.int64)
    after, lines, found, _, _ = split_records(data, delimiter, 0, True, first)
    if not found or first[0, FIELDS] > WIDEST:
        return None
    cells = _cells(data[: first[0, END]].tobytes(), delimiter, int(first[0, FIELDS]))
    if any(_VALUE.search(cell) and not _PERIOD.fullmatch(cell) for cell in cells):
        return Dialect(delimiter, _unique([""] * len(cells)), 0, 0, headed=False, renamed=0)
    names = _unique(cells)
    renamed = sum(name != cell for name, cell in zip(names, cells, strict=True))
    return Dialect(delimiter, names, after, lines, headed=True, renamed=renamed)


def _delimiter(text: bytes) -> int:
    """Return the candidate that splits the first record, and most records into the same large number of fields."""
    sample = text[:_SAMPLE]

    def agreement(candidate: int) -> tuple[bool, float]:
        records = np.zeros((_SAMPLE_RECORDS, 4), np.int64)
        data = np.frombuffer(bytearray(sample), np.uint8)
        found = split_records(data, candidate, 0, len(sample) == len(text), records)[2]
        if not found:
            return False, 0.0
        width, agreeing = Counter(records[:found, FIELDS].tolist()).most_common(1)[0]
        return bool(records[0, FIELDS] > 1), agreeing / found * log(width)

    best = max(_CANDIDATES, key=agreement)
    return best if any(agreement(best)) else _NO_DELIMITER


def _cells(record: bytes, delimiter: int, width: int) -> list[str]:
    """Split one record as the rest of the text will be."""
    record = record.strip(b"\r\n") + b"\n"
    table = pacsv.read_csv(
        pa.BufferReader(record),
        read_options=pacsv.ReadOptions(autogenerate_column_names=True, block_size=len(record) + 1),
        parse_options=pacsv.ParseOptions(delimiter=chr(delimiter), newlines_in_values=True),
        convert_options=pacsv.ConvertOptions(
            column_types={f"f{at}": pa.string() for at in range(width)}, check_utf8=False
        ),
    )
    return [column[0].as_py() for column in table.columns]


def _unique(cells: list[str]) -> tuple[str, ...]:
    """Name every column, and none like another: ``column_3`` for no name, ``name_2`` for a second ``name``."""
    names: dict[str, None] = {}
    for number, cell in enumerate(cells, 1):
        base = cell.strip() or f"column_{number}"
        name, again = base, 2
        while name in names:
            name, again = f"{base}_{again}", again + 1
        names[name] = None
    return tuple(names)
