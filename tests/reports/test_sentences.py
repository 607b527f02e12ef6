"""Sentences of the report: changes taken together say exactly what each said by itself."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.interval import Interval
from chudun.law.language.flip import Change, Flip
from chudun.law.language.variables import Variable
from chudun.reports.countries import country
from chudun.reports.sentences import attributes, change, change_groups, counted
from chudun.vocabulary.organisation import PEOPLE

VARIABLES = (
    Variable("personal_information", attributes()["personal_information"]),
    Variable("movement", attributes()["movement"]),
    Variable("exporter.people_general", attributes()["exporter.people_general"], cuts=(100_000, 1_000_000)),
)


@st.composite
def flips(draw):
    chosen = draw(st.sets(st.sampled_from(VARIABLES), min_size=1, max_size=2))
    ordered = [variable for variable in VARIABLES if variable in chosen]
    changes = tuple(Change(one, draw(st.integers(0, one.size - 1))) for one in ordered)
    return Flip(draw(st.sampled_from(["exempt", "forbidden"])), changes)


@given(st.sets(flips(), max_size=12))
def test_merging_keeps_every_change_and_adds_none(found):
    groups = change_groups(list(found))
    spelt_out = {
        Flip(outcome, tuple(Change(v, index) for v, index in zip(group, indices, strict=True)))
        for outcome, some in groups.items()
        for group in some
        for indices in product(*group.values())
    }
    assert spelt_out == found


@pytest.mark.parametrize(
    ("bands", "zh", "en"),
    [
        ((0,), "不满10万人", "fewer than 100,000 people"),
        ((0, 1), "不满100万人", "fewer than 1,000,000 people"),
        ((1,), "10万人以上、不满100万人", "100,000 people or more, but fewer than 1,000,000 people"),
        ((1, 2), "10万人以上", "100,000 people or more"),
        ((0, 2), "不满10万人或100万人以上", "fewer than 100,000 people or 1,000,000 people or more"),
    ],
)
def test_bands_are_worded_as_statutes_word_limits(bands, zh, en):
    label = attributes()["exporter.people_general"].label
    group = {VARIABLES[2]: bands}
    assert change(group, lambda text: text.zh) == f"{label.zh}为{zh}"
    assert change(group, lambda text: text.en) == f"{label.en}: {en}"


@pytest.mark.parametrize(
    ("interval", "zh", "en"),
    [
        (Interval.exactly(0), "0人", "0 people"),
        (Interval(1_000, 1_200), "1,000至1,200人", "1,000 to 1,200 people"),
        (Interval(9_412, None), "9,412人以上", "9,412 people or more"),
    ],
)
def test_counts_carry_their_unit_in_the_right_place(interval, zh, en):
    assert counted(interval, PEOPLE).zh == zh
    assert counted(interval, PEOPLE).en == en


def test_countries_have_names_and_unknown_codes_stay_as_written():
    assert country("sg").zh == "新加坡"
    assert country("HK").en == "Hong Kong, China"
    assert country("Freedonia").en == "Freedonia"
    assert country("").zh == "—"
