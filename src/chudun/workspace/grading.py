"""From what a scan found and what the workspace states to an inventory of graded data (数据分类分级)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from chudun.facts.case import Case, Value
from chudun.facts.fact import Fact, Resolved, Standing, resolve
from chudun.facts.interval import Interval
from chudun.facts.problem import BadInput, Problem
from chudun.law import classes, grading_tables
from chudun.law.classes import Classes, DataClass
from chudun.law.grade import IndustrialLevel, data_grade, industrial_level, sensitivity
from chudun.law.grading import Graded, Grader
from chudun.law.packs.sensitive_personal_information import older_list_applies
from chudun.probes.data.kernel.tracks import TRACK
from chudun.probes.data.profile import ColumnProfile, TableProfile, TableRef
from chudun.probes.data.scan import Progress
from chudun.reports.assessment import DataPart
from chudun.reports.inventory.model import Grade, Inventory, InventoryRow
from chudun.vocabulary.attribute import Text
from chudun.vocabulary.bilingual import Bilingual
from chudun.vocabulary.dataset import Dataset
from chudun.workspace.counting import Population
from chudun.workspace.model import DatasetEntry, Workspace
from chudun.workspace.scanning import measured, scan_stores

EVERYTHING = "*"
OLDER_LIST = "sensitive_in_older_standard"


def grade(workspace: Workspace, *, as_of: date, progress: Callable[[Progress], None] = lambda _: None) -> Inventory:
    """Return every table and column of ``workspace``, classified and graded by the rules of ``as_of``.

    Raises
    ------
    BadInput
        The workspace's own ``grading.toml`` or ``classes.toml`` makes no sense.
    Unreadable
        The key or the state folder can't be used.
    """
    run = GradingRun(workspace, as_of)
    tables, problems = scan_stores(workspace, progress)
    population = Population(tables)
    rows = [row for table in tables for row in run.rows(table, population)]
    problems += run.idle_entries(tables)
    return Inventory(workspace.name, as_of, tuple(rows), tuple(problems))


def write_tables(workspace: Workspace) -> list[Path]:
    """Copy the package's tables beside the workspace file, where there are none yet, and return the copies."""
    made = []
    for name in (grading_tables.FILE_NAME, classes.FILE_NAME):
        copy = workspace.folder / name
        if not copy.exists():
            copy.write_bytes(grading_tables.shipped_file(name).read_bytes())
            made.append(copy)
    return made


@dataclass
class GradingRun:
    """One run's shared ground: the rules, the classes, and what is stated of data."""

    workspace: Workspace
    as_of: date

    def __post_init__(self) -> None:
        folder, problems = self.workspace.folder, list[Problem]()
        tables = None
        self.classes: Classes = classes.standard_classes()
        try:
            if (own := folder / grading_tables.FILE_NAME).exists():
                tables = grading_tables.read_tables(own)
        except BadInput as error:
            problems += error.problems
        try:
            if (own := folder / classes.FILE_NAME).exists():
                self.classes = classes.read_classes(own)
        except BadInput as error:
            problems += error.problems
        if problems:
            raise BadInput(problems)
        older = self.workspace.sensitive_reading == "gbt35273_2020"
        switches = {older_list_applies.name: True} if older else {}
        self.grader = Grader(self.as_of, {**self.workspace.readings, **switches}, tables)
        self._people: dict[tuple[TableRef, str | None], Interval] = {}
        self.locations = {store.name: without_password(store.location) for store in self.workspace.stores}

    @cached_property
    def entries(self) -> Mapping[str, DatasetEntry]:
        """What is stated of data, by key."""
        return {entry.key: entry for entry in self.workspace.datasets}

    def rows(self, table: TableProfile, population: Population) -> Iterator[InventoryRow]:
        """Yield ``table`` and then its columns."""
        subjects = [_Subject.of_column(self, table, column, population) for column in table.columns]
        whole = _Subject.of_table(self, table, subjects, population)
        judged = [subject.told() for subject in subjects]
        yield whole.row(highest(whole.told(), zip(table.columns, judged, strict=True)))
        for subject, told in zip(subjects, judged, strict=True):
            yield subject.row(told)

    def of(self, column: ColumnProfile) -> DataClass:
        """Return the class of what ``column`` holds."""
        track = column.detector is not None and column.category == TRACK
        return self.classes.of("track" if track else column.detector, column.category, personal=column.personal)

    def holds(self, table: TableProfile, column: ColumnProfile) -> frozenset[str]:
        """Return which of a dataset's yes/no attributes ``column`` shows to be true (个人信息、敏感个人信息的类别)."""
        if not column.personal:
            return frozenset()
        kinds = {name for name in self.of(column).holds if column.sensitive or name == OLDER_LIST}
        if column.sensitive and not kinds:
            kinds.add("other_sensitive_information")
        young = table.minors.any() and column.column not in table.mentions
        return frozenset(kinds | {"personal_information"} | ({"minors"} if young else set()))

    def graded(self, table: TableProfile, column: ColumnProfile, population: Population) -> Graded:
        """Return the grade of ``column``."""
        return _Subject.of_column(self, table, column, population).told().grade

    def people(self, table: TableProfile, column: ColumnProfile, population: Population) -> Interval:
        """Return how many people ``column`` speaks of; columns counted by all rows of a table share one count."""
        counted_alone = column.column in table.presence or column.column in table.mentions
        key = table.ref, column.column if counted_alone else None
        if key not in self._people:
            scope = population.scope([DataPart(table.ref.store, table.ref.table, (column.column,))])
            self._people[key] = population.all(scope).interval
        return self._people[key]

    def stated(self, ref: TableRef, column: str | None) -> list[DatasetEntry]:
        """Return what is stated of the data and of what they are part of, the most particular last."""
        store, name = ref.store, f"{ref.store}/{ref.table}"
        keys = [EVERYTHING, store, name] + ([f"{name}/{column}"] if column is not None else [])
        return [self.entries[key] for key in keys if key in self.entries]

    def idle_entries(self, tables: Iterable[TableProfile]) -> list[Problem]:
        """Return the keys under ``datasets`` that name nothing found."""
        known = {EVERYTHING, *self.locations}
        for table in tables:
            name = f"{table.ref.store}/{table.ref.table}"
            known |= {name, *(f"{name}/{column.column}" for column in table.columns)}
        what = Bilingual("没有找到这样的数据源、表或列", "no such store, table or column was found")
        remedy = Bilingual("核对名称；键写作 数据源/表/列", "check the name; keys are store/table/column")
        return [Problem(f"datasets: {key}", what, remedy) for key in self.entries if key not in known]


