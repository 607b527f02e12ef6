"""Linking on disk gives what linking in memory gives, however small the budget."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.persons import chunks
from chudun.persons.chunks import Chunk, link_chunks
from chudun.persons.counting import count
from chudun.persons.linkage import link
from chudun.persons.memory import LINKING_BYTES, default_budget
from chudun.persons.settings import LinkSettings

from .test_worlds import Row, arrays, tables, tight

some_subsets = st.lists(st.sets(st.integers(0, 5)), min_size=1, max_size=4)
crowded = st.lists(
    st.lists(
        st.sampled_from([(Kind.MOBILE, 1), (Kind.SUBJECT_KEY, 1), (Kind.RESIDENT_ID, 1), (Kind.VIN, 1)]), max_size=3
    )
    | st.lists(st.tuples(st.sampled_from([Kind.MOBILE, Kind.EMAIL, Kind.SUBJECT_KEY]), st.integers(1, 6)), max_size=3),
    max_size=12,
)


def chunked(columns: tuple[np.ndarray, np.ndarray, np.ndarray], cuts: Sequence[int] = ()) -> list[Chunk]:
    """Cut the identifiers before the given records."""
    edges = [0, *np.searchsorted(columns[0], sorted(cuts)).tolist(), len(columns[0])]
    return [Chunk(*(column[a:b] for column in columns)) for a, b in pairwise(edges)]


@settings(deadline=None, max_examples=150)
@given(tables | crowded, some_subsets, tight, st.lists(st.integers(0, 6), max_size=3), st.integers(0, 300))
def test_on_disk_counts_and_reasons_are_those_in_memory(
    rows: list[Row], subsets: list[set[int]], settings_: LinkSettings, cuts: list[int], budget: int
) -> None:
    columns = arrays(rows, range(len(rows)))
    whole = link(*columns, settings=settings_)
    spilt = link_chunks(chunked(columns, cuts), settings=settings_, memory=budget)
    assert spilt.reasons == whole.reasons
    for subset in [*subsets, set(range(len(rows)))]:
        numbers = np.array(sorted(subset), np.int64)
        assert count(spilt, numbers) == count(whole, numbers)


def town(people: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two records a person with phone, mail and now and then a paper; a placeholder and a switchboard besides."""
    rng = np.random.default_rng(5)
    entries: list[tuple[int, int, int]] = []
    for record in range(2 * people):
        person = int(rng.integers(people))
        entries.append((record, Kind.MOBILE, 1_000_000 if rng.random() < 0.2 else person))
        if rng.random() < 0.5:
            entries.append((record, Kind.EMAIL, person))
        if rng.random() < 0.2:
            entries.append((record, Kind.RESIDENT_ID, person))
    columns = list(zip(*entries, strict=True))
    return np.array(columns[0], np.int64), np.array(columns[1], np.uint8), np.array(columns[2], np.uint64)


def test_a_placeholder_doesn_t_hold_the_shards_together(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = town(3_000)
    sizes: list[int] = []
    true_link = chunks.link_hashes

    def observed(records: np.ndarray, *rest: object) -> object:
        sizes.append(len(records))
        return true_link(records, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(chunks, "link_hashes", observed)
    spilt = link_chunks(chunked(columns), memory=1_000)
    whole = link(*columns)
    assert max(sizes) < len(columns[0]) // 100
    assert spilt.reasons == whole.reasons
    assert count(spilt, np.arange(6_000)) == count(whole, np.arange(6_000))


def test_what_fits_stays_in_memory_and_what_spills_leaves_nothing_behind(tmp_path: Path) -> None:
    columns = town(200)
    tmp_path.chmod(0o500)
    fitting = link_chunks(chunked(columns), memory=len(columns[0]) * LINKING_BYTES, scratch=tmp_path)
    tmp_path.chmod(0o700)
    spilt = link_chunks(chunked(columns), memory=len(columns[0]) * LINKING_BYTES - 1, scratch=tmp_path)
    assert count(fitting, np.arange(400)) == count(spilt, np.arange(400))
    assert not list(tmp_path.iterdir())


def test_chunks_out_of_order_are_refused() -> None:
    one = Chunk(np.array([3]), np.array([Kind.MOBILE], np.uint8), np.array([1], np.uint64))
    with pytest.raises(ValueError, match="in order"):
        link_chunks([one, one])


def test_no_identifiers_at_all_link() -> None:
    assert count(link_chunks([], memory=0), np.arange(3)).interval.high == 3


def test_the_default_budget_is_below_the_machine() -> None:
    assert 0 < default_budget() < 1 << 50
