"""The scan of a set of stores: in parallel, each table kept when finished, nothing unchanged read twice (数据扫描)."""

import os
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.key import key_id
from chudun.probes.data.member_index import MemberIndex
from chudun.probes.data.member_reading import Outcome
from chudun.probes.data.one_member import MemberScan, already_open
from chudun.probes.data.one_table import scan_table
from chudun.probes.data.pace import GENTLE_LOAD, UNHURRIED, Pace
from chudun.probes.data.profile import Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.progress import Progress, Tally
from chudun.probes.data.sources import Collection, Member, Report, Server, Source, Unreadable
from chudun.probes.data.sources._files import digest_of, settled, stamp_of
from chudun.probes.data.texts.verdict import unsearched
from chudun.probes.data.workers import in_parallel
from chudun.vocabulary.bilingual import Bilingual

__all__ = ["Progress", "ScanResult", "scan"]


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The profiles of all tables listed, and the problems that belong to no one of them."""

    tables: tuple[TableProfile, ...]
    problems: tuple[Problem, ...]


def scan(
    sources: Sequence[Source | Collection],
    *,
    key: bytes,
    settings: ScanSettings,
    state: Path,
    progress: Callable[[Progress], None] = lambda _: None,
    notes: Mapping[TableRef, TableNotes] | None = None,
    pace: Pace | None = None,
) -> ScanResult:
    """Scan every table of every source, going on from ``state`` where it holds finished ones.

    Files are read in parallel, a file on one thread; the tables of one server one after the other. The result does
    not depend on the order in which they come to their ends.

    Parameters
    ----------
    key
        The workspace's key, 32 bytes.
    state
        Folder for finished tables; made with mode 0700 if it is not there.
    progress
        Called after each batch, from one thread at a time.
    notes
        What the organisation says of its tables.
    pace
        How fast the stores may be read; unless told, servers at `GENTLE_LOAD` and files without rests.

    Raises
    ------
    Unreadable
        If the state folder cannot be used.
    KeyboardInterrupt
        On Ctrl-C; the tables finished by then are kept.
    """
    problems: list[Problem] = []
    kept = Checkpoints(state, (key_id(key), asdict(settings)))
    index = MemberIndex(state, problems.append)
    try:
        plan = planned(sources, problems.append)
        tally = Tally(progress, sum(map(_tables_expected, plan)), sum(map(_size_expected, plan)))
        run = _Run(key, settings, dict(notes or {}), kept, index, tally, pace)
        outcomes = in_parallel([partial(run, task) for task in plan], os.cpu_count() or 1)
    finally:
        index.close()
    kept.close()
    result = together(plan, outcomes, problems, notes or {})
    return result if settings.names_in_text else replace(result, problems=result.problems + unsearched(result.tables))


@dataclass(frozen=True, slots=True)
class FileTask:
    """A file to be read on a thread of its own."""

    store: str
    member: Member


@dataclass(slots=True)
class ServerTask:
    """The tables of one server, read one after the other."""

    tables: list[tuple[Source, TableRef]] = field(default_factory=list)


Task = FileTask | ServerTask


def planned(sources: Sequence[Source | Collection], report: Report) -> list[Task]:
    """Return what there is to read, in the order in which the result tells it; report what can't be listed."""
    plan: list[Task] = []
    servers: dict[str, ServerTask] = {}
    for source in sources:
        path = getattr(source, "path", None)
        try:
            if isinstance(path, Path):
                plan.append(FileTask(source.store, _only_file(source, path)))
            elif isinstance(source, Collection):
                plan += [FileTask(source.store, member) for member in source.members(report)]
            else:
                where = urlsplit(source.address).netloc.rpartition("@")[2] if isinstance(source, Server) else ""
                at = where or f"{source.store}: {id(source)}"
                tables = [(source, ref) for ref in source.tables(report)]
                if at not in servers:
                    plan.append(servers.setdefault(at, ServerTask()))
                servers[at].tables += tables
        except Unreadable as error:
            report(error.problem)
    return plan


def _only_file(source: Source | Collection, path: Path) -> Member:
    """Return a file that is a store by itself."""
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    return Member(
        "",
        size,
        partial(stamp_of, path),
        partial(digest_of, source.store, path),
        lambda _store, _report: already_open(source),
        partial(settled, path),
    )


def _tables_expected(task: Task) -> int:
    return 1 if isinstance(task, FileTask) else len(task.tables)


def _size_expected(task: Task) -> int:
    return task.member.size if isinstance(task, FileTask) else 0


@dataclass(frozen=True, slots=True)
class _Run:
    """What all tasks of one scan share."""

    key: bytes
    settings: ScanSettings
    notes: dict[TableRef, TableNotes]
    kept: Checkpoints
    index: MemberIndex
    tally: Tally
    pace: Pace | None

    def __call__(self, task: Task) -> Outcome:
        if isinstance(task, FileTask):
            pace = self.pace or UNHURRIED
            read = MemberScan(task.store, self.key, self.settings, self.notes, self.kept, self.index, self.tally, pace)
            return read(task.member)
        outcome = Outcome()
        for source, ref in task.tables:
            profile = self._server_table(source, ref, outcome.problems.append)
            outcome.tables.append(profile)
            self.tally.table_done(ref, profile.rows)
        return outcome

    def _server_table(self, source: Source, ref: TableRef, report: Report) -> TableProfile:
        notes = self.notes.get(ref, TableNotes())
        identity = self.kept.identity(ref, source.fingerprint(ref), notes)
        profile = self.kept.load(ref, identity, report)
        if profile is None:
            profile = scan_table(
                source,
                ref,
                ref,
                key=self.key,
                settings=self.settings,
                notes=notes,
                pace=self.pace or Pace(GENTLE_LOAD),
                advance=partial(self.tally.advance, ref),
            )
            if profile.complete:
                self.kept.save(profile, identity, report)
        return profile


def together(
    plan: Sequence[Task],
    outcomes: Sequence[Outcome],
    problems: list[Problem],
    notes: Mapping[TableRef, TableNotes],
) -> ScanResult:
    """Return what the tasks' outcomes, in the plan's order, come to with the problems met before."""
    tables = tuple(table for outcome in outcomes for table in outcome.tables)
    problems += [problem for outcome in outcomes for problem in outcome.problems]
    unread: dict[str, Counter[str]] = {}
    for task, outcome in zip(plan, outcomes, strict=True):
        if isinstance(task, FileTask) and outcome.unread:
            unread.setdefault(task.store, Counter()).update(outcome.unread)
    problems += [_unread(store, kinds) for store, kinds in unread.items()]
    known = {table.ref for table in tables}
    problems += [_unknown_table(ref) for ref in notes if ref not in known]
    return ScanResult(tables, tuple(problems))


def _unread(store: str, kinds: Counter[str]) -> Problem:
    listed = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    said = ", ".join(f"{kind} ×{count}" for kind, count in listed)
    return Problem(
        store,
        Bilingual(
            "{n} 个文件的类型不支持或是空的，没有读：{kinds}",
            "{n} files are of kinds that are not read, or empty: {kinds}",
        ).format(n=kinds.total(), kinds=said),
        Bilingual(
            "如其中有个人信息，请导出成支持的格式再扫描",
            "if they may hold personal information, export them to a format that is read, and scan that",
        ),
    )


def _unknown_table(ref: TableRef) -> Problem:
    return Problem(
        f"{ref.store}: {ref.table}",
        Bilingual("工作区文件提到这张表，但没有这张表", "the workspace file speaks of this table, which is not there"),
        Bilingual("请核对工作区文件里的表名", "check the table's name in the workspace file"),
    )