@dataclass(frozen=True)
class _Subject:
    """A table or a column about to be graded: what is known of it."""

    run: GradingRun
    table: TableProfile
    column: ColumnProfile | None
    kinds: tuple[DataClass, ...]
    measured: Mapping[str, Value]
    people: Interval | None

    @classmethod
    def of_column(
        cls, run: GradingRun, table: TableProfile, column: ColumnProfile, population: Population
    ) -> "_Subject":
        """Return ``column`` with what the scan measured of it."""
        people = run.people(table, column, population) if column.personal else None
        known: dict[str, Value] = {"personal_information": False}
        known |= dict.fromkeys(run.holds(table, column), True)
        if people is not None:
            known |= {"people": people, "people_sensitive": people if column.sensitive else Interval.exactly(0)}
        return cls(run, table, column, (run.of(column),), known, people)

    @classmethod
    def of_table(
        cls, run: GradingRun, table: TableProfile, columns: list["_Subject"], population: Population
    ) -> "_Subject":
        """Return ``table`` with what the scan measured of it; its columns' kinds are its own."""
        known: dict[str, Value] = {}
        for column in columns:
            known |= {name: value for name, value in column.measured.items() if value is True}
        people = None
        if known.get("personal_information"):
            scope = population.scope([DataPart(table.ref.store, table.ref.table, ())])
            people = population.all(scope).interval
            known |= {"people": people, "people_sensitive": population.sensitive(scope).interval}
        elif table.complete:
            known["personal_information"] = False
        return cls(run, table, None, tuple(kind for column in columns for kind in column.kinds), known, people)

    @cached_property
    def facts(self) -> dict[str, Resolved]:
        """Everything known, by attribute, with its standing; a more particular statement stands for a wider one."""
        entries = self.run.stated(self.table.ref, self.column.column if self.column else None)
        # what a table is said to hold need not be in each of its columns
        own = f"{self.table.ref.store}/{self.table.ref.table}" + (f"/{self.column.column}" if self.column else "")
        examine = {name for kind in self.kinds for name in kind.examine}
        found = {}
        for name, attribute in Dataset.attributes.items():
            if isinstance(attribute, Text):
                continue
            speaking = [e for e in entries if e.key == own] if attribute.measured_by else entries
            facts, unknown = list[Fact](), name in examine
            for entry in speaking:
                given = [fact for fact in entry.facts if fact.attribute == name]
                if given or name in entry.unknown:
                    facts, unknown = given, name in entry.unknown
            if name in self.measured:
                facts.append(Fact("dataset", name, self.measured[name], measured(self.run.as_of)))
            resolved = resolve(facts, self.run.as_of)
            if resolved.standing is Standing.UNKNOWN and attribute.presumed is not None and not unknown:
                resolved = Resolved(Standing.PRESUMED, attribute.presumed, ())
            found[name] = resolved
        return found

    def told(self) -> "_Told":
        """Return the answers to every question about it."""
        values = {name: resolved.value for name, resolved in self.facts.items() if resolved.value is not None}
        presumed = frozenset(name for name, r in self.facts.items() if r.standing is Standing.PRESUMED)
        case, grader = Case(values, presumed), self.run.grader
        level = grader.told(industrial_level, case)
        industrial = self.facts["industry"].value == "industrial"
        return _Told(
            sensitive=grader.judge(sensitivity, case).outcome == "sensitive",
            grade=grader.told(data_grade, case),
            sector=level if industrial and level.outcomes != (IndustrialLevel.NOT_INDUSTRIAL,) else None,
        )

    def row(self, told: "_Told") -> InventoryRow:
        """Return its line in the inventory."""
        column, answers = self.column, [told.grade, *([told.sector] if told.sector else [])]
        presumed = [a.presumed for a in answers if a.presumed] if column is None else []
        certainty = next((a.certainty for a in answers if a.certainty), None)
        owners = [e.owner for e in self.run.stated(self.table.ref, column.column if column else None) if e.owner]
        return InventoryRow(
            store=self.table.ref.store,
            table=self.table.ref.table,
            column=column.column if column else None,
            class_path=self.kinds[0].path if column else _shared_path(self.kinds),
            detector=column.detector if column else None,
            personal=self.facts["personal_information"].value is True,
            sensitive=told.sensitive,
            category=column.category if column else None,
            grade=_as_grade(told.grade),
            sector=(_as_grade(told.sector),) if told.sector else (),
            because=(*(said for a in answers for said in a.because), *presumed),
            unknowns=(*self._doubtful(), *(said for a in answers for said in a.unknowns)),
            flip=tuple(said for a in answers for said in a.flip),
            owner=owners[-1] if owners else None,
            location=self.run.locations.get(self.table.ref.store, self.table.ref.store),
            rows=column.rows if column else self.table.rows,
            people=self.people,
            complete=self.table.complete,
            protection=column.protection if column else None,
            certainty=certainty,
        )

    def _doubtful(self) -> Iterator[Bilingual]:
        for name, resolved in self.facts.items():
            label = Dataset.attributes[name].label
            if resolved.standing is Standing.CONTRADICTORY:
                yield Bilingual(f"“{label.zh}”的来源相互矛盾", f"sources contradict each other on '{label.en}'")
            elif resolved.standing is Standing.STALE:
                yield Bilingual(
                    f"“{label.zh}”已过期，须重新核实", f"'{label.en}' is out of date and to be checked again"
                )


