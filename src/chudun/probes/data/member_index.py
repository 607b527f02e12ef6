"""What each file of a collection held when it was last scanned, so that an unchanged one need not be opened (增量扫描).

One SQLite database under the state folder: for every file its stamp, the digest of its content and the tables found.
A name is kept as a digest; table names and problems are kept as they are shown.
"""

import contextlib
import json
import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from hashlib import blake2b
from pathlib import Path

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report
from chudun.vocabulary.bilingual import Bilingual

_FILE = "members.db"
_CHECK_BYTES = 16
_COMMIT_SECONDS = 1.0
_WAIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one file.

    Attributes
    ----------
    stamp
        What was cheaply had of it then; None where it does not vouch for the content.
    digest
        Of the content.
    context
        What else the result depends on: the code, the settings, the key.
    tables
        Names of the tables found in it, within the store.
    problems
        What was reported of it, apart from its tables.
    unread
        Kinds of files in it that nothing reads.
    """

    stamp: str | None
    digest: str
    context: str
    tables: tuple[str, ...]
    problems: tuple[Problem, ...]
    unread: tuple[str, ...]


class MemberIndex:
    """The files known under one state folder; may be used from several threads.

    A damaged database is reported and begun anew: the files are then read again, and nothing else is lost.
    """

    def __init__(self, state: Path, report: Report) -> None:
        self._path, self._report = state / _FILE, report
        self._lock = threading.Lock()
        self._committed = time.monotonic()
        self._database: sqlite3.Connection | None = None
        with self._guarded():
            self._open()

    def _open(self) -> None:
        with contextlib.suppress(FileExistsError):
            os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        self._database = sqlite3.connect(
            self._path, timeout=_WAIT_SECONDS, check_same_thread=False, isolation_level=None
        )
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = NORMAL")
        self._database.execute("CREATE TABLE IF NOT EXISTS member (name BLOB PRIMARY KEY, known BLOB) WITHOUT ROWID")
        self._database.execute("BEGIN")

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Meet a database that is damaged, locked or full: tell it, and do without."""
        with self._lock:
            try:
                yield
            except sqlite3.Error as error:
                self._report(_damaged(self._path, error))
                self._shut()
                if isinstance(error, sqlite3.OperationalError):  # locked by another scan, no room: the file is sound
                    return
                for beside in ("", "-wal", "-shm"):
                    Path(f"{self._path}{beside}").unlink(missing_ok=True)
                with contextlib.suppress(sqlite3.Error):
                    self._open()

    def get(self, store: str, name: str) -> Known | None:
        """Return what is known of a file, or None."""
        found = None
        with self._guarded():
            if self._database:
                rows = self._database.execute("SELECT known FROM member WHERE name = ?", (_key(store, name),))
                found = rows.fetchone()
        return _read(found[0]) if found else None

    def put(self, store: str, name: str, known: Known) -> None:
        """Keep what is known of a file."""
        with self._guarded():
            if self._database:
                row = (_key(store, name), _written(known))
                self._database.execute("INSERT OR REPLACE INTO member VALUES (?, ?)", row)
                if time.monotonic() - self._committed > _COMMIT_SECONDS:
                    self._database.execute("COMMIT")
                    self._database.execute("BEGIN")
                    self._committed = time.monotonic()

    def close(self) -> None:
        """Put everything on disk."""
        with self._guarded():
            if self._database:
                self._database.execute("COMMIT")
            self._shut()

    def _shut(self) -> None:
        if self._database:
            with contextlib.suppress(sqlite3.Error):
                self._database.close()
        self._database = None


def _key(store: str, name: str) -> bytes:
    return blake2b(json.dumps([store, name]).encode(), digest_size=_CHECK_BYTES).digest()


def _written(known: Known) -> bytes:
    content = json.dumps(asdict(known)).encode()
    return blake2b(content, digest_size=_CHECK_BYTES).digest() + content


def _read(kept: bytes) -> Known | None:
    """Return what `_written` wrote; None where a bit of it has changed since."""
    content = kept[_CHECK_BYTES:]
    if blake2b(content, digest_size=_CHECK_BYTES).digest() != kept[:_CHECK_BYTES]:
        return None
    stored = json.loads(content)
    return Known(
        stored["stamp"],
        stored["digest"],
        stored["context"],
        tuple(stored["tables"]),
        tuple(
            Problem(one["where"], Bilingual(**one["what"]), Bilingual(**one["remedy"])) for one in stored["problems"]
        ),
        tuple(stored["unread"]),
    )


def _damaged(path: Path, error: sqlite3.Error) -> Problem:
    code = getattr(error, "sqlite_errorname", type(error).__name__)
    return Problem(
        path.name,
        Bilingual(
            "增量扫描的索引用不了（{code}），未变的文件也要重读",
            "the index of files scanned before cannot be used ({code}): unchanged files are read again too",
        ).format(code=code),
        Bilingual(
            "若没有另一个扫描在用同一目录，不需处理：索引会重建",
            "unless another scan uses the same folder, nothing needs to be done: it is built anew",
        ),
    )
