"""The driver's half of a scan on Spark: it lists the lake, hands out pieces and puts together what comes of them.

A piece is a file, or some row groups of a large Parquet file in a folder. Files are opened by the sources that open
them on one machine, so paths must be the same on every executor (a shared folder), and buckets reachable from there.
What a file holds is judged where it was read; what the pieces of a divided file hold is merged, exactly and in the
order of the rows, and judged here. Identifiers stay with Spark, on the executors' disks. So the driver holds verdicts
and, a bit a row, which rows have sensitive values: the result is that of `chudun.probes.data.scan.scan`, identifiers
aside. Nothing is kept from one scan to the next.
"""

import pickle
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.columns import PartialScan, ScanSettings
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.mentions import mentioned_kinds
from chudun.probes.data.member_reading import MemberReading, Outcome, ToldAs
from chudun.probes.data.one_table import RowsRead
from chudun.probes.data.profile import Problem, TableNotes, TableProfile, TableRef, Whom
from chudun.probes.data.progress import Tally
from chudun.probes.data.scan import FileTask, ScanResult, planned, together
from chudun.probes.data.sources import Collection, Damage, Divisible, Member, NotRead, Server, Source, Unreadable
from chudun.probes.data.sources.object_store import Bucket
from chudun.probes.data.spark.executor import ROWS, PieceReader
from chudun.probes.data.spark.piece import Chunk, Piece, Result
from chudun.probes.data.texts.verdict import unsearched
from chudun.vocabulary.bilingual import Bilingual

PIECE_BYTES = 256 << 20
"""A file of which no more than so many bytes are stated is one piece; larger ones are divided, if they can be."""

_MOST_TASKS = 1 << 14
_LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Place:
    """Where a chunk of identifiers belongs.

    Attributes
    ----------
    table, whom
        The table, and whom the identifiers concern.
    first
        Number, within the table, of the record with which the chunk's piece begins, or the chunk where each of its
        identifiers is a record.
    records
        The chunk's first record, counted from ``first``, and the one after its last.
    identifying
        By number of column and code of kind, what identifies; None where all does.
    """

    table: TableRef
    whom: Whom
    first: int
    records: tuple[int, int]
    identifying: NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class LakeScan:
    """What a scan on Spark found.

    Attributes
    ----------
    result
        The profiles, without identifiers, and the problems.
    identifiers
        DataFrame of ``executor.ROWS``, held by Spark; those with ``found`` are arrays of ``piece.FOUND``.
    places
        Where each chunk of them belongs, by id; a chunk that is not there doesn't count.
    """

    result: ScanResult
    identifiers: Any
    places: Mapping[int, Place]


@contextmanager
def scan_lake(
    spark: Any,
    sources: Sequence[Source | Collection],
    *,
    key: bytes,
    settings: ScanSettings,
    notes: Mapping[TableRef, TableNotes],
    detectors: Path | None = None,
) -> Iterator[LakeScan]:
    """Scan every file of every source on Spark; its identifiers can be asked for until the context ends.

    Parameters
    ----------
    spark
        A session.
    key, settings, notes
        As for `chudun.probes.data.scan.scan`.
    detectors
        Folder with the user's own detectors, which this process has adopted.
    """
    problems = [Problem(source.store, _DATABASE, _SCAN_LOCALLY) for source in sources if isinstance(source, Server)]
    remote = {source.store for source in sources if isinstance(source, Bucket)}
    listed = planned([source for source in sources if not isinstance(source, Server)], problems.append)
    tasks = [task for task in listed if isinstance(task, FileTask)]
    files = [_File(task.store, task.member, task.member.stamp(), _pieces(task, remote)) for task in tasks]
    reader = PieceReader(key, settings, dict(notes), date.today(), _contents(detectors))
    rows = _handed_out(spark, reader, [piece for file in files for piece in file.pieces])
    try:
        results = iter(_results(rows))
        merging = _Merging()
        outcomes = [merging.outcome(file, [next(results) for _ in file.pieces]) for file in files]
        result = together(tasks, outcomes, problems, notes)
        if not settings.names_in_text:
            result = replace(result, problems=result.problems + unsearched(result.tables))
        yield LakeScan(result, rows, merging.places)
    finally:
        rows.unpersist()


def _handed_out(spark: Any, reader: PieceReader, pieces: Sequence[Piece]) -> Any:
    """Return what comes of the pieces, as a DataFrame that is made once: it is asked twice."""
    from pyspark import StorageLevel
    from pyspark.cloudpickle import dumps

    # a bucket's file system, which a piece may hold, is more than pickle takes
    numbered = [(number, bytearray(dumps(piece))) for number, piece in enumerate(pieces)]  # type: ignore[no-untyped-call]
    slices = max(1, min(len(pieces), _MOST_TASKS))
    frame = spark.createDataFrame(spark.sparkContext.parallelize(numbered, slices), "number long, piece binary")
    return frame.mapInArrow(reader.rows, ROWS).persist(StorageLevel.DISK_ONLY)


def _results(rows: Any) -> list[Result]:
    # all pieces at once, then their results a partition at a time: a local iterator alone would run one at a time
    rows.count()
    told = rows.where("not found").select("chunk", "content").toLocalIterator()
    by_piece = {row["chunk"]: pickle.loads(row["content"]) for row in told}
    return [by_piece[chunk] for chunk in sorted(by_piece)]


