"""What a report tells: the whole result of judging one organisation, before any format or language."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from chudun.facts.fact import Resolved
from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.law.consistency import Contradiction
from chudun.law.exposure import Exposure
from chudun.law.judging import DutyJudgement
from chudun.law.language.ask import NextQuestion
from chudun.law.language.evaluate import Judgement
from chudun.law.language.flip import Flip
from chudun.law.language.provision import Interpretation, Provision
from chudun.law.obligations import Obligations
from chudun.probes.data.profile import TableProfile
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True)
class DataPart:
    """Columns of one table that go with a transfer."""

    store: str
    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class PeopleCount:
    """Distinct persons within bounds, and why the bounds are apart."""

    interval: Interval
    reasons: tuple[Bilingual, ...]


@dataclass(frozen=True)
class DueDay:
    """A day that something ends, opens or must be done by.

    ``earliest`` and ``latest`` differ where the calendar of working days is not published yet.
    """

    what: Bilingual
    earliest: date
    latest: date
    provision: Provision
    note: Bilingual | None = None


@dataclass(frozen=True)
class TransferResult:
    """One transfer judged.

    Attributes
    ----------
    id, name, recipient, country
        As the workspace names them; country as ISO 3166-1 alpha-2.
    data
        What goes.
    people_general, people_sensitive
        Persons in this transfer alone.
    facts
        Everything known of it, by dotted attribute name, with standing and sources.
    route
        Which mechanism it must take, with reasoning.
    flips
        What would change the route.
    next_questions
        What to find out first where the route is undetermined.
    duties
        Every duty on it.
    due
        Days that follow from its facts.
    contradictions
        Facts that exclude each other.
    """

    id: str
    name: Bilingual
    recipient: str
    country: str
    data: tuple[DataPart, ...]
    people_general: PeopleCount
    people_sensitive: PeopleCount
    facts: Mapping[str, Resolved]
    route: Judgement
    flips: tuple[Flip, ...]
    next_questions: tuple[NextQuestion, ...]
    duties: tuple[DutyJudgement, ...]
    due: tuple[DueDay, ...]
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True)
class Threshold:
    """A number of people at which the law changes, and where it says so."""

    number: int
    provision: Provision
    leads_to: Bilingual


@dataclass(frozen=True)
class ExporterCount:
    """One of the exporter's cumulative counts since 1 January, held against its thresholds.

    Attributes
    ----------
    attribute
        Dotted name of the attribute (``exporter.people_general``).
    label
        What is counted.
    count
        The persons.
    thresholds
        In rising order.
    """

    attribute: str
    label: Bilingual
    count: PeopleCount
    thresholds: tuple[Threshold, ...]


@dataclass(frozen=True)
class SubjectResult:
    """Something else the law speaks of, judged; ``facts`` is everything known of it, by dotted attribute name."""

    facts: Mapping[str, Resolved]
    obligations: Obligations


@dataclass(frozen=True)
class Assessment:
    """Everything one run found out and concluded.

    Attributes
    ----------
    organisation
        Its name.
    as_of
        The day judged.
    made_at
        When this was made; not part of the trace hash.
    version
        Version of chudun.
    transfers
        In the workspace's order.
    counts
        The exporter's cumulative counts.
    tables
        What the scan found, table by table.
    method
        How it was counted and measured, a sentence each.
    readings
        Every interpretation with the switch used: adopted, not adopted, or open (None).
    linking
        What linking records into persons found, a sentence each.
    problems
        What could not be read.
    organisation_facts
        What is known of the organisation itself.
    subjects
        What else the organisation runs or does, in the workspace's order.
    exposure
        What the breaches found can cost.
    """

    organisation: Bilingual
    as_of: date
    made_at: datetime
    version: str
    transfers: tuple[TransferResult, ...]
    counts: tuple[ExporterCount, ...]
    tables: tuple[TableProfile, ...]
    method: tuple[Bilingual, ...]
    readings: tuple[tuple[Interpretation, bool | None], ...]
    linking: tuple[Bilingual, ...]
    problems: tuple[Problem, ...]
    organisation_facts: Mapping[str, Resolved]
    subjects: tuple[SubjectResult, ...]
    exposure: Exposure

    @property
    def duties(self) -> tuple[DutyJudgement, ...]:
        """Every duty judged, of transfers and of everything else."""
        of_transfers = (duty for transfer in self.transfers for duty in transfer.duties)
        return (*of_transfers, *(duty for subject in self.subjects for duty in subject.obligations.duties))

    @property
    def incomplete(self) -> bool:
        """Whether data that go with a transfer, or any table found, could not be read to the end."""
        whole = {(table.ref.store, table.ref.table) for table in self.tables if table.complete}
        parts = {(part.store, part.table) for transfer in self.transfers for part in transfer.data}
        return bool(parts - whole) or len(whole) < len(self.tables)
