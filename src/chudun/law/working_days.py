"""Reckoning with months and with working days, as the Civil Code and the official calendar have it."""

from calendar import monthrange
from datetime import date, timedelta

import chinese_calendar

PUBLIC_HOLIDAYS = 13
"""Most weekdays a year can lose to public holidays (全国年节及纪念日放假办法, 2024 revision)."""


def months_after(day: date, months: int) -> date:
    """Return the corresponding day ``months`` later, or that month's last day (民法典第二百零二条)."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def working_days_before(end: date, count: int) -> tuple[date, date]:
    """Return the ``count``-th working day before ``end``, as the earliest and the latest it can be.

    Make-up days count as the State Council sets them. Where a year's calendar is not published, the latest takes every
    weekday as worked, the earliest takes the most public holidays a year has.
    """
    return _counted(end, count, -1, PUBLIC_HOLIDAYS), _counted(end, count, -1, 0)


def working_days_after(start: date, count: int) -> tuple[date, date]:
    """Return the ``count``-th working day after ``start`` itself, as the earliest and the latest it can be."""
    return _counted(start, count, 1, 0), _counted(start, count, 1, PUBLIC_HOLIDAYS)


def _counted(day: date, count: int, step: int, lost_each_year: int) -> date:
    left, lost = count, dict[int, int]()
    while left:
        day += timedelta(days=step)
        worked = _worked(day)
        if worked is None:
            worked = day.weekday() < 5
            if worked and lost.get(day.year, 0) < lost_each_year:
                lost[day.year] = lost.get(day.year, 0) + 1
                worked = False
        left -= worked
    return day


def _worked(day: date) -> bool | None:
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None
