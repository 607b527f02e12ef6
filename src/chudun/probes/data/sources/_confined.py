"""Files whose parsers are kept in a process of their own: an accident there costs one file (受限子进程解析).

A format module that wants this has no class of its own: ``open_store`` returns a `ConfinedFile` with the module's name,
and the module offers ``list_tables(path, report)``, ``read_table(path, table, report)`` and, where the format keeps
any, ``comments(path, table)``. These run in the child, so the module should import neither numba nor polars.

A crash, a lack of memory or of time becomes one problem naming the file and the limit; rows yielded before count.
On Linux the kernel holds the memory and the processor time down and the child can reach no network. macOS knows the
time but no limit of memory, Windows neither; there the clock of the scan is what ends a parser that hangs.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import pyarrow as pa

from chudun.facts.problem import Problem
from chudun.probes.data.profile import Comments, TableRef
from chudun.probes.data.sources import Report, Unreadable
from chudun.probes.data.sources import _wire as wire
from chudun.probes.data.sources._children import Broken, Child, lent_child
from chudun.probes.data.sources._files import fingerprint_of
from chudun.vocabulary.bilingual import Bilingual

_PROBLEMS_TOLD = 100
_WALL_PER_CPU = 3

_Said = TypeVar("_Said")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a parser may use of the machine for one call.

    Attributes
    ----------
    memory
        Bytes.
    step_seconds
        Processor time until the first rows, and from batch to batch. The clock on the wall may show three times as
        much, for a busy machine.
    total_seconds, seconds_per_megabyte
        Processor time for the whole call, plus so much for each megabyte of the file.
    """

    memory: int = 2 << 30
    step_seconds: int = 120
    total_seconds: int = 600
    seconds_per_megabyte: int = 10

    def total(self, size: int) -> int:
        """Return the processor time for a file of ``size`` bytes, in seconds."""
        return self.total_seconds + self.seconds_per_megabyte * (size >> 20)