@dataclass(frozen=True)
class _Told:
    sensitive: bool
    grade: Graded
    sector: Graded | None


def highest(whole: _Told, columns: Iterable[tuple[ColumnProfile, _Told]]) -> _Told:
    """Return the table's answers, no lighter than any of its columns' (数据集取其中最高级别)."""
    grade, sector = whole.grade, whole.sector
    for column, told in columns:
        grade = _no_lighter(grade, told.grade, column.column)
        if sector and told.sector:
            sector = _no_lighter(sector, told.sector, column.column)
    return _Told(whole.sensitive, grade, sector)


def _no_lighter(whole: Graded, part: Graded, column: str) -> Graded:
    """Return ``whole`` raised to the highest of itself and ``part``, where both may still be open."""
    order = [str(outcome) for outcome in whole.decision.outcomes]
    if not whole.outcomes or not part.outcomes:
        return whole
    ranks = [order.index(name) for name in (*whole.outcomes, *part.outcomes)]
    least = max(min(map(order.index, whole.outcomes)), min(map(order.index, part.outcomes)))
    outcomes = tuple(order[rank] for rank in sorted(set(ranks)) if rank >= least)
    if outcomes == whole.outcomes:
        return whole
    because = Bilingual(f"就高从严：列 {column} 的级别更高", f"the highest wins: column {column} is graded higher")
    return Graded(
        decision=whole.decision,
        outcomes=outcomes,
        because=(because, *part.because) if len(outcomes) == 1 else (*whole.because, because, *part.because),
        presumed=whole.presumed,
        unknowns=(*whole.unknowns, *(u for u in part.unknowns if u not in whole.unknowns)),
        flip=(),
        certainty=whole.certainty or part.certainty,
    )


def _as_grade(told: Graded) -> Grade:
    labels = {str(name): label for name, label in told.decision.labels.items()}
    return Grade(told.decision.name, told.decision.label, told.outcomes, tuple(labels[name] for name in told.outcomes))


def _shared_path(kinds: Iterable[DataClass]) -> tuple[Bilingual, ...]:
    """Return the class of a table: what its columns' classes share, or where nothing, each one's widest class."""
    paths = [kind.path for kind in kinds if kind.path]
    shared = []
    for steps in zip(*paths, strict=False):
        if len(set(steps)) > 1:
            break
        shared.append(steps[0])
    if shared or not paths:
        return tuple(shared)
    widest = list(dict.fromkeys(path[0] for path in paths))
    return (Bilingual("、".join(one.zh for one in widest), ", ".join(one.en for one in widest)),)


def without_password(location: str) -> str:
    """Return ``location`` as a report may show it: a URL without password and options, a path as it is."""
    if "://" not in location:
        return location
    try:
        url = urlsplit(location)
    except ValueError:  # no address at all; opening the store says so
        return location.partition("://")[0]
    user, at, host = url.netloc.rpartition("@")
    return urlunsplit((url.scheme, f"{user.partition(':')[0]}{at}{host}", url.path, "", ""))
