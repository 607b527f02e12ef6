"""What the data a subject names tell of it: facts from the scan, and from what is stated of these data (实测事实)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from chudun.facts.case import Value
from chudun.facts.fact import Evidence, Fact, Standing, resolve
from chudun.facts.interval import Interval
from chudun.law.grade import Grade
from chudun.probes.data.detectors import free_text, identity_image, outside_vehicle_image, person_image
from chudun.probes.data.profile import ColumnProfile, TableProfile, TableRef
from chudun.reports.assessment import DataPart
from chudun.vocabulary.application_data import ApplicationData
from chudun.vocabulary.attribute import Attribute
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.important_data_processing import ImportantDataProcessing
from chudun.vocabulary.incident import Incident
from chudun.vocabulary.kind import Kind, key, paths
from chudun.vocabulary.personal_information_processing import PersonalInformationProcessing
from chudun.vocabulary.platform import Platform
from chudun.vocabulary.scope import Scope
from chudun.vocabulary.sharing import Sharing
from chudun.vocabulary.transfer import Transfer
from chudun.workspace.counting import Population, taken
from chudun.workspace.grading import OLDER_LIST, GradingRun
from chudun.workspace.listing import told_here
from chudun.workspace.model import Workspace
from chudun.workspace.scanning import measured

Said = tuple[Value, Evidence]

CONFIRMED = ("published", "notified", "catalogued")
"""How an authority may have made data important data; the law attaches the same to each."""

_TEXTS_AND_PICTURES = frozenset(
    module.detector.name for module in (free_text, person_image, identity_image, outside_vehicle_image)
)
"""Detectors of columns that may hold anything besides."""

_OWN_FINDING = Bilingual(
    "按分级规则属于重要数据，且已载明没有官方认定",
    "important data by the grading rules, and stated to have no official standing",
)
_HELD = Bilingual("这些表现有记录所涉人数的上限", "at most as many as these tables hold records of now")


@dataclass(frozen=True)
class NamedData:
    """The data a subject names, as they were read.

    Attributes
    ----------
    parts
        What is named, and the table it names; None where that was not read.
    population
        The people in all tables.
    grading
        The rules for grading; made when first asked for, since the workspace may hold tables of its own.
    older_list
        Whether what only the older standard lists as sensitive is (see ``Workspace.sensitive_reading``).
    on
        The day judged.
    """

    parts: tuple[tuple[DataPart, TableProfile | None], ...]
    population: Population
    grading: Callable[[], GradingRun]
    older_list: bool
    on: date

    @cached_property
    def columns(self) -> tuple[tuple[TableProfile, ColumnProfile], ...]:
        """Every column named, with its table."""
        return tuple((table, column) for part, table in self.parts if table for column in taken(table, part))

    @cached_property
    def complete(self) -> bool:
        """Whether everything named was found and read to its end."""
        return bool(self.parts) and all(
            table is not None and table.complete and set(part.columns) <= {column.column for column in table.columns}
            for part, table in self.parts
        )

    @property
    def tables(self) -> tuple[TableRef, ...]:
        """Every table named."""
        return tuple(dict.fromkeys(TableRef(part.store, part.table) for part, _ in self.parts))

    def found(self, shows: Callable[[TableProfile, ColumnProfile], bool]) -> Iterator[Said]:
        """Yield that it is so, from the tables with a column that ``shows`` it, if there are any."""
        tables = tuple(dict.fromkeys(table.ref for table, column in self.columns if shows(table, column)))
        if tables:
            yield True, measured(self.on, tables)

    def absent(self) -> Iterator[Said]:
        """Yield that it is not so, from all tables."""
        yield False, measured(self.on, self.tables)

    def standings(self) -> Iterator[tuple[TableRef, str | None, str, tuple[Fact, ...]]]:
        """Yield each column named, the key under ``datasets`` that tells its official standing, and what it says.

        A table that was not read has no columns, so that None stands for all of it.
        """
        for part, table in self.parts:
            names = part.columns or (tuple(column.column for column in table.columns) if table else ())
            ref = TableRef(part.store, part.table)
            for name in names or (None,):
                told, said = "", tuple[Fact, ...]()
                for entry in self.grading().stated(ref, name):
                    given = tuple(fact for fact in entry.facts if fact.attribute == "standing")
                    if given or "standing" in entry.unknown:
                        told, said = entry.key, given
                yield ref, name, told, said


Measure = Callable[[NamedData], Iterable[Said]]


def _personal(data: NamedData) -> Iterator[Said]:
    found = list(data.found(lambda _, column: column.personal))
    yield from found if found or not data.complete else data.absent()


def _sensitive(*names: str) -> Measure:
    """Return the measure of sensitive personal information of one kind, by the names a dataset's attributes have.

    That there is none is told only where everything was read and each column turned out to be something else.
    """

    def measure(data: NamedData) -> Iterator[Said]:
        counted = [name for name in names if name != OLDER_LIST or data.older_list]
        found = list(data.found(lambda t, c: not data.grading().holds(t, c).isdisjoint(counted)))
        unclear = any(c.detector is None or c.detector in _TEXTS_AND_PICTURES for _, c in data.columns)
        yield from found if found or unclear or not data.complete else data.absent()

    return measure


def _under_14(data: NamedData) -> Iterator[Said]:
    """Yield that people under 14 are among them; that none is, only where there is nobody: not all ages are known."""
    yield from data.found(lambda table, column: "minors" in data.grading().holds(table, column))
    if data.complete and not any(column.personal for _, column in data.columns):
        yield from data.absent()


def _people_at_most(data: NamedData) -> Iterator[Said]:
    """Yield a bound: whom an incident hit, say, is among those the data hold, but need not be all of them."""
    people = data.population.all(data.population.scope(part for part, _ in data.parts)).interval
    if data.complete and people.high is not None:
        yield Interval(0, people.high), measured(data.on, data.tables, _HELD)


def _faces_at_most(data: NamedData) -> Iterator[Said]:
    """Yield a bound, where the data hold biometric information: faces are not told from fingerprints, say."""
    if any("biometric_information" in data.grading().holds(table, column) for table, column in data.columns):
        yield from _people_at_most(data)


def _official(data: NamedData) -> Iterator[Said]:
    """Yield what is stated of the data's official standing, by its own sources: the probe can't find it out.

    Where these contradict each other nothing is told of the subject.
    """
    for entry, facts in {entry: facts for _, _, entry, facts in data.standings()}.items():
        settled = resolve(facts, data.on)
        if settled.standing is Standing.CONTRADICTORY:
            continue
        how = Bilingual(f"工作区文件 datasets 中“{entry}”所载", f"stated of '{entry}' under datasets in the file")
        for fact in facts:
            if settled.value in (None, fact.value):
                yield fact.value, replace(fact.evidence, method=how)


def _confirmed(data: NamedData) -> Iterator[Said]:
    """Yield that the data are important where an authority said so; one's own finding alone leaves it open."""
    yield from ((True, how) for value, how in _official(data) if value in CONFIRMED)


