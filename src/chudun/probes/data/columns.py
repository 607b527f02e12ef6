"""Scan a table batch by batch and judge its columns (列级判定)."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import cache

import numpy as np
import pyarrow as pa

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel import evidence
from chudun.probes.data.kernel.column import ColumnScan, Found
from chudun.probes.data.kernel.detector import Reading
from chudun.probes.data.kernel.scan import Secret
from chudun.probes.data.kernel.subject import subject_digests
from chudun.probes.data.kernel.tracks import judge_positions
from chudun.probes.data.kernel.verdict import Claim, claims, identifying, winner
from chudun.probes.data.profile import ColumnProfile, Comments, Identifiers, Problem, TableNotes, TableProfile, TableRef
from chudun.vocabulary.bilingual import Bilingual

_KEY_BYTES = 16


@dataclass(frozen=True, slots=True)
class ScanSettings:
    """What a user can choose about a scan.

    Attributes
    ----------
    sensitive_reading
        The standard that says what is sensitive: GB/T 45574-2025, or the older GB/T 35273-2020, in which
        a document number alone is.
    """

    sensitive_reading: Reading = "gbt45574_2025"


class TableScan:
    """One pass over one table; holds no value in clear once a batch is done.

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
    ) -> None:
        if len(key) != _KEY_BYTES:
            raise ValueError(f"the workspace key must be {_KEY_BYTES} bytes, not {len(key)}")
        notes, comments = notes or TableNotes(), comments or Comments()
        self._ref, self._settings, self._person_keys = ref, settings, notes.person_keys
        self._another_person = notes.another_person
        for name in self._person_keys:
            if name not in schema.names:
                known = ", ".join(schema.names)
                raise ValueError(f"{ref.store}/{ref.table}: person key “{name}” is no column; there are {known}")
            if pa.types.is_nested(schema.field(name).type):
                raise ValueError(f"{ref.store}/{ref.table}: person key “{name}” must hold text or numbers, not lists")
        self._secret = Secret(*np.frombuffer(key, dtype="<u8"))
        today = int(date.today().strftime("%Y%m%d"))
        self._columns = [
            ColumnScan(field.name, field.type, comments.columns.get(field.name, ""), self._secret, today)
            for field in schema
        ]
        self._subjects: list[Found] = []
        self._rows = 0

    def update(self, batch: pa.RecordBatch) -> None:
        """Scan the next batch of the table.

        Raises
        ------
        ValueError
            The batch has other columns than the schema.
        """
        if batch.num_columns != len(self._columns):
            where = f"{self._ref.store}/{self._ref.table}"
            raise ValueError(f"{where}: a batch has {batch.num_columns} columns, the table {len(self._columns)}")
        pending = [
            _threads().submit(scan.update, array, self._rows)
            for scan, array in zip(self._columns, batch.columns, strict=True)
        ]
        for name, namespace in self._person_keys.items():
            rows, digests = subject_digests(batch.column(name), namespace, self._secret)
            kinds = np.full(rows.size, IdentifierKind.SUBJECT_KEY, dtype=np.uint8)
            self._subjects.append(Found(rows + self._rows, kinds, digests))
        for task in pending:
            task.result()
        self._rows += batch.num_rows

    def finish(self, problems: Sequence[Problem] = (), complete: bool = True) -> TableProfile:
        """Judge the columns and return what the scan learnt.

        Parameters
        ----------
        problems
            What could not be read.
        complete
            Whether the whole table was read.
        """
        found, mentioned, profiles = list(self._subjects), list[Found](), []
        subjects = list(self._person_keys)
        for scan in self._columns:
            made = claims(all_detectors(), scan.statistics, scan.text)
            kinds = identifying(made)
            if kinds and scan.name in self._another_person:
                mentioned += scan.found_of(kinds)
            elif kinds:
                subjects.append(scan.name)
                found += scan.found_of(kinds)
            profiles.append(self._profile(scan, made))
        numbers = {scan.name: scan.statistics.numbers for scan in self._columns}
        columns = judge_positions(profiles, numbers, subjects)
        mentions = frozenset(c.column for c in columns if c.personal and c.column in self._another_person)
        located = mentions | {column.column for column in columns if column.sensitive}
        return TableProfile(
            ref=self._ref,
            rows=self._rows,
            columns=columns,
            identifiers=_in_order(found),
            complete=complete,
            problems=tuple(problems),
            presence={scan.name: scan.presence() for scan in self._columns if scan.name in located},
            mentioned=_in_order(mentioned),
            mentions=mentions,
        )

    def _profile(self, scan: ColumnScan, made: Sequence[Claim]) -> ColumnProfile:
        statistics, chosen = scan.statistics, winner(made)
        passed = scan.passed()
        detector = chosen.detector if chosen else None
        counted = scan.index(detector) if detector and passed.get(detector.name) else None
        reading = self._settings.sensitive_reading
        return ColumnProfile(
            column=scan.name,
            arrow_type=str(scan.type),
            rows=statistics.rows,
            nulls=statistics.rows - statistics.filled,
            distinct=statistics.distinct(counted),
            detector=detector.name if detector else None,
            hits=chosen.hits if chosen else 0,
            candidates=passed,
            confidence=round(chosen.confidence if chosen else 0.0, 3),
            personal=detector is not None and detector.personal,
            sensitive=detector is not None and reading in detector.sensitive,
            category=detector.category if detector else None,
            because=_reasons(scan, made, chosen, reading),
            samples=statistics.samples[counted] if counted is not None else (),
        )


def _reasons(scan: ColumnScan, made: Sequence[Claim], chosen: Claim | None, reading: Reading) -> tuple[Bilingual, ...]:
    """Return the evidence for the verdict, or where there is none, against what came nearest."""
    unread = () if scan.readable else (evidence.unread(str(scan.type)),)
    if chosen is None:
        near = [claim.because for claim in made if (claim.hits and claim.detector.chance < 1) or claim.unconfirmed]
        return (*unread, *(near[0] if near else ()), evidence.nothing())
    sensitive = chosen.detector.sensitive
    document = sensitive == {"gbt35273_2020"}
    standard = (evidence.older_reading_only(reading in sensitive),) if document else ()
    return (*chosen.because, *standard, *unread)


def _in_order(found: Sequence[Found]) -> Identifiers:
    """Put the identifiers of all columns in the order of their rows."""
    if not found:
        return Identifiers(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))
    record, kind, digest = (np.concatenate(parts) for parts in zip(*found, strict=True))
    order = np.argsort(record, kind="stable")
    return Identifiers(record[order], kind[order], digest[order])


@cache
def _threads() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=os.cpu_count(), thread_name_prefix="chudun-scan")
