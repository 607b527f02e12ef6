"""One entry of the ledger and its file (台账条目)."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from hashlib import blake2b
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.profile import Identifiers, TableRef, Whom
from chudun.vocabulary.bilingual import Bilingual

_FORMAT = 1
_CHECKSUM_BYTES = 32
_ARRAYS = ("record", "kind", "digest", "personal", "sensitive")
_MENTIONED: Mapping[Whom, bool | str] = {Whom.ROW: False, Whom.OTHER: True, Whom.TEXT: "in text"}
"""What a file says of whom a block concerns: only a word more than files from before texts were counted."""


class Treatment(StrEnum):
    """How an export stood on the day it was booked, whatever the number of people (当日判断)."""

    COUNTED = "counted"
    EXEMPT = "exempt"
    UNSETTLED = "unsettled"
    FORBIDDEN = "forbidden"

    @property
    def label(self) -> Bilingual:
        """Name for tables."""
        return _LABELS[self]


_LABELS = {
    Treatment.COUNTED: Bilingual("计入", "counted"),
    Treatment.EXEMPT: Bilingual("免予机制，另计", "exempt, counted apart"),
    Treatment.UNSETTLED: Bilingual("是否免予未定", "exempt or not: unsettled"),
    Treatment.FORBIDDEN: Bilingual("禁止出境", "forbidden to leave"),
}


class Damaged(Exception):
    """A file is no entry, or no longer the one that was written."""


@dataclass(frozen=True)
class Block:
    """The records of one sort in one table that left in one export, numbered as in the table.

    Attributes
    ----------
    ref, whom
        The table; whom the records concern.
    content
        The same for two blocks exactly if they hold the same records of the same table.
    rows
        Records of the sort that the table has, whether they left or not.
    identifiers
        Of the records that left.
    personal, sensitive
        Which records left with personal, and with sensitive, information: a bit a record (``numpy.packbits``).
    complete
        Whether the table was read to its end.
    """

    ref: TableRef
    whom: Whom
    content: str
    rows: int
    identifiers: Identifiers
    personal: NDArray[np.uint8]
    sensitive: NDArray[np.uint8]
    complete: bool

    def left(self) -> NDArray[np.bool_]:
        """Return which rows left."""
        return unpacked(self.personal | self.sensitive, self.rows)


@dataclass(frozen=True)
class Entry:
    """One export, booked.

    Attributes
    ----------
    id
        The same for the same transfer, day and content: an export booked twice is one entry.
    transfer, name, recipient, country, exporter
        As the workspace named them.
    left_on
        The day of the export.
    treatment
        As judged on that day.
    blocks
        The records.
    forgotten
        Records deleted on a person's request.
    """

    id: str
    transfer: str
    name: Bilingual
    recipient: str
    country: str
    exporter: Bilingual
    left_on: date
    treatment: Treatment
    blocks: tuple[Block, ...]
    forgotten: int = 0

    @property
    def file_name(self) -> str:
        """Name of the entry's file."""
        return f"{self.left_on}-{self.id}.entry"


