"""Reading one file of a collection: its tables, and those of the files in it if it is an archive (读取文件)."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from chudun.probes.data.profile import Identifiers, Problem, TableProfile, TableRef
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


ToldAs = Callable[[Problem], Problem]
"""Turns what a source says of its table into what is said of the workspace's."""

ReadTable = Callable[["MemberReading", Source, TableRef, TableRef, ToldAs], TableProfile]
"""Reads a table, given as the source calls it and as the workspace does."""


@dataclass(slots=True)
class MemberReading:
    """One file being read.

    Attributes
    ----------
    store
        The workspace's name for the store.
    member, stamp
        The file, and what its stamp was before.
    tally
        Told of each table.
    read_table
        Makes the profile of each table; whatever goes wrong with it is in the profile's problems.
    found
        What came of it so far.
    """

    store: str
    member: Member
    stamp: str | None
    tally: Tally
    read_table: ReadTable
    found: Outcome = field(default_factory=Outcome)

    def outcome(self) -> Outcome:
        """Read everything."""
        self._open(self.member, self.member.name)
        return self.found

    def unchanged(self) -> bool:
        """Whether the file is what it was before."""
        return self.member.stamp() == self.stamp

    def unless_changed(self, profile: TableProfile) -> TableProfile:
        """Return the profile of a table just read, with word of the file's having changed meanwhile."""
        if self.unchanged():
            return profile
        changed = Problem(f"{profile.ref.store}: {profile.ref.table}", _CHANGED, SCAN_AGAIN)
        return replace(profile, complete=False, problems=(*profile.problems, changed))

    def _open(self, member: Member, name: str) -> None:
        label = f"{self.store}: {name}" if name else self.store
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
            ref = TableRef(self.store, name)
            self.found.tables.append(TableProfile(ref, 0, (), Identifiers.none(), False, (problem,)))
        else:
            self.found.problems.append(problem)

    def _tables(self, source: Source, name: str, label: str, report: Callable[[Problem], None]) -> None:
        path = getattr(source, "path", None)
        stem = path.stem if isinstance(path, PurePath) else None
        inner = source.tables(report)
        whole = len(inner) == 1 and inner[0].table == stem and bool(name)
        told_as = _shortened(label, {stem} if whole and stem else set())
        self.tally.expect(len(inner) - 1)
        for ref in inner:
            self._table(source, ref, TableRef(self.store, name if whole else _joined(name, ref.table)), told_as)

    def _table(self, source: Source, inner: TableRef, ref: TableRef, told_as: ToldAs) -> None:
        profile = self.read_table(self, source, inner, ref, told_as)
        self.found.complete &= profile.complete
        self.found.tables.append(profile)
        self.tally.table_done(ref, profile.rows)


def _joined(outer: str, inner: str) -> str:
    return f"{outer}{TABLE_IN_FILE}{inner}" if outer and inner else outer or inner


def _shortened(label: str, said_twice: set[str]) -> ToldAs:
    """Return what leaves out of a problem's place a name that ``label`` ends with already."""

    def shorten(problem: Problem) -> Problem:
        for name in said_twice:
            rest = problem.where.removeprefix(f"{label}: {name}")
            if rest != problem.where and (not rest or rest.startswith(":")):
                return replace(problem, where=label + rest)
        return problem

    return shorten


def _failed(where: str, error: Exception) -> Problem:
    what = Bilingual("没有读：出现未预料的错误（{name}）", "not read: an error that was not foreseen ({name})")
    remedy = Bilingual("请把错误名称和文件类型反馈给我们", "please tell us the error's name and the kind of file")
    return Problem(where, what.format(name=type(error).__name__), remedy)


_CHANGED = Bilingual(
    "文件在读取时被改动，读到的是开始读时已有的部分",
    "the file was changed while it was read; what was read is what was there at the start",
)
SCAN_AGAIN = Bilingual("请在写入结束后再扫描一次", "scan again when nothing writes to it")
