"""Reading one file of a collection: not at all if it is known, else each of its tables (增量扫描)."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.member_index import Known, MemberIndex
from chudun.probes.data.one_table import scan_table
from chudun.probes.data.pace import Pace
from chudun.probes.data.profile import Identifiers, Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.progress import Tally
from chudun.probes.data.sources import Collection, Member, NotRead, Source, Unreadable
from chudun.vocabulary.bilingual import Bilingual

TABLE_IN_FILE = "!"
"""Stands between a file's path and the name of a table, sheet or file inside it."""


@dataclass(slots=True)
class Outcome:
    """What came of one task of a scan.

    Attributes
    ----------
    tables
        The profiles, in the order in which the store lists the tables.
    problems
        What belongs to no one table.
    unread
        Kinds of files that nothing reads, with how many there were.
    complete
        Whether everything was read to its end.
    """

    tables: list[TableProfile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unread: Counter[str] = field(default_factory=Counter)
    complete: bool = True


@dataclass(frozen=True, slots=True)
class MemberScan:
    """Reads the files of one store.

    Attributes
    ----------
    store
        The workspace's name for the store.
    """

    store: str
    key: bytes
    settings: ScanSettings
    notes: dict[TableRef, TableNotes]
    kept: Checkpoints
    index: MemberIndex
    tally: Tally
    pace: Pace

    def __call__(self, member: Member) -> Outcome:
        """Return the profiles of the file's tables, and what could not be read of it."""
        stamp = member.stamp()
        known = self.index.get(self.store, member.name)
        known = known if known and known.context == self.kept.context else None
        content = _Content(member, known.digest if known and stamp and known.stamp == stamp else None)
        found = self._taken_over(known, content) if known else None
        if found is None:
            found = _Reading(self, member, content, stamp).outcome()
        elif known is not None and known.stamp != stamp:
            self.index.put(self.store, member.name, replace(known, stamp=stamp))
        self.tally.finish(member.size)
        return found

    def _taken_over(self, known: Known, content: "_Content") -> Outcome | None:
        try:
            if known.digest != content.digest():
                return None
        except Unreadable:
            return None
        outcome = Outcome(problems=list(known.problems), unread=Counter(known.unread))
        for table in known.tables:
            ref = TableRef(self.store, table)
            profile = self.kept.load(ref, self._identity(ref, known.digest), lambda _: None)
            if profile is None:
                return None
            outcome.tables.append(profile)
            self.tally.table_done(ref, profile.rows)
        return outcome

    def _identity(self, ref: TableRef, content: str) -> str:
        return self.kept.identity(ref, content, self.notes.get(ref, TableNotes()))


class _Content:
    """The digest of a file's content, computed beside the reading unless it is known already."""

    def __init__(self, member: Member, known: str | None) -> None:
        self._member, self._digest = member, known
        self._failure: Unreadable | None = None
        self._thread: threading.Thread | None = None
        if known is None:
            # A daemon, so that a scan that is interrupted does not wait for the end of a large file.
            self._thread = threading.Thread(target=self._compute, daemon=True)
            self._thread.start()

    def _compute(self) -> None:
        try:
            self._digest = self._member.digest()
        except Unreadable as error:
            self._failure = error

    def digest(self) -> str:
        """Return the digest, waiting for it if need be; raises `Unreadable`."""
        while self._thread and self._thread.is_alive():
            self._thread.join(0.2)  # short, so that an interruption is noticed
        if self._digest is None:
            raise self._failure or Unreadable(_vanished(self._member.name))
        return self._digest


@dataclass(slots=True)
class _Reading:
    """One file being read, with the files in it if it is an archive."""

    scan: MemberScan
    member: Member
    content: _Content
    stamp: str | None
    found: Outcome = field(default_factory=Outcome)

    def outcome(self) -> Outcome:
        """Read everything, and keep what is known of the file if nothing was missing."""
        self._open(self.member, self.member.name)
        if self.found.complete and self._unchanged():
            try:
                known = Known(
                    self.stamp,
                    self.content.digest(),
                    self.scan.kept.context,
                    tuple(profile.ref.table for profile in self.found.tables),
                    tuple(self.found.problems),
                    tuple(self.found.unread.elements()),
                )
            except Unreadable:
                return self.found
            self.scan.index.put(self.scan.store, self.member.name, known)
        return self.found

    def _unchanged(self) -> bool:
        return self.member.stamp() == self.stamp

    def _open(self, member: Member, name: str) -> None:
        label = f"{self.scan.store}: {name}" if name else self.scan.store
        told_as = _shortened(label, {PurePath(name).name, PurePath(name).stem} - {""} if name else set())

        def report(problem: Problem) -> None:
            self.found.problems.append(told_as(problem))

        try:
            with member.opened(label, report) as store:
                if isinstance(store, Collection):
                    for inner in store.members(report):
                        self._open(inner, _joined(name, inner.name))
                else:
                    self._tables(store, name, label, report)
        except NotRead as error:
            self.found.unread[error.kind] += 1
        except Unreadable as error:
            self._lost(name, told_as(error.problem))
        except Exception as error:  # a fault of ours or of a library must not cost the other files
            self._lost(name, _failed(label, error))

    def _lost(self, name: str, problem: Problem) -> None:
        """Note a file that could not be opened: as a table of which nothing was read, for counts to be lower bounds."""
        self.found.complete = False
        if name:
            ref = TableRef(self.scan.store, name)
            self.found.tables.append(TableProfile(ref, 0, (), Identifiers.none(), False, (problem,)))
        else:
            self.found.problems.append(problem)

    def _tables(self, source: Source, name: str, label: str, report: Callable[[Problem], None]) -> None:
        path = getattr(source, "path", None)
        stem = path.stem if isinstance(path, PurePath) else None
        inner = source.tables(report)
        whole = len(inner) == 1 and inner[0].table == stem and bool(name)
        told_as = _shortened(label, {stem} if whole and stem else set())
        self.scan.tally.expect(len(inner) - 1)
        for ref in inner:
            self._table(source, ref, TableRef(self.scan.store, name if whole else _joined(name, ref.table)), told_as)

    def _table(self, source: Source, inner: TableRef, ref: TableRef, told_as: Callable[[Problem], Problem]) -> None:
        scan = self.scan
        notes = scan.notes.get(ref, TableNotes())
        profile = None
        if scan.kept.has(ref):
            identity = scan._identity(ref, self.content.digest())
            profile = scan.kept.load(ref, identity, self.found.problems.append)
        if profile is None:
            profile = scan_table(
                source,
                inner,
                ref,
                key=scan.key,
                settings=scan.settings,
                notes=notes,
                pace=scan.pace,
                advance=lambda rows: scan.tally.advance(ref, rows),
                told_as=told_as,
            )
            if not self._unchanged():
                problems = (*profile.problems, Problem(f"{ref.store}: {ref.table}", _CHANGED, _SCAN_AGAIN))
                profile = replace(profile, complete=False, problems=problems)
            if profile.complete:
                scan.kept.save(profile, scan._identity(ref, self.content.digest()), self.found.problems.append)
        self.found.complete &= profile.complete
        self.found.tables.append(profile)
        scan.tally.table_done(ref, profile.rows)


def _joined(outer: str, inner: str) -> str:
    return f"{outer}{TABLE_IN_FILE}{inner}" if outer and inner else outer or inner


def _shortened(label: str, said_twice: set[str]) -> Callable[[Problem], Problem]:
    """Return what leaves out of a problem's place a name that ``label`` ends with already."""

    def shorten(problem: Problem) -> Problem:
        for name in said_twice:
            rest = problem.where.removeprefix(f"{label}: {name}")
            if rest != problem.where and (not rest or rest.startswith(":")):
                return replace(problem, where=label + rest)
        return problem

    return shorten


@contextmanager
def already_open(source: Source | Collection) -> Iterator[Source | Collection]:
    """Lend a source that needs no opening."""
    yield source


def _vanished(name: str) -> Problem:
    what = Bilingual("文件在读取时消失", "the file vanished while it was read")
    return Problem(name, what, _SCAN_AGAIN)


def _failed(where: str, error: Exception) -> Problem:
    what = Bilingual("没有读：出现未预料的错误（{name}）", "not read: an error that was not foreseen ({name})")
    remedy = Bilingual("请把错误名称和文件类型反馈给我们", "please tell us the error's name and the kind of file")
    return Problem(where, what.format(name=type(error).__name__), remedy)


_CHANGED = Bilingual(
    "文件在读取时被改动，读到的是开始读时已有的部分",
    "the file was changed while it was read; what was read is what was there at the start",
)
_SCAN_AGAIN = Bilingual("请在写入结束后再扫描一次", "scan again when nothing writes to it")
