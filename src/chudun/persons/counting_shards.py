"""Counting persons shard by shard, wherever the shards are (分片计数).

The persons in a subset are bounded from sums over groups, components, buckets and records (`counting.Tallied`). All of
these come of records that share identifiers, and such records stand in one shard (`sharding`); a shard linked by
itself gives its records what linking everything gives them, since identifiers that tie shards together are refused in
each. So the sum over all shards is the count over all records. Records without any identifier are in no shard, and
are added as their number.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from chudun.persons.counting import Tallied, tally
from chudun.persons.linkage import link_hashes
from chudun.persons.numbering import NOTHING, hash_identifiers
from chudun.persons.settings import LinkSettings
from chudun.persons.sharding import SHARED_OUT, sorted_out


def to_shards(
    records: NDArray[np.int64], kinds: NDArray[np.uint8], digests: NDArray[np.uint64], shard_of: NDArray[np.uint32]
) -> Iterator[tuple[int, NDArray[np.void]]]:
    """Yield shards' numbers with those of the identifiers that belong there, as ``SHARED_OUT``.

    Parameters
    ----------
    shard_of
        The shard of each identifier's record; NOTHING for those that are to be left out.
    """
    wanted = shard_of != NOTHING
    entries = np.empty(int(np.count_nonzero(wanted)), SHARED_OUT)
    entries["hash"] = hash_identifiers(kinds, digests)[wanted]
    entries["record"], entries["kind"] = records[wanted], kinds[wanted]
    shards, numbers = np.unique(shard_of[wanted], return_inverse=True)
    for number, content in sorted_out(entries, numbers.astype(np.uint32)):
        yield int(shards[number]), content


def tally_shard(
    entries: NDArray[np.void], counted: NDArray[np.bool_], settings: LinkSettings, refused: NDArray[np.uint64]
) -> Tallied:
    """Link one shard and tally some of its records.

    Parameters
    ----------
    entries
        All identifiers of the shard, ``SHARED_OUT``, in any order.
    counted
        For each entry whether its record is counted.
    refused
        Hashes of identifiers that link nothing.
    """
    order = np.argsort(entries["record"], kind="stable")
    records = entries["record"][order]
    new = np.r_[True, records[1:] != records[:-1]] if len(records) else np.empty(0, np.bool_)
    part = link_hashes(np.cumsum(new) - 1, entries["kind"][order], entries["hash"][order], settings, refused)
    return tally(part, counted[order][new])
