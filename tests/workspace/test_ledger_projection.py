"""Projections on histories whose future is known."""

from collections.abc import Callable
from datetime import date, timedelta

import numpy as np
import pytest

from chudun.facts.interval import Interval
from chudun.workspace.ledger.entry import Treatment
from chudun.workspace.ledger.projection import (
    BAND,
    LEAST_EXPORTS,
    Crossing,
    Projection,
    Week,
    _day,
    _first_days,
    _futures,
    project,
)
from chudun.workspace.ledger.store import Ledger

from .ledger_worlds import entry, ledger, people

NEW_YEAR, END = date(2026, 1, 1), date(2026, 12, 31)


def history(weekly: Callable[[int], int], weeks: int, *, stock: int = 100, sensitive: bool = True) -> Ledger:
    """A stock on 1 January, then every seventh day ``weekly(week)`` new people, and all the old ones again."""
    entries, known = [], stock
    for week in range(weeks + 1):
        known += weekly(week) if week else 0
        found = people(0, known)
        entries.append(entry(NEW_YEAR + timedelta(7 * week), found, sensitive=range(known) if sensitive else ()))
    return ledger(*entries)


def projected(held: Ledger, as_of: date) -> Projection:
    return next(one for one in project(held, as_of) if one.label.en.startswith("sensitive"))


def crossing(held: Ledger, as_of: date, number: int = 10_000) -> Crossing:
    crossings = projected(held, as_of).crossings
    assert crossings is not None
    return next(one for one in crossings if one.threshold.number == number)


def test_a_steady_pace_is_projected_to_the_day() -> None:
    # 100 on 1 January, 300 more each week: 10,000 are passed 33 weeks later
    held = history(lambda _: 300, 20)
    found = crossing(held, NEW_YEAR + timedelta(140))
    assert found.earliest == found.middle == found.latest == NEW_YEAR + timedelta(231)
    assert found.within_year == (1.0, 1.0)


def test_the_stock_of_the_first_export_is_no_pace() -> None:
    held = history(lambda _: 10, 20, stock=5_000)
    found = crossing(held, NEW_YEAR + timedelta(140))
    assert found.earliest is None
    assert found.within_year == (0.0, 0.0)


def test_a_second_transfer_s_stock_is_no_pace_either() -> None:
    steady = history(lambda _: 10, 20)
    more = entry(NEW_YEAR + timedelta(70), people(50_000, 4_000), transfer="other", sensitive=range(4_000))
    found = projected(ledger(*steady.entries, more), NEW_YEAR + timedelta(140))
    assert max(week.new.low for week in found.weeks) == 10
    assert found.level.interval.low == 100 + 200 + 4_000


def test_repeat_exports_alone_never_reach_a_threshold() -> None:
    found = crossing(history(lambda _: 0, 30), NEW_YEAR + timedelta(210))
    assert (found.earliest, found.middle, found.latest) == (None, None, None)


def test_a_threshold_reached_is_told_with_its_day() -> None:
    found = crossing(history(lambda _: 10, 5), NEW_YEAR + timedelta(35), number=1)
    assert found.reached_on == NEW_YEAR


def test_growth_is_followed_at_its_present_pace() -> None:
    """Recent weeks weigh more: the mean of the year would say later."""
    held = history(lambda week: 20 * week, 20)
    found = crossing(held, NEW_YEAR + timedelta(140))
    level, mean_pace, last_pace = 100 + 20 * 210, 210, 400
    late = NEW_YEAR + timedelta(140 + 7 * (10_000 - level) // mean_pace)
    early = NEW_YEAR + timedelta(140 + 7 * (10_000 - level) // last_pace)
    assert found.middle is not None
    assert early <= found.middle < late
    assert found.earliest is not None
    assert found.earliest <= found.middle


def test_an_uneven_history_has_a_band_around_the_truth() -> None:
    """Monthly exports: three weeks of nothing, then a thousand."""
    held = history(lambda week: 1_000 if week % 4 == 0 else 0, 24)
    found = crossing(held, NEW_YEAR + timedelta(168))
    truth = NEW_YEAR + timedelta(7 * 40)
    assert found.earliest is not None
    assert found.earliest < truth < (found.latest or END)
    assert found.earliest < (found.latest or END)


def test_bands_hold_the_truth_about_as_often_as_they_say() -> None:
    """Random paces of one law; a band from a tenth to nine tenths should miss about one in five."""
    rng = np.random.default_rng(17)
    as_of, worlds, held = NEW_YEAR + timedelta(210), 60, 0
    for _ in range(worlds):
        paces = rng.poisson(20, 52) * rng.integers(0, 2, 52)
        totals = np.cumsum(paces)
        ends = [NEW_YEAR + timedelta(7 * week) for week in range(1, 31)]
        weeks = [
            Week(end, Interval.exactly(int(total)), Interval.exactly(int(new)))
            for end, total, new in zip(ends, totals[:30], paces[:30], strict=True)
        ]
        number = int(totals[44])
        truth = NEW_YEAR + timedelta(7 * (int(np.argmax(totals >= number)) + 1))
        days = _first_days(_futures(weeks, weeks[-1].level, as_of, "low"), number)
        first, last = (_day(as_of, days, share) or END for share in BAND)
        held += first <= truth <= last
    assert worlds * 0.65 <= held < worlds


@pytest.mark.parametrize(("weeks", "enough"), [(LEAST_EXPORTS - 1, False), (LEAST_EXPORTS, True)])
def test_too_little_history_is_said(weeks: int, enough: bool) -> None:
    found = projected(history(lambda _: 10, weeks), NEW_YEAR + timedelta(7 * weeks))
    assert found.exports == weeks
    assert (found.crossings is not None) == enough


def test_an_empty_ledger_and_a_new_year_begin_at_nobody() -> None:
    for held in (ledger(), history(lambda _: 300, 20)):
        found = projected(held, date(2027, 1, 1) if held.entries else NEW_YEAR)
        assert found.level.interval.high == 0
        assert found.weeks == ()
        assert found.crossings is None


def test_exempt_exports_are_no_pace() -> None:
    exempt = [
        entry(NEW_YEAR + timedelta(7 * week), people(1_000 * week, 500), treatment=Treatment.EXEMPT)
        for week in range(10)
    ]
    assert projected(ledger(*exempt), NEW_YEAR + timedelta(70)).level.interval.high == 0


def test_the_same_history_gives_the_same_days() -> None:
    held = history(lambda week: 150 * (week % 3), 20)
    assert project(held, NEW_YEAR + timedelta(140)) == project(held, NEW_YEAR + timedelta(140))


def test_exports_after_the_day_are_not_seen() -> None:
    held = history(lambda _: 300, 20)
    assert projected(held, NEW_YEAR + timedelta(70)).level.interval.low == 100 + 3_000


def test_on_the_last_day_of_the_year_nothing_lies_ahead() -> None:
    found = crossing(history(lambda _: 100, 52), END)
    assert found.earliest is None
