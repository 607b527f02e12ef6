"""Where ``chudun scan`` keeps what it has read, so that its next run reads only what has changed."""

import os
import shutil
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

_KEPT_DAYS = 90


def state_folder(specs: Sequence[str]) -> Path:
    """Return the folder for scans of these stores, private to the user, in the user's cache folder.

    It holds digests of identifiers beside the key to them, so what has not been used for 90 days is removed.

    Raises
    ------
    OSError
        If it cannot be made.
    """
    root = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "chudun" / "scan"
    name = blake2b("\0".join(sorted(map(_place, specs))).encode("utf-8", "surrogateescape"), digest_size=12)
    folder = root / name.hexdigest()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    root.chmod(0o700)
    os.utime(folder)
    _remove_old(root)
    return folder


def _place(spec: str) -> str:
    """Return what tells one store from another, without a password."""
    if "://" not in spec:
        return str(Path(spec).absolute())
    with suppress(ValueError):
        url = urlsplit(spec)
        return url._replace(netloc=url.netloc.rpartition("@")[2]).geturl()
    return spec.partition("://")[0]


def _remove_old(root: Path) -> None:
    for folder in root.iterdir():
        with suppress(OSError):
            if time.time() - folder.stat().st_mtime > _KEPT_DAYS * 86400:
                shutil.rmtree(folder)
