"""Archives: zip, tar and compressed files, whose members are read as files are (压缩包).

The unpacking runs in the confined child. Its members come through a pipe and are laid, one after the other, into a
private folder that is removed whatever happens; each is read and removed before the next. A file that is merely
compressed (``a.csv.gz``) is one file. Limits hold for an archive with all the archives in it: `LARGEST_CONTENT`,
`MOST_MEMBERS`, `DEEPEST`, and of a bomb's ratio `LARGEST_RATIO`.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from chudun.probes.data.profile import Problem, TableRef
from chudun.probes.data.scratch import scratch_folder
from chudun.probes.data.sources import Collection, Member, Report, Source, Unreadable
from chudun.probes.data.sources import _unpacking as unpacking
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown
from chudun.probes.data.sources._kinds import kind_of, open_kind
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".zip", ".tar", ".gz", ".tgz", ".bz2", ".tbz2", ".xz", ".txz")

LARGEST_CONTENT = 20 << 30
"""Bytes of all members together."""

LARGEST_RATIO = 250
"""Bytes of content for each byte of the archive, beyond the first 64 MB; text rarely packs better than 20 to 1."""

MOST_MEMBERS = 200_000

DEEPEST = 3
"""Archives within archives."""

_FREE = 64 << 20


def open_store(store: str, spec: str) -> Collection:
    """Open one archive as a store."""
    path = existing_file(store, spec)
    return Archive(store, path, _Allowance.of(path))


@dataclass(slots=True)
class _Allowance:
    """What an archive and those in it may still unfold into."""

    content: int
    ratio_content: int
    members: int = MOST_MEMBERS

    @classmethod
    def of(cls, path: Path) -> "_Allowance":
        return cls(LARGEST_CONTENT, _FREE + LARGEST_RATIO * path.stat().st_size)

    def spend(self, where: str, content: int) -> None:
        """Count a piece of so many bytes; raises `Unreadable` when it is one too many."""
        self.content -= content
        self.ratio_content -= content
        if self.content < 0:
            raise Unreadable(Problem(where, _TOO_LARGE.format(limit=LARGEST_CONTENT >> 30), _UNPACK))
        if self.ratio_content < 0:
            raise Unreadable(Problem(where, _BOMB.format(limit=LARGEST_RATIO), _BEWARE))
        if self.members < 0:
            raise Unreadable(Problem(where, _TOO_MANY.format(limit=MOST_MEMBERS), _UNPACK))


@dataclass(frozen=True, slots=True)
class Archive:
    """One archive; ``depth`` counts the archives it lies in, itself included."""

    store: str
    path: Path
    allowance: _Allowance = field(repr=False)
    depth: int = 1

    def members(self, report: Report) -> Iterator[Member]:
        """Yield the members in the archive's order, each gone when the next is asked for."""
        if self.depth > DEEPEST:
            raise Unreadable(Problem(self.store, _TOO_DEEP.format(limit=DEEPEST), _UNPACK))

        def told(problem: Problem) -> None:
            report(replace(problem, where=self.store))

        pieces = ConfinedFile(self.store, self.path, unpacking.__name__).read(TableRef(self.store, ""), told)
        names: Counter[str] = Counter()
        try:
            with scratch_folder() as folder:
                for batch in pieces:
                    yield from self._unfolded(folder, batch.to_pylist(), names)
                if (folder / _PART).exists():
                    raise Unreadable(Problem(self.store, _CUT_SHORT, _UNPACK))
        except Unreadable as error:
            raise Unreadable(replace(error.problem, where=self.store)) from None
        except OSError as error:  # no room for a member
            raise Unreadable(Problem(self.store, _NO_ROOM.format(reason=error.strerror), _MAKE_ROOM)) from None

    def _unfolded(self, folder: Path, pieces: list[dict[str, bytes]], names: Counter[str]) -> Iterator[Member]:
        part = folder / _PART
        for piece in pieces:
            with part.open("ab") as file:
                self._take(file, piece["content"])
            if not piece["last"]:
                continue
            self.allowance.members -= 1
            name = self._name(piece["name"].decode("utf-8", "surrogateescape"), names)
            whole = folder / f"{_MEMBER}{_suffix(name or self.path.name.rpartition('.')[0])}"
            part.rename(whole)
            try:
                opened = partial(self._opened, whole, damaged=bool(piece["damaged"]))
                yield Member(name, whole.stat().st_size, _no_stamp, lambda: "", opened)
            finally:
                whole.unlink(missing_ok=True)

    def _take(self, file: BinaryIO, content: bytes) -> None:
        self.allowance.spend(self.store, len(content))
        file.write(content)

    @staticmethod
    def _name(raw: str, names: Counter[str]) -> str:
        """Return a member's name as shown, numbered where the archive has it again; empty for a compressed file."""
        if not raw:
            return ""
        name = shown(raw)
        names[name] += 1
        return name if names[name] == 1 else f"{name}#{names[name]}"

    @contextmanager
    def _opened(
        self,
        path: Path,
        store: str,
        report: Report,  # noqa: ARG002
        *,
        damaged: bool,
    ) -> Iterator[Source | Collection]:
        if damaged:
            raise Unreadable(Problem(store, _MEMBER_DAMAGED, _UNPACK))
        kind = kind_of(store, path, path.name)
        if kind in ANSWERS_TO:
            yield Archive(store, path, self.allowance, self.depth + 1)
        else:
            yield open_kind(kind, store, path)


_PART, _MEMBER = "part", "member"


def _no_stamp() -> None:
    return None


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name.partition("#")[0]).suffix
    return suffix if suffix.isascii() and suffix[1:].isalnum() and len(suffix) < 16 else ""


_TOO_LARGE = Bilingual(
    "展开后超过 {limit} GB，已停止；此前的成员已读",
    "unfolds to more than {limit} GB: stopped; the members before that were read",
)
_BOMB = Bilingual(
    "展开后超过自身大小的 {limit} 倍，像压缩炸弹，已停止；此前的成员已读",
    "unfolds to more than {limit} times its size, as bombs do: stopped; the members before that were read",
)
_TOO_MANY = Bilingual(
    "成员超过 {limit} 个，已停止；此前的成员已读",
    "has more than {limit} members: stopped; the members before that were read",
)
_TOO_DEEP = Bilingual("压缩包嵌套超过 {limit} 层，没有读", "archives nested more than {limit} deep are not read")
_CUT_SHORT = Bilingual(
    "归档没有读完；此前的成员已读", "the archive was not read to its end; the members before that were read"
)
_MEMBER_DAMAGED = Bilingual("压缩包的这个成员已损坏，没有读", "this member of the archive is damaged: not read")
_NO_ROOM = Bilingual("临时文件夹放不下成员（{reason}）", "no room for a member in the temporary folder ({reason})")
_UNPACK = Bilingual("如来源可信，请解压后扫描那个文件夹", "if you trust its origin, unpack it and scan the folder")
_BEWARE = Bilingual(
    "请核对来源；确属正常数据时，解压后扫描", "check its origin; if it is sound, unpack it and scan that"
)
_MAKE_ROOM = Bilingual(
    "请腾出空间，或用环境变量 TMPDIR 指到别处", "free some space, or point the environment variable TMPDIR elsewhere"
)
