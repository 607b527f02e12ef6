"""When a threshold will be crossed this year, at the pace of the weeks behind (阈值到达日预测).

The model, in short: the weeks to come bring as many new persons as weeks behind did. Each of a thousand possible
futures draws its weeks, with replacement, from a history itself redrawn in the same way (a bootstrap of the history
and of the future), recent weeks more often: a week's weight halves every eight weeks. Counts begin at what the ledger
holds, both bounds followed apart. A transfer's first export of the year brings its whole stock of people and no pace:
it counts towards the level alone. New persons are those whom no earlier export of the year concerned, so that repeat
exports bring none. Not foreseen: growth beyond the present pace, and a season that this year has not seen yet.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from chudun.facts.interval import Interval
from chudun.reports.assessment import PeopleCount, Threshold
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Population, Scope, between
from chudun.workspace.ledger.entry import Entry
from chudun.workspace.ledger.store import Ledger
from chudun.workspace.ledger.totals import COUNTS, MAY_COUNT, scope_of_entries, thresholds_on

LEAST_EXPORTS = 4
"""Days of export, each transfer's first aside, below which a pace would be a guess."""
FUTURES = 1000
BAND = (0.1, 0.9)
_HALF_LIFE_WEEKS = 8
_SEED = 20240322


@dataclass(frozen=True)
class Week:
    """Bounds of the count at the end of a week, and of the new persons whose pace it shows."""

    ends: date
    level: Interval
    new: Interval


@dataclass(frozen=True)
class Crossing:
    """When one threshold will be reached, if things go on as they went.

    Attributes
    ----------
    threshold
        The number and what it leads to.
    reached_on
        Day of the export with which the lower bound reached it, or None.
    earliest, middle, latest
        Days by which it is reached in a tenth, half and nine tenths of the futures; None is not within this year.
        ``middle`` follows the middle of the bounds, the others the bound that makes the band wider.
    within_year
        Shares of the futures in which it is reached by 31 December, by the lower and by the upper bound.
    """

    threshold: Threshold
    reached_on: date | None
    earliest: date | None
    middle: date | None
    latest: date | None
    within_year: tuple[float, float]


@dataclass(frozen=True)
class Projection:
    """The projection of one count; ``crossings`` is None where there is too little history."""

    label: Bilingual
    level: PeopleCount
    weeks: tuple[Week, ...]
    exports: int
    crossings: tuple[Crossing, ...] | None


_COUNTERS: tuple[tuple[str, Bilingual, Callable[[Population, Scope], PeopleCount]], ...] = (
    ("people_general", Bilingual("一般个人信息", "general personal information"), Population.general),
    ("people_sensitive", Bilingual("敏感个人信息", "sensitive personal information"), Population.sensitive),
)


def project(ledger: Ledger, as_of: date) -> tuple[Projection, ...]:
    """Project the counts of the year of ``as_of``, general and sensitive, from what the ledger holds up to that day."""
    ledger = ledger.until(as_of)
    population = Population((), [block for entry in ledger.entries for block in entry.blocks])
    return tuple(
        _projection(_History(ledger, population, counter, as_of), label, thresholds_on(as_of, name))
        for name, label, counter in _COUNTERS
    )


@dataclass(frozen=True)
class _History:
    """One count as it grew through the year of ``as_of``; ``ledger`` holds nothing later."""

    ledger: Ledger
    population: Population
    counter: Callable[[Population, Scope], PeopleCount]
    as_of: date

    def level(self, through: date, firsts_through: date | None = None) -> PeopleCount:
        """Count what left by ``through``, and by ``firsts_through`` in transfers' first exports of the year."""
        later = firsts_through or through
        wanted = {
            place
            for place, entry in self._exports()
            if entry.left_on <= through or (place in self._firsts and entry.left_on <= later)
        }
        sure = {place for place in wanted if self.ledger.entries[place].treatment in COUNTS}
        certain = self._count(sure)
        return certain if sure == wanted else between(certain, self._count(wanted))

    def _count(self, places: set[int]) -> PeopleCount:
        wanted = [place in places for place in range(len(self.ledger.entries))]
        return self.counter(self.population, scope_of_entries(self.population, self.ledger, wanted))

    def _exports(self) -> Iterator[tuple[int, Entry]]:
        """Yield this year's exports that count, or may, with their places in the ledger."""
        for place, entry in enumerate(self.ledger.entries):
            if entry.left_on.year == self.as_of.year and entry.treatment in MAY_COUNT:
                yield place, entry

    @cached_property
    def _firsts(self) -> frozenset[int]:
        """The places of each transfer's first export of the year."""
        found: dict[str, int] = {}
        for place, entry in self._exports():
            found.setdefault(entry.transfer, place)
        return frozenset(found.values())

    def days(self) -> list[date]:
        """Return the days of export."""
        return sorted({entry.left_on for _, entry in self._exports()})

    def further_days(self) -> int:
        """Return how many days have an export other than a transfer's first."""
        return len({entry.left_on for place, entry in self._exports() if place not in self._firsts})

    def weeks(self) -> tuple[Week, ...]:
        """Return the weeks that end on ``as_of``'s weekday, from that of the first export."""
        days = self.days()
        if not days:
            return ()
        ends = [self.as_of]
        while ends[0] - timedelta(7) >= days[0]:
            ends.insert(0, ends[0] - timedelta(7))
        first_days = {self.ledger.entries[place].left_on for place in self._firsts}
        weeks = []
        before = self.level(ends[0] - timedelta(7)).interval
        for end in ends:
            start = end - timedelta(7)
            level = self.level(end).interval
            begun = any(start < day <= end for day in first_days)
            known = self.level(start, firsts_through=end).interval if begun else before
            weeks.append(Week(end, level, _difference(level, known)))
            before = level
        return tuple(weeks)


