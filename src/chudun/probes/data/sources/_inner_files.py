"""Files inside a document (附件, 内嵌文件): attachments of mails, pictures in a text, files embedded in a PDF.

Each is read as its kind demands, within the process that reads the document. Its content is kept in memory, under a
name that leads nowhere once the process has ended, so that nothing in clear is left on disk. Files are named by their
number, since the name given to them may itself be personal.
"""

import os
import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path, PurePath
from typing import Any

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Collection, NotRead, Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file
from chudun.probes.data.sources._kinds import open_file
from chudun.vocabulary.bilingual import Bilingual

_MOST_FILES = 1000
_MOST_BYTES = 256 << 20
_DEEPEST = 3
_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")

_Rows = Callable[[Report], Iterator[pa.RecordBatch]]

_depth = 0


@dataclass(frozen=True, slots=True)
class InnerFile:
    """One file inside another: its name here (``2.xlsx``), and what returns its content."""

    name: str
    content: Callable[[], bytes]


def numbered(number: str, given: str) -> str:
    """Return the name of a file here: its number, and the suffix of the name given to it."""
    suffix = PurePath(given).suffix.lower()
    return f"{number}{suffix}" if _SUFFIX.fullmatch(suffix) else number


def tables_inside(files: Iterable[InnerFile], where: str, report: Report) -> list[str]:
    """Return the names of the tables in the files; report what is not read."""
    names: list[str] = []
    unread: Counter[str] = Counter()
    for number, file in enumerate(files):
        if number >= _MOST_FILES or _depth >= _DEEPEST:
            unread["…"] += 1
            continue
        try:
            with _opened(file) as opened:
                names += [name for name, _ in _tables(opened, file.name, report)]
        except NotRead as error:
            unread[error.kind] += 1
        except Unreadable as error:
            report(error.problem)
    if unread:
        kinds = ", ".join(f"{kind}: {count}" for kind, count in sorted(unread.items()))
        report(Problem(where, _not_read(unread.total(), kinds), _TAKE_OUT))
    return names


def read_inside(files: Iterable[InnerFile], table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the rows of one of the tables that `tables_inside` returned."""
    for file in files:
        if table == file.name or table.startswith(f"{file.name}!"):
            with _opened(file) as opened:
                for name, rows in _tables(opened, file.name, lambda _: None):
                    if name == table:
                        yield from rows(report)
                        return


def _tables(opened: Source | Collection, name: str, report: Report) -> Iterator[tuple[str, _Rows]]:
    """Yield the tables of what was opened; each can be read until the next one is asked for."""
    if isinstance(opened, ConfinedFile):
        parser: Any = import_module(opened.parser)  # this process is confined already
        for table in parser.list_tables(opened.path, report):
            own = table == opened.path.stem
            yield name if own else f"{name}!{table}", partial(parser.read_table, opened.path, table)
    elif isinstance(opened, Collection):
        for member in opened.members(report):
            inner = f"{name}!{member.name}" if member.name else name
            try:
                with member.opened(inner, report) as source:
                    yield from _tables(source, inner, report)
            except NotRead as error:
                report(Problem(inner, _not_read(1, error.kind), _TAKE_OUT))
            except Unreadable as error:
                report(error.problem)
    else:
        tables = opened.tables(report)
        for ref in tables:
            yield name if len(tables) == 1 else f"{name}!{ref.table}", partial(opened.read, ref)


@contextmanager
def _opened(file: InnerFile) -> Iterator[Source | Collection]:
    global _depth
    content = file.content()
    if len(content) > _MOST_BYTES:
        raise Unreadable(Problem(file.name, _TOO_LARGE.format(limit=_MOST_BYTES >> 20), _TAKE_OUT))
    _depth += 1
    try:
        with _as_file(file.name, content) as path:
            yield open_file(file.name, existing_file(file.name, str(path)), file.name)
    finally:
        _depth -= 1


@contextmanager
def _as_file(name: str, content: bytes) -> Iterator[Path]:
    """Give content a path, behind which there is only memory where the system offers that."""
    folder = Path(tempfile.mkdtemp(prefix="chudun-"))
    path = folder / name
    descriptor = None
    try:
        if hasattr(os, "memfd_create"):
            descriptor = os.memfd_create("inner")
            with open(descriptor, "wb", closefd=False) as memory:
                memory.write(content)
            path.symlink_to(f"/proc/{os.getpid()}/fd/{descriptor}")
        else:
            path.write_bytes(content)
        yield path
    finally:
        if descriptor is not None:
            os.close(descriptor)
        shutil.rmtree(folder, ignore_errors=True)


def _not_read(number: int, kinds: str) -> Bilingual:
    return _NOT_READ.format(n=number, kinds=kinds, most=_MOST_FILES, deepest=_DEEPEST)


_NOT_READ = Bilingual(
    "{n} 个附件或内嵌文件没有读（{kinds}）：种类不支持，或超出个数（{most}）、层数（{deepest}）上限",
    "{n} attached or embedded files were not read ({kinds}): of a kind that nothing reads, or beyond the limits of "
    "{most} files, {deepest} deep",
)
_TOO_LARGE = Bilingual(
    "附件或内嵌文件超过 {limit} MB，没有读", "an attached or embedded file is larger than {limit} MB and was not read"
)
_TAKE_OUT = Bilingual("请取出后另行扫描", "take them out and scan them apart")
