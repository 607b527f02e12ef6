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
from chudun.probes.data.profile import ColumnProfile, Identifiers, TableProfile
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
    """All records of a workspace, numbered table after table, and linked into persons once.

    A table whose rows also speak of somebody else (an emergency contact) has a second block of numbers for them.
    """

    tables: Sequence[TableProfile]

    @cached_property
    def _blocks(self) -> dict[tuple[str, str, bool], slice]:
        """Return where the rows of each table lie; True for the persons its rows only mention."""
        blocks, start = {}, 0
        for table in self.tables:
            for mentioned in (False, True) if table.mentions else (False,):
                blocks[table.ref.store, table.ref.table, mentioned] = slice(start, start + table.rows)
                start += table.rows
        return blocks

    @cached_property
    def _rows(self) -> int:
        return max((block.stop for block in self._blocks.values()), default=0)

    @cached_property
    def linkage(self) -> Linkage:
        """Every record linked by its identifiers."""
        found = [(self._block(table, mentioned=False).start, table.identifiers) for table in self.tables]
        found += [
            (self._block(table, mentioned=True).start, table.mentioned) for table in self.tables if table.mentions
        ]
        none = Identifiers.none()
        return link(
            np.concatenate([none.record, *(one.record + start for start, one in found)]),
            np.concatenate([none.kind, *(one.kind for _, one in found)]),
            np.concatenate([none.digest, *(one.digest for _, one in found)]),
            settings=LinkSettings(lone_person_owns=True),
        )

    def _block(self, table: TableProfile, *, mentioned: bool) -> slice:
        return self._blocks[table.ref.store, table.ref.table, mentioned]

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
            for column in taken(table, part):
                if not column.personal:
                    continue
                mentioned = column.column in table.mentions
                rows = self._block(table, mentioned=mentioned)
                has_value = filled(table, column)
                found.personal[rows] |= has_value if mentioned else True
                if column.sensitive:
                    found.sensitive[rows] |= has_value
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