@dataclass(frozen=True, slots=True)
class ConfinedFile:
    """One file, given by its whole path, read by the module named ``parser`` in a process and folder of its own."""

    store: str
    path: Path
    parser: str
    limits: Limits = Limits()

    def tables(self, report: Report) -> list[TableRef]:
        """Return the tables that the parser lists."""
        names = [name for found in self._asked("tables", "", report, _names) for name in found]
        return [TableRef(self.store, name) for name in names]

    def comments(self, ref: TableRef) -> Comments:
        """Return what the parser finds said of the table."""
        said = list(self._asked("comments", ref.table, lambda _: None, _comments))
        return said[0] if said else Comments()

    def fingerprint(self, ref: TableRef) -> str | None:  # noqa: ARG002
        """Return a digest of the file's size, time, head and tail."""
        return fingerprint_of(self.path)

    def read(self, ref: TableRef, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield the rows that the parser yields, as they come."""
        yield from self._asked("rows", ref.table, report, _batch)

    def _asked(self, what: str, table: str, report: Report, meaning: Callable[[bytes], _Said]) -> Iterator[_Said]:
        """Yield what answers a call; problems go to ``report``, an unhappy end is raised."""
        where = f"{self.store}: {table or self.path.name}"
        told = _Told(report, where)
        end: Unreadable | None = None
        try:
            with lent_child(self.limits.memory) as child:
                for kind, content in self._frames(child, what, table):
                    if kind == wire.PROBLEM:
                        told(self._here(wire.problem_from(content)))
                    elif kind in wire.ANSWERS:
                        yield meaning(content)
                    else:
                        end = self._end(where, kind, content)
            told.close()
        except Broken as error:
            raise Unreadable(self._broken(where, error)) from None
        except (ValueError, KeyError, TypeError, pa.ArrowException):  # what no parser in its right mind sends
            raise Unreadable(self._broken(where, Broken())) from None
        if end:
            raise end

    def _frames(self, child: Child, what: str, table: str) -> Iterator[tuple[bytes, bytes]]:
        step, total = self.limits.step_seconds, self.limits.total(self._size())
        call: dict[str, object] = {"module": self.parser, "path": str(self.path), "what": what, "table": table}
        call |= {"step_seconds": step, "total_seconds": total}
        return child.call(call, step_seconds=_WALL_PER_CPU * step, total_seconds=_WALL_PER_CPU * total)

    def _here(self, problem: Problem) -> Problem:
        """Put the store's name where the parser, which does not know it, put the file's."""
        within = problem.where.removeprefix(self.path.name).lstrip(": ")
        return replace(problem, where=f"{self.store}: {within}" if within else self.store)

    def _size(self) -> int:
        try:
            return self.path.stat().st_size
        except OSError:
            return 0

    def _end(self, where: str, kind: bytes, content: bytes) -> Unreadable | None:
        if kind == wire.UNREADABLE:
            return Unreadable(self._here(wire.problem_from(content)))
        if kind == wire.NO_MEMORY:
            return Unreadable(Problem(where, _NO_MEMORY.format(limit=self.limits.memory >> 20), _LOOK_AT_FILE))
        if kind == wire.FAILED:
            name = content.decode("ascii", "replace")[:80]
            return Unreadable(Problem(where, _FAILED.format(name=name), _LOOK_AT_FILE))
        return None

    def _broken(self, where: str, error: Broken) -> Problem:
        if error.slow:
            return Problem(where, _SLOW.format(limit=self.limits.step_seconds), _LOOK_AT_FILE)
        how = Bilingual.same(error.signal) if error.signal else _NO_SIGNAL
        limit = self.limits.memory >> 20
        said = Bilingual(_CRASHED.zh.format(how=how.zh, limit=limit), _CRASHED.en.format(how=how.en, limit=limit))
        return Problem(where, said, _LOOK_AT_FILE)


@dataclass(slots=True)
class _Told:
    """Passes problems on, up to a number that a person would still read, and counts the others."""

    report: Report
    where: str
    count: int = 0

    def __call__(self, problem: Problem) -> None:
        self.count += 1
        if self.count <= _PROBLEMS_TOLD:
            self.report(problem)

    def close(self) -> None:
        if self.count > _PROBLEMS_TOLD:
            self.report(Problem(self.where, _MORE.format(n=self.count - _PROBLEMS_TOLD), _LOOK_AT_FILE))


def _names(content: bytes) -> list[str]:
    return [str(name) for name in json.loads(content)]


def _comments(content: bytes) -> Comments:
    return Comments(**json.loads(content))


def _batch(content: bytes) -> pa.RecordBatch:
    """Return a batch that a parser, perhaps led astray by its file, has sent: every offset is checked."""
    with pa.ipc.open_stream(content) as stream:
        batch = stream.read_next_batch()
    batch.validate(full=True)
    return batch


_NO_MEMORY = Bilingual(
    "解析需要超过 {limit} MB 内存或嵌套过深，已停止；此前读到的行有效",
    "parsing needs more than {limit} MB of memory, or nests too deeply, and was stopped; the rows read before count",
)
_SLOW = Bilingual(
    "解析超过时限（每批 {limit} 秒），已停止；此前读到的行有效",
    "parsing took too long (limit: {limit} s a batch) and was stopped; the rows read before count",
)
_CRASHED = Bilingual(
    "解析程序在这个文件上崩溃（{how}，内存上限 {limit} MB）；此前读到的行有效",
    "the parser crashed on this file ({how}, memory limit {limit} MB); the rows read before count",
)
_NO_SIGNAL = Bilingual("无信号", "no signal")
_FAILED = Bilingual(
    "解析出错，没有读完（{name}）；此前读到的行有效",
    "the parser failed before the end ({name}); the rows read before count",
)
_MORE = Bilingual("另有 {n} 个同类问题未逐一列出", "{n} more problems are not listed one by one")
_LOOK_AT_FILE = Bilingual(
    "请核对文件是否完好、来源是否可信；可用原程序打开后另存，再扫描",
    "check that the file is sound and from a trusted origin; open it in its own program, save it anew and scan again",
)
