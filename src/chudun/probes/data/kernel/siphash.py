"""SipHash-2-4 (Aumasson and Bernstein, 2012): a keyed 64-bit hash whose outputs tell nothing without the key."""

import numpy as np
from numba import types
from numpy.typing import NDArray

from chudun.probes.data.kernel.compiled import compiled, tuple_of
from chudun.probes.data.kernel.words import leading

Words = NDArray[np.uint64]

_U64 = types.uint64
_WORDS = types.Array(types.uint64, 1, "C")
_STATE = tuple_of(_U64, 4)

_INITIAL = (
    np.uint64(0x736F6D6570736575),
    np.uint64(0x646F72616E646F6D),
    np.uint64(0x6C7967656E657261),
    np.uint64(0x7465646279746573),
)
_FINAL = np.uint64(0xFF)
State = tuple[np.uint64, np.uint64, np.uint64, np.uint64]


@compiled(_U64(_U64, _U64), inline=True)
def _rotated(word: np.uint64, by: np.uint64) -> np.uint64:
    return np.uint64((word << by) | (word >> (np.uint64(64) - by)))


@compiled(_STATE(_U64, _U64, _U64, _U64), inline=True)
def _round(v0: np.uint64, v1: np.uint64, v2: np.uint64, v3: np.uint64) -> State:
    v0 += v1
    v2 += v3
    v1 = _rotated(v1, np.uint64(13)) ^ v0
    v3 = _rotated(v3, np.uint64(16)) ^ v2
    v0 = _rotated(v0, np.uint64(32))
    v2 += v1
    v0 += v3
    v1 = _rotated(v1, np.uint64(17)) ^ v2
    v3 = _rotated(v3, np.uint64(21)) ^ v0
    v2 = _rotated(v2, np.uint64(32))
    return v0, v1, v2, v3


@compiled(_STATE(_U64, _U64, _U64, _U64, _U64), inline=True)
def _absorbed(v0: np.uint64, v1: np.uint64, v2: np.uint64, v3: np.uint64, block: np.uint64) -> State:
    v0, v1, v2, v3 = _round(v0, v1, v2, v3 ^ block)
    v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    return v0 ^ block, v1, v2, v3


@compiled(_U64(_WORDS, types.int64, _U64, _U64))
def siphash(message: Words, length: int, key_low: np.uint64, key_high: np.uint64) -> np.uint64:
    """Return the digest of the first ``length`` bytes of a message under a 128-bit key.

    Parameters
    ----------
    message
        The bytes as little-endian words, with at least one byte to spare; those past ``length`` don't count.
    key_low, key_high
        The key's first and last eight bytes as little-endian numbers.
    """
    v0, v1 = _INITIAL[0] ^ key_low, _INITIAL[1] ^ key_high
    v2, v3 = _INITIAL[2] ^ key_low, _INITIAL[3] ^ key_high
    whole = length >> 3
    for i in range(whole):
        v0, v1, v2, v3 = _absorbed(v0, v1, v2, v3, message[i])
    last = leading(message[whole], length & 7) | (np.uint64(length & 0xFF) << np.uint64(56))
    v0, v1, v2, v3 = _absorbed(v0, v1, v2, v3, last)
    v2 ^= _FINAL
    for _ in range(4):
        v0, v1, v2, v3 = _round(v0, v1, v2, v3)
    return v0 ^ v1 ^ v2 ^ v3


@compiled(types.void(types.Array(_U64, 2, "C"), types.int64, types.int64, _U64, _U64, types.Array(_U64, 2, "C")))
def siphash_side_by_side(
    blocks: Words, count: int, lanes: int, key_low: np.uint64, key_high: np.uint64, state: Words
) -> None:
    """Hash messages of equal length in words side by side; a round waits for the one before, so one alone idles.

    Parameters
    ----------
    blocks
        Word i of each message, the last with the length in its top byte; shape (words, lanes or more).
    count
        Words of each message.
    lanes
        Messages.
    state
        Room to work in, shape (4, lanes or more); the digests end up in its first row.
    """
    v0, v1, v2, v3 = state[0], state[1], state[2], state[3]
    for i in range(lanes):
        v0[i], v1[i] = _INITIAL[0] ^ key_low, _INITIAL[1] ^ key_high
        v2[i], v3[i] = _INITIAL[2] ^ key_low, _INITIAL[3] ^ key_high
    for word in range(count):
        block = blocks[word]
        for i in range(lanes):
            v0[i], v1[i], v2[i], v3[i] = _absorbed(v0[i], v1[i], v2[i], v3[i], block[i])
    for i in range(lanes):
        a, b, c, d = _round(v0[i], v1[i], v2[i] ^ _FINAL, v3[i])
        a, b, c, d = _round(a, b, c, d)
        a, b, c, d = _round(a, b, c, d)
        a, b, c, d = _round(a, b, c, d)
        v0[i] = a ^ b ^ c ^ d
