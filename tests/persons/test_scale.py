"""Dense numbers and components on more than a handful of records, against other implementations."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.persons.counting import count
from chudun.persons.linkage import link
from chudun.persons.numbering import number
from chudun.persons.settings import LinkSettings, Plausibility


@settings(deadline=None)
@given(st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 5)))
def test_numbers_are_dense_and_by_first_appearance(hashes: list[int]) -> None:
    expected: dict[int, int] = {}
    numbers = [expected.setdefault(value, len(expected)) for value in hashes]
    found, total = number(np.array(hashes, np.uint64))
    assert (found.tolist(), total) == (numbers, len(expected))


@pytest.mark.parametrize("distinct", [1, 700_000])
def test_numbers_of_many_hashes(distinct: int) -> None:
    rng = np.random.default_rng(7)
    hashes = rng.integers(0, 2**64, distinct, np.uint64)[rng.integers(0, distinct, 1_000_000)]
    found, total = number(hashes)
    _, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    assert total == len(first)
    assert np.array_equal(found, np.argsort(np.argsort(first))[inverse])


def test_without_limits_low_is_the_number_of_connected_components() -> None:
    rng = np.random.default_rng(45574)
    entries, rows, values = 300_000, 200_000, 180_000
    records, digests = np.sort(rng.integers(0, rows, entries)), rng.integers(0, values, entries)
    edges = coo_array((np.ones(entries), (records, digests + rows)), shape=(rows + values, rows + values))
    components = connected_components(edges, directed=False)[1]
    limitless = LinkSettings({Kind.MOBILE: Plausibility(persons=10**9, groups=10**6)})
    linkage = link(records, np.full(entries, Kind.MOBILE, np.uint8), digests.astype(np.uint64), settings=limitless)
    for size in (1_000, rows):
        subset = np.intersect1d(np.unique(records), rng.choice(rows, size, replace=False))
        assert count(linkage, subset).interval.low == len(np.unique(components[subset]))
