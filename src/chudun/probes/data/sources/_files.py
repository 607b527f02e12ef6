"""What every source that is a file needs: is it there, and has it changed."""

from hashlib import blake2b
from pathlib import Path

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Unreadable
from chudun.vocabulary.bilingual import Bilingual

_SAMPLE = 1 << 16


def existing_file(store: str, spec: str) -> Path:
    """Return ``spec`` as a path.

    Raises
    ------
    Unreadable
        If it is no file, or may not be read.
    """
    path = Path(spec)
    try:
        with path.open("rb"):
            return path
    except (OSError, ValueError) as error:
        raise unreadable_file(store, path, error) from None


def unreadable_file(store: str, path: Path, error: Exception) -> Unreadable:
    """Say why the operating system did not let ``path`` be read."""
    reason = getattr(error, "strerror", None) or type(error).__name__
    return Unreadable(
        Problem(
            f"{store}: {path.name}",
            Bilingual("文件读不了（{reason}）", "the file cannot be read ({reason})").format(reason=reason),
            Bilingual("请核对路径和读取权限", "check the path and the permission to read it"),
        )
    )


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
