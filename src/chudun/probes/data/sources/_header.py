"""Where the column names of a sheet are: below its titles, perhaps in two rows (表头识别).

A form, with labels down its first column and what was filled in beside them, has none: what was filled in must not
be taken for the names of columns, which are shown in clear.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from chudun.probes.data.sources._column_names import looks_like_value, unique

SAMPLE = 60
"""Rows from which a header is worked out."""

_TITLES = 20
_LABELS = re.compile(
    "(姓名|性别|民族|出生(日期|年月)?|籍贯|学历|身份证|证件|(联系|家庭)?电话|手机|邮箱|(家庭)?(住址|地址)|部门|职务|单位)"
    "(号|号码|名称)?[:：]?"
)
_WIDE = 0.6


@dataclass(frozen=True, slots=True)
class Header:
    """What the first rows of a sheet say.

    Attributes
    ----------
    names
        Column names, unique.
    titles
        Rows above the names, or where there are none, above the data.
    rows
        Rows the names take: 0 where the sheet has none, else 1 or 2.
    renamed
        Columns that had no name of their own, or one that occurs before.
    """

    names: tuple[str, ...]
    titles: int
    rows: int
    renamed: int


def header_of(sample: Sequence[Sequence[str]], merged: Iterable[tuple[int, int, int]] = ()) -> Header:
    """Work out the header from the first rows, each as wide as the sheet.

    Parameters
    ----------
    merged
        Cells merged into one: their row, where it is a single one, first column and last column, from 0.
    """
    width = max(map(len, sample), default=0)
    filled = [sum(map(bool, row)) for row in sample]
    usual = median([count for count in filled if count] or [0])
    at = next((at for at, count in enumerate(filled[:_TITLES]) if count and count >= _WIDE * usual), None)
    if at is None or any(map(looks_like_value, sample[at])) or _is_form(sample):
        return Header(unique([""] * width), at or 0, 0, 0)
    groups = {first: last for row, first, last in merged if row == at and last > first}
    below = sample[at + 1] if at + 1 < len(sample) else ()
    if groups and below and not any(map(looks_like_value, below)):
        names, rows = _grouped(sample[at], below, groups), 2
    else:
        names, rows = list(sample[at]), 1
    distinct = unique([" ".join(name.split()) for name in names])
    return Header(distinct, at, rows, sum(new != old.strip() for new, old in zip(distinct, names, strict=True)))


def _is_form(sample: Sequence[Sequence[str]]) -> bool:
    left = min((at for row in sample for at, cell in enumerate(row) if cell), default=0)
    first = ("".join(row[left].split()) for row in sample if len(row) > left)
    return sum(bool(_LABELS.fullmatch(cell)) for cell in first) > 1


def _grouped(above: Sequence[str], below: Sequence[str], groups: dict[int, int]) -> list[str]:
    """Put the name of a group before the names under it."""
    names = list(above)
    for first, last in groups.items():
        for column in range(first, min(last + 1, len(names))):
            names[column] = ".".join(filter(None, (above[first], below[column])))
    return [name or under for name, under in zip(names, below, strict=True)]