def _core(data: NamedData) -> Iterator[Said]:
    yield from ((True, how) for value, how in _official(data) if value == "core")


def _standing(data: NamedData) -> Iterator[Said]:
    """Yield the standing as important data: what an authority said, or else the organisation's own finding.

    Data graded important are its own finding only where they are said to have no official standing: that nobody said
    anything doesn't show that no authority did.
    """
    official = list(_official(data))
    for standing in CONFIRMED:
        if said := [one for one in official if one[0] == standing]:
            yield from said
            return
    if any(value == "core" for value, _ in official):
        return
    unlisted = {(ref, name) for ref, name, _, facts in data.standings() if _settled(facts, data.on) == "none"}
    run, people = data.grading(), data.population
    columns = [(table, column) for table, column in data.columns if (table.ref, column.column) in unlisted]
    important = [t.ref for t, column in columns if run.graded(t, column, people).outcomes == (Grade.IMPORTANT,)]
    if important:
        yield "self_identified", measured(data.on, tuple(dict.fromkeys(important)), _OWN_FINDING)


def _settled(facts: Iterable[Fact], on: date) -> Value | None:
    resolved = resolve(facts, on)
    return resolved.value if resolved.standing is Standing.KNOWN else None


def _protected(data: NamedData) -> Iterator[Said]:
    """Yield that there are personal information or important data; none is never told: trade secrets count too."""
    yield from data.found(lambda _, column: column.personal)
    yield from _confirmed(data)


_KINDS = (
    "biometric_information",
    "religious_belief",
    "specific_identity",
    "health_information",
    "financial_account",
    "movements",
)

MEASURES: Mapping[Attribute, Measure] = {
    Transfer.personal_information: _personal,
    Sharing.personal_information: _personal,
    Sharing.important_data: _confirmed,
    **{PersonalInformationProcessing.attributes[name]: _sensitive(name) for name in _KINDS},
    PersonalInformationProcessing.other_sensitive_information: _sensitive("other_sensitive_information", OLDER_LIST),
    PersonalInformationProcessing.people_under_14: _under_14,
    PersonalInformationProcessing.faces_stored: _faces_at_most,
    Incident.people_affected: _people_at_most,
    ImportantDataProcessing.standing: _standing,
    Platform.important_data_standing: _standing,
    ApplicationData.holds_protected_data: _protected,
    Scope.core_data: _core,
}
"""How each attribute that the named data can tell (``measured_by``) is told from them."""


@dataclass(frozen=True)
class Measuring:
    """Tells facts of subjects from the data they name; ``population`` holds the tables as they were read."""

    workspace: Workspace
    population: Population
    as_of: date

    def facts(self, kind: type[Kind], named: Mapping[str, tuple[DataPart, ...]]) -> tuple[Fact, ...]:
        """Return what the data ``named``, by prefix, tell of a subject of ``kind`` and of what belongs to it."""
        return tuple(fact for prefix, parts in named.items() for fact in self._facts(kind, prefix, parts))

    def _facts(self, kind: type[Kind], prefix: str, parts: tuple[DataPart, ...]) -> Iterator[Fact]:
        data = NamedData(
            tuple((part, self._tables.get((part.store, part.table))) for part in parts),
            self.population,
            lambda: self._grading,
            self.workspace.sensitive_reading == "gbt35273_2020",
            self.as_of,
        )
        for path in paths(kind):
            name = key(path)
            if name.startswith(prefix) and path[-1] in MEASURES and told_here(path):
                for value, evidence in MEASURES[path[-1]](data):
                    yield Fact(kind.__name__.lower(), name, value, evidence)

    @cached_property
    def _tables(self) -> dict[tuple[str, str], TableProfile]:
        return {(table.ref.store, table.ref.table): table for table in self.population.tables}

    @cached_property
    def _grading(self) -> GradingRun:
        return GradingRun(self.workspace, self.as_of)
