"""Parting identifiers so that each part can be linked by itself (分片).

Records that share an identifier, over however many others, go into one shard; so no link crosses shards and each
can be linked alone, with the same result as all at once. Two steps find the shards. Entries are parted by the hash of
their identifier, so that all records of one identifier meet in one part; and disjoint sets over the records are drawn,
part after part. Who keeps the parts is another's business: files (`spill`), or a cluster's machines.

An identifier that surely links nothing (a placeholder in many bare records, a switchboard beside many others) would
tie everything into one shard. It is found in its part and doesn't hold its records together; the hashes found so are
*refused* when the shards are linked. What can't be proved so early still does: one shard then outgrows the others.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.numbering import NOTHING, first_positions, hash_identifiers, mix
from chudun.persons.settings import Limits
from chudun.persons.unionfind import find, unite

PARTITION_BITS = 7
"""Entries are parted by as many bits of their hash."""

_ALONE, _PAPER, _CERTAIN, _SEVERAL = 1, 2, 4, 8
ENTRY = np.dtype([("hash", "u8"), ("row", "u8"), ("record", "u4"), ("kind", "u1"), ("flags", "u1")], align=True)
"""An identifier of a record: its hash and kind, and what the record shows besides (``row``, ``flags``)."""

SHARED_OUT = np.dtype([("hash", "u8"), ("record", "u4"), ("kind", "u1")], align=True)
"""An identifier of a record in its shard."""


def entries_of(
    records: NDArray[np.int64], kinds: NDArray[np.uint8], digests: NDArray[np.uint64], limits: Limits
) -> NDArray[np.void]:
    """Return an ``ENTRY`` for each identifier. Records must not decrease, and each be there with all it shows."""
    hashes = hash_identifiers(kinds, digests)
    rows, flags, kept = _describe(records, kinds, hashes, limits)
    entries = np.empty(int(np.count_nonzero(kept)), ENTRY)
    for name, values in (("hash", hashes), ("row", rows), ("record", records), ("kind", kinds), ("flags", flags)):
        entries[name] = values[kept]
    return entries


def partition_of(entries: NDArray[np.void]) -> NDArray[np.uint8]:
    """Return for each entry the part in which all records of its identifier meet."""
    return (entries["hash"] >> np.uint64(64 - PARTITION_BITS)).astype(np.uint8)


def sorted_out(entries: NDArray[np.void], parts: NDArray[np.unsignedinteger]) -> Iterator[tuple[int, NDArray[np.void]]]:
    """Yield each part's number and its entries, in their order."""
    order = np.argsort(parts, kind="stable")
    stops = np.cumsum(np.bincount(parts))
    for part, (start, stop) in enumerate(zip(np.r_[0, stops][:-1], stops, strict=True)):
        if start < stop:
            yield part, entries[order[start:stop]]


class Links(NamedTuple):
    """What one part says of its records.

    Attributes
    ----------
    first
        For each entry the first record of its identifier; its own where the identifier surely links nothing.
    refused, refused_kinds
        Hashes and kinds of the identifiers that surely link nothing.
    """

    first: NDArray[np.uint32]
    refused: NDArray[np.uint64]
    refused_kinds: NDArray[np.uint8]


def links_of(entries: NDArray[np.void], limits: Limits) -> Links:
    """Find which records of one part share an identifier."""
    first = first_positions(np.ascontiguousarray(entries["hash"]))
    links_nothing = _surely_ignored(entries, first, limits)
    records = np.ascontiguousarray(entries["record"])
    shared = np.where(links_nothing[first], records, records[first])
    return Links(shared, entries["hash"][links_nothing], entries["kind"][links_nothing])


class RecordSets:
    """Records that share identifiers, over however many others, as disjoint sets: 8 bytes a record."""

    def __init__(self, records: int) -> None:
        self._parent = np.arange(records, dtype=np.uint32)
        self._entries = np.zeros(records, np.uint32)

    def join(self, records: NDArray[np.uint32], first: NDArray[np.uint32]) -> None:
        """Put each record together with the first that has the same identifier; an entry each."""
        _join(np.ascontiguousarray(records), first, self._parent, self._entries)

    def shards(self, capacity: int, most: int = int(NOTHING)) -> tuple[NDArray[np.uint32], int]:
        """Pack sets into shards of about ``capacity`` entries; return each record's shard, and how many there are.

        No set is cut: one of more entries than that is a shard by itself, and one of more than ``most`` is given no
        shard, but NOTHING. The sets are used up.
        """
        _gather(self._parent, self._entries)
        return self._parent, _pack(self._parent, self._entries, capacity, most)


