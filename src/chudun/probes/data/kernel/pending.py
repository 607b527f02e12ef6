"""Identifiers that wait for their digests, until enough of one length are together to be hashed side by side."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import LONGEST
from chudun.probes.data.kernel.siphash import siphash_side_by_side
from chudun.probes.data.kernel.words import leading, load_word

Words = NDArray[np.uint64]
Counts = NDArray[np.int64]

_LANES = 64
"""Messages hashed at once: some vectors full, and few enough to stay in the fastest cache."""

_MOST_WORDS = (LONGEST + 1) // 8 + 1
"""Words of the longest message: the identifier's kind, the identifier, and the length in the last word."""


class Pending(NamedTuple):
    """Messages waiting, kept apart by how many words they have.

    Attributes
    ----------
    words
        Word i of each message, shape (words of a message, i, lane).
    places
        Where each message's digest goes, shape (words of a message, lane).
    waiting
        How many wait, by words of a message.
    state
        Room for the hash.
    """

    words: NDArray[np.uint64]
    places: Counts
    waiting: Counts
    state: Words


def nothing_pending() -> Pending:
    """Return room for messages, with none in it."""
    return Pending(
        np.empty((_MOST_WORDS + 1, _MOST_WORDS, _LANES), dtype=np.uint64),
        np.empty((_MOST_WORDS + 1, _LANES), dtype=np.int64),
        np.zeros(_MOST_WORDS + 1, dtype=np.int64),
        np.empty((4, _LANES), dtype=np.uint64),
    )


@compiled()
def _hash_waiting(pending: Pending, count: int, low: np.uint64, high: np.uint64, digests: Words) -> None:
    lanes = pending.waiting[count]
    siphash_side_by_side(pending.words[count], count, lanes, low, high, pending.state)
    for lane in range(lanes):
        digests[pending.places[count, lane]] = pending.state[0, lane]
    pending.waiting[count] = 0


@compiled(inline=True)
def await_digest(
    pending: Pending,
    kind: int,
    cell: Bytes,
    length: int,
    place: int,
    low: np.uint64,
    high: np.uint64,
    digests: Words,
) -> None:
    """Have the digest of an identifier's kind, one byte, and its canonical form written to ``digests[place]``.

    It stands there once this was called often enough, or ``hash_all_waiting``.
    """
    size = length + 1
    count = (size >> 3) + 1
    lane = pending.waiting[count]
    words = pending.words[count]
    # the kind is shifted in front in a register: to read back a byte just written and those after it would stall
    word = load_word(cell, 0) << np.uint64(8) | np.uint64(kind)
    for i in range(1, count):
        words[i - 1, lane] = word
        word = load_word(cell, 8 * i - 1)
    words[count - 1, lane] = leading(word, size & 7) | np.uint64(size & 0xFF) << np.uint64(56)
    pending.places[count, lane] = place
    pending.waiting[count] = lane + 1
    if lane + 1 == _LANES:
        _hash_waiting(pending, count, low, high, digests)


@compiled(inline=True)
def hash_all_waiting(pending: Pending, low: np.uint64, high: np.uint64, digests: Words) -> None:
    """Write the digests that are still awaited."""
    for count in range(pending.waiting.size):
        if pending.waiting[count]:
            _hash_waiting(pending, count, low, high, digests)
