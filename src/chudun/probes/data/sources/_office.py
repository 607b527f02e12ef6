"""What Office files have in common."""

import mmap
from pathlib import Path

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def is_compound(path: Path) -> bool:
    """Whether a file is in the binary container of Office up to 2003, which also wraps encrypted new ones."""
    with path.open("rb") as file:
        return file.read(len(_COMPOUND_FILE)) == _COMPOUND_FILE


def is_locked(path: Path) -> bool:
    """Whether a file is a new Office document encrypted with a password ([MS-OFFCRYPTO] 2.3.4.4)."""
    if not is_compound(path):
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(_ENCRYPTED_PACKAGE) >= 0
