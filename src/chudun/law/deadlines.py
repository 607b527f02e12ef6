"""Days that follow from other days: validity, windows and time limits, by the official calendar of working days."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

import chinese_calendar

from chudun.facts.case import Case
from chudun.law.consistency import CONSISTENCY, Consistency
from chudun.law.judging import Readings, with_readings
from chudun.law.language.binding import years_after
from chudun.law.language.compile import Arm, Question
from chudun.law.language.evaluate import Judge
from chudun.law.language.expression import Not
from chudun.law.language.rules import Deadline
from chudun.law.library import statutes
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, key

PUBLIC_HOLIDAYS = 13
"""Most weekdays a year can lose to public holidays (全国年节及纪念日放假办法, 2024 revision)."""

_DUE, _NOT_DUE = "due", "not_due"


@dataclass(frozen=True)
class Due:
    """A deadline's day for one subject.

    ``earliest`` and ``latest`` differ where the State Council has not yet published the year's working days; ``note``
    says so.
    """

    rule: Deadline
    earliest: date
    latest: date
    note: Bilingual | None = None


def due_days(kind: type[Kind], case: Case, as_of: date, readings: Readings | None = None) -> list[Due]:
    """Return every deadline that runs, or may run, for ``case``, as far as the day it is counted from is known."""
    law, known = statutes(as_of), with_readings(case, readings or {})
    found = []
    for rule in law.rules():
        if not isinstance(rule, Deadline) or not law.in_force(rule):
            continue
        start = case.values.get(key(rule.counted_from))
        applies = law.effective(rule)
        question = Question(
            rule.name,
            rule.what,
            kind,
            (_DUE, _NOT_DUE),
            (Arm(_DUE, rule, applies), Arm(_NOT_DUE, rule, Not(applies))),
            CONSISTENCY.get(kind, Consistency()),
        )
        if isinstance(start, date) and Judge(question).judge(known).outcome != _NOT_DUE:
            found.append(_due(rule, start))
    return found


def _due(rule: Deadline, start: date) -> Due:
    end = months_after(years_after(start, rule.years), rule.months)
    if not rule.working_days_before:
        return Due(rule, end, end)
    earliest, latest = working_days_before(end, rule.working_days_before)
    note = Bilingual(
        "届满前的工作日安排尚未全部公布，按节假日最多和最少推算",
        "the working days before expiry are not all published yet; reckoned with the most and the fewest holidays",
    )
    return Due(rule, earliest, latest, None if earliest == latest else note)


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
    return _back(end, count, PUBLIC_HOLIDAYS), _back(end, count, 0)


def _back(end: date, count: int, lost_each_year: int) -> date:
    day, left, lost = end, count, dict[int, int]()
    while left:
        day -= timedelta(days=1)
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
