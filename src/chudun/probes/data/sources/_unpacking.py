"""What is inside an archive, streamed from the confined child: zip, tar, and single compressed files (解压).

Run in the child because libraries that unpack trust what a header says of sizes. A row is a piece of a member:
its name, up to a megabyte of its content, and whether that was the last piece. Names are data here: nothing is ever
written under them.
"""

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Unreadable
from chudun.vocabulary.bilingual import Bilingual

SCHEMA = pa.schema([("name", pa.binary()), ("content", pa.binary()), ("last", pa.bool_()), ("damaged", pa.bool_())])
"""Of the rows; a name is the bytes that the archive has for it, in UTF-8 as far as they are text."""

_PIECE = 1 << 20
_BATCH_BYTES = 8 << 20
_BATCH_PIECES = 4096
_DAMAGE = (zipfile.BadZipFile, tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)
_LONE = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\0", lzma.open))
_TAR_MARK = slice(257, 262)

_Piece = tuple[bytes, bytes, bool, bool]


def list_tables(path: Path, report: Report) -> list[str]:  # noqa: ARG001
    """Return the one stream of pieces there is."""
    return [path.stem]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:  # noqa: ARG001
    """Yield the pieces of all members, one member after the other; a member that is damaged ends early and says so."""
    where = path.name
    pieces: list[_Piece] = []
    size = 0
    for piece in _pieces(path, where, report):
        pieces.append(piece)
        size += len(piece[1])
        if size >= _BATCH_BYTES or len(pieces) >= _BATCH_PIECES:
            yield _batch(pieces)
            pieces, size = [], 0
    yield _batch(pieces)


def _batch(pieces: Iterable[_Piece]) -> pa.RecordBatch:
    columns = list(zip(*pieces, strict=True)) or [()] * len(SCHEMA)
    arrays = [pa.array(column, field.type) for column, field in zip(columns, SCHEMA, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=SCHEMA)


def _pieces(path: Path, where: str, report: Report) -> Iterator[_Piece]:
    with path.open("rb") as file:
        head = file.read(512)
    lone = next((opened for mark, opened in _LONE if head.startswith(mark)), None)
    try:
        if lone:
            with lone(path, "rb") as inner:
                tar = inner.read(512)[_TAR_MARK] == b"ustar"
            yield from _from_tar(path, where, report) if tar else _from_lone(path, lone)
        elif head[_TAR_MARK] == b"ustar":
            yield from _from_tar(path, where, report)
        else:
            yield from _from_zip(path, where, report)
    except _DAMAGE:
        raise Unreadable(Problem(where, _DAMAGED, _PACK_AGAIN)) from None


def _from_lone(path: Path, opened) -> Iterator[_Piece]:  # type: ignore[no-untyped-def]  # three libraries' functions
    with opened(path, "rb") as file:
        yield from _content(b"", file)


def _from_zip(path: Path, where: str, report: Report) -> Iterator[_Piece]:
    locked, odd = 0, 0
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if entry.is_dir():
                continue
            if entry.flag_bits & 1:
                locked += 1
                continue
            name = _zip_name(entry)
            try:
                with archive.open(entry) as file:
                    yield from _content(name, file)
            except (NotImplementedError, RuntimeError):  # a way of packing that the library does not know
                odd += 1
            except _DAMAGE:
                yield name, b"", True, True
    if locked:
        report(Problem(where, _LOCKED.format(n=locked), _UNLOCK))
    if odd:
        report(Problem(where, _ODD.format(n=odd), _PACK_AGAIN))


def _zip_name(entry: zipfile.ZipInfo) -> bytes:
    """Return a name as UTF-8; Windows in China writes GBK where the format says CP437."""
    if entry.flag_bits & 0x800:
        return entry.filename.encode("utf-8", "surrogateescape")
    raw = entry.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding).encode()
        except UnicodeDecodeError:
            continue
    return entry.filename.encode("utf-8", "replace")


def _from_tar(path: Path, where: str, report: Report) -> Iterator[_Piece]:
    passed: Counter[Bilingual] = Counter()
    with tarfile.open(path, "r|*") as archive:
        for entry in archive:
            if entry.isreg():
                file = archive.extractfile(entry)
                assert file is not None
                yield from _content(entry.name.encode("utf-8", "surrogateescape"), file)
            elif not entry.isdir():
                passed[_LINKS if entry.issym() or entry.islnk() else _SPECIAL] += 1
            archive.members = []  # type: ignore[attr-defined]  # kept by the library for extraction, which is not wanted
    for kind, count in passed.items():
        report(Problem(where, kind.format(n=count), _NOTHING_TO_DO))


def _content(name: bytes, file: IO[bytes]) -> Iterator[_Piece]:
    """Yield a member in pieces, the last of which is marked."""
    piece = file.read(_PIECE)
    while piece:
        following = file.read(_PIECE)
        yield name, piece, not following, False
        piece = following
        if not piece:
            return
    yield name, b"", True, False


_DAMAGED = Bilingual(
    "归档已损坏或被截断；此前的成员已读", "the archive is damaged or cut short; the members before that were read"
)
_PACK_AGAIN = Bilingual("请重新打包或传输", "pack or transfer it again")
_LOCKED = Bilingual("{n} 个成员有密码，没有读", "{n} members have a password and were not read")
_UNLOCK = Bilingual("请解密后再扫描", "decrypt it and scan that")
_ODD = Bilingual("{n} 个成员的压缩方式不支持，没有读", "{n} members are packed in a way that is not known: not read")
_LINKS = Bilingual("{n} 个链接未跟随", "{n} links were not followed")
_SPECIAL = Bilingual("{n} 个设备或管道未读", "{n} devices or pipes were not read")
_NOTHING_TO_DO = Bilingual("不需处理", "nothing needs to be done")
