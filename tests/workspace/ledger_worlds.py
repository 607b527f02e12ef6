"""Small ledgers whose people are known."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import count as numbers

import numpy as np

from chudun.facts.identifiers import IdentifierKind as Kind
from chudun.probes.data.profile import Identifiers, TableRef, Whom
from chudun.vocabulary.bilingual import Bilingual
from chudun.workspace.ledger.entry import Block, Entry, Treatment, content_id, entry_id, packed
from chudun.workspace.ledger.store import Ledger

Row = Sequence[tuple[Kind, int]]
_fresh = numbers()


def block(rows: Sequence[Row], *, sensitive: Iterable[int] = (), fingerprint: str | None = None) -> Block:
    """Records of one table; ``fingerprint`` None: of contents that no other block shares."""
    found = [(place, kind, value) for place, row in enumerate(rows) for kind, value in row]
    columns = list(zip(*found, strict=True)) or [(), (), ()]
    identifiers = Identifiers(
        np.array(columns[0], np.int64), np.array(columns[1], np.uint8), np.array(columns[2], np.uint64)
    )
    ref = TableRef("store", "table")
    mask = np.zeros(len(rows), np.bool_)
    mask[list(sensitive)] = True
    content = content_id(ref, Whom.ROW, fingerprint or f"fresh {next(_fresh)}", len(rows), identifiers)
    personal = packed(np.ones(len(rows), np.bool_))
    return Block(ref, Whom.ROW, content, len(rows), identifiers, personal, packed(mask), True)


def entry(
    on: date,
    rows: Sequence[Row],
    *,
    transfer: str = "customers",
    recipient: str = "Cloud",
    treatment: Treatment = Treatment.COUNTED,
    sensitive: Iterable[int] = (),
    fingerprint: str | None = None,
) -> Entry:
    blocks = (block(rows, sensitive=sensitive, fingerprint=fingerprint),)
    return Entry(
        entry_id(transfer, on, blocks),
        transfer,
        Bilingual.same(transfer),
        recipient,
        "DE",
        Bilingual("某公司", "Some Co."),
        on,
        treatment,
        blocks,
    )


def ledger(*entries: Entry) -> Ledger:
    return Ledger(tuple(sorted(entries, key=lambda one: (one.left_on, one.id))))


def people(first: int, many: int) -> list[Row]:
    """One record a person, each with a resident ID."""
    return [[(Kind.RESIDENT_ID, number)] for number in range(first, first + many)]
