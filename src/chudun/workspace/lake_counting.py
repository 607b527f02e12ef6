"""Persons in a lake, counted where Spark keeps the identifiers (集群人数计数).

The steps are those of `persons.chunks`, which does the same on one disk; what are files there are groups of rows here:

1. each chunk of identifiers is described and parted by hash, on the executors;
2. each part tells which of its records share an identifier, and which identifiers surely link nothing;
3. the driver draws disjoint sets over the records and packs them into shards. It sees record numbers, and of
   identifiers only the hashes of those that link nothing;
4. each chunk is sent the shards of its own records, and sorts its identifiers out;
5. each shard is linked and counted by itself, and the figures are summed (`persons.counting_shards` says why).

The driver needs 8 bytes a record for the sets, 1 for each mask, and 8 bytes an identifier pass through it; records are
numbered in 32 bits, so 4,294,967,294 of them are the most. An executor needs some 50 bytes an identifier of a shard.
What can't be cut is a set of records connected by values of which nothing proves early that they link nobody. Where it
has more than `MOST_LINKED` identifiers it is left out, so that it lands on no executor: the upper bound is then open,
and the reason says so.
"""

from dataclasses import dataclass, field
from functools import cached_property, reduce
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput, Problem
from chudun.persons.counting import PersonCount, Tallied, unidentified
from chudun.persons.numbering import NOTHING
from chudun.persons.reasons import Looseness
from chudun.persons.settings import LinkSettings
from chudun.persons.sharding import RecordSets
from chudun.probes.data.profile import Whom
from chudun.probes.data.spark.scan import LakeScan, Place
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Mask, Population
from chudun.workspace.lake_steps import (
    LINKS,
    PARTS,
    SHARDS,
    TALLIES,
    ChunkReader,
    batch_of,
    counting,
    linking,
    parting,
    sorting,
)

SHARD_IDENTIFIERS = 2_000_000
"""Identifiers of a shard, about: 100 MB of an executor's memory."""

MOST_LINKED = 50_000_000
"""Identifiers of one connected set above which it is not linked: 2.5 GB of an executor's memory."""


@dataclass(frozen=True)
class LakePopulation(Population):
    """All records of a lake; their identifiers stay where they are.

    Attributes
    ----------
    spark
        The session.
    lake
        The scan, which lasts as long as questions are asked.
    settings
        How records are linked.
    """

    spark: Any = field(kw_only=True)
    lake: LakeScan = field(kw_only=True)
    settings: LinkSettings = field(default_factory=lambda: LinkSettings(lone_person_owns=True), kw_only=True)

    @cached_property
    def _reader(self) -> "ChunkReader":
        if self._rows >= int(NOTHING):
            raise BadInput([Problem("--engine spark", _TOO_MANY.format(n=self._rows, most=int(NOTHING) - 1), _LESS)])
        places = self.lake.places.items()
        mentions = frozenset(id for id, place in places if place.whom is Whom.TEXT)
        return ChunkReader({id: (self._record_of(place), place.identifying) for id, place in places}, mentions)

    def _record_of(self, place: Place) -> int:
        """Return the number of the record from which a chunk's are counted."""
        block = self.blocks.get((place.table, place.whom), slice(0, 0))  # none where its kinds don't count
        return place.first + int(block.start)

    @property
    def _kept(self) -> Any:
        return self.lake.identifiers.where("found").select("chunk", "content")

    @cached_property
    def _sharded(self) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
        """Return the shard of each record, and the hashes of identifiers that link nothing."""
        from pyspark import StorageLevel

        limits = self.settings.limits()
        parts = self._kept.mapInArrow(parting(self._reader, limits), PARTS)
        links = parts.groupBy("part").applyInArrow(linking(limits), LINKS).persist(StorageLevel.DISK_ONLY)
        sets, refused = RecordSets(self._rows), [np.empty(0, np.uint64)]
        try:
            links.count()  # all parts at once; the iterator alone would have them made one after the other
            for row in links.toLocalIterator():
                sets.join(np.frombuffer(row["records"], np.uint32), np.frombuffer(row["first"], np.uint32))
                refused.append(np.frombuffer(row["refused"], np.uint64))
        finally:
            links.unpersist()
        return sets.shards(SHARD_IDENTIFIERS, MOST_LINKED)[0], np.concatenate(refused)

    def _slices(self, mask: Mask) -> pa.Table:
        """Return for each chunk the shards of its records, and which of them are counted."""
        shard_of, _ = self._sharded
        slices = []
        for id, place in self.lake.places.items():
            first, last = (self._record_of(place) + record for record in place.records)
            slices.append((id, first, shard_of[first:last].tobytes(), mask[first:last].tobytes()))
        kinds = {"chunk": pa.int64(), "first": pa.int64(), "shards": pa.binary(), "counted": pa.binary()}
        return pa.Table.from_batches([batch_of(slices, kinds)])

    def _persons(self, mask: Mask) -> PersonCount:
        shard_of, refused = self._sharded
        slices = self.spark.createDataFrame(self._slices(mask))
        sorted_out = self._kept.join(slices, "chunk").mapInArrow(sorting(self._reader), SHARDS)
        tallies = sorted_out.groupBy("shard").applyInArrow(counting(self.settings, refused), TALLIES).collect()
        apart = int(np.count_nonzero(mask & (shard_of == NOTHING)))
        without = int(np.count_nonzero(mask)) - apart - sum(row["records"] for row in tallies)
        counted = reduce(Tallied.plus, map(_tallied, tallies), unidentified(without)).persons()
        if not apart:
            return counted
        left_out = _LEFT_OUT.format(n=apart, most=MOST_LINKED)
        return PersonCount(Interval(counted.interval.low, None), (*counted.reasons, left_out))


def _tallied(row: Any) -> Tallied:
    """Read what a shard came to from its row."""
    holders = tuple(np.frombuffer(row["holders"], np.int64).tolist())
    looseness = Looseness(*(row[name] for name in Looseness._fields))
    return Tallied(holders, row["in_components"], row["groups"], looseness)


_TOO_MANY = Bilingual(
    "共 {n:,} 条记录，人数统计至多 {most:,} 条", "{n:,} records; persons are counted among {most:,} at most"
)
_LESS = Bilingual("请分几次扫描", "scan fewer files at once")
_LEFT_OUT = Bilingual(
    "{n:,} 条记录由共用的标识符连成一片，标识符超过 {most:,} 个，没有关联，人数只有下限",
    "{n:,} records hang together by shared identifiers, more than {most:,} of these: they were not linked, and the "
    "count is a lower bound",
)
