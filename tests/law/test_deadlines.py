"""Days that follow from days: validity, the extension window, two months after notification."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.case import Case
from chudun.law.deadlines import due_days
from chudun.law.language.binding import Statutes, earliest_still_within, years_after
from chudun.law.language.expression import Constant, subject
from chudun.law.language.provision import Instrument
from chudun.law.language.rules import Regulation
from chudun.law.language.timing import deadline, recurring
from chudun.law.working_days import months_after, working_days_after, working_days_before
from chudun.vocabulary.attribute import Day
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind
from chudun.vocabulary.transfer import Transfer

DAYS = st.dates(date(2015, 1, 1), date(2035, 12, 31))
AS_OF = date(2026, 6, 1)
ASSESSED = {
    "assessment_extended": False,
    "movement": "sent_abroad",
    "mechanism_in_place": "security_assessment",
    "reassessment_needed": False,
}


@given(DAYS, DAYS, st.integers(1, 5))
def test_the_first_day_that_still_reaches_is_the_first_day_that_still_reaches(start, day, years):
    assert (years_after(start, years) >= day) == (start >= earliest_still_within(day, years))


@pytest.mark.parametrize(
    ("start", "years", "end"),
    [
        (date(2024, 5, 10), 3, date(2027, 5, 10)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_years_end_on_the_corresponding_day(start, years, end):
    assert years_after(start, years) == end


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 11, 15), 2, date(2026, 1, 15)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2025, 1, 31), 0, date(2025, 1, 31)),
    ],
)
def test_months_end_on_the_corresponding_day(start, months, end):
    assert months_after(start, months) == end


@given(st.dates(date(2010, 6, 1), date(2026, 12, 31)), st.integers(1, 80))
def test_working_days_are_those_of_the_published_calendar(end, count):
    earliest, latest = working_days_before(end, count)
    assert earliest == latest
    between = [earliest + timedelta(days=n) for n in range((end - earliest).days)]
    assert sum(map(chinese_calendar.is_workday, between)) == count
    assert chinese_calendar.is_workday(earliest)


def test_make_up_days_count_and_holidays_do_not():
    # 2026-02-14 (Saturday) is worked for Spring Festival, which runs from the 15th to the 23rd
    assert working_days_before(date(2026, 2, 15), 1) == (date(2026, 2, 14), date(2026, 2, 14))
    assert working_days_before(date(2026, 2, 24), 1) == (date(2026, 2, 14), date(2026, 2, 14))


@given(st.dates(date(2028, 1, 1), date(2033, 12, 31)), st.integers(1, 80))
def test_a_year_not_yet_published_gives_bounds_that_hold_plain_weekdays(end, count):
    earliest, latest = working_days_before(end, count)
    weekdays = [latest + timedelta(days=n) for n in range((end - latest).days)]
    assert sum(day.weekday() < 5 for day in weekdays) == count
    assert earliest <= latest
    assert (latest - earliest).days <= 40


@given(st.dates(date(2010, 1, 1), date(2026, 9, 1)), st.integers(1, 40))
def test_working_days_after_are_those_of_the_published_calendar(start, count):
    earliest, latest = working_days_after(start, count)
    assert earliest == latest
    after = [start + timedelta(days=n) for n in range(1, (latest - start).days + 1)]
    assert sum(map(chinese_calendar.is_workday, after)) == count
    assert chinese_calendar.is_workday(latest)


def test_working_days_after_in_a_year_not_published_are_bounds():
    earliest, latest = working_days_after(date(2030, 1, 7), 20)
    assert earliest == date(2030, 2, 4)
    assert earliest < latest


class Boiler(Kind):
    """Made up for these tests."""

    label = Bilingual("锅炉", "boiler")
    inspected_on = Day(label=label, question=label)
    burst_on = Day(label=label, question=label)


boilers = Regulation(Instrument("boilers", Boiler.label, "1", 9, in_force=date(2020, 1, 1)))
ALWAYS = Constant(True)


def boiler_rule(number, rule):
    placed = rule.placed(boilers.provision(number), Boiler.label, f"rule{number}", date.min, date.max, Boiler)
    boilers.rules.append(placed)


b = subject(Boiler)
boiler_rule(1, recurring(Boiler.label, b.inspected_on, years=1, calendar_year=True)(ALWAYS))
boiler_rule(2, recurring(Boiler.label, b.inspected_on, years=2)(ALWAYS))
boiler_rule(3, recurring(Boiler.label, b.inspected_on, years=0)(ALWAYS))
boiler_rule(4, deadline(Boiler.label, b.burst_on, hours=24)(ALWAYS))
boiler_rule(5, deadline(Boiler.label, b.burst_on, hours=4)(ALWAYS))
boiler_rule(6, deadline(Boiler.label, b.burst_on, working_days=15)(ALWAYS))


def boiler_days(monkeypatch, values):
    monkeypatch.setattr("chudun.law.deadlines.statutes", lambda day: Statutes([boilers], day))
    found = due_days(Boiler, Case(values), date(2026, 6, 1))
    return {d.rule.provision.article: (d.earliest, d.latest, d.note is not None) for d in found}


def test_what_recurs_is_due_again(monkeypatch):
    found = boiler_days(monkeypatch, {"inspected_on": date(2025, 3, 1)})
    assert found == {
        1: (date(2026, 12, 31), date(2026, 12, 31), False),
        2: (date(2027, 3, 1), date(2027, 3, 1), False),
        3: (None, None, False),
    }


def test_nobody_is_late_before_the_rule_has_bound_for_as_long_as_the_interval(monkeypatch):
    found = boiler_days(monkeypatch, {"inspected_on": date(2016, 3, 1)})
    assert found[1] == (date(2021, 12, 31), date(2021, 12, 31), False)
    assert found[2] == (date(2022, 1, 1), date(2022, 1, 1), False)


def test_what_was_never_dated_is_due_this_year_where_years_are_calendar_years(monkeypatch):
    assert boiler_days(monkeypatch, {}) == {
        1: (date(2026, 12, 31), date(2026, 12, 31), True),
        2: (None, None, False),
        3: (None, None, False),
    }


def test_hours_run_from_a_moment_of_which_the_day_is_known(monkeypatch):
    found = boiler_days(monkeypatch, {"burst_on": date(2026, 2, 11)})
    assert found[4] == (date(2026, 2, 12), date(2026, 2, 12), False)
    assert found[5] == (date(2026, 2, 11), date(2026, 2, 12), True)
    # Spring Festival 2026: 15 to 23 February off, 14 and 28 February worked
    assert found[6] == (date(2026, 3, 10), date(2026, 3, 10), False)


def due(values, as_of=AS_OF):
    return {found.rule.name: found for found in due_days(Transfer, Case(values), as_of)}


def test_an_assessment_holds_three_years_and_may_be_extended_from_sixty_working_days_before():
    found = due({**ASSESSED, "assessment_issued_on": date(2023, 10, 20)})
    assert found["validity_ends"].earliest == found["validity_ends"].latest == date(2026, 10, 20)
    opens = found["extension_window_opens"]
    assert opens.earliest == opens.latest == date(2026, 7, 22)
    assert opens.rule.provision.code == "order16:9"


def test_no_extension_where_a_new_assessment_is_called_for():
    values = {**ASSESSED, "reassessment_needed": True, "assessment_issued_on": date(2024, 1, 2)}
    assert set(due(values)) == {"validity_ends"}


def test_an_extension_adds_three_years_and_opens_no_second_window():
    found = due({**ASSESSED, "assessment_extended": True, "assessment_issued_on": date(2023, 10, 20)})
    assert {name: one.latest for name, one in found.items()} == {"extended_validity_ends": date(2029, 10, 20)}


def test_days_in_years_without_calendar_come_with_a_note():
    opens = due({**ASSESSED, "assessment_issued_on": date(2025, 6, 3)})["extension_window_opens"]
    assert opens.earliest < opens.latest
    assert opens.note is not None


@pytest.mark.parametrize(
    "values",
    [
        {},
        ASSESSED,
        {**ASSESSED, "mechanism_in_place": "standard_contract", "assessment_issued_on": date(2024, 1, 2)},
    ],
)
def test_nothing_runs_without_an_assessment_or_its_day(values):
    assert due(values) == {}


def test_notified_important_data_are_declared_within_two_months():
    values = {
        "movement": "sent_abroad",
        "important_data": "notified",
        "important_data_notified_on": date(2026, 3, 31),
    }
    assert due(values)["declare_after_notification"].latest == date(2026, 5, 31)
    assert due({**values, "important_data": "self_identified"}) == {}


def test_before_order16_none_of_its_deadlines_run():
    assert due({**ASSESSED, "assessment_issued_on": date(2023, 1, 5)}, date(2024, 3, 21)) == {}
