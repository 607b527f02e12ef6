"""The kinds of personal information the scan found, as lists of what is collected or provided show them (收集清单)."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.reports.assessment import DataPart


@dataclass(frozen=True)
class Held:
    """One kind of personal information: its name, whether sensitive, and the columns that hold it."""

    name: str
    sensitive: bool
    where: tuple[str, ...]


def kinds_held(tables: Iterable[TableProfile]) -> tuple[Held, ...]:
    """Return each kind of personal information that the columns of ``tables`` hold, sensitive ones first."""
    return _kinds((table, column) for table in tables for column in table.columns)


def kinds_taken(tables: Iterable[TableProfile], parts: Iterable[DataPart]) -> tuple[Held, ...]:
    """Return likewise what ``parts`` take of ``tables``; a part that names no column takes the whole table."""
    known = {(table.ref.store, table.ref.table): table for table in tables}
    found = [(known.get((part.store, part.table)), part) for part in parts]
    return _kinds(
        (table, column)
        for table, part in found
        if table is not None
        for column in table.columns
        if not part.columns or column.column in part.columns
    )


def rows_of_minors(tables: Iterable[TableProfile]) -> dict[str, int]:
    """Return the tables that hold records of people under 14, and how many such records each holds."""
    counted = {f"{one.ref.store}/{one.ref.table}": int(np.unpackbits(one.minors).sum()) for one in tables}
    return {name: number for name, number in counted.items() if number}


def _kinds(columns: Iterable[tuple[TableProfile, ColumnProfile]]) -> tuple[Held, ...]:
    found: dict[tuple[str, bool], list[str]] = {}
    for table, column in columns:
        if column.personal:
            where = f"{table.ref.store}/{table.ref.table}/{column.column}"
            found.setdefault((_kind(column), column.sensitive), []).append(where)
    held = (Held(name, sensitive, tuple(where)) for (name, sensitive), where in found.items())
    return tuple(sorted(held, key=lambda one: (not one.sensitive, one.name)))


def _kind(column: ColumnProfile) -> str:
    labels = {detector.name: detector.label.zh for detector in all_detectors()}
    return labels.get(column.detector or "") or (column.category.zh if column.category else "其他个人信息")
