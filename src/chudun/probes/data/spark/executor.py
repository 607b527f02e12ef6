"""The executors' half of a scan: each piece is read and scanned by the code that does it on one machine.

What leaves an executor is what a scan on one machine would keep on disk: statistics, verdicts, masked samples, and
keyed digests of identifiers. Nothing is raised from a piece: Spark would log the text of an exception, in which a
library may quote a cell; so `MemberReading` and `scan_rows` turn whatever goes wrong into problems.

The workspace's key comes with the pickled reader, inside Spark's task message. It is in no configuration, plan, log or
event log. Who can read the cluster's traffic or the memory of its machines can read the key: turn on
``spark.authenticate`` and ``spark.network.crypto.enabled`` where the network isn't yours alone, and
``spark.io.encryption.enabled`` so that digests lie encrypted on the executors' disks.
"""

import pickle
import tempfile
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.probes.data.columns import PartialScan, ScanSettings
from chudun.probes.data.kernel.found import Found
from chudun.probes.data.member_reading import MemberReading, ToldAs
from chudun.probes.data.one_table import RowsRead, scan_rows
from chudun.probes.data.own_detectors import adopt_from
from chudun.probes.data.profile import Comments, Identifiers, TableNotes, TableProfile, TableRef, Whom
from chudun.probes.data.progress import Tally
from chudun.probes.data.sources import Damage, Divisible, Report, Source
from chudun.probes.data.spark.piece import CHUNK_BITS, FOUND, Chunk, Piece, Result

ROWS = "chunk long, found boolean, content binary"
"""What an executor gives back: chunks of identifiers, and for each piece a pickled `Result` (``found`` false)."""

_CHUNK_IDENTIFIERS = 1 << 16


