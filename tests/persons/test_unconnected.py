"""The same people in tables that nothing connects."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.facts.interval import Interval
from chudun.persons.chunks import link_chunks
from chudun.persons.counting import PersonCount, count
from chudun.persons.linkage import link
from chudun.persons.settings import KINDS

from .test_spill import chunked
from .test_worlds import Row, arrays

OWN = (Kind.RESIDENT_ID, Kind.PASSPORT, Kind.MOBILE, Kind.EMAIL, Kind.BANK_CARD, Kind.SUBJECT_KEY)


def counted(rows: Sequence[Row], subset: Sequence[int] | None = None) -> PersonCount:
    columns = arrays(rows, range(len(rows)))
    return count(link(*columns), np.array(range(len(rows)) if subset is None else subset, np.int64))


def listing(people: Sequence[int], *kinds: Kind) -> list[Row]:
    """A table with a row a person, in columns of these kinds."""
    return [[(kind, person) for kind in kinds] for person in people]


def test_staff_by_document_and_by_bank_card_may_be_the_same_people() -> None:
    """Two lists of the same 200 people were 400 at least."""
    found = counted([*listing(range(200), Kind.RESIDENT_ID), *listing(range(200), Kind.BANK_CARD)])
    assert found.interval == Interval(200, 400)
    assert "at least 200 by resident identity number, at least 200 by bank card number" in found.reasons[-1].en
    assert found.reasons[-1].zh.startswith("200 人可能与其他人相同")


def test_a_kind_in_common_tells_the_lists_apart() -> None:
    staff = listing(range(200), Kind.RESIDENT_ID, Kind.MOBILE)
    others = listing(range(200, 300), Kind.BANK_CARD, Kind.MOBILE)
    found = counted([*staff, *others])
    assert found.interval == Interval.exactly(300)
    assert not found.reasons


def test_relatives_kept_apart_by_documents_each_hold_the_phone_they_share() -> None:
    family = [[(Kind.RESIDENT_ID, person), (Kind.MOBILE, 7)] for person in range(3)]
    assert counted([*family, *listing(range(100, 200), Kind.MOBILE)]).interval == Interval.exactly(103)


def test_a_relative_without_a_phone_may_be_whom_another_list_knows_by_phone() -> None:
    family = [[(Kind.RESIDENT_ID, 1), (Kind.EMAIL, 7), (Kind.MOBILE, 8)], [(Kind.RESIDENT_ID, 2), (Kind.EMAIL, 7)]]
    assert counted([*family, [(Kind.MOBILE, 9)]]).interval == Interval(2, 3)
    assert counted([*family, [(Kind.MOBILE, 9)], [(Kind.EMAIL, 9)]]).interval == Interval(3, 4)


def test_two_documents_each_share_a_kind_whatever_lists_they_are_in() -> None:
    papers = (Kind.RESIDENT_ID, Kind.PASSPORT, Kind.TRAVEL_PERMIT)
    lists = [listing(range(10 * n, 10 * n + 10), papers[n], papers[n - 1]) for n in range(3)]
    assert counted([row for rows in lists for row in rows]).interval == Interval.exactly(30)


def test_a_switchboard_is_nobodys_phone_and_tells_nobody_apart() -> None:
    behind = [[(Kind.MOBILE, 1), (Kind.EMAIL, mail)] for mail in range(30)]
    assert counted([*behind, *listing(range(100, 130), Kind.MOBILE)]).interval == Interval(30, 60)


def test_a_test_document_tells_nobody_apart() -> None:
    behind = [[(Kind.RESIDENT_ID, 1), (Kind.EMAIL, mail)] for mail in range(60)]
    found = counted([*behind, *listing([2], Kind.RESIDENT_ID)])
    assert found.interval.low == 1
    lone = [n for n, row in enumerate([*behind, [(Kind.RESIDENT_ID, 1)], [(Kind.RESIDENT_ID, 2)]]) if len(row) == 1]
    assert counted([*behind, [(Kind.RESIDENT_ID, 1)], [(Kind.RESIDENT_ID, 2)]], lone).interval == Interval(1, 2)


@pytest.mark.parametrize("kind", KINDS)
def test_values_of_any_kind_tell_their_holders_apart(kind: Kind) -> None:
    """A vehicle or device tells apart only where somebody is behind it; somebody is known by a bank card besides."""
    card = Kind.EMAIL if kind is Kind.BANK_CARD else Kind.BANK_CARD
    assert counted(listing(range(12), kind, card)).interval.low == 12


@dataclass(frozen=True)
class Towns:
    """People in tables of different columns: each holds one value of a kind, and relatives share a phone."""

    rows: list[Row]
    who: list[int]


@st.composite
def towns(draw: st.DrawFn) -> Towns:
    people = draw(st.integers(1, 12))
    household = draw(st.integers(1, 5))
    rows: list[Row] = []
    who: list[int] = []
    for _ in range(draw(st.integers(1, 4))):
        columns = draw(st.sets(st.sampled_from(OWN), max_size=3))
        listed = draw(st.lists(st.integers(0, people - 1), max_size=12))
        for person in listed:
            values = {kind: person // household if kind is Kind.MOBILE else person for kind in columns}
            rows.append(sorted(values.items()))
            who.append(person)
    return Towns(rows, who)


@settings(deadline=None, max_examples=200)
@given(towns(), st.data())
def test_the_truth_lies_between_the_bounds(town: Towns, data: st.DataObject) -> None:
    numbers = st.lists(st.integers(0, max(len(town.rows) - 1, 0)), max_size=len(town.rows), unique=True)
    subset = np.array(sorted(data.draw(numbers)), np.int64)
    columns = arrays(town.rows, range(len(town.rows)))
    found = count(link(*columns), subset)
    truth = len({town.who[number] for number in subset})
    assert found.interval.low <= truth <= found.interval.high  # type: ignore[operator]
    cuts = data.draw(st.lists(st.integers(0, len(town.rows)), max_size=2))
    assert count(link_chunks(chunked(columns, cuts), memory=0), subset) == found
