"""Bounds against every admissible explanation of a few records."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given, reject, settings
from hypothesis import strategies as st

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.facts.interval import Interval
from chudun.persons.counting import count
from chudun.persons.linkage import Linkage, link
from chudun.persons.settings import LinkSettings, Plausibility

from .worlds import Identifier, NotEnumerable, Rules, possible_counts

Row = list[Identifier]
"""A record's identifiers, in the order in which they are found."""


def arrays(rows: Sequence[Row], numbers: Sequence[int]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    by_number = sorted(zip(numbers, rows, strict=True), key=lambda numbered: numbered[0])
    entries = [(number, kind, value) for number, row in by_number for kind, value in row]
    columns = list(zip(*entries, strict=True)) or [(), (), ()]
    return (
        np.array(columns[0], np.int64),
        np.array(columns[1], np.uint8),
        np.array(columns[2], np.uint64),
    )


def worlds(rows: Sequence[Row], subset: set[int], settings_: LinkSettings) -> Interval:
    try:
        return Interval(*possible_counts([frozenset(row) for row in rows], subset, settings_))
    except NotEnumerable:
        reject()


def linked(rows: Sequence[Row], limits: LinkSettings, numbers: Sequence[int] | None = None) -> Linkage:
    return link(*arrays(rows, range(len(rows)) if numbers is None else numbers), settings=limits)


def bounds(linkage: Linkage, subset: Sequence[int] | set[int]) -> Interval:
    return count(linkage, np.array(sorted(subset), np.int64)).interval


def limits(persons: int, groups: int, bare: int, lone_person_owns: bool = False) -> LinkSettings:
    """The same limits for all shared kinds; papers and keys are doubted above ``groups`` too."""
    shared = Plausibility(persons, groups, bare)
    certain = Plausibility(1, groups)
    by_kind = {kind: certain if kind.proper or kind is Kind.SUBJECT_KEY else shared for kind in Kind}
    return LinkSettings(by_kind, lone_person_owns)


POOLS = {
    Kind.RESIDENT_ID: 3,
    Kind.PASSPORT: 2,
    Kind.TRAVEL_PERMIT: 1,
    Kind.SUBJECT_KEY: 3,
    Kind.MOBILE: 3,
    Kind.EMAIL: 2,
    Kind.VIN: 2,
}
IDENTIFIERS = [(kind, value) for kind, most in POOLS.items() for value in range(most)]

# the first call compiles the loops
patient = settings(deadline=None, max_examples=300)
tables = st.lists(st.lists(st.sampled_from(IDENTIFIERS), max_size=3, unique=True), max_size=6)
values = st.integers(0, 2)
subsets = st.sets(st.integers(0, 5))
tight = st.builds(limits, st.integers(2, 3), st.integers(1, 4), st.integers(1, 3), st.booleans())
# nothing of six records is ignored, and no phone has too many users
loose = st.builds(limits, st.just(9), st.just(20), st.just(20), st.booleans())
careful = st.builds(limits, st.just(9), st.integers(1, 4), st.integers(1, 3), st.booleans())


@patient
@given(tables, subsets, tight)
def test_bounds_hold_in_every_world(rows: list[Row], subset: set[int], settings_: LinkSettings) -> None:
    subset = {number for number in subset if number < len(rows)}
    possible = worlds(rows, subset, settings_)
    found = bounds(linked(rows, settings_), subset)
    assert found.low <= possible.low
    assert possible.high <= found.high


@patient
@given(tables, subsets, loose | careful)
def test_bounds_are_reached_where_no_identifier_is_short_of_persons(
    rows: list[Row], subset: set[int], settings_: LinkSettings
) -> None:
    subset = {number for number in subset if number < len(rows)}
    found, possible = bounds(linked(rows, settings_), subset), worlds(rows, subset, settings_)
    rules = Rules([frozenset(row) for row in rows], settings_)
    assert found.high == possible.high
    if len({rules.component_of(number) for number in range(len(rows))}) == 1:
        assert found.low == possible.low


@patient
@given(st.lists(st.dictionaries(st.sampled_from(list(POOLS)), values, max_size=3), max_size=6), subsets)
def test_the_lower_bound_is_reached_where_every_record_shows_one_kind(
    by_kind: list[dict[Kind, int]], subset: set[int]
) -> None:
    rows = [list({Kind.MOBILE: 0, **row}.items()) for row in by_kind]
    settings_ = limits(9, 20, 20)
    subset = {number for number in subset if number < len(rows)}
    assert bounds(linked(rows, settings_), subset) == worlds(rows, subset, settings_)


@patient
@given(tables, subsets, subsets, tight | loose)
def test_more_records_never_lower_a_bound(
    rows: list[Row], subset: set[int], more: set[int], settings_: LinkSettings
) -> None:
    linkage = linked(rows, settings_)
    part, whole = bounds(linkage, subset), bounds(linkage, subset | more)
    assert part.low <= whole.low
    assert part.high <= whole.high


@patient
@given(tables, subsets, tight | loose, st.data())
def test_neither_order_nor_numbering_matters(
    rows: list[Row], subset: set[int], settings_: LinkSettings, data: st.DataObject
) -> None:
    numbers = data.draw(st.lists(st.integers(0, 40), min_size=6, max_size=6, unique=True))
    here = bounds(linked(rows, settings_), subset)
    shuffled = [data.draw(st.permutations(row)) for row in rows]
    there = linked(shuffled, settings_, numbers[: len(rows)])
    assert bounds(there, {numbers[number] for number in subset}) == here


@patient
@given(tables, subsets, tight | loose)
def test_a_repeated_entry_changes_nothing(rows: list[Row], subset: set[int], settings_: LinkSettings) -> None:
    twice = [np.repeat(column, 2) for column in arrays(rows, range(len(rows)))]
    assert bounds(link(*twice, settings=settings_), subset) == bounds(linked(rows, settings_), subset)
