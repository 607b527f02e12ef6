"""The whole line over one workspace: scan, link, count, resolve, judge."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import version

from chudun.facts.case import Case
from chudun.facts.fact import Fact, Resolved
from chudun.facts.interval import Interval
from chudun.law.consistency import consistency
from chudun.law.deadlines import due_days
from chudun.law.exposure import exposure
from chudun.law.judging import decide, duties, interpretations_about, question, with_readings
from chudun.law.language.ask import next_questions
from chudun.law.language.compile import contradictions
from chudun.law.language.flip import flips
from chudun.law.library import statutes
from chudun.law.mechanism import Mechanism, mechanism
from chudun.law.packs.cross_border import exempt_people_not_counted
from chudun.probes.data.profile import TableProfile
from chudun.probes.data.scan import Progress
from chudun.reports.assessment import Assessment, DueDay, ExporterCount, PeopleCount, TransferResult
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.organisation import Organisation
from chudun.vocabulary.transfer import Transfer
from chudun.vocabulary.violation import Violation
from chudun.workspace.counting import ASSUMED_APART, Population, Scope, between, no_fewer
from chudun.workspace.ledger.entry import Treatment
from chudun.workspace.ledger.store import Ledger
from chudun.workspace.ledger.totals import (
    COUNTS,
    LEFT,
    MAY_COUNT,
    read_ledger,
    scope_of,
    since_last_january,
    with_ledger,
)
from chudun.workspace.measuring import Measuring
from chudun.workspace.model import TransferEntry, Workspace
from chudun.workspace.obligating import judged_subjects
from chudun.workspace.resolving import case_of, resolved, with_implied
from chudun.workspace.scanning import measured, scan_stores
from chudun.workspace.thresholds import thresholds

COUNTED = (
    ("people_general", "people_general_with_exempt", Population.general),
    ("people_sensitive", "people_sensitive_with_exempt", Population.sensitive),
)


def assess(workspace: Workspace, *, as_of: date, progress: Callable[[Progress], None] = lambda _: None) -> Assessment:
    """Return the assessment of ``workspace`` as the law stands on ``as_of``.

    Stores are read as they are now; what can't be read is reported in the result and leaves counts as lower bounds.

    Raises
    ------
    Unreadable
        The key or the state folder can't be used.
    BadInput
        The file of corrections can't be read, or the workspace's own ``grading.toml`` or ``classes.toml``, where data
        named by a subject are graded, makes no sense.
    KeyboardInterrupt
        On Ctrl-C; tables already scanned are kept and not read again.
    """
    tables, problems = scan_stores(workspace, progress)
    ledger = read_ledger(workspace).until(as_of)
    problems += ledger.problems
    population = with_ledger(workspace, tables, ledger)
    run = _Run(workspace, as_of, population, ledger)
    run.count()
    transfers = tuple(run.judged(entry) for entry in workspace.transfers)
    organisation = {name.removeprefix("exporter."): known for name, known in run.exporter.items()}
    subjects = judged_subjects(workspace, organisation, run.measuring, as_of)
    circumstances = _circumstances(workspace, organisation, as_of)
    judged = [*(d for t in transfers for d in t.duties), *(d for s in subjects for d in s.obligations.duties)]
    return Assessment(
        organisation=workspace.name,
        as_of=as_of,
        made_at=datetime.now().astimezone(),
        version=version("chudun"),
        transfers=transfers,
        counts=run.exporter_counts(),
        tables=tables,
        method=(*_METHOD, _LEDGER if ledger.entries or ledger.problems else _NO_LEDGER),
        readings=tuple(
            (reading, workspace.readings.get(name, reading.adopted))
            for name, reading in interpretations_about(Transfer).items()
        ),
        linking=population.linkage.reasons,
        problems=tuple(problems),
        organisation_facts=run.exporter,
        subjects=subjects,
        exposure=exposure(statutes(as_of), judged, circumstances),
    )


def _circumstances(workspace: Workspace, organisation: Mapping[str, Resolved], as_of: date) -> Case:
    stated = case_of(resolved(Violation, workspace.circumstances, frozenset(), "", as_of))
    form = organisation["form"].value
    by_state_organ = {"by_state_organ": form == "state_organ"} if isinstance(form, str) else {}
    return with_readings(Case({**stated.values, **by_state_organ}, stated.presumed), workspace.readings)


def treatments(workspace: Workspace, tables: tuple[TableProfile, ...], on: date) -> dict[str, Treatment | None]:
    """Return how each transfer stands on the day ``on`` whatever the number of people; None where it doesn't leave."""
    run = _Run(workspace, on, Population(tables), Ledger())
    return {entry.id: run.treatment(entry) for entry in workspace.transfers}


