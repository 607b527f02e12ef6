"""Numbers that follow one another within nine, as serial numbers do: counted so that pieces of a column add up.

Whether the first number of a piece follows the last of the piece before is known without keeping either: the last is
kept as a keyed digest, the first as the digests of the nine numbers that it would follow.
"""

from dataclasses import dataclass

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.siphash import siphash

NEAR = 9
"""A number follows another that is smaller by at most this."""

NO_SERIAL = -1
"""Stands for a cell that holds no recognised number."""

_SERIALS = types.Array(types.int64, 1, "C")
_WORDS = types.Array(types.uint64, 1, "C")


@compiled(types.int64(_SERIALS, _SERIALS))
def _count(serials: NDArray[np.int64], ends: NDArray[np.int64]) -> int:
    """Return how often a number follows the one before; write the first and the last one to ``ends``."""
    count, previous = 0, NO_SERIAL
    for i in range(serials.size):
        if serials[i] == NO_SERIAL:
            continue
        if previous == NO_SERIAL:
            ends[0] = serials[i]
        else:
            count += 0 < serials[i] - previous <= NEAR
        previous = serials[i]
    ends[1] = previous
    return count


@compiled(types.void(types.int64, types.uint64, types.uint64, _WORDS), allocates=True)
def _digests_below(number: int, low: np.uint64, high: np.uint64, digests: NDArray[np.uint64]) -> None:
    """Write the digests of ``number``, ``number - 1`` …."""
    message = np.zeros(2, dtype=np.uint64)
    for i in range(digests.size):
        message[0] = np.uint64(number - i)
        digests[i] = siphash(message, 8, low, high)


@dataclass(frozen=True, slots=True)
class Steps:
    """How often a number follows the one before, in one stretch of a column.

    Attributes
    ----------
    count
        How often.
    followed
        Keyed digests of the numbers that the stretch's first one follows; empty where there is no number.
    last
        Keyed digest of the stretch's last number.
    """

    count: int = 0
    followed: tuple[int, ...] = ()
    last: int = 0

    @classmethod
    def of(cls, serials: NDArray[np.int64], low: np.uint64, high: np.uint64) -> "Steps":
        """Count in one batch: the cells' numbers, NO_SERIAL where there is none, under a 128-bit key."""
        ends = np.full(2, NO_SERIAL, dtype=np.int64)
        count = _count(serials, ends)
        if ends[0] == NO_SERIAL:
            return cls()
        first, last = np.empty(NEAR + 1, dtype=np.uint64), np.empty(1, dtype=np.uint64)
        _digests_below(ends[0], low, high, first)
        _digests_below(ends[1], low, high, last)
        return cls(count, tuple(first[1:].tolist()), int(last[0]))

    def then(self, following: "Steps") -> "Steps":
        """Return the count over this stretch and the one after it."""
        if not self.followed or not following.followed:
            return self if self.followed else following
        across = self.last in following.followed
        return Steps(self.count + across + following.count, self.followed, following.last)
