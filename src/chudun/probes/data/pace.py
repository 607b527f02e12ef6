"""Reading a store no faster than it may be (限速), so that a production server is not hurt.

A rest follows each batch. What the reader does elsewhere in the meantime, judging the cells, counts as part
of the rest: the store is left alone then as well.
"""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyarrow as pa

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual

GENTLE_LOAD = 0.5
"""Share of the time that a server is asked for rows unless told otherwise.

One connection at full speed keeps one of a server's cores and its disk busy; at one half, other work finds
them free every other moment, and a scan, which judges cells for as long as it fetches them, is hardly slower.
"""

SLOWEST_ROWS = 100
"""Rows a second below which a rest after one batch would outlast what servers wait for a reader."""

_NAP_SECONDS = 0.2


@dataclass(slots=True)
class Pace:
    """How fast one store is read, by however many threads.

    Attributes
    ----------
    load
        Share of the time spent fetching, above 0 to 1: after a fetch of t seconds comes a rest of t(1/load − 1).
    rows_per_second
        Rows a second on average, or None for no limit.
    """

    load: float = 1.0
    rows_per_second: float | None = None
    _due: float = field(default=0.0, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def __post_init__(self) -> None:
        problems = []
        if not 0 < self.load <= 1:
            problems.append(Problem(f"--max-load {self.load:g}", _NO_SHARE, _WRITE_SHARE))
        if self.rows_per_second is not None and not self.rows_per_second >= SLOWEST_ROWS:
            slowest = _WRITE_ROWS.format(n=SLOWEST_ROWS)
            problems.append(Problem(f"--rows-per-second {self.rows_per_second:g}", _TOO_SLOW, slowest))
        if problems:
            raise BadInput(problems)

    def paced(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the batches, resting before the next is fetched."""
        while True:
            began = time.monotonic()
            batch = next(batches, None)
            if batch is None:
                return
            fetched = time.monotonic()
            due = max(fetched + (fetched - began) * (1 / self.load - 1), self._turn(began, batch.num_rows))
            yield batch
            _rest_until(due)

    def _turn(self, began: float, rows: int) -> float:
        """Return when the rows of all threads so far are no longer too many."""
        if self.rows_per_second is None:
            return 0.0
        with self._lock:
            self._due = max(began, self._due) + rows / self.rows_per_second
            return self._due


def _rest_until(due: float) -> None:
    # short naps, because not every system wakes a long one for Ctrl-C
    while (left := due - time.monotonic()) > 0:
        time.sleep(min(left, _NAP_SECONDS))


UNHURRIED = Pace()
"""Files: as fast as they can be read."""

_NO_SHARE = Bilingual("不是大于 0、不超过 1 的比例", "is no share above 0 and up to 1")
_WRITE_SHARE = Bilingual("例如 0.5：一半时间取数，一半时间停", "for example 0.5: half the time fetching, half resting")
_TOO_SLOW = Bilingual("每秒行数太少，服务器等不到下一次读取", "so few rows a second that the server would stop waiting")
_WRITE_ROWS = Bilingual("请填 {n} 或更多", "give {n} or more")
