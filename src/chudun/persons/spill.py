"""Identifiers on disk, parted so that each part can be linked by itself (外存分片).

`sharding` says how they are parted, and why nothing is lost by it. Memory grows with the number of records, 8 bytes
each, and not with what the records show.
"""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from chudun.persons.settings import Limits
from chudun.persons.sharding import (
    ENTRY,
    PARTITION_BITS,
    SHARED_OUT,
    RecordSets,
    entries_of,
    links_of,
    partition_of,
    sorted_out,
)

_MOST_SHARDS = 500


class Spill:
    """Identifiers parted by hash in files of one folder.

    Parameters
    ----------
    folder
        An empty folder that only this user may read; it will hold hashes of digests and record numbers.
    limits
        What is plausible.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder, self.limits = folder, limits
        self.entries = self.records = 0
        self.refused = np.empty(0, np.uint64)
        self.refused_kinds = np.empty(0, np.uint8)

    def take(self, records: NDArray[np.int64], kinds: NDArray[np.uint8], digests: NDArray[np.uint64]) -> None:
        """Add identifiers in the order of their records; no record may come in two calls."""
        entries = entries_of(records, kinds, digests, self.limits)
        _append(self.folder, "partition", entries, partition_of(entries))
        self.entries += len(entries)
        self.records = int(records[-1]) + 1

    def shards(self, capacity: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.uint8], NDArray[np.uint64]]]:
        """Yield record numbers, not decreasing, kinds and hashes of each shard, of about ``capacity`` identifiers."""
        count = self._distribute(max(capacity, self.entries // _MOST_SHARDS, 1))
        for shard in range(count):
            entries = _read(self.folder / f"shard-{shard}", SHARED_OUT)
            order = np.argsort(entries["record"], kind="stable")
            records, kinds = entries["record"][order].astype(np.int64), entries["kind"][order]
            hashes = entries["hash"][order]
            del entries, order
            yield records, kinds, hashes

    def _distribute(self, capacity: int) -> int:
        """Write the shards' files and return how many there are."""
        shard_of, count = self._shard_of_record(capacity)
        for path in self._partitions():
            entries = _read(path, ENTRY)
            out = np.empty(len(entries), SHARED_OUT)
            for name in SHARED_OUT.names or ():
                out[name] = entries[name]
            _append(self.folder, "shard", out, shard_of[entries["record"]].astype(np.uint16))
        return count

    def _shard_of_record(self, capacity: int) -> tuple[NDArray[np.uint32], int]:
        sets = RecordSets(self.records)
        refused, kinds = [self.refused], [self.refused_kinds]
        for path in self._partitions():
            entries = np.fromfile(path, ENTRY)
            links = links_of(entries, self.limits)
            refused.append(links.refused)
            kinds.append(links.refused_kinds)
            sets.join(entries["record"], links.first)
        self.refused, self.refused_kinds = np.concatenate(refused), np.concatenate(kinds)
        return sets.shards(capacity)

    def _partitions(self) -> Iterator[Path]:
        paths = (self.folder / f"partition-{part}" for part in range(1 << PARTITION_BITS))
        return (path for path in paths if path.exists())


def _append(folder: Path, name: str, entries: NDArray[np.void], parts: NDArray[np.unsignedinteger]) -> None:
    """Add each entry to the file of its part."""
    for part, content in sorted_out(entries, parts):
        with (folder / f"{name}-{part}").open("ab") as file:
            content.tofile(file)


def _read(path: Path, kind: np.dtype[np.void]) -> NDArray[np.void]:
    """Read a file for the last time."""
    entries = np.fromfile(path, kind)
    path.unlink()
    return entries
