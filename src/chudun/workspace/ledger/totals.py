"""Persons whom the ledger's exports concern: by year, recipient and scenario, and over all (台账计数)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from chudun.facts.interval import Interval
from chudun.law.judging import question
from chudun.law.mechanism import mechanism
from chudun.probes.data.key import key_id, load_key
from chudun.probes.data.profile import TableProfile
from chudun.reports.assessment import PeopleCount, Threshold
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.counting import Population, Scope, between
from chudun.workspace.ledger.booking import fingerprints
from chudun.workspace.ledger.entry import Entry, Treatment
from chudun.workspace.ledger.store import Ledger, LedgerFolder
from chudun.workspace.model import Workspace
from chudun.workspace.thresholds import thresholds

COUNTS = frozenset({Treatment.COUNTED})
MAY_COUNT = frozenset({Treatment.COUNTED, Treatment.UNSETTLED})
LEFT = frozenset({Treatment.COUNTED, Treatment.UNSETTLED, Treatment.EXEMPT})
"""Exports lawful as such: what was forbidden is shown, and counts towards no mechanism."""

_KEPT_SINCE = Bilingual(
    "台账里没有这段时间开始以前的登记，更早的出境可能没有登记：人数只有下限",
    "the ledger holds nothing from before this period, so that exports may be missing: the count is a lower bound",
)


def folder_of(workspace: Workspace) -> LedgerFolder:
    """Return where the workspace's ledger is kept.

    Raises
    ------
    UnsafeKey
        The workspace's key can't be used.
    """
    return LedgerFolder(workspace.state / "ledger", key_id(load_key(workspace.state / "key")))


def read_ledger(workspace: Workspace) -> Ledger:
    """Return the workspace's ledger, empty where there is none."""
    return folder_of(workspace).read()


def with_ledger(workspace: Workspace, tables: Sequence[TableProfile], ledger: Ledger) -> Population:
    """Return the records of the tables as they are now and of all that left, linked together."""
    booked = [block for entry in ledger.entries for block in entry.blocks]
    return Population(tables, booked, fingerprints(workspace, {block.ref for block in booked}))


def scope_of(population: Population, ledger: Ledger, since: date, treatments: Collection[Treatment]) -> Scope:
    """Return the records that left from ``since`` on in exports of these ``treatments``.

    ``population`` holds the blocks of all of the ledger's entries, in their order.
    """
    wanted = [entry.left_on >= since and entry.treatment in treatments for entry in ledger.entries]
    return scope_of_entries(population, ledger, wanted)


def scope_of_entries(population: Population, ledger: Ledger, wanted: Sequence[bool]) -> Scope:
    """Return the records of the entries that are ``wanted``, one word an entry."""
    places: list[int] = []
    place = 0
    for entry, chosen in zip(ledger.entries, wanted, strict=True):
        places += range(place, place + len(entry.blocks)) if chosen else ()
        place += len(entry.blocks)
    scope = population.booked_scope(places)
    return Scope(scope.personal, scope.sensitive, scope.complete and ledger.complete)


def since_last_january(population: Population, ledger: Ledger, now: Scope, as_of: date) -> dict[str, PeopleCount]:
    """Count the people whose information left since 1 January of the year before ``as_of``'s (安全评估办法第四条).

    Only a lower bound where the ledger holds no export from before: it may not have been kept then.
    """
    start = date(as_of.year - 1, 1, 1)
    scope = now | scope_of(population, ledger, start, LEFT)
    found = {
        "people_since_last_january": population.all(scope),
        "people_sensitive_since_last_january": population.sensitive(scope),
    }
    if ledger.entries[0].left_on <= start:
        return found
    return {
        name: PeopleCount(Interval(count.interval.low, None), (*count.reasons, _KEPT_SINCE))
        for name, count in found.items()
    }


@dataclass(frozen=True)
class Measured:
    """How many people's general and sensitive information left."""

    general: PeopleCount
    sensitive: PeopleCount


@dataclass(frozen=True)
class TransferTotal:
    """What left under one transfer within a year, one line a treatment."""

    transfer: str
    name: Bilingual
    recipient: str
    country: str
    treatment: Treatment
    days: tuple[date, ...]
    people: Measured


@dataclass(frozen=True)
class RecipientTotal:
    """What one recipient got within a year, under whatever transfer."""

    recipient: str
    country: str
    people: Measured


@dataclass(frozen=True)
class YearTotal:
    """One calendar year: what counts towards the thresholds, and what left in all but what was forbidden."""

    year: int
    transfers: tuple[TransferTotal, ...]
    recipients: tuple[RecipientTotal, ...]
    counted: Measured
    with_exempt: Measured
    thresholds_general: tuple[Threshold, ...]
    thresholds_sensitive: tuple[Threshold, ...]


def year_totals(ledger: Ledger, as_of: date) -> tuple[YearTotal, ...]:
    """Return every year of the ledger, the latest first, under the law at its end or, before that, on ``as_of``."""
    population = Population((), [block for entry in ledger.entries for block in entry.blocks])
    years = sorted({entry.left_on.year for entry in ledger.entries}, reverse=True)
    return tuple(_year(population, ledger, year, min(as_of, date(year, 12, 31))) for year in years)


def thresholds_on(day: date, count: str) -> tuple[Threshold, ...]:
    """Return the thresholds of one of the exporter's counts under the law of ``day``."""
    return thresholds(question(mechanism, day), f"exporter.{count}")


def _year(population: Population, ledger: Ledger, year: int, day: date) -> YearTotal:
    def measured(*tests: object, treatments: Collection[Treatment] = LEFT) -> Measured:
        wanted = [
            entry.left_on.year == year and entry.treatment in treatments and _key(entry)[: len(tests)] == tests
            for entry in ledger.entries
        ]
        scope = scope_of_entries(population, ledger, wanted)
        return Measured(population.general(scope), population.sensitive(scope))

    entries = [entry for entry in ledger.entries if entry.left_on.year == year]
    recipients = dict.fromkeys(_key(entry)[:2] for entry in entries)
    lines = dict.fromkeys((_key(entry), entry.treatment) for entry in entries)
    certain, possible = measured(treatments=COUNTS), measured(treatments=MAY_COUNT)
    return YearTotal(
        year=year,
        transfers=tuple(
            _line(
                [e for e in entries if (_key(e), e.treatment) == (key, treatment)],
                measured(*key, treatments={treatment}),
            )
            for key, treatment in lines
        ),
        recipients=tuple(RecipientTotal(who, where, measured(who, where)) for who, where in recipients),
        counted=Measured(
            between(certain.general, possible.general),
            between(certain.sensitive, possible.sensitive),
        ),
        with_exempt=measured(),
        thresholds_general=thresholds_on(day, "people_general"),
        thresholds_sensitive=thresholds_on(day, "people_sensitive"),
    )


def _key(entry: Entry) -> tuple[str, str, str]:
    return entry.recipient, entry.country, entry.transfer


def _line(entries: Sequence[Entry], people: Measured) -> TransferTotal:
    last = entries[-1]
    return TransferTotal(
        transfer=last.transfer,
        name=last.name,
        recipient=last.recipient,
        country=last.country,
        treatment=last.treatment,
        days=tuple(dict.fromkeys(entry.left_on for entry in entries)),
        people=people,
    )
