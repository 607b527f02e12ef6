"""Folders for what must lie on disk for a moment: private, and removed whatever happens (临时文件)."""

import atexit
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path

_NAME = re.compile(r"chudun-(\d+)-\w+")


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Make a folder that only this user can enter, and remove it with all it holds."""
    folder = Path(tempfile.mkdtemp(dir=_root(os.getpid())))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@cache
def _root(process: int) -> Path:
    """Return this process's own folder, and remove those of processes that were killed before they could."""
    _sweep(Path(tempfile.gettempdir()))
    root = Path(tempfile.mkdtemp(prefix=f"chudun-{process}-"))
    atexit.register(_remove, root, process)
    return root


def _remove(root: Path, process: int) -> None:
    if os.getpid() == process:
        shutil.rmtree(root, ignore_errors=True)


def _sweep(folder: Path) -> None:
    for entry in os.scandir(folder):
        named = _NAME.fullmatch(entry.name)
        with suppress(OSError):
            ours = named and entry.is_dir(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_uid == _user()
            if named and ours and not _alive(int(named[1])):
                shutil.rmtree(entry.path, ignore_errors=True)


def _user() -> int:
    return os.getuid() if hasattr(os, "getuid") else 0


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
