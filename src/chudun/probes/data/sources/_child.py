"""The process in which a confined parser runs: takes calls from standard input, answers on standard output.

Started by `_children`; see `_confined` for what it is for. It limits itself before it meets a file: memory, size of
files written, open files, no core dump (which would hold cells in clear), no network where the system allows it, and
from call to call its processor time. It ends when the process that started it does, however that came to its end.
"""

import contextlib
import ctypes
import json
import os
import signal
import sys
from collections.abc import Iterator
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import pyarrow as pa

from chudun.facts.problem import Problem
from chudun.probes.data.profile import Comments
from chudun.probes.data.sources import Report, Unreadable
from chudun.probes.data.sources import _wire as wire

try:
    import fcntl
    import resource
except ImportError:  # Windows has neither: there the starting process's clock is the only limit
    _POSIX = False
else:
    _POSIX = True

_BATCH_BYTES = 64 << 20
_FILE_BYTES = 1 << 30
_OPEN_FILES = 256
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000


class Parser(Protocol):
    """What a format module offers to be run here."""

    def list_tables(self, path: Path, report: Report) -> list[str]:
        """Return the names of the tables in a file."""

    def read_table(self, path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
        """Yield one table's rows."""


def main() -> None:
    """Answer calls until there are no more."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):  # what a library prints may quote a cell
        os.dup2(nowhere, stream)
    calls = sys.stdin.buffer
    hello = json.loads(calls.readline())
    _confine(hello["lifeline"], hello["memory"])
    while line := calls.readline():
        call = json.loads(line)
        clock = _Clock(call["step_seconds"], call["total_seconds"])
        clock.wind()
        _answer(call, answers, clock)
        answers.flush()


class _Clock:
    """Lets the kernel end this process when a step, or the call, takes too much processor time."""

    def __init__(self, step: int, total: int) -> None:
        self.step = step
        self.end = self._used() + total

    def wind(self) -> None:
        """Begin a step."""
        if _POSIX:
            soft = min(self._used() + self.step, self.end) + 1
            resource.setrlimit(resource.RLIMIT_CPU, (int(soft), resource.RLIM_INFINITY))

    @staticmethod
    def _used() -> float:
        times = os.times()
        return times.user + times.system


def _confine(lifeline: int, memory: int) -> None:
    if not _POSIX:
        return
    # The other end is closed by nothing but the starting process's end; the signal for that ends this one.
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    signal.signal(signal.SIGIO, signal.SIG_DFL)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    if sys.platform == "linux":
        _leave_network()
    # Linux counts what is written to under DATA; other systems know AS or ignore both.
    amount = resource.RLIMIT_DATA if sys.platform == "linux" else resource.RLIMIT_AS
    for limit, value in (
        (amount, memory),
        (resource.RLIMIT_FSIZE, _FILE_BYTES),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a lower limit was set before
            resource.setrlimit(limit, (value, value))


def _leave_network() -> None:
    """Move into a network of its own that leads nowhere; a system that forbids this leaves things as they are.

    Root keeps its user namespace, without which it could not read the files of others.
    """
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).unshare(_NEW_NETWORK if os.geteuid() == 0 else _NEW_USER | _NEW_NETWORK)


def _answer(call: dict[str, Any], answers: BinaryIO, clock: _Clock) -> None:
    def send(kind: bytes, content: bytes = b"") -> None:
        answers.write(wire.frame(kind, content))

    def report(problem: Problem) -> None:
        send(wire.PROBLEM, wire.problem_bytes(problem))

    try:
        parser: Any = import_module(call["module"])
        path = Path(call["path"])
        if call["what"] == "tables":
            send(wire.TABLES, json.dumps(parser.list_tables(path, report)).encode())
        elif call["what"] == "comments":
            found = parser.comments(path, call["table"]) if hasattr(parser, "comments") else Comments()
            send(wire.COMMENTS, json.dumps(asdict(found)).encode())
        else:
            for batch in parser.read_table(path, call["table"], report):
                for part in _parts(batch):
                    send(wire.ROWS, _ipc(part))
                answers.flush()
                clock.wind()
        send(wire.DONE)
    except Unreadable as error:
        send(wire.UNREADABLE, wire.problem_bytes(error.problem))
    except (MemoryError, RecursionError):
        send(wire.NO_MEMORY)
    except Exception as error:  # whatever a parser of somebody else's may raise; its text may quote a cell
        send(wire.FAILED, type(error).__name__.encode())


def _parts(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    """Halve a batch until its parts are of the size that batches should have."""
    if batch.nbytes <= _BATCH_BYTES or batch.num_rows < 2:
        yield batch
        return
    half = batch.num_rows // 2
    yield from _parts(batch.slice(0, half))
    yield from _parts(batch.slice(half))


def _ipc(batch: pa.RecordBatch) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as stream:
        stream.write_batch(batch)
    content: bytes = sink.getvalue().to_pybytes()
    return content


if __name__ == "__main__":
    main()