@dataclass
class _Run:
    """One run's shared ground: the exporter's facts follow from which transfers count."""

    workspace: Workspace
    as_of: date
    population: Population
    ledger: Ledger

    def __post_init__(self) -> None:
        self.measuring = Measuring(self.workspace, self.population, self.as_of)
        self.scopes = {entry.id: self.population.scope(entry.data) for entry in self.workspace.transfers}
        self.facts = {entry.id: self._known(entry) for entry in self.workspace.transfers}
        self.exporter = self._organisation(self.workspace.facts)

    def count(self) -> None:
        """Count the exporter's people: what its tables hold now and what left before, by the ledger."""
        stated = self.workspace.facts
        treatments = {entry.id: self.treatment(entry) for entry in self.workspace.transfers}
        year = date(self.as_of.year, 1, 1)
        certain = self._together(name for name, treatment in treatments.items() if treatment in COUNTS)
        certain |= scope_of(self.population, self.ledger, year, COUNTS)
        possible = self._together(name for name, treatment in treatments.items() if treatment in MAY_COUNT)
        possible |= scope_of(self.population, self.ledger, year, MAY_COUNT)
        now = self._together(entry.id for entry in self.workspace.transfers if self._leaves(entry))
        outbound = now | scope_of(self.population, self.ledger, year, LEFT)
        self.counts: dict[str, PeopleCount] = {}
        for name, with_exempt, counted in COUNTED:
            self.counts[name] = between(counted(self.population, certain), counted(self.population, possible))
            self.counts[with_exempt] = no_fewer(counted(self.population, outbound), self.counts[name])
        if self.workspace.stores:
            self.counts["people_processed"] = self.population.all(self.population.everyone())
        if self.ledger.entries:
            self.counts |= since_last_january(self.population, self.ledger, now, self.as_of)
        how = measured(self.as_of)
        found = [Fact("exporter", f"exporter.{name}", count.interval, how) for name, count in self.counts.items()]
        self.exporter = self._organisation((*stated, *found))

    def _together(self, names: Iterable[str]) -> Scope:
        scope = self.population.nobody()
        for name in names:
            scope |= self.scopes[name]
        return scope

    def _organisation(self, facts: Iterable[Fact]) -> dict[str, Resolved]:
        return resolved(Organisation, facts, self.workspace.unknown, "exporter.", self.as_of)

    def _known(self, entry: TransferEntry) -> dict[str, Resolved]:
        found = self.measuring.facts(Transfer, {"": entry.data})
        return resolved(Transfer, (*entry.facts, *found), entry.unknown, "", self.as_of)

    def _case(self, facts: Mapping[str, Resolved]) -> Case:
        return case_of(with_implied(Transfer, {**self.exporter, **facts}))

    def treatment(self, entry: TransferEntry) -> Treatment | None:
        """Return how the transfer's people count whatever their number; None where it doesn't leave, or not yet."""
        many = Interval(10**9, None)
        counts = {f"exporter.{name}": many for name, *_ in COUNTED} | {f"exporter.{n}": many for _, n, _ in COUNTED}
        case = self._case(self.facts[entry.id])
        possible = set(decide(mechanism, Case({**case.values, **counts}), self.as_of, self.workspace.readings).possible)
        if not self._started(entry) or possible <= {Mechanism.NOT_OUTBOUND}:
            return None
        if possible <= {Mechanism.NOT_OUTBOUND, Mechanism.FORBIDDEN}:
            return Treatment.FORBIDDEN
        apart = {Mechanism.NOT_OUTBOUND, Mechanism.EXEMPT, Mechanism.FORBIDDEN}
        if possible <= apart:
            return Treatment.EXEMPT
        return Treatment.UNSETTLED if possible & apart else Treatment.COUNTED

    def _leaves(self, entry: TransferEntry) -> bool:
        possible = decide(mechanism, self._case(self.facts[entry.id]), self.as_of, self.workspace.readings).possible
        return self._started(entry) and not set(possible) <= {Mechanism.NOT_OUTBOUND, Mechanism.FORBIDDEN}

    def _started(self, entry: TransferEntry) -> bool:
        started = self.facts[entry.id]["started_on"].value
        return not (isinstance(started, date) and started > self.as_of)

    def exporter_counts(self) -> tuple[ExporterCount, ...]:
        """Return the exporter's cumulative counts held against the law's thresholds."""
        law = question(mechanism, self.as_of)
        found = []
        for name, count in self.counts.items():
            limits = thresholds(law, f"exporter.{name}") if self._compared(name) else ()
            found.append(ExporterCount(f"exporter.{name}", Organisation.attributes[name].label, count, limits))
        return tuple(found)

    def _compared(self, name: str) -> bool:
        """Return whether the count is held against thresholds under the reading of exempt people in use."""
        apart = self.workspace.readings.get(exempt_people_not_counted.name, exempt_people_not_counted.adopted)
        with_exempt = {gross for _, gross, _ in COUNTED}
        without = {net for net, _, _ in COUNTED}
        return not (apart is True and name in with_exempt) and not (apart is False and name in without)

    def judged(self, entry: TransferEntry) -> TransferResult:
        """Return ``entry`` with its route, duties and days."""
        readings, scope, facts = self.workspace.readings, self.scopes[entry.id], self.facts[entry.id]
        case = self._case(facts)
        route = decide(mechanism, case, self.as_of, readings)
        return TransferResult(
            id=entry.id,
            name=entry.name,
            recipient=entry.recipient,
            country=entry.country,
            data=entry.data,
            people_general=self.population.general(scope),
            people_sensitive=self.population.sensitive(scope),
            facts=facts,
            route=route,
            flips=flips(route),
            next_questions=tuple(next_questions(route)),
            duties=tuple(duties(Transfer, case, self.as_of, readings)),
            due=tuple(
                DueDay(due.rule.what, due.earliest, due.latest, due.rule.provision, due.note)
                for due in due_days(Transfer, case, self.as_of, readings)
                if due.earliest and due.latest
            ),
            contradictions=contradictions(case.values, consistency(Transfer)),
        )


