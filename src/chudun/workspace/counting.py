"""How many people each transfer concerns, and the exporter's transfers together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from chudun.facts.interval import Interval
from chudun.persons.counting import count
from chudun.persons.linkage import Linkage, link
from chudun.persons.settings import LinkSettings
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.reports.assessment import DataPart, PeopleCount
from chudun.vocabulary.bilingual import Bilingual

Mask = NDArray[np.bool_]

_NOT_READ = Bilingual(
    "部分数据表没有读到或没有读完，人数只有下限",
    "some tables were not read, or not to their end: the count is a lower bound",
)
_BOTH = Bilingual(
    "既有一般又有敏感个人信息出境的人是否也计入“一般”，没有定论：下限不计，上限计入",
    "whether people with both general and sensitive information count among the general ones is not settled: the lower"
    " bound leaves them out, the upper one counts them",
)


@dataclass(frozen=True)
class Scope:
    """The records some transfers take: all with personal information, and those with sensitive information."""

    personal: Mask
    sensitive: Mask
    complete: bool

    def __or__(self, other: "Scope") -> "Scope":
        return Scope(self.personal | other.personal, self.sensitive | other.sensitive, self.complete and other.complete)


@dataclass(frozen=True)
class Population:
    """All records of a workspace, numbered table after table, and linked into persons once."""

    tables: Sequence[TableProfile]

    @cached_property
    def _offsets(self) -> dict[tuple[str, str], int]:
        starts = np.cumsum([0, *(table.rows for table in self.tables)])
        pairs = zip(self.tables, starts[:-1], strict=True)
        return {(table.ref.store, table.ref.table): int(start) for table, start in pairs}

    @cached_property
    def _rows(self) -> int:
        return sum(table.rows for table in self.tables)

    @cached_property
    def linkage(self) -> Linkage:
        """Every record linked by its identifiers."""
        found = [table.identifiers for table in self.tables]
        starts = [self._offsets[table.ref.store, table.ref.table] for table in self.tables]
        empty = np.empty(0, np.int64)
        return link(
            np.concatenate([empty, *(one.record + start for one, start in zip(found, starts, strict=True))]),
            np.concatenate([empty.astype(np.uint8), *(one.kind for one in found)]),
            np.concatenate([empty.astype(np.uint64), *(one.digest for one in found)]),
            settings=LinkSettings(lone_person_owns=True),
        )

    def nobody(self) -> Scope:
        """Return the scope of no records."""
        return Scope(np.zeros(self._rows, np.bool_), np.zeros(self._rows, np.bool_), complete=True)

    def scope(self, parts: Iterable[DataPart]) -> Scope:
        """Return the records ``parts`` take; a table that was not read leaves the scope incomplete."""
        found = self.nobody()
        for part in parts:
            table = self._table(part)
            if table is None:
                found = Scope(found.personal, found.sensitive, complete=False)
                continue
            start = self._offsets[part.store, part.table]
            rows = slice(start, start + table.rows)
            columns = taken(table, part)
            if any(column.personal for column in columns):
                found.personal[rows] = True
            for column in columns:
                if column.sensitive:
                    found.sensitive[rows] |= filled(table, column)
            found = Scope(found.personal, found.sensitive, found.complete and table.complete)
        return found

    def everyone(self) -> Scope:
        """Return the records of every table with personal information."""
        return self.scope(DataPart(table.ref.store, table.ref.table, ()) for table in self.tables)

    def _table(self, part: DataPart) -> TableProfile | None:
        return next((t for t in self.tables if (t.ref.store, t.ref.table) == (part.store, part.table)), None)

    def sensitive(self, scope: Scope) -> PeopleCount:
        """Return how many people's sensitive personal information is in ``scope``."""
        return self._count(scope.sensitive, scope.complete)

    def all(self, scope: Scope) -> PeopleCount:
        """Return how many people's personal information, of whatever kind, is in ``scope``."""
        return self._count(scope.personal | scope.sensitive, scope.complete)

    def general(self, scope: Scope) -> PeopleCount:
        """Return how many people's information other than sensitive is in ``scope``.

        Whether people with both kinds count is open, so the bounds take both readings in.
        """
        everyone, sensitive = self.all(scope), self.sensitive(scope)
        if sensitive.interval == Interval.exactly(0):
            return everyone
        most = sensitive.interval.high
        low = max(0, everyone.interval.low - most) if most is not None else 0
        return PeopleCount(Interval(low, everyone.interval.high), (*everyone.reasons, _BOTH))

    def _count(self, mask: Mask, complete: bool) -> PeopleCount:
        counted = count(self.linkage, mask)
        if complete:
            return PeopleCount(counted.interval, counted.reasons)
        return PeopleCount(Interval(counted.interval.low, None), (*counted.reasons, _NOT_READ))


def taken(table: TableProfile, part: DataPart) -> list[ColumnProfile]:
    """Return the columns of ``table`` that ``part`` takes; all where it names none."""
    return [column for column in table.columns if not part.columns or column.column in part.columns]


def filled(table: TableProfile, column: ColumnProfile) -> Mask:
    """Return which rows of ``table`` have a value in ``column``."""
    packed = table.presence.get(column.column)
    if packed is None:
        return np.ones(table.rows, np.bool_)
    return np.unpackbits(packed, count=table.rows).astype(np.bool_)