def _difference(after: Interval, before: Interval) -> Interval:
    """Return how far both bounds rose; linking may lower one, which is no new person."""
    low = max(0, after.low - before.low)
    if after.high is None or before.high is None:
        return Interval(low, None)
    return Interval(low, max(low, after.high - before.high))


def _projection(history: _History, label: Bilingual, limits: Sequence[Threshold]) -> Projection:
    weeks, exports = history.weeks(), history.further_days()
    level = history.level(history.as_of)
    crossings = None
    if exports >= LEAST_EXPORTS or all(level.interval.low >= limit.number for limit in limits):
        futures = [_futures(weeks, level.interval, history.as_of, bound) for bound in ("low", "high")]
        crossings = tuple(_crossing(limit, history, level.interval, futures) for limit in limits)
    return Projection(label, level, weeks, exports, crossings)


def _futures(weeks: Sequence[Week], level: Interval, as_of: date, bound: str) -> NDArray[np.float64]:
    """Return, future by future, the count on each day from ``as_of`` to 31 December."""
    days = (date(as_of.year, 12, 31) - as_of).days
    # the first week is cut short: exports began within it
    paces = [week.new for week in weeks[1:] or weeks]
    new = np.array([pace.low if bound == "low" or pace.high is None else pace.high for pace in paces], float)
    start = level.low if bound == "low" else np.inf if level.high is None else level.high
    rng = np.random.default_rng(_SEED)
    weight = 0.5 ** (np.arange(len(new))[::-1] / _HALF_LIFE_WEEKS)
    redrawn = rng.integers(0, len(new), (FUTURES, len(new)))
    shares = np.cumsum(weight[redrawn], axis=1)
    chances = rng.random((FUTURES, -(-days // 7))) * shares[:, -1:]
    drawn = np.stack([np.searchsorted(one, chance, side="right") for one, chance in zip(shares, chances, strict=True)])
    daily = np.repeat(new[np.take_along_axis(redrawn, drawn, axis=1)] / 7, 7, axis=1)[:, :days]
    return start + np.cumsum(np.pad(daily, ((0, 0), (1, 0))), axis=1)


def _crossing(limit: Threshold, history: _History, level: Interval, futures: Sequence[NDArray[np.float64]]) -> Crossing:
    if level.low >= limit.number:
        days = history.days()
        on = next(day for day in days if history.level(day).interval.low >= limit.number)
        return Crossing(limit, on, None, None, None, (1.0, 1.0))
    low, high = (_first_days(paths, limit.number) for paths in futures)
    middle = low if level.high is None else _first_days((futures[0] + futures[1]) / 2, limit.number)
    return Crossing(
        threshold=limit,
        reached_on=None,
        earliest=_day(history.as_of, high, BAND[0]),
        middle=_day(history.as_of, middle, 0.5),
        latest=_day(history.as_of, low, BAND[1]),
        within_year=(float(np.isfinite(low).mean()), float(np.isfinite(high).mean())),
    )


def _first_days(paths: NDArray[np.float64], number: int) -> NDArray[np.float64]:
    """Return for each future after how many days it reaches ``number``; infinity where it doesn't within the year."""
    # a rounding error of the daily shares must not cost a day
    reached = paths >= number - 1e-6
    return np.where(reached.any(axis=1), reached.argmax(axis=1), np.inf)


def _day(as_of: date, days: NDArray[np.float64], share: float) -> date | None:
    after = float(np.quantile(days, share, method="inverted_cdf"))
    return as_of + timedelta(int(after)) if np.isfinite(after) else None
