"""Reading one file of a collection: not at all if it is known, else each of its tables (增量扫描)."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial

from chudun.probes.data.checkpoints import Checkpoints
from chudun.probes.data.columns import ScanSettings
from chudun.probes.data.member_index import Known, MemberIndex
from chudun.probes.data.member_reading import SCAN_AGAIN, MemberReading, Outcome, ToldAs
from chudun.probes.data.one_table import scan_table
from chudun.probes.data.pace import Pace
from chudun.probes.data.profile import Problem, TableNotes, TableProfile, TableRef
from chudun.probes.data.progress import Tally
from chudun.probes.data.sources import Collection, Member, Source, Unreadable
from chudun.vocabulary.bilingual import Bilingual


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
            found = self._read(member, content, stamp)
        elif known is not None and known.stamp != stamp:
            self.index.put(self.store, member.name, replace(known, stamp=_vouching(member, stamp)))
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

    def _read(self, member: Member, content: "_Content", stamp: str | None) -> Outcome:
        """Read everything, and keep what is known of the file if nothing was missing."""
        reading = MemberReading(self.store, member, stamp, self.tally, partial(self._table, content))
        found = reading.outcome()
        if found.complete and reading.unchanged():
            try:
                known = Known(
                    _vouching(member, stamp),
                    content.digest(),
                    self.kept.context,
                    tuple(profile.ref.table for profile in found.tables),
                    tuple(found.problems),
                    tuple(found.unread.elements()),
                )
            except Unreadable:
                return found
            self.index.put(self.store, member.name, known)
        return found

    def _table(
        self,
        content: "_Content",
        reading: MemberReading,
        source: Source,
        inner: TableRef,
        ref: TableRef,
        told_as: ToldAs,
    ) -> TableProfile:
        """Return what is kept of a table, else read it and keep it."""
        report = reading.found.problems.append
        if self.kept.has(ref):
            profile = self.kept.load(ref, self._identity(ref, content.digest()), report)
            if profile is not None:
                return profile
        profile = scan_table(
            source,
            inner,
            ref,
            key=self.key,
            settings=self.settings,
            notes=self.notes.get(ref, TableNotes()),
            pace=self.pace,
            advance=partial(self.tally.advance, ref),
            told_as=told_as,
        )
        profile = reading.unless_changed(profile)
        if profile.complete:
            self.kept.save(profile, self._identity(ref, content.digest()), report)
        return profile

    def _identity(self, ref: TableRef, content: str) -> str:
        return self.kept.identity(ref, content, self.notes.get(ref, TableNotes()))


def _vouching(member: Member, stamp: str | None) -> str | None:
    """Return a stamp if no change from now on could leave it as it is."""
    return stamp if member.settled() else None


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


@contextmanager
def already_open(source: Source | Collection) -> Iterator[Source | Collection]:
    """Lend a source that needs no opening."""
    yield source


def _vanished(name: str) -> Problem:
    what = Bilingual("文件在读取时消失", "the file vanished while it was read")
    return Problem(name, what, SCAN_AGAIN)
