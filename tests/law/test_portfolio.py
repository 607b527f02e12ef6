"""Every duty for many cases at once: each row as it is judged alone."""

from datetime import date, timedelta

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case, Value
from chudun.facts.frame import Cases, read_frame
from chudun.facts.interval import Interval
from chudun.law.judging import NOT_IN_FORCE, duties, interpretations_about
from chudun.law.language.rules import Duty
from chudun.law.library import regulations
from chudun.law.portfolio import INVALID, days_at_odds, judge_duties
from chudun.vocabulary.attribute import Attribute, Choice, Count, Text, YesNo
from chudun.vocabulary.kind import Kind, key, paths
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.website import Website

from .language.test_table import as_columns
from .language.worlds import examples

TODAY = date(2026, 11, 22)
BEFORE = date(2023, 1, 1)
RULES = [rule for regulation in regulations() for rule in regulation.rules]
KINDS = tuple(dict.fromkeys(rule.kind for rule in RULES if isinstance(rule, Duty)))


def attributes(kind: type[Kind]) -> dict[str, Attribute]:
    """Return what a table of ``kind`` may have columns for."""
    return {key(path): path[-1] for path in paths(kind) if not isinstance(path[-1], Text)}


def values(attribute: Attribute) -> st.SearchStrategy[Value]:
    """Any value of ``attribute``; counts near thresholds and in wide ranges."""
    if isinstance(attribute, YesNo):
        return st.booleans()
    if isinstance(attribute, Choice):
        return st.sampled_from(sorted(attribute.options))
    if isinstance(attribute, Count):
        some = st.integers(0, 8).flatmap(lambda power: st.integers(-1, 1).map(lambda off: max(0, 10**power + off)))
        return st.tuples(some, some).map(lambda pair: Interval(min(pair), max(pair)))
    return st.integers(0, 2000).map(lambda days: date(2021, 6, 1) + timedelta(days))


@examples(80)
@given(st.data())
def test_each_row_has_the_verdicts_of_its_case_alone(data):
    kind, day = data.draw(st.sampled_from(KINDS)), data.draw(st.sampled_from([TODAY, TODAY, BEFORE]))
    known = attributes(kind)
    switches = {name: data.draw(st.sampled_from([True, False, None])) for name in interpretations_about(kind)}
    chance = data.draw(st.randoms(use_true_random=False))
    columns = [name for name in known if chance.random() < 0.8]
    presumed = {name: data.draw(values(known[name])) for name in known if name not in columns and chance.random() < 0.5}
    rows = [
        {name: data.draw(values(known[name])) for name in columns if chance.random() < 0.8}
        for _ in range(data.draw(st.integers(1, 4)))
    ]
    series = [one for name in columns for one in as_columns(name, known[name], [row.get(name) for row in rows])]
    frame = pl.DataFrame(series or {"nothing": [0] * len(rows)})
    cases = Cases(frame, presumed, pl.repeat(False, len(rows), eager=True), ())
    found = judge_duties(kind, cases, day, switches)
    for row, verdicts in zip(rows, found.iter_rows(named=True), strict=True):
        alone = duties(kind, Case({**presumed, **row}), day, switches)
        assert list(verdicts.items()) == [(one.duty.name, one.outcome) for one in alone]


def test_a_cell_that_means_nothing_spoils_its_own_row_alone():
    name = next(name for name, attribute in attributes(Website).items() if isinstance(attribute, YesNo))
    cases = read_frame(Website, pl.DataFrame({name: ["true", "perhaps", "true"]}), today=TODAY)
    found = judge_duties(Website, cases, TODAY)
    assert set(found.row(1)) == {INVALID}
    assert found.row(0) == found.row(2)
    assert INVALID not in found.row(0)


def test_a_law_to_come_asks_for_nothing():
    cases = read_frame(Website, pl.DataFrame({"id": ["1"]}), today=TODAY)
    assert set(judge_duties(Website, cases, date(2000, 1, 1)).row(0)) == {NOT_IN_FORCE}


@pytest.mark.parametrize("kind", [Website, Transfer])
def test_rows_without_a_column_are_judged_by_what_is_presumed(kind):
    cases = read_frame(kind, pl.DataFrame({"id": ["1", "2"]}), today=TODAY)
    found = judge_duties(kind, cases, TODAY)
    alone = duties(kind, Case(cases.presumed), TODAY)
    assert [tuple(row) for row in found.iter_rows()] == [tuple(one.outcome for one in alone)] * 2


def test_days_at_odds_are_judged_as_in_a_case_alone():
    written = pl.DataFrame(
        {
            "exporter.founded_on": ["2024-06-01", "2020-01-01", "2024-06-01"],
            "mechanism_in_place": ["security_assessment", "security_assessment", "nothing"],
            "assessment_issued_on": ["2023-12-01"] * 3,
            "reassessment_needed": ["no"] * 3,
            "exporter.people_general.low": [1_000_000] * 3,
            "movement": ["sent_abroad"] * 3,
            "personal_information": ["yes"] * 3,
            "important_data": ["none"] * 3,
            "purpose": ["other"] * 3,
            "exporter.critical_infrastructure_operator": ["no"] * 3,
        }
    )
    cases = read_frame(Transfer, written, today=TODAY)
    assert days_at_odds(Transfer, cases).to_list() == [True, False, True]
    found = judge_duties(Transfer, cases, TODAY)
    for row in range(3):
        alone = duties(Transfer, cases.case(row), TODAY)
        assert found.row(row) == tuple(one.outcome for one in alone)
    assert found["mechanism_completed"].n_unique() > 1
