"""Count distinct values in bounded memory: exact up to 3,072, with a standard error of 2 to 2.6 % above.

Adaptive sampling (Flajolet, 1990): the hashes below a threshold are kept in an open-addressing table. When the table
fills, the threshold halves, so that about half remain. What is kept depends on the values alone, not on their order,
and two sketches of the same hash merge by inserting one into the other.
"""

from dataclasses import dataclass, field

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled

Words = NDArray[np.uint64]

_SLOTS = 4096
_FULL = 3072
_EVERYTHING = np.uint64(0xFFFFFFFFFFFFFFFF)
_WORDS = types.Array(types.uint64, 1, "C")


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
def insert(table: Words, bounds: Words, value: np.uint64) -> None:
    """Count ``value``, a uniformly spread hash.

    Parameters
    ----------
    table
        The kept hashes, 4,096 slots; 0 is an empty one.
    bounds
        Number of hashes kept, and the threshold below which they are.
    """
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
def insert_all(table: Words, bounds: Words, values: Words) -> None:
    """Count every one of ``values``."""
    for i in range(values.size):
        insert(table, bounds, values[i])


@compiled(types.uint64(types.uint64), inline=True)
def spread(value: np.uint64) -> np.uint64:
    """Spread a word's information over all its bits (the finaliser of SplitMix64)."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.uint64(value ^ (value >> np.uint64(31)))


@compiled(_WORDS(_WORDS), allocates=True)
def spread_all(values: Words) -> Words:
    """Spread each of ``values``."""
    result = np.empty_like(values)
    for i in range(values.size):
        result[i] = spread(values[i] + np.uint64(0x9E3779B97F4A7C15))
    return result


@dataclass
class Sketches:
    """Several sketches side by side; row i counts the distinct values of one group.

    Attributes
    ----------
    tables
        Kept hashes, shape (groups, 4096).
    bounds
        Number kept and threshold, shape (groups, 2).
    """

    tables: Words
    bounds: Words = field(repr=False)

    @classmethod
    def empty(cls, groups: int) -> "Sketches":
        """Return sketches that have seen nothing."""
        bounds = np.zeros((groups, 2), dtype=np.uint64)
        bounds[:, 1] = _EVERYTHING
        return cls(np.zeros((groups, _SLOTS), dtype=np.uint64), bounds)

    def merge(self, other: "Sketches") -> None:
        """Count what ``other`` has counted too."""
        for i in range(len(self.tables)):
            if other.bounds[i, 1] < self.bounds[i, 1]:
                self.tables[i], mine = other.tables[i], self.tables[i].copy()
                self.bounds[i] = other.bounds[i]
            else:
                mine = other.tables[i]
            insert_all(self.tables[i], self.bounds[i], mine)

    def estimate(self, group: int) -> int:
        """Return the number of distinct values in one group."""
        kept, threshold = self.bounds[group]
        if threshold == _EVERYTHING:
            return int(kept)
        return round(int(kept) * (2**64 / int(threshold)))
