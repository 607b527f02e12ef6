"""A folder: every file below it, read by its kind; tables are named by the files' paths (文件夹).

Symbolic links to folders are not followed, nor links that lead out of the folder: a file is read where it lies, and
once. Hidden files and folders, with those of version control, are left out. Each such kind is told in one line.
"""

import os
import stat
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import FOLDER, Collection, Member, Report, Source, Unreadable
from chudun.probes.data.sources._files import digest_of, settled, shown, stamp_of
from chudun.probes.data.sources._kinds import open_file
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (FOLDER,)

_LOG_SUFFIXES = ("-wal", "-shm", "-journal", ".wal")
_SHOWN = 5


def open_store(store: str, spec: str) -> Collection:
    """Open a folder as a store."""
    return Folder(store, Path(spec))


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder with all that lies below it."""

    store: str
    root: Path

    def members(self, report: Report) -> Iterator[Member]:
        """Yield the files, folder by folder, in the order of their names."""
        walk, empty = _Walk(self.root), True
        try:
            for path in walk.files():
                empty = False
                yield self._member(path)
        except OSError as error:
            raise Unreadable(_no_entry(self.store, error)) from None
        walk.report_to(report, self.store)
        if empty:
            report(Problem(self.store, _NO_FILES, _CHECK_PLACE))

    def _member(self, path: Path) -> Member:
        name = shown(path.relative_to(self.root).as_posix())
        where = f"{self.store}: {name}"
        try:
            size = path.stat().st_size
        except OSError:
            size = 0
        return Member(
            name,
            size,
            partial(stamp_of, path),
            partial(digest_of, where, path),
            partial(_opened, path),
            partial(settled, path),
        )


@contextmanager
def _opened(path: Path, store: str, report: Report) -> Iterator[Source | Collection]:  # noqa: ARG001
    yield open_file(store, path, path.name)


class _Walk:
    """Goes through the folders, and remembers what it passed by, and the names of the first few of a kind."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._real_root = root.resolve()
        self._passed: Counter[Bilingual] = Counter()
        self._named: dict[Bilingual, list[str]] = {}

    def files(self) -> Iterator[Path]:
        """Yield the files in the folder and below; raises `OSError` if it cannot be listed itself."""
        waiting = [self._root]
        while waiting:
            folder = waiting.pop()
            try:
                with os.scandir(folder) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError:
                if folder is self._root:
                    raise
                self._pass(_NO_RIGHTS, folder)
                continue
            below: list[Path] = []
            yield from self._sorted_out(folder, entries, below)
            waiting += reversed(below)

    def _sorted_out(self, folder: Path, entries: list[os.DirEntry[str]], below: list[Path]) -> Iterator[Path]:
        names = {entry.name for entry in entries}
        for entry in entries:
            path = folder / entry.name
            kind = self._kind(entry, path, names)
            if kind is _FILE:
                yield path
            elif kind is _FOLDER:
                below.append(path)
            elif kind:
                self._pass(kind, path)

    def _kind(self, entry: os.DirEntry[str], path: Path, names: set[str]) -> Bilingual | None:
        try:
            if entry.name.startswith("."):
                return _HIDDEN
            if entry.is_symlink():
                return self._kind_of_link(path)
            if entry.is_dir(follow_symlinks=False):
                return _FOLDER
            if not stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                return _SPECIAL
        except OSError:
            return _GONE
        return None if self._is_log(entry.name, names) else _FILE

    def _kind_of_link(self, path: Path) -> Bilingual:
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return _LOOP
        return _LINK_INSIDE if target.is_relative_to(self._real_root) else _LINK_OUT

    @staticmethod
    def _is_log(name: str, names: set[str]) -> bool:
        """Whether a file only belongs to the database beside it, with which it is read."""
        return any(name.endswith(suffix) and name.removesuffix(suffix) in names for suffix in _LOG_SUFFIXES)

    def _pass(self, kind: Bilingual, path: Path) -> None:
        self._passed[kind] += 1
        named = self._named.setdefault(kind, [])
        if len(named) < _SHOWN:
            named.append(shown(path.relative_to(self._root).as_posix()))

    def report_to(self, report: Report, store: str) -> None:
        """Tell what was passed by, a line a kind."""
        for kind, count in self._passed.items():
            names = ", ".join(self._named[kind]) + (" …" if count > _SHOWN else "")
            report(Problem(store, kind.format(n=count, names=names), _REMEDIES[kind]))


_FILE, _FOLDER = Bilingual.same("file"), Bilingual.same("folder")
_HIDDEN = Bilingual("{n} 个隐藏的文件或文件夹未读（{names}）", "{n} hidden files or folders not read ({names})")
_SPECIAL = Bilingual("{n} 个管道、套接字或设备未读（{names}）", "{n} pipes, sockets or devices not read ({names})")
_LINK_INSIDE = Bilingual(
    "{n} 个指向本文件夹之内的链接未跟随，所指文件已在原处读（{names}）",
    "{n} links to places within the folder not followed: the files are read where they lie ({names})",
)
_LINK_OUT = Bilingual(
    "{n} 个指向文件夹之外的链接未跟随（{names}）", "{n} links that lead out of the folder not followed ({names})"
)
_LOOP = Bilingual("{n} 个链接成环或所指不存在（{names}）", "{n} links run in a circle or lead nowhere ({names})")
_NO_RIGHTS = Bilingual("{n} 个文件夹无权进入（{names}）", "{n} folders may not be entered ({names})")
_GONE = Bilingual("{n} 个文件在列出后消失或读不了（{names}）", "{n} files vanished or cannot be read ({names})")
_SCAN_APART = Bilingual(
    "如其中有数据，请单独扫描其所在位置", "if they hold data, scan the place where they lie by itself"
)
_NO_FILES = Bilingual("文件夹里没有可读的文件", "the folder holds no file to read")
_CHECK_PLACE = Bilingual("请核对路径，确认数据确在此处", "check the path, and that the data lie there")
_REMEDIES = {
    _HIDDEN: _SCAN_APART,
    _SPECIAL: Bilingual("不需处理", "nothing needs to be done"),
    _LINK_INSIDE: Bilingual("不需处理", "nothing needs to be done"),
    _LINK_OUT: _SCAN_APART,
    _LOOP: Bilingual("请修正或删除这些链接", "mend or remove these links"),
    _NO_RIGHTS: Bilingual("请给扫描账号读取权限", "let the scanning account read them"),
    _GONE: Bilingual("请核对后再扫描一次", "check them and scan again"),
}


def _no_entry(store: str, error: OSError) -> Problem:
    what = Bilingual("文件夹读不了（{reason}）", "the folder cannot be read ({reason})")
    return Problem(
        store,
        what.format(reason=error.strerror),
        Bilingual("请核对路径和读取权限", "check the path and the permission to read it"),
    )
