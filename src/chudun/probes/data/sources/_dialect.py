"""Which byte separates the fields of a delimited text, and what its columns are called."""

import re
from collections import Counter
from dataclasses import dataclass
from math import log

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from chudun.probes.data.sources._column_names import looks_like_value, unique
from chudun.probes.data.sources._records import END, FIELDS, split_records

_CANDIDATES = b",\t;|"
_NO_DELIMITER = 0x1F
_SAMPLE = 1 << 18
_SAMPLE_RECORDS = 100
_LONGEST_VALUE = 32
_AGREEMENT = 0.8
_SENTENCE = re.compile(r"[，。；：！？、=]|\S\s+\S+\s+\S")

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
    if any(looks_like_value(cell) for cell in cells):
        return Dialect(delimiter, unique([""] * len(cells)), 0, 0, headed=False, renamed=0)
    names = unique(cells)
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


def looks_tabular(text: bytes) -> bool:
    """Tell a table, or a list of one value a line, from prose and logs by the beginning of a text."""
    delimiter = _delimiter(text)
    if delimiter == _NO_DELIMITER:
        lines = [line for line in text.decode("utf-8", "replace").splitlines() if line.strip()]
        return all(len(line) <= _LONGEST_VALUE and not _SENTENCE.search(line) for line in lines)
    records = np.zeros((_SAMPLE_RECORDS, 4), np.int64)
    found = split_records(np.frombuffer(bytearray(text), np.uint8), delimiter, 0, True, records)[2]
    agreeing = Counter(records[:found, FIELDS].tolist()).most_common(1)[0][1]
    return bool(agreeing >= _AGREEMENT * found)
