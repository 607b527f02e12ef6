"""Scan a table batch by batch and judge its columns (列级判定)."""

import os
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors import all_detectors, free_text
from chudun.probes.data.judging import Judged, judge
from chudun.probes.data.kernel.column import ColumnPart, ColumnScan, joined
from chudun.probes.data.kernel.found import Found, in_order
from chudun.probes.data.kernel.mentions import kinds_alone, mentioned_kinds
from chudun.probes.data.kernel.room import Secret
from chudun.probes.data.kernel.subject import subject_digests
from chudun.probes.data.profile import (
    Comments,
    Identifiers,
    Problem,
    TableNotes,
    TableProfile,
    TableRef,
    TextIdentifiers,
)
from chudun.probes.data.sensitivity import Reading
from chudun.probes.data.texts.entities import available
from chudun.probes.data.texts.sample import TextSample
from chudun.probes.data.texts.verdict import with_names

_KEY_BYTES = 16

_ROWS_AT_ONCE = 1 << 15
_BYTES_AT_ONCE = 8 << 20
"""Size from which what was gathered is scanned."""

_SMALL = 1 << 16
"""Bytes of a batch up to which handing its columns to other threads costs more than scanning them."""


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """What a user can choose about a scan.

    Attributes
    ----------
    sensitive_reading
        The standard that says what is sensitive: GB/T 45574-2025, or the older GB/T 35273-2020, in which
        a document number alone is.
    names_in_text
        Whether personal names are looked for in free text: where the ``text`` extra is installed.
    """

    sensitive_reading: Reading = "gbt45574_2025"
    names_in_text: bool = field(default_factory=available)


