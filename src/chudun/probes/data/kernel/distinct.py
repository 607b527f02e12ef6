"""Count distinct values in bounded memory: exact up to 3,072, with a standard error of 2 to 2.6 % above.

Adaptive sampling (Flajolet, 1990): the hashes below a threshold are kept in an open-addressing table. When the table
fills, the threshold halves, so that about half remain. What is kept depends on the set of values alone, not on their
order nor on how they were cut up: two sketches of the same hash merge exactly by inserting one into the other.
"""

from dataclasses import dataclass, field

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

Words = NDArray[np.uint64]
Owners = NDArray[np.int16]

_SLOTS = 4096
_FULL = 3072
_EVERYTHING = np.uint64(0xFFFFFFFFFFFFFFFF)
_WORDS = types.Array(types.uint64, 1, "C")
_ROWS = types.Array(types.uint64, 2, "C")
_OWNERS = types.Array(types.int16, 1, "C")

NOBODY = -2
"""Owner of a row that holds no value."""


@compiled(types.void(_WORDS, types.uint64), inline=True)
def _place(table: Words, value: np.uint64) -> None:
    slot = np.int64(value & np.uint64(_SLOTS - 1))
    while table[slot] != 0:
        slot = (slot + 1) & (_SLOTS - 1)
    table[slot] = value


@compiled(types.void(_WORDS, _WORDS), allocates=True)
def _shrink(table: Words, bounds: Words) -> None:
    """Halve the threshold until there is room again."""
    while bounds[0] > _FULL:
        threshold = (bounds[1] >> np.uint64(1)) + (bounds[1] & np.uint64(1))
        before = table.copy()
        table[:] = 0
        bounds[0], bounds[1] = np.uint64(0), threshold
        for value in before:
            if value != 0 and value < threshold:
                _place(table, value)
                bounds[0] += np.uint64(1)


@compiled(types.void(_WORDS, _WORDS, types.uint64), inline=True)
def _insert(table: Words, bounds: Words, value: np.uint64) -> None:
    if value >= bounds[1] or value == 0:
        return
    slot = np.int64(value & np.uint64(_SLOTS - 1))
    while table[slot] != 0:
        if table[slot] == value:
            return
        slot = (slot + 1) & (_SLOTS - 1)
    table[slot] = value
    bounds[0] += np.uint64(1)
    if bounds[0] > _FULL:
        _shrink(table, bounds)


@compiled(types.void(_WORDS, _WORDS, _WORDS))
def _insert_all(table: Words, bounds: Words, values: Words) -> None:
    for i in range(values.size):
        _insert(table, bounds, values[i])


@compiled(types.int64(_ROWS, _ROWS, _OWNERS, _OWNERS, _WORDS, types.int64))
def _insert_owned(tables: Words, bounds: Words, place: Owners, owners: Owners, values: Words, first: int) -> int:
    """Insert the values of the rows from ``first``; return the first row whose group has no table yet."""
    for row in range(first, owners.size):
        if owners[row] == NOBODY:
            continue
        at = place[owners[row]]
        if at < 0:
            return row
        # most values of a full sketch lie above its threshold
        if values[row] < bounds[at, 1]:
            _insert(tables[at], bounds[at], values[row])
    return owners.size


@compiled(types.uint64(types.uint64), inline=True)
def spread(value: np.uint64) -> np.uint64:
    """Spread a word's information over all its bits (the finaliser of SplitMix64)."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.uint64(value ^ (value >> np.uint64(31)))


@compiled(_WORDS(_WORDS, types.uint64), allocates=True)
def spread_all(values: Words, seed: np.uint64) -> Words:
    """Spread each of ``values``, starting from a secret seed: what a sketch keeps must not give numbers away."""
    result = np.empty_like(values)
    for i in range(values.size):
        result[i] = spread(spread(values[i] + seed) + np.uint64(0x9E3779B97F4A7C15))
    return result


@dataclass
class Sketches:
    """Several sketches side by side; each counts the distinct values of one group, and is made with its first value.

    Attributes
    ----------
    place
        Row of each group in the tables, -1 where there is none yet; shape (groups,).
    tables
        Kept hashes, 4,096 slots a sketch, 0 where empty; shape (sketches, 4096).
    bounds
        Number of hashes kept and threshold below which they are; shape (sketches, 2).
    """

    place: Owners
    tables: Words = field(repr=False)
    bounds: Words = field(repr=False)

    @classmethod
    def empty(cls, groups: int) -> "Sketches":
        """Return sketches that have seen nothing."""
        place = np.full(groups, -1, dtype=np.int16)
        return cls(place, np.zeros((0, _SLOTS), dtype=np.uint64), np.zeros((0, 2), dtype=np.uint64))

    def count(self, owners: Owners, hashes: Words) -> None:
        """Count uniformly spread hashes, each for its owner: a group, -1 for the last one, or NOBODY."""
        row = 0
        while (row := _insert_owned(self.tables, self.bounds, self.place, owners, hashes, row)) < owners.size:
            self._row(int(owners[row]))

    def count_all(self, group: int, hashes: Words) -> None:
        """Count uniformly spread hashes for one group."""
        if hashes.size:
            at = self._row(group)
            _insert_all(self.tables[at], self.bounds[at], hashes)

    def merge(self, other: "Sketches") -> None:
        """Count what ``other`` has counted too."""
        for group in np.flatnonzero(other.place >= 0).tolist():
            at, theirs = self._row(group), other.place[group]
            kept = other.tables[theirs]
            if other.bounds[theirs, 1] < self.bounds[at, 1]:
                kept, self.tables[at] = self.tables[at].copy(), kept
                self.bounds[at] = other.bounds[theirs]
            _insert_all(self.tables[at], self.bounds[at], kept)

    def estimate(self, group: int) -> int:
        """Return the number of distinct values in one group."""
        if self.place[group] < 0:
            return 0
        kept, threshold = self.bounds[self.place[group]]
        if threshold == _EVERYTHING:
            return int(kept)
        return round(int(kept) * (2**64 / int(threshold)))

    def _row(self, group: int) -> int:
        if self.place[group] < 0:
            self.place[group] = len(self.tables)
            self.tables = np.concatenate([self.tables, np.zeros((1, _SLOTS), dtype=np.uint64)])
            self.bounds = np.concatenate([self.bounds, np.array([[0, _EVERYTHING]], dtype=np.uint64)])
        return int(self.place[group])
