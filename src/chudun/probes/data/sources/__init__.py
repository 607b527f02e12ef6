"""Where data is read from (数据源): one module a kind of store, found by listing this folder.

A source module offers ``ANSWERS_TO``, the file suffixes (``.csv``) and URL schemes (``postgresql://``) it
takes, and ``open_store(store, spec)``, which returns a `Source`. Modules whose names begin with an
underscore are parts of the others. What holds files instead of tables (a folder, a bucket, an archive) is a
`Collection`, and each of its members is opened in its turn.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path, PurePath
from pkgutil import iter_modules
from typing import Protocol, runtime_checkable

import pyarrow as pa

from chudun.facts.problem import BadInput, Problem
from chudun.probes.data.profile import Comments, TableRef
from chudun.vocabulary.bilingual import Bilingual

FOLDER = "/"
"""What the module answers to that reads folders."""

Report = Callable[[Problem], None]
"""Takes a problem that did not stop the reading."""


class Unreadable(BadInput):
    """A store or table could not be read, or not to its end; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__([problem])
        self.problem = problem


class NotRead(Exception):
    """A file is of a kind that nothing here reads; ``kind`` names it: a suffix, or what else it shows of itself."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Source(Protocol):
    """One store, opened anew for each call: between them it holds no state but a server's idle connection."""

    @property
    def store(self) -> str:
        """The workspace's name for the store."""

    def tables(self, report: Report) -> list[TableRef]:
        """List the tables and views that can be read; report those that cannot.

        Raises
        ------
        Unreadable
            If the store itself cannot be opened.
        """

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the table in batches of one schema, about 16 MB each; at least one, if with no rows.

        Raises
        ------
        Unreadable
            If rows are missing from what was yielded; raised after everything readable was yielded.
        """

    def comments(self, ref: TableRef) -> Comments:
        """Return what the store's catalogue says in words of the table and its columns."""

    def fingerprint(self, ref: TableRef) -> str | None:
        """Return what changes whenever the table's content does, or None where nothing cheap does."""


@runtime_checkable
class Server(Protocol):
    """A source behind a network address, which is spared: it is read over one connection at a time."""

    @property
    def address(self) -> str:
        """The URL; may hold a password."""


@runtime_checkable
class Divisible(Protocol):
    """A source of one table that can be read part by part, each part elsewhere.

    What went wrong is counted in each part and told once for all of them, in the words of one reading.
    """

    def part_sizes(self, ref: TableRef) -> list[int]:
        """Return the bytes of each part, in the order of the rows; raises `Unreadable`."""

    def read_parts(self, ref: TableRef, parts: range, report: Report) -> Generator[pa.RecordBatch, None, "Damage"]:
        """Yield the rows of some successive parts as ``read`` does, and return what was wrong with them.

        Reports only what is wrong with the table as a whole.
        """

    def tell(self, ref: TableRef, damages: Sequence["Damage"], report: Report) -> None:
        """Report what was wrong with all parts; raises `Unreadable` if rows are missing."""


@dataclass(frozen=True, slots=True)
class Damage:
    """What was wrong with some parts of a table.

    Attributes
    ----------
    broken
        Numbers of the parts that could not be read.
    parts
        How many parts the table has.
    foreign, cut
        Cells in another encoding than stated, and cells that were cut.
    """

    broken: tuple[int, ...]
    parts: int
    foreign: int
    cut: int


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a collection.

    Attributes
    ----------
    name
        Its path within the collection, fit to be shown; empty for a collection of just one.
    size
        Bytes, 0 where unknown.
    stamp
        Returns what is cheaply had and changes whenever the content does (size, times, inode); None where nothing is.
    digest
        Returns a digest of the content; raises `Unreadable`.
    opened
        Opens it under the name that problems shall give. On entering, what it opens raises `Unreadable`, or `NotRead`
        for a kind that nothing reads; on leaving, nothing of it is left on disk.
    settled
        Returns whether its last change is so far back that a further one would show in the stamp.
    """

    name: str
    size: int
    stamp: Callable[[], str | None]
    digest: Callable[[], str]
    opened: Callable[[str, Report], AbstractContextManager["Source | Collection"]]
    settled: Callable[[], bool] = lambda: True


@runtime_checkable
class Collection(Protocol):
    """A store of files, each read as its kind demands."""

    @property
    def store(self) -> str:
        """The workspace's name for the store."""

    def members(self, report: Report) -> Iterator[Member]:
        """Yield the files; report what is not followed. A member may be gone once the next one is asked for.

        Raises
        ------
        Unreadable
            If the collection cannot be listed, or not to its end.
        """


class _Module(Protocol):
    ANSWERS_TO: tuple[str, ...]

    def open_store(self, store: str, spec: str) -> Source | Collection: ...


def open_source(store: str, spec: str) -> Source | Collection:
    """Open ``spec``, a path (``data/hr.csv``) or URL (``postgresql://user@host/db``), under the name ``store``.

    Raises
    ------
    Unreadable
        If no source module answers to the suffix or scheme, or the file is not there.
    """
    asked, modules = _kind(spec), modules_by_kind()
    if asked not in modules:
        supported = " ".join(sorted(modules))
        raise Unreadable(
            Problem(
                store,
                Bilingual("不支持这种数据源：{asked}", "no source reads this kind of store: {asked}").format(
                    asked=asked or "?"
                ),
                Bilingual(
                    "支持：{supported}；请改后缀、导出成其中一种，或填连接地址",
                    "supported: {supported}; rename or export the file to one of these, or give a URL",
                ).format(supported=supported),
            )
        )
    return modules[asked].open_store(store, spec)


def _kind(spec: str) -> str:
    scheme, separator, _ = spec.partition("://")
    if separator:
        return (scheme + separator).lower()
    try:
        return FOLDER if spec and Path(spec).is_dir() else PurePath(spec).suffix.lower()
    except ValueError:  # no path at all
        return PurePath(spec).suffix.lower()


@cache
def modules_by_kind() -> Mapping[str, _Module]:
    """Return the source modules by what they answer to."""
    found: dict[str, _Module] = {}
    for entry in iter_modules(__path__):
        if not entry.name.startswith("_"):
            module: _Module = import_module(f"{__name__}.{entry.name}")
            found |= dict.fromkeys(module.ANSWERS_TO, module)
    return found