@dataclass
class PartialScan:
    """What the scan of some consecutive rows of a table learnt: no value in clear, to be pickled and added up.

    For any way of cutting a table's rows into consecutive pieces, the pieces scanned apart (each with the same
    schema, key, settings, comments, notes and ``today``) and merged in the order of their rows finish with the very
    profile that one scan of the whole table gives. A piece counts its rows from 0; merging moves them to their place.
    So Spark runs a ``TableScan`` over each partition in ``mapInArrow``, pickles ``part()`` into one binary cell with
    the partition's number, sorts by that number, and merges on the driver.

    Attributes
    ----------
    ref
        The table.
    settings, comments, notes
        What the user chose, and what the store's catalogue and the organisation say of the table.
    columns
        What was learnt of each.
    texts
        A sample of each column's texts, in which names are looked for; none where they aren't.
    subjects
        Digests of the system's own person keys.
    rows
        Rows scanned.
    """

    ref: TableRef
    settings: ScanSettings
    comments: Comments
    notes: TableNotes
    columns: list[ColumnPart]
    texts: list[TextSample]
    subjects: list[Found] = field(default_factory=list)
    rows: int = 0

    def merge(self, following: "PartialScan") -> None:
        """Add what is known of the rows after these; ``following`` is used up.

        Raises
        ------
        ValueError
            The two are not of one table with the same columns.
        """
        mine, theirs = ([(c.name, c.type) for c in part.columns] for part in (self, following))
        if self.ref != following.ref or mine != theirs:
            raise ValueError(f"{self.ref.store}/{self.ref.table}: parts of different tables can't be merged")
        self.subjects += [found.shifted(self.rows) for found in following.subjects]
        for column, after in zip(self.columns, following.columns, strict=True):
            column.merge(after)
        for sample, after_it in zip(self.texts, following.texts, strict=True):
            sample.merge(after_it)
        self.rows += following.rows

    def judged(self) -> Judged:
        """Judge the columns; a cell of a text column that is nothing but an identifier identifies its row."""
        judged = judge(self.columns, self.ref, self.comments, self.notes, self.settings.sensitive_reading)
        samples = dict(zip((column.name for column in self.columns), self.texts, strict=False))
        columns = with_names(judged.columns, samples)
        alone = {
            column.name: kinds_alone(all_detectors(), column.statistics)
            for column, profile in zip(self.columns, columns, strict=True)
            if profile.detector == free_text.detector.name
        }
        return replace(judged, columns=columns, identifying={**judged.identifying, **alone})

    def finish(self, problems: Sequence[Problem] = (), complete: bool = True) -> TableProfile:
        """Judge the columns and return what the scan learnt.

        Parameters
        ----------
        problems
            What could not be read.
        complete
            Whether the whole table was read.
        """
        judged = self.judged()
        found, mentioned, minors = [self.subjects], list[list[Found]](), list[NDArray[np.uint8]]()
        for column, profile in zip(self.columns, judged.columns, strict=True):
            another_person = column.name in self.notes.another_person
            kinds = judged.identifying.get(column.name, frozenset())
            (mentioned if another_person else found).append(column.found_of(kinds))
            if profile.detector in _dated() and not another_person:
                # the age of somebody a row only mentions says nothing of who the row is about
                minors.append(joined(column.minors))
        columns = judged.columns
        mentions = frozenset(c.column for c in columns if c.personal and c.column in self.notes.another_person)
        located = mentions | {column.column for column in columns if column.sensitive}
        return TableProfile(
            ref=self.ref,
            rows=self.rows,
            columns=columns,
            identifiers=self._in_order(found),
            complete=complete,
            problems=(*problems, *judged.problems),
            presence={column.name: column.presence() for column in self.columns if column.name in located},
            mentioned=self._in_order(mentioned),
            mentions=mentions,
            in_text=self._in_texts(),
            minors=np.bitwise_or.reduce(minors) if minors else np.empty(0, np.uint8),
        )

    def _in_texts(self) -> TextIdentifiers:
        """Return what the texts of all columns mention: by row, in one row by column."""
        kinds = [mentioned_kinds(all_detectors(), column.statistics) for column in self.columns]
        columns = [column.in_text_of(some) for column, some in zip(self.columns, kinds, strict=True)]
        pieces = [Found.none(), *(piece for column in columns for piece in column)]
        record, kind, digest = (np.concatenate(parts) for parts in zip(*pieces, strict=True))
        sizes = [sum(piece.record.size for piece in column) for column in columns]
        order = np.argsort(record, kind="stable")
        column = np.repeat(np.arange(len(sizes), dtype=np.uint16), sizes)[order]
        sensitive = _sensitive(self.settings.sensitive_reading)[kind[order]]
        return TextIdentifiers(record[order], kind[order], digest[order], column, sensitive)

    def _in_order(self, found: Sequence[Sequence[Found]]) -> Identifiers:
        return Identifiers(*in_order(found, self.rows))


