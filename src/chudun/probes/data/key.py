"""The workspace's key (工作区密钥), without which a digest of an identifier says nothing."""

import os
import secrets
import stat
from hashlib import blake2b
from pathlib import Path

from chudun.facts.problem import BadInput, Problem
from chudun.vocabulary.bilingual import Bilingual

KEY_BYTES = 32
"""Length of a key: 256 random bits."""


class UnsafeKey(BadInput):
    """The key file cannot be used as it is; ``problem`` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__([problem])
        self.problem = problem


def load_key(path: Path) -> bytes:
    """Return the key kept in ``path``, drawing one at random where the file, or its folder, is not there yet.

    Raises
    ------
    UnsafeKey
        If others may read the file, it is not 32 bytes long, or it cannot be read or written.
    """
    try:
        _create(path)
    except FileExistsError:
        pass  # a key from before, or a scan begun at the same moment was first
    except OSError as error:
        raise UnsafeKey(_inaccessible(path, error)) from None
    return _read(path)


def key_id(key: bytes) -> str:
    """Return a name for the key from which the key cannot be told."""
    return blake2b(b"chudun key id", key=key, digest_size=8).hexdigest()


def digest_key(key: bytes) -> bytes:
    """Return the 16 bytes that the kernel's SipHash takes, derived from the workspace's key."""
    return blake2b(b"chudun identifier digests", key=key, digest_size=16).digest()


def _create(path: Path) -> None:
    """Write a new key under another name first, so that no reader ever meets half a key."""
    if path.exists():
        raise FileExistsError
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    finally:
        draft.unlink()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            mode = stat.S_IMODE(os.fstat(file.fileno()).st_mode)
            key = file.read(KEY_BYTES + 1)
    except OSError as error:
        raise UnsafeKey(_inaccessible(path, error)) from None
    if mode & 0o077:
        raise UnsafeKey(
            Problem(
                path.name,
                Bilingual(
                    "密钥文件的权限太宽（{mode:04o}），别的用户可能已读过",
                    "the key file's mode is too wide ({mode:04o}); other users may have read it",
                ).format(mode=mode),
                Bilingual(
                    "若确信没人读过：chmod 600 该文件；否则删除它，下次扫描会生成新密钥并重算摘要",
                    "if surely nobody has: chmod 600 it; otherwise delete it, and the next scan draws a new key and "
                    "computes the digests anew",
                ),
            )
        )
    if len(key) != KEY_BYTES:
        raise UnsafeKey(
            Problem(
                path.name,
                Bilingual("密钥文件应为 {n} 字节", "the key file should hold {n} bytes").format(n=KEY_BYTES),
                Bilingual(
                    "请从备份恢复；没有备份则删除它，下次扫描会生成新密钥并重算摘要",
                    "restore it from a backup; failing that delete it, and the next scan draws a new key and computes "
                    "the digests anew",
                ),
            )
        )
    return key


def _inaccessible(path: Path, error: OSError) -> Problem:
    return Problem(
        path.name,
        Bilingual("密钥文件读写不了（{reason}）", "the key file cannot be read or written ({reason})").format(
            reason=error.strerror
        ),
        Bilingual("请核对所在文件夹是否可写", "check that its folder can be written to"),
    )