@dataclass(frozen=True)
class PieceReader:
    """Reads pieces; pickled to the executors.

    Attributes
    ----------
    key
        The workspace's key, 32 bytes.
    settings, notes
        What the user chose, and what the organisation says of its tables.
    today
        The driver's day, on which ages are reckoned everywhere.
    detectors
        The user's own detectors: contents of their files by name.
    """

    key: bytes
    settings: ScanSettings
    notes: Mapping[TableRef, TableNotes]
    today: date
    detectors: Mapping[str, bytes]

    def rows(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Turn rows (number, pickled piece) into ``ROWS``."""
        _use(self.detectors)
        for batch in batches:
            for number, piece in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                reading = _PieceReading(self, pickle.loads(piece), number << CHUNK_BITS)
                result = reading.result()
                yield from (_row(chunk.id, found) for chunk, found in reading.chunks)
                yield _row(number << CHUNK_BITS, result)

    def scanned(self, source: Source, inner: TableRef, ref: TableRef, told_as: ToldAs) -> RowsRead:
        """Return what the rows of a table, or of parts of one, come to."""
        notes = self.notes.get(ref, TableNotes())
        return scan_rows(
            source,
            inner,
            ref,
            key=self.key,
            settings=self.settings,
            notes=notes,
            told_as=told_as,
            today=self.today,
        )


def _row(chunk: int, content: "NDArray[np.void] | Result") -> pa.RecordBatch:
    found = not isinstance(content, Result)
    data = pickle.dumps(content) if isinstance(content, Result) else content.tobytes()
    columns = [pa.array([chunk], pa.int64()), pa.array([found]), pa.array([data], pa.binary())]
    return pa.RecordBatch.from_arrays(columns, names=["chunk", "found", "content"])


@dataclass
class _PieceReading:
    """One piece being read."""

    reader: PieceReader
    piece: Piece
    first_id: int
    chunks: list[tuple[Chunk, NDArray[np.void]]] = field(default_factory=list)
    read: RowsRead | None = None
    damage: Damage | None = None

    def result(self) -> Result:
        member = self.piece.member
        reading = MemberReading(self.piece.store, member, member.stamp(), Tally(lambda _: None, 1, 0), self._table)
        return Result(reading.outcome(), tuple(chunk for chunk, _ in self.chunks), self.read, self.damage)

    def _table(
        self, reading: MemberReading, source: Source, inner: TableRef, ref: TableRef, told_as: ToldAs
    ) -> TableProfile:
        if self.piece.parts is not None and isinstance(source, Divisible):
            parts = _Parts(source.store, source, self.piece.parts)
            self.read = self.reader.scanned(parts, inner, ref, told_as)
            self.damage = parts.damage
            if self.read.part:
                self._keep_columns(self.read.part)
            return TableProfile(ref, 0, (), Identifiers.none())  # the driver makes the whole one
        profile = reading.unless_changed(self.reader.scanned(source, inner, ref, told_as).profile(ref))
        table = len(reading.found.tables)
        self._keep(table, Whom.ROW, _numbered([_of(profile.identifiers)]))
        self._keep(table, Whom.OTHER, _numbered([_of(profile.mentioned)]))
        self._keep(table, Whom.TEXT, _numbered([_of(profile.in_text)]))
        none, texts = Identifiers.none(), profile.in_text
        texts = replace(texts, digest=np.zeros_like(texts.digest))
        return replace(profile, identifiers=none, mentioned=none, in_text=texts)

    def _keep_columns(self, part: PartialScan) -> None:
        """Keep what the columns of some rows hold; which of it identifies, only the whole table can tell."""
        own, mentioned = list[list[Found]](), list[list[Found]]()
        for column in part.columns:
            another_person = column.name in part.notes.another_person
            own.append([] if another_person else column.found)
            mentioned.append(column.found if another_person else [])
        self._keep(0, Whom.ROW, _numbered([*map(_joined, own), _joined(part.subjects)]))
        self._keep(0, Whom.OTHER, _numbered([*map(_joined, mentioned)]))
        self._keep(0, Whom.TEXT, _numbered([_joined(column.in_text) for column in part.columns]))
        part.subjects = []
        for column in part.columns:
            column.found = []
            # the driver numbers what texts mention, and needs no digest for it
            column.in_text = [one._replace(digest=np.zeros_like(one.digest)) for one in column.in_text]

    def _keep(self, table: int, whom: Whom, found: NDArray[np.void]) -> None:
        records = found["record"]
        start = 0
        while start < len(found):
            stop = int(np.searchsorted(records, records[min(start + _CHUNK_IDENTIFIERS, len(found)) - 1], "right"))
            place = self.first_id + len(self.chunks) + 1
            chunk = Chunk(place, table, whom, (int(records[start]), int(records[stop - 1]) + 1))
            self.chunks.append((chunk, found[start:stop]))
            start = stop


@dataclass
class _Parts:
    """Some parts of a table as a source of its own."""

    store: str
    source: Any
    parts: range
    damage: Damage | None = None

    def tables(self, report: Report) -> list[TableRef]:
        tables: list[TableRef] = self.source.tables(report)
        return tables

    def comments(self, ref: TableRef) -> Comments:
        comments: Comments = self.source.comments(ref)
        return comments

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        return None

    def read(self, ref: TableRef, report: Report) -> Generator[pa.RecordBatch, None, None]:
        self.damage = yield from self.source.read_parts(ref, self.parts, report)


def _of(found: Identifiers) -> Found:
    return Found(found.record, found.kind, found.digest)


def _joined(found: Sequence[Found]) -> Found:
    return Found(*map(np.concatenate, zip(*found, strict=True))) if found else Found.none()


def _numbered(columns: Sequence[Found]) -> NDArray[np.void]:
    """Put the identifiers of several columns, with the columns' numbers, in the order of their rows."""
    sizes = [len(column.record) for column in columns]
    whole = np.empty(sum(sizes), FOUND)
    whole["column"] = np.repeat(np.arange(len(columns)), sizes)
    for name in ("record", "kind", "digest"):
        whole[name] = np.concatenate([getattr(column, name) for column in columns])
    return whole[np.argsort(whole["record"], kind="stable")]


_used: list[Mapping[str, bytes]] = [{}]


def _use(detectors: Mapping[str, bytes]) -> None:
    """Adopt the user's detectors in this process, which Spark may have used for another scan before."""
    if detectors == _used[0]:
        return
    with tempfile.TemporaryDirectory(prefix="chudun-") as folder:
        for name, content in detectors.items():
            (Path(folder) / name).write_bytes(content)
        adopt_from(Path(folder), lambda _: None)  # the driver has told of the same
    _used[0] = detectors