def packed(mask: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Return ``mask`` as a bit a row."""
    return np.packbits(mask)


def unpacked(bits: NDArray[np.uint8], rows: int) -> NDArray[np.bool_]:
    """Return the first ``rows`` bits as a mask."""
    return np.unpackbits(bits, count=rows).astype(np.bool_)


def to_bytes(entry: Entry, key_id: str) -> bytes:
    """Return the entry's file: a checksum of the rest, a line of JSON that names the key, then arrays."""
    blocks = [
        {"store": b.ref.store, "table": b.ref.table, "mentioned": _MENTIONED[b.whom]}
        | {n: getattr(b, n) for n in _BLOCK_FIELDS}
        for b in entry.blocks
    ]
    header = {
        "format": _FORMAT,
        "key": key_id,
        "id": entry.id,
        "transfer": entry.transfer,
        "name": asdict(entry.name),
        "recipient": entry.recipient,
        "country": entry.country,
        "exporter": asdict(entry.exporter),
        "left_on": entry.left_on.isoformat(),
        "treatment": entry.treatment.value,
        "forgotten": entry.forgotten,
        "blocks": blocks,
    }
    archive = BytesIO()
    arrays = {
        f"{place}.{name}": values for place, block in enumerate(entry.blocks) for name, values in _arrays(block).items()
    }
    np.savez_compressed(archive, **arrays)  # type: ignore[arg-type]
    content = json.dumps(header, ensure_ascii=False).encode() + b"\n" + archive.getvalue()
    return _checksum(content) + content


def from_bytes(content: bytes) -> tuple[Entry, str]:
    """Read a file as ``to_bytes`` writes it; return the entry and the name of its key.

    Raises
    ------
    Damaged
        The file is not what was written.
    """
    header = _header(content)
    try:
        with np.load(BytesIO(content[content.index(b"\n", _CHECKSUM_BYTES) + 1 :]), allow_pickle=False) as archive:
            blocks = tuple(_block(one, place, archive) for place, one in enumerate(header["blocks"]))
        entry = Entry(
            **{name: str(header[name]) for name in ("id", "transfer", "recipient", "country")},
            name=Bilingual(**header["name"]),
            exporter=Bilingual(**header["exporter"]),
            left_on=date.fromisoformat(header["left_on"]),
            treatment=Treatment(header["treatment"]),
            blocks=blocks,
            forgotten=int(header["forgotten"]),
        )
        return entry, str(header["key"])
    except (KeyError, TypeError, ValueError, BadZipFile, EOFError, OSError):
        raise Damaged from None


def content_id(ref: TableRef, whom: Whom, fingerprint: str, rows: int, identifiers: Identifiers) -> str:
    """Return what is the same for the same records of the same table; ``fingerprint`` is the table's content's."""
    digest = blake2b(json.dumps([asdict(ref), _MENTIONED[whom], fingerprint, rows]).encode(), digest_size=16)
    for values in (identifiers.record, identifiers.kind, identifiers.digest):
        digest.update(values.tobytes())
    return digest.hexdigest()


def entry_id(transfer: str, left_on: date, blocks: tuple[Block, ...]) -> str:
    """Return what is the same for the same export."""
    digest = blake2b(json.dumps([transfer, left_on.isoformat()]).encode(), digest_size=8)
    for block in blocks:
        digest.update(json.dumps([asdict(block.ref), _MENTIONED[block.whom], block.rows]).encode())
        for values in _arrays(block).values():
            digest.update(values.tobytes())
    return digest.hexdigest()


_BLOCK_FIELDS = ("content", "rows", "complete")


def _arrays(block: Block) -> dict[str, NDArray[Any]]:
    found = block.identifiers
    values = (found.record, found.kind, found.digest, block.personal, block.sensitive)
    return dict(zip(_ARRAYS, values, strict=True))


def _block(written: Mapping[str, Any], place: int, archive: Mapping[str, NDArray[Any]]) -> Block:
    record, kind, digest, personal, sensitive = (archive[f"{place}.{name}"] for name in _ARRAYS)
    fields = {name: written[name] for name in _BLOCK_FIELDS}
    ref = TableRef(written["store"], written["table"])
    (whom,) = (whom for whom, word in _MENTIONED.items() if word == written["mentioned"])
    return Block(
        ref=ref,
        whom=whom,
        identifiers=Identifiers(record, kind, digest),
        personal=personal,
        sensitive=sensitive,
        **fields,
    )


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM_BYTES).digest()


def _header(content: bytes) -> dict[str, Any]:
    rest = content[_CHECKSUM_BYTES:]
    if content[:_CHECKSUM_BYTES] != _checksum(rest):
        raise Damaged
    header = json.loads(rest.partition(b"\n")[0])
    if not isinstance(header, dict) or header.get("format") != _FORMAT:
        raise Damaged
    return header
