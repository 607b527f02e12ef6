"""Facts: intervals, agreement of sources, staleness, and reading what a user wrote."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.fact import Evidence, Fact, Standing, resolve
from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput
from chudun.facts.reading import read_case
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.transfer import Transfer

TODAY = date(2026, 11, 22)
BOUNDS = st.tuples(st.integers(0, 50), st.one_of(st.none(), st.integers(0, 50)))
INTERVALS = BOUNDS.filter(lambda b: b[1] is None or b[0] <= b[1]).map(lambda b: Interval(*b))


@given(INTERVALS, INTERVALS, st.integers(0, 60))
def test_intersection_holds_what_both_hold(a, b, number):
    both = a.intersect(b)
    assert (both is not None and number in both) == (number in a and number in b)


@pytest.mark.parametrize("bounds", [(-1, 3), (5, 4)])
def test_an_interval_that_holds_nothing_is_refused(bounds):
    with pytest.raises(ValueError, match=r"negative|no number"):
        Interval(*bounds)


def fact(value, until=None, source="a"):
    return Fact("t", "x", value, Evidence(Bilingual.same(source), Bilingual.same("stated"), date(2026, 1, 1), until))


@pytest.mark.parametrize(
    ("facts", "standing", "value"),
    [
        ([], Standing.UNKNOWN, None),
        ([fact(True)], Standing.KNOWN, True),
        ([fact(True), fact(True, source="b")], Standing.KNOWN, True),
        ([fact(True), fact(False, source="b")], Standing.CONTRADICTORY, None),
        ([fact(True, until=date(2026, 6, 1))], Standing.STALE, None),
        ([fact(True, until=TODAY)], Standing.KNOWN, True),
        ([fact(True, until=date(2026, 6, 1)), fact(False)], Standing.KNOWN, False),
        ([fact(Interval(5, 10)), fact(Interval(8, 20))], Standing.KNOWN, Interval(8, 10)),
        ([fact(Interval(5, 10)), fact(Interval(11, 20))], Standing.CONTRADICTORY, None),
    ],
)
def test_sources_are_weighed(facts, standing, value):
    found = resolve(facts, TODAY)
    assert (found.standing, found.value) == (standing, value)
    assert found.facts == tuple(facts)


def problems(written):
    with pytest.raises(BadInput) as caught:
        read_case(Transfer, written, today=TODAY)
    return caught.value.problems


def test_a_misspelt_name_gets_a_near_match():
    (problem,) = problems({"personal_informaton": True})
    assert "personal_informaton" in problem.where
    assert "personal_information" in problem.remedy.en
    assert "personal_information" in problem.remedy.zh


def test_every_error_is_told_at_once():
    found = problems({"movement": "by ship", "exporter": {"people_general": -5}, "assessment_issued_on": "2031-01-01"})
    assert len(found) == 3
    assert any("negative" in problem.what.en for problem in found)
    assert any("2026-11-22" in problem.what.en for problem in found)


@pytest.mark.parametrize(
    "number", [float("nan"), float("inf"), 1.5, "many", [1], [1, 2, 3], {"low": 1}, True, [5, 4], [-1, 2]]
)
def test_absurd_counts_are_refused(number):
    assert len(problems({"exporter": {"people_general": number}})) == 1


def test_presumptions_fill_what_is_left_out_but_not_what_is_unknown():
    left_out = read_case(Transfer, {}, today=TODAY)
    declared = read_case(Transfer, {"core_data": "unknown"}, today=TODAY)
    assert left_out.values["core_data"] is False
    assert "core_data" in left_out.presumed
    assert "core_data" not in declared.values
    assert "core_data" not in declared.presumed


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
ANYTHING = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3), max_leaves=6
)


@given(ANYTHING, st.sampled_from(["movement", "core_data", "assessment_issued_on", "exporter"]))
def test_reading_raises_nothing_but_bad_input(value, name):
    with suppress(BadInput):
        read_case(Transfer, {name: value, "exporter": {"people_general": value}}, today=TODAY)
