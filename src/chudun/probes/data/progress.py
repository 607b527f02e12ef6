"""How far a scan has come (扫描进度)."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from chudun.probes.data.profile import TableRef


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a scan has come: ``rows`` of ``ref`` read, ``done`` of the ``tables`` known by now finished.

    ``read`` and ``size`` are the bytes of the files finished and of all files; 0 for servers.
    """

    ref: TableRef
    rows: int
    done: int
    tables: int
    read: int = 0
    size: int = 0


class Tally:
    """Counts what several threads do, and tells it one event after the other."""

    def __init__(self, told: Callable[[Progress], None], tables: int, size: int) -> None:
        self._told, self._tables, self._size = told, tables, size
        self._done = self._read = 0
        self._lock = threading.Lock()

    def expect(self, more: int) -> None:
        """Note that a file held so many more tables than the one that was reckoned with."""
        with self._lock:
            self._tables += more

    def advance(self, ref: TableRef, rows: int) -> None:
        """Tell that so many rows of a table have been read."""
        with self._lock:
            self._told(Progress(ref, rows, self._done, self._tables, self._read, self._size))

    def table_done(self, ref: TableRef, rows: int) -> None:
        """Tell that a table is finished."""
        with self._lock:
            self._done += 1
            self._tables = max(self._tables, self._done)
            self._told(Progress(ref, rows, self._done, self._tables, self._read, self._size))

    def finish(self, size: int) -> None:
        """Note that a file of so many bytes is finished."""
        with self._lock:
            self._read += size