_METHOD = (
    Bilingual(
        "人数按自然人去重：同一行的标识符属于同一人，再以带密钥的摘要跨表关联；不保存、不输出任何明文标识符。",
        "People are counted once each: identifiers of one row belong together, and keyed digests link them across"
        " tables; no identifier is stored or shown in clear.",
    ),
    Bilingual(
        "只与一位已识别的人相连的电话、邮箱、车辆，视为归其一人使用；从未以自己的证件或编号出现过的家人因此不计。",
        "A phone, e-mail or vehicle linked to just one identified person is taken as that person's alone; relatives who"
        " never appear under a document or number of their own are not counted.",
    ),
    Bilingual(
        "一项出境的人数，按所列数据表现有的全部记录计；以为其全部在本年内提供。",
        "A transfer's people are those of all records its tables hold today, all taken as provided this year.",
    ),
    ASSUMED_APART,
    Bilingual(
        "免予机制的情形（令16第三条至第六条）单独计数，不并入第七条、第八条的累计。",
        "Exempt scenarios (arts. 3 to 6 of Order 16) are counted apart and not added to arts. 7 and 8.",
    ),
)

_LEDGER = Bilingual(
    "累计人数还计入出境台账中截至判断之日登记的出境，即使数据表已不再有这些记录；同一人多次出境只计一次，每年1月1日"
    "重新累计。一次出境是否免予机制，以登记当日的判断为准。",
    "Cumulative counts also take in the exports that the ledger holds up to the day judged, though the tables may no"
    " longer hold those records; a person who left more than once counts once, and counts begin anew on 1 January."
    " Whether an export was exempt is as judged on the day it was booked.",
)
_NO_LEDGER = Bilingual(
    "没有出境台账：今年已提供而数据表现已不存的记录没有计入；用 chudun ledger add 登记每次出境。",
    "There is no ledger of exports: records that left this year and are no longer in the tables are not counted;"
    " book each export with chudun ledger add.",
)