def _pieces(task: FileTask, remote: AbstractSet[str]) -> tuple[Piece, ...]:
    """Divide a large file whose table can be read part by part; an object of a remote store is fetched whole."""
    whole = (Piece(task.store, task.member),)
    if task.member.size <= PIECE_BYTES or task.store in remote:
        return whole
    try:
        with task.member.opened(task.store, lambda _: None) as source:
            if not isinstance(source, Divisible) or isinstance(source, Collection):
                return whole
            sizes = source.part_sizes(source.tables(lambda _: None)[0])
    except (Unreadable, NotRead):
        return whole  # the executor tells why
    return tuple(Piece(task.store, task.member, parts) for parts in _ranges(sizes)) if len(sizes) > 1 else whole


def _ranges(sizes: Sequence[int]) -> list[range]:
    """Put successive parts together as long as they come to less than a piece."""
    ranges, start, size = [], 0, 0
    for part, more in enumerate(sizes):
        if part > start and size + more > PIECE_BYTES:
            ranges.append(range(start, part))
            start, size = part, 0
        size += more
    return [*ranges, range(start, len(sizes))]


@dataclass(frozen=True, slots=True)
class _File:
    """A file, its stamp before the scan, and the pieces it was divided into."""

    store: str
    member: Member
    stamp: str | None
    pieces: tuple[Piece, ...]


@dataclass
class _Table:
    """A table that grows by what its parts come to, in their order."""

    part: PartialScan | None = None
    problems: list[Problem] = field(default_factory=list)
    complete: bool = True
    damages: list[Damage] = field(default_factory=list)
    chunks: list[tuple[int, Chunk]] = field(default_factory=list)

    def add(self, result: Result) -> bool:
        """Add what came of the next part; return whether the parts after it still count."""
        read = result.read
        if read is None:
            # the file could not be opened any more
            self._say([*result.outcome.problems, *(p for table in result.outcome.tables for p in table.problems)])
            self.complete = False
            return False
        self._say(read.problems)
        self.complete &= read.complete
        if read.part is None:
            return False
        if result.damage:
            self.damages.append(result.damage)
        self.chunks += [(self.part.rows if self.part else 0, chunk) for chunk in result.chunks]
        if self.part:
            self.part.merge(read.part)
        else:
            self.part = read.part
        return read.complete

    def _say(self, problems: Sequence[Problem]) -> None:
        """Note what is wrong with the table, which each part tells, once."""
        self.problems += [problem for problem in problems if problem not in self.problems]


@dataclass
class _Merging:
    """Puts pieces together to files, and notes where their identifiers belong."""

    places: dict[int, Place] = field(default_factory=dict)

    def outcome(self, file: _File, results: Sequence[Result]) -> Outcome:
        """Return what came of a file."""
        if file.pieces[0].parts is None:
            (result,) = results
            for chunk in result.chunks:
                self._place(chunk, result.outcome.tables[chunk.table], 0, None)
            return result.outcome
        quiet = Tally(lambda _: None, 1, 0)
        return MemberReading(file.store, file.member, file.stamp, quiet, partial(self._table, results)).outcome()

    def _table(
        self,
        results: Sequence[Result],
        reading: MemberReading,
        source: Source,
        inner: TableRef,
        ref: TableRef,
        told_as: ToldAs,
    ) -> TableProfile:
        """Return the profile of a table of which each result is a part."""
        table = _Table()
        for result in results:
            if not table.add(result):
                break
        read = RowsRead(table.part, table.problems, table.complete)
        if isinstance(source, Divisible) and table.damages:
            try:
                source.tell(inner, table.damages, lambda problem: read.problems.append(told_as(problem)))
            except Unreadable as error:
                read.problems.append(told_as(error.problem))
                read.complete = False
        profile = read.profile(ref)
        if table.part:
            cells, texts = _identifying(table.part)
            for first_row, chunk in table.chunks:
                self._place(chunk, profile, first_row, texts if chunk.whom is Whom.TEXT else cells)
        return reading.unless_changed(profile)

    def _place(self, chunk: Chunk, table: TableProfile, first_row: int, identifying: NDArray[np.bool_] | None) -> None:
        first, records = first_row, chunk.rows
        if chunk.whom is Whom.TEXT:
            first, last = np.searchsorted(table.in_text.record, [first_row + row for row in chunk.rows]).tolist()
            records = (0, last - first)
        self.places[chunk.id] = Place(table.ref, chunk.whom, first, records, identifying)


def _identifying(part: PartialScan) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Return by number of column and code of kind what identifies as a cell, and in a text.

    After the columns come the person keys.
    """
    kinds = part.judged().identifying
    cells, texts = (np.zeros((len(part.columns) + 1, 256), np.bool_) for _ in range(2))
    for number, column in enumerate(part.columns):
        cells[number, list(kinds.get(column.name, ()))] = True
        texts[number, list(mentioned_kinds(all_detectors(), column.statistics))] = True
    cells[-1] = True
    return cells, texts


def _contents(folder: Path | None) -> dict[str, bytes]:
    """Return the files of the user's own detectors; what isn't read of them here isn't on the executors either."""
    paths = sorted(folder.glob("*.toml")) if folder else []
    return {path.name: path.read_bytes() for path in paths if path.is_file() and path.stat().st_size <= _LARGEST}


_DATABASE = Bilingual(
    "数据库没有扫描：Spark 只扫描文件和存储桶", "the database was not scanned: Spark scans files and buckets"
)
_SCAN_LOCALLY = Bilingual("请用 --engine local 扫描它", "scan it with --engine local")
