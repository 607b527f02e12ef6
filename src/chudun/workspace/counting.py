"""How many people each transfer concerns, and the exporter's transfers together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.facts.interval import Interval
from chudun.persons.chunks import Chunk, link_chunks
from chudun.persons.counting import PersonCount, count
from chudun.persons.linkage import Linkage
from chudun.persons.settings import LinkSettings
from chudun.probes.data.detectors import all_detectors, free_text
from chudun.probes.data.profile import ColumnProfile, Identifiers, TableProfile, TableRef, TextIdentifiers, Whom
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
ASSUMED_APART = Bilingual(
    "互不相连的记录若有同类而不同的标识符（如两个手机号、两个系统的编号），按不同的人计：一人若有两个而没有任何记录相连，"
    "会计为两人。",
    "Records that nothing connects count as different people if they show different identifiers of one kind, such as"
    " two phone numbers or numbers in two systems: somebody with two that no record ties together counts as two.",
)
"""What a count assumes of records that nothing connects."""

_BOTH = Bilingual(
    "既有一般又有敏感个人信息出境的人是否也计入“一般”，没有定论：下限不计，上限计入",
    "whether people with both general and sensitive information count among the general ones is not settled: the lower"
    " bound leaves them out, the upper one counts them",
)

_IN_TEXT = Bilingual(
    "文字中找到的标识符各作一条记录：同一段文字里的几个是否属于同一人，无从得知。下限在一段文字中每种只计一个（证件号全计），上限全计",
    "identifiers found inside texts are records of their own, since nobody can tell whether those in one text are one"
    " person's: the lower bound counts one of a kind in each text, and all identity documents, the upper one all",
)

_PROPER = np.array([kind.value for kind in IdentifierKind if kind.proper], np.uint8)


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

    A table whose rows also speak of somebody else (an emergency contact) has a second block of numbers for them, and
    one whose texts mention identifiers a third, with a record for each of these. A row of which nothing is taken but a
    text is no record itself where the text mentions identifiers: those stand for it.

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
    def blocks(self) -> dict[tuple[TableRef, Whom], slice]:
        """Return where the records of each table lie, by whom they concern."""
        blocks, start = {}, 0
        for table in self.tables:
            for whom, records in table.records().items():
                blocks[table.ref, whom] = slice(start, start + records)
                start += records
        return blocks

    @cached_property
    def booked_at(self) -> tuple[slice, ...]:
        """Return where the records of each booked block lie."""
        known: dict[str, slice] = {}
        start = max((block.stop for block in self.blocks.values()), default=0)
        for block in self.booked:
            if block.content in known:
                continue
            here = self._unchanged(block)
            if here is None:
                here = slice(start, start + block.rows)
                start += block.rows
            known[block.content] = here
        return tuple(known[block.content] for block in self.booked)

    def _unchanged(self, block: Block) -> slice | None:
        """Return where a booked block's records are among today's; None where the table is no longer the same."""
        here, table = self.blocks.get((block.ref, block.whom)), self._by_ref.get(block.ref)
        fingerprint = self.fingerprints.get(block.ref)
        if here is None or table is None or fingerprint is None or here.stop - here.start != block.rows:
            return None
        found = table.found(block.whom)
        left = block.left()[found.record]
        taken = Identifiers(found.record[left], found.kind[left], found.digest[left])
        same = (content_id(block.ref, block.whom, fingerprint, block.rows, some) for some in (found, taken))
        return here if block.content in same else None

    @cached_property
    def _rows(self) -> int:
        return max((block.stop for block in (*self.blocks.values(), *self.booked_at)), default=0)

    @cached_property
    def linkage(self) -> Linkage:
        """Every record linked by its identifiers."""
        return link_chunks(self._chunks(), settings=LinkSettings(lone_person_owns=True))

    def _chunks(self) -> Iterator[Chunk]:
        for (ref, whom), records in self.blocks.items():
            found = self._by_ref[ref].found(whom)
            yield Chunk(found.record + records.start, found.kind, found.digest)
        reached = max((block.stop for block in self.blocks.values()), default=0)
        for block, rows in zip(self.booked, self.booked_at, strict=True):
            if rows.start >= reached:
                yield Chunk(block.identifiers.record + rows.start, block.identifiers.kind, block.identifiers.digest)
                reached = rows.stop

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
            table = self._by_ref.get(TableRef(part.store, part.table))
            if table is None:
                found = Scope(found.personal, found.sensitive, complete=False)
                continue
            for place, column in enumerate(table.columns):
                if column.personal and _takes(part, column):
                    self._take(found, table, column, place)
            found = Scope(found.personal, found.sensitive, found.complete and table.complete)
        return found

    def _take(self, scope: Scope, table: TableProfile, column: ColumnProfile, place: int) -> None:
        """Add to ``scope`` the records of one column with personal information, the ``place``-th of its table."""
        mentioned, texts = column.column in table.mentions, table.in_text
        rows = self.blocks[table.ref, Whom.OTHER if mentioned else Whom.ROW]
        has_value = filled(table, column)
        own = has_value if mentioned else np.ones(table.rows, np.bool_)
        in_column = texts.column == place
        if in_column.any():
            records = self.blocks[table.ref, Whom.TEXT]
            scope.personal[records] |= in_column
            scope.sensitive[records] |= in_column & texts.sensitive
        if column.detector == free_text.detector.name:
            own[texts.record[in_column]] = False
            has_value = has_value & own
        scope.personal[rows] |= own
        if column.sensitive:
            scope.sensitive[rows] |= has_value

    def everyone(self) -> Scope:
        """Return the records of every table with personal information."""
        return self.scope(DataPart(table.ref.store, table.ref.table, ()) for table in self.tables)

    @cached_property
    def _by_ref(self) -> dict[TableRef, TableProfile]:
        return {table.ref: table for table in self.tables}

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
                young[self.blocks[table.ref, Whom.ROW]] = unpacked(table.minors, table.rows)
        return self._count((scope.personal | scope.sensitive) & young, scope.complete)

    def _count(self, mask: Mask, complete: bool) -> PeopleCount:
        counted = self._persons(mask)
        low, reasons = counted.interval.low, counted.reasons
        if (mask & self._in_text).any():
            low, reasons = self._fewest(mask, counted), (*reasons, _IN_TEXT)
        if complete:
            return PeopleCount(Interval(low, counted.interval.high), reasons)
        return PeopleCount(Interval(low, None), (*reasons, _NOT_READ))

    def _fewest(self, mask: Mask, counted: PersonCount) -> int:
        """Return the fewest persons in a mask if what stands in one text, or beside it, may be one person's."""
        fewest = min(1, counted.interval.low)
        for chosen in self._apart:
            fewer = mask & chosen
            if np.array_equal(fewer, mask):
                return counted.interval.low
            fewest = max(fewest, self._persons(fewer).interval.low)
        return fewest

    @cached_property
    def _in_text(self) -> Mask:
        """Return which records are mentions in texts."""
        mentions = np.zeros(self._rows, np.bool_)
        for (_, whom), records in self.blocks.items():
            mentions[records] = whom is Whom.TEXT
        for block, records in zip(self.booked, self.booked_at, strict=True):
            mentions[records] = block.whom is Whom.TEXT
        return mentions

    @cached_property
    def _apart(self) -> list[Mask]:
        """Return selections of records, in none of which two records of one row may show the same kind of one person.

        The lower bound of any of them is one of all records. Where a table has a column of phones and texts with
        phones, the rows are in the first selection and what the texts mention in the second, if there is one.
        """
        rows, texts = ~self._in_text, ~self._in_text
        # of what left earlier it is not known which stood in one text
        for block, records in zip(self.booked, self.booked_at, strict=True):
            if block.whom is Whom.TEXT:
                proper = np.isin(block.identifiers.kind, _PROPER)
                rows[records.start + block.identifiers.record[proper]] = True
                texts[records.start + block.identifiers.record[proper]] = True
        for (ref, whom), records in self.blocks.items():
            if whom is Whom.TEXT:
                table = self._by_ref[ref]
                texts[records] = one_of_each(table)
                rows[records] = texts[records] & ~beside_the_same(table)
                if not np.array_equal(rows[records], texts[records]):
                    texts[self.blocks[ref, Whom.ROW]] = False
        return [rows] if np.array_equal(rows, texts) else [rows, texts]

    def _persons(self, mask: Mask) -> PersonCount:
        return count(self.linkage, mask)


