"""Dense numbers for 64-bit hashes: 0, 1, 2 … by first appearance."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

NOTHING = np.uint32(0xFFFFFFFF)
# a partition's hash table then stays within the second-level cache
_PARTITION_ENTRIES = 1 << 15
_MOST_PARTITION_BITS = 11


@njit(cache=True, inline="always")
def mix(value: np.uint64) -> np.uint64:
    """Spread ``value`` over all 64 bits, one to one (the finaliser of SplitMix64)."""
    value = (value ^ (value >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    value = (value ^ (value >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return value ^ (value >> np.uint64(31))


@njit(cache=True)
def hash_identifiers(kinds: NDArray[np.uint8], digests: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Hash kind and digest together, so that equal digests of two kinds stay apart."""
    hashes = np.empty(len(digests), np.uint64)
    for entry in range(len(digests)):
        hashes[entry] = mix(digests[entry] + np.uint64(kinds[entry]) * np.uint64(0x9E3779B97F4A7C15))
    return hashes


def number(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint32], int]:
    """Number equal ``hashes`` alike, densely and in order of first appearance.

    Returns
    -------
    tuple
        The number of each entry, and how many numbers there are.

    Raises
    ------
    ValueError
        There are more than 2³² - 2 entries.
    """
    if len(hashes) >= int(NOTHING):
        raise ValueError(
            f"{len(hashes):,} identifiers are more than one linkage holds ({int(NOTHING) - 1:,}): "
            "link fewer stores at once"
        )
    numbers = first_positions(hashes)
    return numbers, _renumber(numbers)


def first_positions(hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """Return for each entry the position of the first entry with its hash; fewer than 2³² - 1 entries."""
    bits = min(max(len(hashes) // _PARTITION_ENTRIES, 1).bit_length(), _MOST_PARTITION_BITS)
    return _first_positions(hashes, bits)


@njit(cache=True)
def _first_positions(hashes: NDArray[np.uint64], bits: int) -> NDArray[np.uint32]:
    """Find first positions partition by partition of the hashes' first ``bits``."""
    shift = np.uint64(64 - bits)
    starts = np.zeros((1 << bits) + 1, np.int64)
    for entry in range(len(hashes)):
        starts[(hashes[entry] >> shift) + np.uint64(1)] += 1
    largest = starts.max()
    starts = np.cumsum(starts)
    place = starts[:-1].copy()
    positions = np.empty(len(hashes), np.uint32)
    parted = np.empty(len(hashes), np.uint64)
    for entry in range(len(hashes)):
        part = hashes[entry] >> shift
        positions[place[part]] = entry
        parted[place[part]] = hashes[entry]
        place[part] += 1
    table = np.empty(_table_size(largest), np.int64)
    first = np.empty(len(hashes), np.uint32)
    for part in range(len(starts) - 1):
        _first_in_partition(parted, positions, starts[part], starts[part + 1], table, first)
    return first


@njit(cache=True)
def _table_size(entries: int) -> int:
    """Return the power of two that leaves half of a hash table of ``entries`` free."""
    size = 16
    while size < 2 * entries:
        size *= 2
    return size


@njit(cache=True)
def _first_in_partition(
    parted: NDArray[np.uint64],
    positions: NDArray[np.uint32],
    start: int,
    stop: int,
    table: NDArray[np.int64],
    first: NDArray[np.uint32],
) -> None:
    """Fill ``first`` for one partition by a hash table of places in ``parted``."""
    size = _table_size(stop - start)
    mask = np.uint64(size - 1)
    table[:size] = -1
    for place in range(start, stop):
        slot = parted[place] & mask
        while table[slot] >= 0 and parted[table[slot]] != parted[place]:
            slot = (slot + np.uint64(1)) & mask
        if table[slot] < 0:
            table[slot] = place
        first[positions[place]] = positions[table[slot]]


@njit(cache=True)
def _renumber(first: NDArray[np.uint32]) -> int:
    """Turn first positions into dense numbers, in place; return how many there are."""
    count = 0
    for entry in range(len(first)):
        if first[entry] == entry:
            first[entry] = count
            count += 1
        else:
            first[entry] = first[first[entry]]
    return count
