"""Pieces of a table, scanned apart and merged, give what one scan of the whole gives, to the last digest."""

import pickle
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.probes.data.columns import PartialScan, ScanSettings, TableScan
from chudun.probes.data.profile import Comments, Identifiers, TableNotes, TableProfile, TableRef
from chudun.sample import identifiers as synthetic

KEY = bytes(range(16))
TODAY = date(2026, 11, 22)
RNG = np.random.default_rng(3)
RESIDENTS = synthetic.resident_ids(RNG, 40).to_pylist()
MOBILES = synthetic.mobiles(RNG, 40).to_pylist()
CARDS = synthetic.bank_cards(RNG, 40).to_pylist()
SERIALS = [str(13_900_000_000 + i) for i in range(40)]
NOTES = TableNotes({"customer": "customer"}, frozenset({"contact"}))
COMMENTS = Comments("客户表", {"c": "备注"})

unhurried = settings(deadline=None, max_examples=60)


def spaced(number: str) -> str:
    return f"{number[:3]} {number[3:7]}\n{number[7:]}"


texts = st.one_of(
    st.none(),
    st.sampled_from([*RESIDENTS[:9], *MOBILES[:9], *SERIALS, "", "  ", "138****8000", "a@b.example.cn", "王小明"]),
    st.builds("电话{}，卡{}".format, st.sampled_from(MOBILES).map(spaced), st.sampled_from(CARDS)),
    st.text(max_size=30),
)
rows = st.fixed_dictionaries(
    {
        "customer": st.one_of(st.none(), st.integers(1, 9)),
        "id_card": st.one_of(st.none(), st.sampled_from(RESIDENTS)),
        "mobile": st.one_of(st.none(), st.sampled_from(SERIALS), st.sampled_from(MOBILES)),
        "contact": st.sampled_from(MOBILES),
        "birth_date": st.one_of(st.none(), st.dates(date(2005, 1, 1), date(2025, 1, 1))),
        "c": texts,
        "longitude": st.one_of(st.none(), st.sampled_from([114.0, 114.25, 114.123456, 115.0])),
        "lat": st.sampled_from(["30.5", "31", "x", None]),
        "amount": st.one_of(st.none(), st.integers(0, 10**12)),
    }
)
SCHEMA = pa.schema(
    {
        "customer": pa.int64(),
        "id_card": pa.string(),
        "mobile": pa.string(),
        "contact": pa.string(),
        "birth_date": pa.date32(),
        "c": pa.string(),
        "longitude": pa.float64(),
        "lat": pa.string(),
        "amount": pa.int64(),
    }
)


def part_of(batches: Sequence[pa.RecordBatch], schema: pa.Schema = SCHEMA) -> PartialScan:
    scan = TableScan(
        TableRef("s", "t"), schema, key=KEY, settings=ScanSettings(), comments=COMMENTS, notes=NOTES, today=TODAY
    )
    for batch in batches:
        scan.update(batch)
    return scan.part()


def carried(part: PartialScan) -> PartialScan:
    """The same part as another machine gets it."""
    there: PartialScan = pickle.loads(pickle.dumps(part))
    return there


def merged(batch: pa.RecordBatch, cuts: Sequence[int]) -> PartialScan:
    edges = [0, *sorted(min(cut, batch.num_rows) for cut in cuts), batch.num_rows]
    first, *others = (carried(part_of([batch.slice(a, b - a)])) for a, b in pairwise(edges))
    for other in others:
        first.merge(other)
    return first


def plain(value: object) -> object:
    """A profile's field as something that can be compared."""
    if isinstance(value, Identifiers):
        return [(array.dtype, array.tolist()) for array in (value.record, value.kind, value.digest)]
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return value


def same(one: TableProfile, other: TableProfile) -> None:
    for field in fields(TableProfile):
        assert plain(getattr(one, field.name)) == plain(getattr(other, field.name)), field.name


@unhurried
@given(st.lists(rows, max_size=25), st.lists(st.integers(0, 25), max_size=4))
def test_parts_merge_to_the_whole(table: list[dict[str, object]], cuts: list[int]) -> None:
    batch = pa.RecordBatch.from_pylist(table, SCHEMA)
    same(merged(batch, cuts).finish(), part_of([batch]).finish())


@unhurried
@given(st.lists(rows, min_size=1, max_size=25), st.integers(0, 25), st.integers(0, 25))
def test_merging_is_associative(table: list[dict[str, object]], first: int, second: int) -> None:
    batch = pa.RecordBatch.from_pylist(table, SCHEMA)
    a, b = sorted((min(first, len(table)), min(second, len(table))))
    one, two, three = (part_of([batch.slice(x, y - x)]) for x, y in ((0, a), (a, b), (b, len(table))))
    two.merge(three)
    one.merge(two)
    same(one.finish(), merged(batch, [a, b]).finish())


@pytest.mark.parametrize("pieces", [1, 2, 7])
def test_large_tables_with_sketches_past_their_bound_merge_to_the_whole(pieces: int) -> None:
    rows = 60_000
    batch = pa.record_batch(
        {
            "mobile": synthetic.mobiles(RNG, rows),
            "serial": pa.array([str(13_900_000_000 + i) for i in range(rows)]),
            "code": pa.array([f"C{i % 9000}" for i in range(rows)]),
            "customer": pa.array(np.arange(rows) % 7000),
        }
    )
    edges = np.linspace(0, rows, pieces + 1).astype(int).tolist()
    parts = [carried(part_of([batch.slice(a, b - a)], batch.schema)) for a, b in pairwise(edges)]
    for other in parts[1:]:
        parts[0].merge(other)
    same(parts[0].finish(), part_of([batch], batch.schema).finish())


def test_a_step_is_seen_across_the_cut_and_only_there() -> None:
    def steps(*pieces: list[str | None]) -> int:
        parts = [
            part_of([pa.record_batch({"customer": pa.array([1] * len(p)), "n": pa.array(p, pa.string())})],
                    pa.schema({"customer": pa.int64(), "n": pa.string()}))
            for p in pieces
        ]  # fmt: skip
        for other in parts[1:]:
            parts[0].merge(other)
        return parts[0].columns[1].statistics.steps.count

    assert steps(["13900000017"], ["13900000026"]) == 1
    assert steps(["13900000017"], ["13900000027"]) == 0
    assert steps(["13900000017"], ["13900000017"]) == 0
    assert steps(["13900000017"], ["13900000016"]) == 0
    assert steps(["13900000017"], [None, "x"], ["13900000018", "13900000020"]) == 2
    assert steps(["13900000017", "13900000018"], []) == 1


def test_what_is_carried_holds_nothing_in_clear() -> None:
    batch = pa.record_batch({"customer": pa.array([1] * 40), "mobile": pa.array(MOBILES), "id_card": RESIDENTS})
    carried_bytes = pickle.dumps(part_of([batch], batch.schema))
    numbers = [n for value in [*MOBILES, *RESIDENTS] if value[-9:].isdigit() for n in (value, value[-9:])]
    numbers_as_words = [int(value[-9:]).to_bytes(8, "little") for value in MOBILES]
    assert [value for value in numbers if value.encode() in carried_bytes] == []
    assert [word for word in numbers_as_words if word in carried_bytes] == []


def test_parts_of_different_tables_are_refused() -> None:
    batch = pa.record_batch({"customer": pa.array([1])})
    other = pa.record_batch({"customer": pa.array(["1"])})
    with pytest.raises(ValueError, match="different tables"):
        part_of([batch], batch.schema).merge(part_of([other], other.schema))