def one_of_each(table: TableProfile) -> Mask:
    """Return which mentions in a table's texts are of several persons even if each text mentions one person only.

    They are the identity documents, since nobody has two of a kind, and the first of each other kind in each cell.
    """
    texts = table.in_text
    chosen = np.isin(texts.kind, _PROPER)
    chosen[np.unique(_cell_and_kind(texts), return_index=True)[1]] = True
    return chosen


def beside_the_same(table: TableProfile) -> Mask:
    """Return which mentions may be a second phone, card … of the person whom the row is about, and shows one of."""
    detectors = {detector.name: detector for detector in all_detectors()}
    identifying = [c for c in table.columns if c.detector in detectors and detectors[c.detector].kind]
    kinds = {detectors[name].kind for column in identifying for name in column.candidates if name in detectors}
    shared = [kind for kind in kinds if kind and not kind.proper]
    return np.isin(table.in_text.kind, shared)


def _cell_and_kind(texts: TextIdentifiers) -> NDArray[np.int64]:
    cell: NDArray[np.int64] = texts.record << 16 | texts.column
    return cell << 8 | texts.kind


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
    return [column for column in table.columns if _takes(part, column)]


def _takes(part: DataPart, column: ColumnProfile) -> bool:
    return not part.columns or column.column in part.columns


def filled(table: TableProfile, column: ColumnProfile) -> Mask:
    """Return which rows of ``table`` have a value in ``column``."""
    packed = table.presence.get(column.column)
    if packed is None:
        return np.ones(table.rows, np.bool_)
    return np.unpackbits(packed, count=table.rows).astype(np.bool_)
