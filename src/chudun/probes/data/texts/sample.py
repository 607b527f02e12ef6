"""A sample of one column's texts, spread evenly over the table and the same however the table is cut (抽样).

A cell is cut into pieces of some 600 bytes. Each piece has a mark, 64 bits that depend on its content alone, and the
pieces with the smallest marks are the sample: so it depends neither on the order of the rows nor on where a batch ends,
and samples of parts of a table merge into the sample of the whole. Equal pieces count once.

Texts are held in memory until `read`, which keeps counts and keyed digests of names, and no text. What is pickled, to
be sent from one process to another, has been read before, and lacks the key.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.probes.data.kernel import buffers
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.texts.entities import entities_in

MOST_PIECES = 150
"""Pieces in a sample."""

PIECE_BYTES = 600
"""Bytes of a piece: 200 Chinese characters."""

_SHORTEST = 24
_PIECES_A_CELL = 64
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENOUGH_HAN = 6
_TEXT_TYPES = (pa.string(), pa.large_string())


@dataclass(frozen=True, slots=True)
class Mentions:
    """What one piece of text mentions: keyed digests of personal names, numbers of places and organisations."""

    names: frozenset[bytes]
    places: int
    organisations: int


class TextSample:
    """The sample of one column.

    Parameters
    ----------
    key
        The workspace's key, for the digests of names.
    """

    def __init__(self, key: bytes) -> None:
        self._key: bytes | None = key
        self._pieces: dict[int, str] = {}
        self._read: dict[int, Mentions] = {}

    def update(self, column: pa.Array) -> None:
        """Look at the next cells; columns that hold no text are passed over."""
        if pa.types.is_dictionary(column.type):
            column = column.dictionary
        if column.type not in _TEXT_TYPES:
            return
        if np.diff(buffers.column(column).offsets).max(initial=0) < _SHORTEST:
            return
        long = pc.greater_equal(pc.binary_length(column), _SHORTEST)
        rows = np.flatnonzero(pc.fill_null(long, False).to_numpy(zero_copy_only=False))
        if rows.size:
            self._take(column, rows)

    def merge(self, other: "TextSample") -> None:
        """Take in the sample of another part of the table."""
        self._key = self._key or other._key
        self._read |= other._read
        pieces = self._pieces | other._pieces
        self._pieces = {mark: piece for mark, piece in pieces.items() if mark not in self._read}
        self._trim()

    def read(self) -> Mapping[int, Mentions]:
        """Return what the pieces mention, by mark, having let go of the texts; needs the ``text`` extra."""
        for mark, piece in self._pieces.items():
            found = entities_in(piece)
            if self._key is None:
                raise ValueError("a sample that was pickled has no key any more, and can only be merged into another")
            names = frozenset(blake2b(name.encode(), digest_size=8, key=self._key).digest() for name in found.names)
            self._read[mark] = Mentions(names, found.places, found.organisations)
        self._pieces.clear()
        return self._read

    def __getstate__(self) -> dict[str, Any]:
        self.read()
        return self.__dict__ | {"_key": None}

    def _take(self, column: pa.Array, rows: NDArray[np.int64]) -> None:
        cells = column.take(pa.array(rows)).cast(pa.large_binary())
        ends = np.frombuffer(cells.buffers()[1], np.int64)[cells.offset : cells.offset + len(cells) + 1]
        data = np.frombuffer(cells.buffers()[2], np.uint8)
        starts, stops = _pieces(ends)
        marks = _marks(data, starts, stops)
        held = len(self._pieces) + len(self._read)
        wanted = np.argsort(marks, kind="stable")
        last = max([*self._pieces, *self._read], default=0) if held >= MOST_PIECES else None
        taken = 0
        for at in wanted.tolist():
            mark = int(marks[at])
            if taken >= MOST_PIECES or (last is not None and mark > last):
                break
            if mark in self._pieces or mark in self._read:
                continue
            piece = data[starts[at] : stops[at]].tobytes().decode("utf-8", "ignore")
            if len(_HAN.findall(piece)) >= _ENOUGH_HAN:
                self._pieces[mark] = piece
                taken += 1
        self._trim()

    def _trim(self) -> None:
        for mark in sorted([*self._pieces, *self._read])[MOST_PIECES:]:
            self._pieces.pop(mark, None)
            self._read.pop(mark, None)


def _pieces(ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where pieces begin and stop, given where cells do; what is too short for a piece joins the one before."""
    lengths = np.diff(ends)
    counts = np.clip(lengths // PIECE_BYTES, 1, _PIECES_A_CELL)
    cell = np.repeat(np.arange(counts.size), counts)
    within = np.arange(cell.size) - np.repeat(np.cumsum(counts) - counts, counts)
    starts = ends[:-1][cell] + within * PIECE_BYTES
    is_last = within == counts[cell] - 1
    return starts, np.minimum(starts + PIECE_BYTES + is_last * (PIECE_BYTES - 1), ends[1:][cell])


def _marks(data: NDArray[np.uint8], starts: NDArray[np.int64], stops: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return 64 bits for each piece."""
    marks = np.empty(starts.size, np.uint64)
    _digest(data, starts, stops, marks)
    return marks


@compiled()
def _digest(
    data: NDArray[np.uint8], starts: NDArray[np.int64], stops: NDArray[np.int64], marks: NDArray[np.uint64]
) -> None:
    """FNV-1a (Fowler, Noll and Vo), then the finaliser of SplitMix64 (Steele, Lea and Flood, 2014)."""
    for i in range(starts.size):
        bits = np.uint64(0xCBF29CE484222325)
        for at in range(starts[i], stops[i]):
            bits = (bits ^ np.uint64(data[at])) * np.uint64(0x100000001B3)
        bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        marks[i] = bits ^ (bits >> np.uint64(31))
