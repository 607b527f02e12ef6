"""Persons counted shard by shard, with nothing but blobs between the steps, are those counted at once."""

from collections import defaultdict
from collections.abc import Sequence
from functools import reduce

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.persons.counting import PersonCount, Tallied, count, unidentified
from chudun.persons.counting_shards import tally_shard, to_shards
from chudun.persons.linkage import link
from chudun.persons.numbering import NOTHING
from chudun.persons.settings import LinkSettings
from chudun.persons.sharding import ENTRY, RecordSets, entries_of, links_of, partition_of, sorted_out

from .test_spill import chunked, crowded, some_subsets, town
from .test_worlds import Row, arrays, tables, tight

Columns = tuple[np.ndarray, np.ndarray, np.ndarray]


def parted(columns: Columns, cuts: Sequence[int], limits: LinkSettings) -> dict[int, bytes]:
    parts: dict[int, bytes] = defaultdict(bytes)
    for chunk in chunked(columns, cuts):
        if len(chunk.records):
            entries = entries_of(*chunk, limits.limits())
            for part, content in sorted_out(entries, partition_of(entries)):
                parts[part] += content.tobytes()
    return parts


def sharded(
    columns: Columns, records: int, cuts: Sequence[int], limits: LinkSettings, capacity: int, most: int = int(NOTHING)
) -> tuple[np.ndarray, np.ndarray]:
    """Each record's shard, and the hashes refused."""
    sets, refused = RecordSets(records), [np.empty(0, np.uint64)]
    for part in parted(columns, cuts, limits).values():
        entries = np.frombuffer(part, ENTRY)
        links = links_of(entries, limits.limits())
        sets.join(entries["record"], links.first)
        refused.append(links.refused)
    return sets.shards(capacity, most)[0], np.concatenate(refused)


def summed(
    columns: Columns, mask: np.ndarray, shard_of: np.ndarray, refused: np.ndarray, limits: LinkSettings
) -> PersonCount:
    shards = defaultdict(list)
    for shard, entries in to_shards(*columns, shard_of[columns[0]]):
        shards[shard].append(entries)
    tallies = [tally_shard(e, mask[e["record"]], limits, refused) for e in map(np.concatenate, shards.values())]
    without = mask.sum() - mask[np.unique(columns[0])].sum()
    return reduce(Tallied.plus, tallies, unidentified(int(without))).persons()


@settings(deadline=None, max_examples=150)
@given(tables | crowded, some_subsets, tight, st.lists(st.integers(0, 6), max_size=3), st.integers(1, 4))
def test_the_sum_over_shards_is_the_count_over_all(
    rows: list[Row], subsets: list[set[int]], limits: LinkSettings, cuts: list[int], capacity: int
) -> None:
    columns = arrays(rows, range(len(rows)))
    whole = link(*columns, settings=limits)
    shard_of, refused = sharded(columns, len(rows), cuts, limits, capacity)
    for subset in [*subsets, set(range(len(rows)))]:
        mask = np.isin(np.arange(len(rows)), sorted(subset))
        assert summed(columns, mask, shard_of, refused, limits) == count(whole, mask)


def test_a_town_with_a_switchboard_falls_into_small_shards() -> None:
    columns, limits = town(3_000), LinkSettings(lone_person_owns=True)
    shard_of, refused = sharded(columns, 6_000, [100, 3_000], limits, 50)
    assert len(refused) == 1
    assert np.bincount(shard_of[columns[0]]).max() < 100
    mask = np.arange(6_000) % 3 > 0
    assert summed(columns, mask, shard_of, refused, limits) == count(link(*columns, settings=limits), mask)


@pytest.mark.parametrize(("most", "shard"), [(30, 0), (29, NOTHING)])
def test_a_set_of_too_many_entries_gets_no_shard(most: int, shard: int) -> None:
    """Thirty papers at one phone: nothing proves early that it links nobody."""
    entries = [(n, kind, value) for n in range(15) for kind, value in ((Kind.RESIDENT_ID, n), (Kind.MOBILE, 7))]
    columns = tuple(np.array(c, t) for c, t in zip(zip(*entries, strict=True), ("i8", "u1", "u8"), strict=True))
    shard_of, _ = sharded(columns, 15, [], LinkSettings(), 4, most)  # type: ignore[arg-type]
    assert set(shard_of.tolist()) == {shard}