def _surely_ignored(entries: NDArray[np.void], first: NDArray[np.uint32], limits: Limits) -> NDArray[np.bool_]:
    """Mark the first entry of each identifier that is of implausible degree whatever else there is.

    Each different set of identifiers without a certain one is a group by itself, so that too many of them beside one
    value are too many groups. Vehicles are left out: how many sets one is seen with still limits its persons.
    """
    kinds, flags = entries["kind"], entries["flags"]
    alone = np.bincount(first[flags & _ALONE != 0], minlength=len(first))
    anchored = np.where(limits.certain[kinds], flags & (_PAPER | _SEVERAL), flags & _CERTAIN) != 0
    crowd = np.bincount(first[~anchored], minlength=len(first))
    suspect = ~anchored & (crowd[first] > limits.groups[kinds])
    holders, sets = first[suspect], entries["row"][suspect]
    order = np.lexsort((sets, holders))
    holders, sets = holders[order], sets[order]
    new = np.ones(len(holders), np.bool_)
    new[1:] = (holders[1:] != holders[:-1]) | (sets[1:] != sets[:-1])
    groups = np.bincount(holders[new], minlength=len(first))
    judged = (limits.paper[kinds] == 0) & ~limits.vehicle[kinds]
    marked: NDArray[np.bool_] = judged & ((alone > limits.bare[kinds]) | (groups > limits.groups[kinds]))
    return marked


@njit(cache=True)
def _describe(
    records: NDArray[np.int64], kinds: NDArray[np.uint8], hashes: NDArray[np.uint64], limits: Limits
) -> tuple[NDArray[np.uint64], NDArray[np.uint8], NDArray[np.bool_]]:
    """Return for each entry its record's set as a hash, what the record shows, and False where it repeats another."""
    rows = np.empty(len(records), np.uint64)
    flags = np.empty(len(records), np.uint8)
    kept = np.ones(len(records), np.bool_)
    start = 0
    while start < len(records):
        stop = start
        total, shows, different = np.uint64(0), 0, 0
        while stop < len(records) and records[stop] == records[start]:
            for earlier in range(start, stop):
                if hashes[earlier] == hashes[stop]:
                    kept[stop] = False
                elif limits.certain[kinds[stop]] and kinds[earlier] == kinds[stop]:
                    shows |= _SEVERAL
            if kept[stop]:
                total += mix(hashes[stop] + np.uint64(0x9E3779B97F4A7C15))
                different += 1
                shows |= _PAPER if limits.paper[kinds[stop]] else 0
                shows |= _CERTAIN if limits.certain[kinds[stop]] else 0
            stop += 1
        rows[start:stop] = mix(total)
        flags[start:stop] = shows | (_ALONE if different == 1 else 0)
        start = stop
    return rows, flags, kept


@njit(cache=True)
def _join(
    records: NDArray[np.uint32],
    first: NDArray[np.uint32],
    parent: NDArray[np.uint32],
    entries: NDArray[np.uint32],
) -> None:
    """Unite, and count entries by record."""
    for entry in range(len(records)):
        unite(parent, first[entry], records[entry])
        entries[records[entry]] += np.uint32(1)


@njit(cache=True)
def _gather(parent: NDArray[np.uint32], entries: NDArray[np.uint32]) -> None:
    """Move the numbers of entries to the roots of the records' sets."""
    for record in range(len(parent)):
        root = find(parent, record)
        if root != record:
            entries[root] += entries[record]
            entries[record] = 0


@njit(cache=True)
def _pack(parent: NDArray[np.uint32], sizes: NDArray[np.uint32], capacity: int, most: int) -> int:
    """Turn ``parent`` into the shard of each record, filling one shard after the other; return how many."""
    shard, filled = 0, 0
    for record in range(len(parent)):
        if sizes[record] == 0:
            continue  # no root, or nothing to link
        if sizes[record] > most:
            sizes[record] = NOTHING
            continue
        if filled and filled + sizes[record] > capacity:
            shard, filled = shard + 1, 0
        filled += sizes[record]
        sizes[record] = shard
    for record in range(len(parent)):
        parent[record] = find(parent, record)
    for record in range(len(parent)):
        parent[record] = sizes[parent[record]]
    return shard + (filled > 0)
