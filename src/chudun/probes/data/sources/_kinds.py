"""Which module reads a file: by its suffix, and by its first bytes where the suffix says nothing or lies (文件类型)."""

from dataclasses import dataclass
from pathlib import Path, PurePath

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Collection, NotRead, Source, Unreadable, modules_by_kind
from chudun.probes.data.sources._files import opened_as_it_is, unreadable_file
from chudun.vocabulary.bilingual import Bilingual

EMPTY = "0 B"
"""The kind of a file in which there is nothing."""

_HEAD_BYTES = 1 << 13
_TAIL_BYTES = 1 << 16
_TEXT = ".txt"
_TEXTUAL = frozenset((".csv", ".tsv", ".psv", ".txt", ".log", ".json", ".jsonl", ".ndjson", ".eml", ".mbox", ".md"))


@dataclass(frozen=True, slots=True)
class _Magic:
    """Bytes at an offset, and the suffixes of files that have them, the usual one first."""

    content: bytes
    suffixes: tuple[str, ...]
    offset: int = 0


_MAGIC = (
    _Magic(b"PAR1", (".parquet", ".pq")),
    _Magic(b"ORC", (".orc",)),
    _Magic(b"SQLite format 3\0", (".sqlite", ".sqlite3", ".db", ".db3")),
    _Magic(b"DUCK", (".duckdb", ".ddb", ".db"), offset=8),
    _Magic(b"%PDF-", (".pdf",)),
    _Magic(b"\x1f\x8b", (".gz", ".tgz")),
    _Magic(b"BZh", (".bz2", ".tbz2")),
    _Magic(b"\xfd7zXZ\0", (".xz", ".txz")),
    _Magic(b"ustar", (".tar",), offset=257),
    _Magic(b"\xff\xd8\xff", (".jpg", ".jpeg")),
    _Magic(b"\x89PNG\r\n\x1a\n", (".png",)),
    _Magic(b"II*\0", (".tif", ".tiff")),
    _Magic(b"MM\0*", (".tif", ".tiff")),
    _Magic(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", (".xls", ".doc", ".ppt", ".msg", ".wps", ".et")),
    _Magic(b"{\\rtf", (".rtf",)),
)
_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_IN_ZIP = (
    (b"xl/workbook", ".xlsx"),
    (b"word/document", ".docx"),
    (b"ppt/presentation", ".pptx"),
    (b"application/vnd.oasis.opendocument.spreadsheet", ".ods"),
)
_BINARY = frozenset(suffix for magic in _MAGIC for suffix in magic.suffixes) | {kind for _, kind in _IN_ZIP} | {".zip"}
"""Suffixes of files that are told by their first bytes: without these, text under such a name is text."""


def open_file(store: str, path: Path, name: str) -> Source | Collection:
    """Open the file at ``path`` by what ``name`` and its first bytes show it to be.

    Raises
    ------
    NotRead
        For a kind that no module reads, and for an empty file.
    Unreadable
        If it cannot be read.
    """
    return open_kind(kind_of(store, path, name), store, path)


def open_kind(kind: str, store: str, path: Path) -> Source | Collection:
    """Open a file whose kind is known; raises as `open_file` does."""
    module = modules_by_kind().get(kind)
    if module is None:
        raise NotRead(kind)
    return module.open_store(store, str(path))


def kind_of(store: str, path: Path, name: str) -> str:
    """Return the suffix that says what the file is, whether or not any module reads that.

    Raises
    ------
    NotRead
        If it is empty.
    Unreadable
        If it cannot be read.
    """
    suffix = PurePath(name).suffix.lower()
    try:
        with opened_as_it_is(path) as file:
            head = file.read(_HEAD_BYTES)
    except (OSError, ValueError) as error:
        raise unreadable_file(store, path, error) from None
    if not head:
        raise NotRead(EMPTY)
    if not head.strip(b"\0"):
        raise Unreadable(Problem(store, _ZEROS, _COPY_AGAIN))
    if head.startswith(_ZIP):
        return _in_zip(path, head) or (suffix if suffix in modules_by_kind() and suffix not in _TEXTUAL else ".zip")
    for magic in _MAGIC:
        if head.startswith(magic.content, magic.offset):
            return suffix if suffix in magic.suffixes else magic.suffixes[0]
    if suffix in modules_by_kind() and not (suffix in _BINARY and _is_text(head)):
        return suffix
    return _TEXT if _is_text(head) else suffix or "?"


def _in_zip(path: Path, head: bytes) -> str | None:
    """Return the format that is a zip archive inside, by the names of its parts, or None for a mere archive.

    The directory lies at the end; no more of it is read, for it may be of any size.
    """
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL_BYTES))
        parts = head + file.read(_TAIL_BYTES)
    return next((kind for part, kind in _IN_ZIP if part in parts), None)


def _is_text(head: bytes) -> bool:
    """Whether a file begins as text does: in UTF-8, UTF-16 with its mark, or GB18030, without control characters."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if any(byte < 0x20 and byte not in b"\t\n\r\f\x1b" for byte in head):
        return False
    for encoding in ("utf-8", "gb18030"):
        for cut in range(4):  # the last character may be cut in two
            try:
                head[: len(head) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return True
    return False


_ZEROS = Bilingual(
    "文件开头全是零字节：已损坏，或只占了空间", "the file begins with nothing but zeros: damaged, or space set aside"
)
_COPY_AGAIN = Bilingual("请重新复制或导出", "copy or export it again")
