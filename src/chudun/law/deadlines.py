"""Days that follow from other days: validity, windows, time limits, and what recurs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from chudun.facts.case import Case
from chudun.law.consistency import consistency
from chudun.law.judging import Readings, with_readings
from chudun.law.language.binding import years_after
from chudun.law.language.compile import Arm, Question
from chudun.law.language.evaluate import Judge
from chudun.law.language.expression import Not
from chudun.law.language.timing import Deadline, Recurring
from chudun.law.language.word import join
from chudun.law.library import statutes
from chudun.law.working_days import months_after, working_days_after, working_days_before
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Kind, key

_DUE, _NOT_DUE = "due", "not_due"
_NOT_PUBLISHED = Bilingual(
    "届满前的工作日安排尚未全部公布，按节假日最多和最少推算",
    "the working days before expiry are not all published yet; reckoned with the most and the fewest holidays",
)
_HOUR_UNKNOWN = Bilingual("只知道起算的日期，不知道时刻", "only the day it runs from is known, not the hour")
_PERHAPS = Bilingual("是否适用尚不能确定", "whether it applies is not settled")
_NEVER_DATED = Bilingual(
    "上一次完成的日期未知，按本年度内须完成一次列出",
    "when it was last done is unknown; listed as due once within this year",
)


@dataclass(frozen=True)
class Due:
    """The day of a deadline, or the next day of what recurs, for one subject.

    ``earliest`` and ``latest`` differ where the State Council has not yet published the year's working days, or where
    only the day is known from which hours run; ``note`` says so, and where the rule only may apply. Both are None
    where the text says only "regularly" (定期) or where nothing is known of the last time.
    """

    rule: Deadline | Recurring
    earliest: date | None
    latest: date | None
    note: Bilingual | None = None


def due_days(kind: type[Kind], case: Case, as_of: date, readings: Readings | None = None) -> list[Due]:
    """Return every deadline that runs, or may run, for ``case``, as far as the day it is counted from is known.

    What recurs is always among them.
    """
    known = with_readings(case, readings or {})
    law = statutes(as_of)
    found = []
    for rule in law.about(kind):
        if isinstance(rule, Deadline | Recurring) and law.in_force(rule):
            outcome = _judge(rule, as_of).judge(known).outcome
            if outcome != _NOT_DUE:
                found += [due if outcome == _DUE else _doubtful(due) for due in _due(rule, case, as_of)]
    return found


def _doubtful(due: Due) -> Due:
    return replace(due, note=_PERHAPS if due.note is None else join("", _PERHAPS, Bilingual("；", "; "), due.note))


@cache
def _judge(rule: Deadline | Recurring, as_of: date) -> Judge:
    applies = statutes(as_of).effective(rule)
    question = Question(
        rule.name,
        rule.what,
        rule.kind,
        (_DUE, _NOT_DUE),
        (Arm(_DUE, rule, applies), Arm(_NOT_DUE, rule, Not(applies))),
        consistency(rule.kind),
    )
    return Judge(question)


def _due(rule: Deadline | Recurring, case: Case, as_of: date) -> Iterator[Due]:
    if isinstance(rule, Recurring):
        yield _next(rule, case.values.get(key(rule.last_done)), as_of)
    elif isinstance(start := case.values.get(key(rule.counted_from)), date):
        yield _ends(rule, start)


def _next(rule: Recurring, last: object, as_of: date) -> Due:
    if isinstance(last, date) and rule.years:
        # nobody can be late before the rule has bound for as long as the interval
        end = years_after(max(last, rule.provision.instrument.in_force), rule.years)
        end = date(end.year, 12, 31) if rule.calendar_year else end
        return Due(rule, end, end)
    if rule.calendar_year:
        end = date(as_of.year, 12, 31)
        return Due(rule, end, end, _NEVER_DATED)
    return Due(rule, None, None)


def _ends(rule: Deadline, start: date) -> Due:
    end = months_after(years_after(start, rule.years), rule.months)
    if rule.hours:
        earliest, latest = (end + timedelta(days=days) for days in (rule.hours // 24, -(-rule.hours // 24)))
        return Due(rule, earliest, latest, None if earliest == latest else _HOUR_UNKNOWN)
    if not rule.working_days and not rule.working_days_before:
        return Due(rule, end, end)
    reckon = working_days_after if rule.working_days else working_days_before
    earliest, latest = reckon(end, rule.working_days or rule.working_days_before)
    return Due(rule, earliest, latest, None if earliest == latest else _NOT_PUBLISHED)
