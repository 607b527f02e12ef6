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

LANES = 64
"""Messages hashed at once: some vectors full, and few enough to stay in the fastest cache."""

_ONE = np.uint64(1)

_MOST_WORDS = (LONGEST + 1) // 8 + 1
"""Words of the longest message: the identifier's kind, the identifier, and the length in the last word."""


class Pending(NamedTuple):
    """Messages waiting, kept apart by how many words they have.

    Attributes
    ----------
    words, flat
        Word i of each message, shape (words of a message, i, lane); the same memory in one dimension.
    places
        Where each message's digest goes, shape (words of a message, lane).
    waiting
        How many wait, by words of a message.
    state
        Room for the hash.
    """

    words: NDArray[np.uint64]
    flat: Words
    places: Counts
    waiting: Counts
    state: Words


def nothing_pending() -> Pending:
    """Return room for messages, with none in it."""
    words = np.empty((_MOST_WORDS + 1, _MOST_WORDS, LANES), dtype=np.uint64)
    return Pending(
        words,
        words.reshape(-1),
        np.empty((_MOST_WORDS + 1, LANES), dtype=np.int64),
        np.zeros(_MOST_WORDS + 1, dtype=np.int64),
        np.empty((4, LANES), dtype=np.uint64),
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
    count = np.uint64(size >> 3) + _ONE
    lane = np.uint64(pending.waiting[count])
    at = count * np.uint64(_MOST_WORDS * LANES) + lane
    # the kind is shifted in front in a register: to read back a byte just written and those after it would stall
    word = load_word(cell, 0) << np.uint64(8) | np.uint64(kind)
    for i in range(1, count):
        pending.flat[at] = word
        at += np.uint64(LANES)
        word = load_word(cell, 8 * np.int64(i) - 1)  # type: ignore[arg-type]
    pending.flat[at] = leading(word, size & 7) | np.uint64(size & 0xFF) << np.uint64(56)
    pending.places[count, lane] = place
    pending.waiting[count] = lane + _ONE
    if lane + _ONE == np.uint64(LANES):
        _hash_waiting(pending, np.int64(count), low, high, digests)  # type: ignore[arg-type]


@compiled(inline=True)
def hash_all_waiting(pending: Pending, low: np.uint64, high: np.uint64, digests: Words) -> None:
    """Write the digests that are still awaited."""
    for count in range(pending.waiting.size):
        if pending.waiting[count]:
            _hash_waiting(pending, count, low, high, digests)
