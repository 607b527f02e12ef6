"""Identifiers found, in the order of their rows."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

_RECORDS = types.Array(types.int64, 1, "C")
_KINDS = types.Array(types.uint8, 1, "C")
_DIGESTS = types.Array(types.uint64, 1, "C")
_OWNERS = types.Array(types.int16, 1, "C")

_SPARSE = 8
"""Rows to an identifier from which sorting needs less room than counting by row."""


class Found(NamedTuple):
    """Identifiers: row within the table, kind's code, keyed digest, one entry each."""

    record: NDArray[np.int64]
    kind: NDArray[np.uint8]
    digest: NDArray[np.uint64]

    @classmethod
    def none(cls) -> "Found":
        """Return no identifiers."""
        return cls(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))

    def only(self, wanted: NDArray[np.bool_] | NDArray[np.intp] | slice) -> "Found":
        """Return a copy of some of them."""
        return Found(self.record[wanted].copy(), self.kind[wanted].copy(), self.digest[wanted].copy())

    def of(self, kinds: NDArray[np.bool_]) -> "Found":
        """Return those of some kinds, given as a flag for each code."""
        wanted = kinds[self.kind]
        # most columns hold one kind only: then there is nothing to pick out and copy
        return self if wanted.all() else self.only(wanted)

    def once(self) -> "Found":
        """Return the same, what is found again in the row left out; rows must not decrease."""
        if not (self.record[1:] == self.record[:-1]).any():
            return self
        order = np.lexsort((self.digest, self.kind, self.record))
        new = np.ones(order.size, np.bool_)
        new[1:] = np.any([values[order][1:] != values[order][:-1] for values in self], axis=0)
        return self.only(np.sort(order[new]))

    def shifted(self, rows: int) -> "Found":
        """Return the same identifiers some rows further down."""
        return self._replace(record=self.record + rows)


@compiled(types.int64(_OWNERS, _KINDS))
def _count(owners: NDArray[np.int16], kinds: NDArray[np.uint8]) -> int:
    held = 0
    for row in range(owners.size):
        held += owners[row] >= 0 and kinds[owners[row]] > 0
    return held


@compiled(types.void(_OWNERS, _DIGESTS, _KINDS, types.int64, _RECORDS, _KINDS, _DIGESTS))
def _pick(
    owners: NDArray[np.int16],
    digests: NDArray[np.uint64],
    kinds: NDArray[np.uint8],
    first_row: int,
    record: NDArray[np.int64],
    kind: NDArray[np.uint8],
    digest: NDArray[np.uint64],
) -> None:
    held = 0
    for row in range(owners.size):
        owner = owners[row]
        if owner >= 0 and kinds[owner]:
            record[held], kind[held], digest[held] = first_row + row, kinds[owner], digests[row]
            held += 1


def pick(
    owners: NDArray[np.int16], digests: NDArray[np.uint64], kinds: NDArray[np.uint8], first_row: int
) -> Found | None:
    """Return the identifiers among cells, or None where there is none.

    Parameters
    ----------
    owners, digests
        See ``room.Cells``.
    kinds
        See ``dispatch.Dispatch``.
    first_row
        Row of the table in which the first cell stands.
    """
    held = _count(owners, kinds)
    if not held:
        return None
    found = Found(np.empty(held, np.int64), np.empty(held, np.uint8), np.empty(held, np.uint64))
    _pick(owners, digests, kinds, first_row, *found)
    return found


@compiled(types.void(_RECORDS, _RECORDS))
def _count_rows(record: NDArray[np.int64], place: NDArray[np.int64]) -> None:
    for i in range(record.size):
        place[record[i]] += 1


@compiled(types.void(_RECORDS), inline=False)
def _sum_up(place: NDArray[np.int64]) -> None:
    """Turn counts by row into the place where each row's first entry goes."""
    total = 0
    for row in range(place.size):
        count = place[row]
        place[row] = total
        total += count


@compiled(types.void(_RECORDS, _KINDS, _DIGESTS, _RECORDS, _RECORDS, _KINDS, _DIGESTS))
def _lay(
    record: NDArray[np.int64],
    kind: NDArray[np.uint8],
    digest: NDArray[np.uint64],
    place: NDArray[np.int64],
    records: NDArray[np.int64],
    kinds: NDArray[np.uint8],
    digests: NDArray[np.uint64],
) -> None:
    for i in range(record.size):
        at = place[record[i]]
        place[record[i]] = at + 1
        records[at], kinds[at], digests[at] = record[i], kind[i], digest[i]


def in_order(columns: Sequence[Sequence[Found]], rows: int) -> Found:
    """Put the identifiers of several columns, each in the order of its rows, in the order of rows (a counting sort)."""
    columns = [column for column in columns if any(piece.record.size for piece in column)]
    pieces = [piece for column in columns for piece in column]
    total = sum(piece.record.size for piece in pieces)
    if not total:
        return Found.none()
    if len(columns) == 1 or total * _SPARSE < rows:
        joined = Found(*(np.concatenate(parts) for parts in zip(*pieces, strict=True)))
        if len(columns) == 1:
            return joined
        order = np.argsort(joined.record, kind="stable")
        return Found(joined.record[order], joined.kind[order], joined.digest[order])
    place = np.zeros(rows, np.int64)
    for piece in pieces:
        _count_rows(piece.record, place)
    _sum_up(place)
    ordered = Found(np.empty(total, np.int64), np.empty(total, np.uint8), np.empty(total, np.uint64))
    for piece in pieces:
        _lay(*piece, place, *ordered)
    return ordered
