"""What travels between the driver and the executors of a scan: pieces to read, and what came of them (扫描任务片)."""

from dataclasses import dataclass

import numpy as np

from chudun.probes.data.member_reading import Outcome
from chudun.probes.data.one_table import RowsRead
from chudun.probes.data.profile import Whom
from chudun.probes.data.sources import Damage, Member

FOUND = np.dtype([("digest", "u8"), ("record", "i8"), ("column", "u2"), ("kind", "u1")], align=True)
"""An identifier: its keyed digest and kind, its row within the piece, and the number of its column there."""

CHUNK_BITS = 24
"""A chunk's id is its piece's number and, in so many bits, its own within the piece; 0 is the piece's `Result`."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to be read on an executor; or some parts of the one table in it, where ``parts`` says which."""

    store: str
    member: Member
    parts: range | None = None


@dataclass(frozen=True, slots=True)
class Chunk:
    """Where some identifiers of a piece lie, which Spark keeps.

    Attributes
    ----------
    id
        See ``CHUNK_BITS``.
    table
        The place of its table in the piece's outcome.
    whom
        Whom the identifiers concern.
    rows
        The rows within the piece from which the identifiers come: the first, and the one after the last.
    """

    id: int
    table: int
    whom: Whom
    rows: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a piece, without the identifiers.

    Attributes
    ----------
    outcome
        What was found in the file, or why nothing was.
    read, damage
        Of parts of a table: what they come to, and what was wrong with them; None where they were not reached.
    chunks
        Where the identifiers are.
    """

    outcome: Outcome
    chunks: tuple[Chunk, ...]
    read: RowsRead | None = None
    damage: Damage | None = None