class TableScan:
    """One pass over one table, or over some rows of it; holds no value in clear once `part` was called.

    Parameters
    ----------
    ref
        The table.
    schema
        Its columns, as every batch will have them.
    key
        The workspace's key, 16 bytes.
    settings
        What the user chose.
    comments
        What the store's catalogue says of the table and its columns.
    notes
        What the organisation says of the table; every column named must be there.
    today
        The day of the scan, on which ages are reckoned; today where None. All parts of one scan need the same.

    Raises
    ------
    ValueError
        The key isn't 16 bytes long, or a person key names a column that the table doesn't have.
    """

    def __init__(
        self,
        ref: TableRef,
        schema: pa.Schema,
        *,
        key: bytes,
        settings: ScanSettings,
        comments: Comments | None = None,
        notes: TableNotes | None = None,
        today: date | None = None,
    ) -> None:
        if len(key) != _KEY_BYTES:
            raise ValueError(f"the workspace key must be {_KEY_BYTES} bytes, not {len(key)}")
        notes, comments = notes or TableNotes(), comments or Comments()
        for name in notes.person_keys:
            if name not in schema.names:
                known = ", ".join(schema.names)
                raise ValueError(f"{ref.store}/{ref.table}: person key “{name}” is no column; there are {known}")
            if pa.types.is_nested(schema.field(name).type):
                raise ValueError(f"{ref.store}/{ref.table}: person key “{name}” must hold text or numbers, not lists")
        self._secret = Secret(*np.frombuffer(key, dtype="<u8"))
        day = int((today or date.today()).strftime("%Y%m%d"))
        self._columns = [
            ColumnScan(field.name, field.type, comments.columns.get(field.name, ""), self._secret, day)
            for field in schema
        ]
        texts = [TextSample(key) for _ in schema] if settings.names_in_text else []
        self._part = PartialScan(ref, settings, comments, notes, [column.part for column in self._columns], texts)
        self._gathered: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0
        self._pending: list[Future[None]] = []

    def update(self, batch: pa.RecordBatch) -> None:
        """Scan the next batch of the table; returns while it is being scanned, so that the next can be read meanwhile.

        Small batches are gathered first, since each costs something however few rows it has.

        Raises
        ------
        ValueError
            The batch has other columns than the schema.
        """
        if batch.num_columns != len(self._columns):
            where = f"{self._part.ref.store}/{self._part.ref.table}"
            raise ValueError(f"{where}: a batch has {batch.num_columns} columns, the table {len(self._columns)}")
        if self._gathered and not batch.schema.equals(self._gathered[0].schema):
            self._scan_gathered()
        if not batch.num_rows:
            return
        self._gathered.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= _ROWS_AT_ONCE or self._bytes >= _BYTES_AT_ONCE:
            self._scan_gathered()

    def _scan_gathered(self) -> None:
        batches, self._gathered, self._rows, self._bytes = self._gathered, [], 0, 0
        self._wait()
        for batch in _joined(batches):
            self._scan(batch)

    def _scan(self, batch: pa.RecordBatch) -> None:
        self._wait()
        looking = [*(column.update for column in self._columns), *(sample.update for sample in self._part.texts)]
        looks = zip(looking, batch.columns * 2, strict=False)
        if batch.nbytes <= _SMALL:
            for look, array in looks:
                look(array)
        else:
            self._pending = [_threads().submit(look, array) for look, array in looks]
        for name, namespace in self._part.notes.person_keys.items():
            rows, digests = subject_digests(batch.column(name), namespace, self._secret)
            kinds = np.full(rows.size, IdentifierKind.SUBJECT_KEY, dtype=np.uint8)
            self._part.subjects.append(Found(rows + self._part.rows, kinds, digests))
        self._part.rows += batch.num_rows

    def part(self) -> PartialScan:
        """Return what was learnt so far, to be merged with what was learnt of other rows."""
        self._scan_gathered()
        self._wait()
        return self._part

    def finish(self, problems: Sequence[Problem] = (), complete: bool = True) -> TableProfile:
        """Judge the columns and return what the scan learnt; see ``PartialScan.finish``."""
        return self.part().finish(problems, complete)

    def _wait(self) -> None:
        pending, self._pending = self._pending, []
        for task in pending:
            task.result()


@cache
def _dated() -> frozenset[str]:
    """Return the names of the detectors whose values hold a birth date."""
    return frozenset(detector.name for detector in all_detectors() if detector.born_at is not None)


@cache
def _sensitive(reading: Reading) -> NDArray[np.bool_]:
    """Return by code of a kind whether an identifier of that kind is itself sensitive personal information."""
    flags = np.zeros(256, dtype=np.bool_)
    flags[[d.kind for d in all_detectors() if d.kind and reading in d.sensitive]] = True
    return flags


def _joined(batches: list[pa.RecordBatch]) -> list[pa.RecordBatch]:
    """Join batches of one schema, unless they have dictionaries, which would have to be made one first."""
    if len(batches) < 2 or any(pa.types.is_dictionary(kind) for kind in batches[0].schema.types):
        return batches
    return [pa.concat_batches(batches)]


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=os.cpu_count(), thread_name_prefix="chudun-scan")
