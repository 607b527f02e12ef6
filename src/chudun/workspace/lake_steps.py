"""The executors' half of counting persons in a lake: what is done with one batch, one part, one shard (分布式关联步骤).

`lake_counting` says how the steps follow on each other. Rows hold arrays as bytes; nothing in them is more than record
numbers, hashes of digests and counts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.persons.chunks import Chunk
from chudun.persons.counting_shards import tally_shard, to_shards
from chudun.persons.reasons import Looseness
from chudun.persons.settings import Limits, LinkSettings
from chudun.persons.sharding import ENTRY, SHARED_OUT, entries_of, links_of, partition_of, sorted_out
from chudun.probes.data.spark.piece import FOUND

PARTS = "part int, content binary"
LINKS = "records binary, first binary, refused binary"
SHARDS = "shard long, content binary, counted binary"
TALLIES = "records long, holders binary, in_components long, groups long, " + ", ".join(
    f"{name} long" for name in Looseness._fields
)
"""Spark's names and types of what the steps yield."""

_LINKS_A_ROW = 1 << 20


@dataclass(frozen=True, slots=True)
class ChunkReader:
    """Reads chunks on the executors.

    Attributes
    ----------
    chunks
        By id the number of the record with which its piece begins, and what identifies there.
    mentions
        Those of which each identifier is a record; the record is then that of the first.
    """

    chunks: Mapping[int, tuple[int, NDArray[np.bool_] | None]]
    mentions: AbstractSet[int]

    def read(self, batch: pa.RecordBatch) -> Iterator[tuple[Chunk, int]]:
        """Yield the identifiers of each of a batch's rows that count, and the row."""
        for row, id in enumerate(batch.column("chunk").to_pylist()):
            if id in self.chunks:
                first, identifying = self.chunks[id]
                found = np.frombuffer(batch.column("content")[row].as_buffer(), FOUND)
                if identifying is not None:
                    found = found[identifying[found["column"], found["kind"]]]
                if len(found):
                    records, kinds, digests = (np.ascontiguousarray(found[n]) for n in ("record", "kind", "digest"))
                    if id in self.mentions:
                        records = np.arange(len(found))
                    yield Chunk(records + first, kinds, digests), row


_Batches = Iterator[pa.RecordBatch]


def parting(reader: ChunkReader, limits: Limits) -> Callable[[_Batches], _Batches]:
    """Return step 1: chunks in, entries by part out."""

    def part(batches: _Batches) -> _Batches:
        for batch in batches:
            for chunk, _ in reader.read(batch):
                entries = entries_of(*chunk, limits)
                parts = sorted_out(entries, partition_of(entries))
                rows = [(number, content.tobytes()) for number, content in parts]
                yield batch_of(rows, {"part": pa.int32(), "content": pa.binary()})

    return part


def linking(limits: Limits) -> Callable[[pa.Table], pa.Table]:
    """Return step 2: the entries of one part in, its links out."""

    def link(part: pa.Table) -> pa.Table:
        entries = _gathered(part, ENTRY)
        links = links_of(entries, limits)
        records, refused, none = entries["record"].astype(np.uint32), links.refused.tobytes(), b""
        rows = []
        for start in range(0, len(entries), _LINKS_A_ROW):
            some = slice(start, start + _LINKS_A_ROW)
            rows.append((records[some].tobytes(), links.first[some].tobytes(), none if start else refused))
        return pa.Table.from_batches([batch_of(rows, dict.fromkeys(("records", "first", "refused"), pa.binary()))])

    return link


def sorting(reader: ChunkReader) -> Callable[[_Batches], _Batches]:
    """Return step 4: chunks with their shards in, entries by shard out."""

    def sort(batches: _Batches) -> _Batches:
        for batch in batches:
            shards, counted, first = (batch.column(name) for name in ("shards", "counted", "first"))
            for chunk, row in reader.read(batch):
                start = first[row].as_py()
                shard_of = np.frombuffer(shards[row].as_buffer(), np.uint32)[chunk.records - start]
                mask = np.frombuffer(counted[row].as_buffer(), np.bool_)
                rows = [
                    (shard, entries.tobytes(), mask[entries["record"] - start].tobytes())
                    for shard, entries in to_shards(*chunk, shard_of)
                ]
                yield batch_of(rows, {"shard": pa.int64(), "content": pa.binary(), "counted": pa.binary()})

    return sort


def counting(settings: LinkSettings, refused: NDArray[np.uint64]) -> Callable[[pa.Table], pa.Table]:
    """Return step 5: the entries of one shard in, its figures out."""

    def count(shard: pa.Table) -> pa.Table:
        entries = _gathered(shard, SHARED_OUT)
        counted = np.frombuffer(b"".join(shard.column("counted").to_pylist()), np.bool_)
        tallied = tally_shard(entries, counted, settings, refused)
        records = len(np.unique(entries["record"][counted]))
        names = ("records", "holders", "in_components", "groups", *Looseness._fields)
        holders = np.array(tallied.holders, np.int64).tobytes()
        row = (records, holders, tallied.in_components, tallied.groups, *tallied.looseness)
        kinds = dict.fromkeys(names, pa.int64()) | {"holders": pa.binary()}
        return pa.Table.from_batches([batch_of([row], kinds)])

    return count


def _gathered(rows: pa.Table, kind: np.dtype[np.void]) -> NDArray[np.void]:
    return np.frombuffer(b"".join(rows.column("content").to_pylist()), kind)


def batch_of(rows: Sequence[tuple[Any, ...]], kinds: Mapping[str, pa.DataType]) -> pa.RecordBatch:
    """Return rows as a batch of columns with these names and types."""
    columns = zip(*rows, strict=True) if rows else [()] * len(kinds)
    arrays = [pa.array(column, kind) for column, kind in zip(columns, kinds.values(), strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=pa.schema(kinds))
