"""What every source that is a file needs: is it there, and has it changed."""

import os
import stat
import time
import unicodedata
from contextlib import suppress
from hashlib import blake2b
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable
from chudun.vocabulary.bilingual import Bilingual

_SAMPLE = 1 << 16
_HASHED_AT_ONCE = 1 << 20
_COARSEST_CLOCK_SECONDS = 2.0
"""Between two times that every file system tells apart; FAT's are the coarsest."""
_LOGS = ("-wal", ".wal")
"""What SQLite and DuckDB add to a database's name for the changes that are not in it yet."""


def existing_file(store: str, spec: str) -> Path:
    """Return ``spec`` as an absolute path: parsers work in folders of their own, and the scan's may change.

    Raises
    ------
    Unreadable
        If it is no file (a pipe, say, which might never end), or may not be read.
    """
    path = Path(spec)
    try:
        if not path.is_dir() and not stat.S_ISREG(path.stat().st_mode):
            raise Unreadable(Problem(_place(store, path), _NO_FILE, _COPY_TO_FILE))
        with path.open("rb"):
            return path.absolute()
    except (OSError, ValueError) as error:
        raise unreadable_file(store, path, error) from None


def unreadable_file(store: str, path: Path, error: Exception) -> Unreadable:
    """Say why the operating system did not let ``path`` be read."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Unreadable(
        Problem(
            _place(store, path),
            Bilingual("文件读不了（{reason}）", "the file cannot be read ({reason})").format(reason=reason),
            Bilingual("请核对路径和读取权限", "check the path and the permission to read it"),
        )
    )


def _place(store: str, path: Path) -> str:
    name = shown(path.name)
    return store if store == name else f"{store}: {name}"


def shown(name: str) -> str:
    """Return a file's name fit to be shown: line ends, control characters and bytes that are no text escaped."""
    if name.isprintable():
        return name
    return "".join(
        f"\\x{ord(c) - 0xDC00:02x}"
        if 0xDC80 <= ord(c) <= 0xDCFF
        else c.encode("unicode_escape").decode()
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")
        else c
        for c in name
    )


def settled(path: Path) -> bool:
    """Whether a file and the log beside it, if written to now, would bear another time than they do."""
    newest = 0.0
    for beside in ("", *_LOGS):
        with suppress(OSError, ValueError):
            status = os.stat(f"{path}{beside}")
            newest = max(newest, status.st_mtime, status.st_ctime)
    return time.time() - newest > _COARSEST_CLOCK_SECONDS


def stamp_of(path: Path) -> str | None:
    """Return size, times and inode of a file and of the log beside it; None if the file is gone.

    The time of the last change of status cannot be set back, unlike that of the last modification.
    """
    found = []
    for beside in ("", *_LOGS):
        try:
            status = os.stat(f"{path}{beside}")
        except (OSError, ValueError):
            if not beside:
                return None
        else:
            found.append((status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino))
    return repr(found)


def digest_of(store: str, path: Path) -> str:
    """Return a digest of the whole content of a file and of the log beside it.

    Raises
    ------
    Unreadable
        If the file cannot be read.
    """
    digest = blake2b(digest_size=16)
    try:
        for beside in ("", *_LOGS):
            if beside and not os.path.exists(f"{path}{beside}"):
                continue
            digest.update(beside.encode())
            with opened_as_it_is(Path(f"{path}{beside}")) as file:
                while chunk := file.read(_HASHED_AT_ONCE):
                    digest.update(chunk)
    except (OSError, ValueError) as error:
        raise unreadable_file(store, path, error) from None
    return digest.hexdigest()


def opened_as_it_is(path: Path) -> BufferedReader:
    """Open a file to be read up to the size it has now: one that grows while it is read has an end all the same."""
    return BufferedReader(_UpToNow(FileIO(path)))


class _UpToNow(RawIOBase):
    def __init__(self, file: FileIO) -> None:
        self._file = file
        self._left = os.fstat(file.fileno()).st_size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # what BufferedReader passes
        got = self._file.readinto(memoryview(buffer)[: self._left])
        self._left -= got or 0
        return got or 0

    def close(self) -> None:
        self._file.close()
        super().close()


def fingerprint_of(path: Path) -> str | None:
    """Return a digest of size, modification time, head and tail; None if the file is gone.

    Reading all of a large file to see that it has not changed would cost as much as scanning it.
    """
    digest = blake2b(digest_size=16)
    try:
        with path.open("rb") as file:
            status = path.stat()
            digest.update(f"{status.st_size} {status.st_mtime_ns} ".encode())
            digest.update(file.read(_SAMPLE))
            file.seek(max(0, status.st_size - _SAMPLE))
            digest.update(file.read(_SAMPLE))
    except OSError:
        return None
    return digest.hexdigest()


_NO_FILE = Bilingual(
    "不是普通文件（管道、设备或套接字），没有读", "no regular file (a pipe, device or socket): not read"
)
_COPY_TO_FILE = Bilingual("请把内容存成文件再扫描", "save its content as a file and scan that")
