"""Days the law sets: what ends by a day that follows from another (期限), and what recurs (每年、定期)."""

from collections.abc import Callable
from dataclasses import dataclass

from chudun.law.language.expression import Leaf, RuleError
from chudun.law.language.rules import Conditional, Term
from chudun.vocabulary.attribute import Measure
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.kind import Path


@dataclass(frozen=True, eq=False, kw_only=True)
class Recurring(Conditional):
    """What must be done again and again (每年、每两年、定期).

    Attributes
    ----------
    what
        What has to be done.
    last_done
        The day it was last done.
    years
        How often; 0 where the text says only "regularly" (定期).
    calendar_year
        Whether years are calendar years (每年度): due by the last day of each, whenever it was last done.
    """

    what: Bilingual
    last_done: Path
    years: int
    calendar_year: bool


def recurring(
    what: Bilingual, last_done: Measure, *, years: int, calendar_year: bool = False
) -> Callable[..., Recurring]:
    """Begin what recurs; call the result with its conditions."""
    if not isinstance(last_done, Leaf):
        raise RuleError(f"what recurs is counted from a day, not from {last_done!r}")

    def when(*terms: Term) -> Recurring:
        return Recurring(terms=terms, what=what, last_done=last_done.path, years=years, calendar_year=calendar_year)

    return when


@dataclass(frozen=True, eq=False, kw_only=True)
class Deadline(Conditional):
    """A day that follows from another day (期限).

    Attributes
    ----------
    what
        What ends, or must be done, by then.
    counted_from
        The day it is counted from.
    years, months, working_days, hours
        Distance to the end; hours are counted from a moment of which only the day is known.
    working_days_before
        Working days counted back from that end, for a window that opens before it.
    """

    what: Bilingual
    counted_from: Path
    years: int = 0
    months: int = 0
    working_days: int = 0
    hours: int = 0
    working_days_before: int = 0


def deadline(
    what: Bilingual,
    counted_from: Measure,
    *,
    years: int = 0,
    months: int = 0,
    working_days: int = 0,
    hours: int = 0,
    working_days_before: int = 0,
) -> Callable[..., Deadline]:
    """Begin a deadline; call the result with its conditions."""
    if not isinstance(counted_from, Leaf):
        raise RuleError(f"a deadline is counted from a day, not from {counted_from!r}")

    def when(*terms: Term) -> Deadline:
        return Deadline(
            terms=terms,
            what=what,
            counted_from=counted_from.path,
            years=years,
            months=months,
            working_days=working_days,
            hours=hours,
            working_days_before=working_days_before,
        )

    return when
