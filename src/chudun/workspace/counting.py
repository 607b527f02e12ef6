"""How many people each transfer concerns, and the exporter's transfers together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from chudun.facts.interval import Interval
from chudun.persons.chunks import Chunk, link_chunks
from chudun.persons.counting import PersonCount, count
from chudun.persons.linkage import Linkage
from chudun.persons.settings import LinkSettings
from chudun.probes.data.profile import ColumnProfile, Identifiers, TableProfile, TableRef
from chudun.reports.assessment import DataPart, PeopleCount
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.ledger.entry import Block, content_id, unpacked

Mask = NDArray[np.bool_]

_NOT_READ = Bilingual(
    "部分数据表没有读到或没有读完，人数只有下限",
    "some tables were not read, or not to their end: the count is a lower bound",
)
_UNSURE_EXEMPT = Bilingual(
    "有的出境是否免予机制尚未确定：下限不计、上限计入其人数",
    "whether some exports are exempt is not settled: the lower bound leaves their people out, the upper one doesn't",
)
UNCONNECTED = Bilingual(
    "没有任何标识符相连的记录按不同的人计：同一个人若在两处只留下互不相同的标识，下限会偏高。",
    "Records that no identifier connects count as different people: somebody known in two places by different"
    " identifiers alone makes the lower bound too high.",
)
"""What a count assumes of records that nothing connects."""

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

    Attributes
    ----------
    tables
        As they are now.
    booked
        Records that left earlier, from the ledger.
    fingerprints
        Of the tables' contents, where they are known: records booked from a table that has not changed since are
        its own records, and not further ones.
    """

    tables: Sequence[TableProfile]
    booked: Sequence[Block] = ()
    fingerprints: Mapping[TableRef, str] = field(default_factory=dict)

    @cached_property
    def blocks(self) -> dict[tuple[str, str, bool], slice]:
        """Return where the rows of each table lie; True for the persons its rows only mention."""
        blocks, start = {}, 0
        for table in self.tables:
            for mentioned in (False, True) if table.mentions else (False,):
                blocks[table.ref.store, table.ref.table, mentioned] = slice(start, start + table.rows)
                start += table.rows
        return blocks

    @cached_property
    def booked_at(self) -> tuple[slice, ...]:
        """Return where the rows of each booked block lie."""
        known = {
            content_id(table.ref, mentioned, self.fingerprints[table.ref], table.rows, found): self._block(
                table, mentioned
            )
            for table, mentioned, found in self._found()
            if table.ref in self.fingerprints
        }
        start = max((block.stop for block in self.blocks.values()), default=0)
        for block in self.booked:
            if block.content not in known:
                known[block.content] = slice(start, start + block.rows)
                start += block.rows
        return tuple(known[block.content] for block in self.booked)

    @cached_property
    def _rows(self) -> int:
        return max((block.stop for block in (*self.blocks.values(), *self.booked_at)), default=0)

    @cached_property
    def linkage(self) -> Linkage:
        """Every record linked by its identifiers."""
        return link_chunks(self._chunks(), settings=LinkSettings(lone_person_owns=True))

    def _found(self) -> Iterator[tuple[TableProfile, bool, Identifiers]]:
        """Yield the identifiers of each table's block, in the order of the blocks."""
        for table in self.tables:
            yield table, False, table.identifiers
            if table.mentions:
                yield table, True, table.mentioned

    def _chunks(self) -> Iterator[Chunk]:
        for table, mentioned, found in self._found():
            yield Chunk(found.record + self._block(table, mentioned).start, found.kind, found.digest)
        reached = max((block.stop for block in self.blocks.values()), default=0)
        for block, rows in zip(self.booked, self.booked_at, strict=True):
            if rows.start >= reached:
                yield Chunk(block.identifiers.record + rows.start, block.identifiers.kind, block.identifiers.digest)
                reached = rows.stop

    def _block(self, table: TableProfile, mentioned: bool) -> slice:
        return self.blocks[table.ref.store, table.ref.table, mentioned]

    def booked_scope(self, places: Iterable[int]) -> Scope:
        """Return the records that left in the booked blocks at ``places``."""
        found, complete = self.nobody(), True
        for place in places:
            block, rows = self.booked[place], self.booked_at[place]
            found.personal[rows] |= unpacked(block.personal, block.rows)
            found.sensitive[rows] |= unpacked(block.sensitive, block.rows)
            complete = complete and block.complete
        return Scope(found.personal, found.sensitive, complete)

    def nobody(self) -> Scope:
        """Return the scope of no records."""
        return Scope(np.zeros(self._rows, np.bool_), np.zeros(self._rows, np.bool_), complete=True)

    def scope(self, parts: Iterable[DataPart]) -> Scope:
        """Return the records ``parts`` take; a table that was not read leaves the scope incomplete."""
        found = self.nobody()
        for part in parts:
            table = self._by_name.get((part.store, part.table))
            if table is None:
                found = Scope(found.personal, found.sensitive, complete=False)
                continue
            for column in taken(table, part):
                if not column.personal:
                    continue
                mentioned = column.column in table.mentions
                rows = self._block(table, mentioned)
                has_value = filled(table, column)
                found.personal[rows] |= has_value if mentioned else True
                if column.sensitive:
                    found.sensitive[rows] |= has_value
            found = Scope(found.personal, found.sensitive, found.complete and table.complete)
        return found

    def everyone(self) -> Scope:
        """Return the records of every table with personal information."""
        return self.scope(DataPart(table.ref.store, table.ref.table, ()) for table in self.tables)

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], TableProfile]:
        return {(table.ref.store, table.ref.table): table for table in self.tables}

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

    def minors(self, scope: Scope) -> PeopleCount:
        """Return how many people in ``scope`` a birth date in the tables shows to be under fourteen (不满十四周岁).

        Others of whom no birth date is known may be as young. So may those the rows only mention: they are left out.
        """
        young = np.zeros(self._rows, np.bool_)
        for table in self.tables:
            if table.minors.size:
                young[self._block(table, False)] = unpacked(table.minors, table.rows)
        return self._count((scope.personal | scope.sensitive) & young, scope.complete)

    def _count(self, mask: Mask, complete: bool) -> PeopleCount:
        counted = self._persons(mask)
        if complete:
            return PeopleCount(counted.interval, counted.reasons)
        return PeopleCount(Interval(counted.interval.low, None), (*counted.reasons, _NOT_READ))

    def _persons(self, mask: Mask) -> PersonCount:
        return count(self.linkage, mask)


def between(certain: PeopleCount, possible: PeopleCount) -> PeopleCount:
    """Return the count of exports of which only ``certain`` ones surely count, and ``possible`` ones may."""
    if certain == possible:
        return certain
    interval = Interval(certain.interval.low, possible.interval.high)
    return PeopleCount(interval, tuple(dict.fromkeys((*certain.reasons, *possible.reasons, _UNSURE_EXEMPT))))


def no_fewer(whole: PeopleCount, part: PeopleCount) -> PeopleCount:
    """Return ``whole`` with its lower bound raised to that of ``part``, which it includes."""
    return PeopleCount(Interval(max(whole.interval.low, part.interval.low), whole.interval.high), whole.reasons)


def taken(table: TableProfile, part: DataPart) -> list[ColumnProfile]:
    """Return the columns of ``table`` that ``part`` takes; all where it names none."""
    return [column for column in table.columns if not part.columns or column.column in part.columns]


def filled(table: TableProfile, column: ColumnProfile) -> Mask:
    """Return which rows of ``table`` have a value in ``column``."""
    packed = table.presence.get(column.column)
    if packed is None:
        return np.ones(table.rows, np.bool_)
    return np.unpackbits(packed, count=table.rows).astype(np.bool_)
