"""Which identifiers stand in which records, with records that show the same identifiers kept once."""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.numbering import NOTHING, mix, number


class Incidence(NamedTuple):
    """Identifiers by signature: the set of identifiers a record shows (标识符组合).

    Attributes
    ----------
    signature
        For each record number its signature, NOTHING for a record without identifiers.
    records
        For each signature how many records have it.
    starts, members
        Signature s shows the identifiers ``members[starts[s]:starts[s + 1]]``, each once, in no order.
    kinds, hashes
        For each identifier the code of its kind, and its hash.
    """

    signature: NDArray[np.uint32]
    records: NDArray[np.int64]
    starts: NDArray[np.int64]
    members: NDArray[np.uint32]
    kinds: NDArray[np.uint8]
    hashes: NDArray[np.uint64]


def incidence(records: NDArray[np.int64], kinds: NDArray[np.uint8], hashes: NDArray[np.uint64]) -> Incidence:
    """Arrange identifiers, given one an entry with ``records`` not decreasing, by signature."""
    members, identifiers = number(hashes)
    kind_of = np.empty(identifiers, np.uint8)
    hash_of = np.empty(identifiers, np.uint64)
    _scatter(members, kinds, hashes, kind_of, hash_of)
    del hashes
    named, starts, members = _rows(records, members)
    signatures, count = number(_row_hashes(starts, members))
    starts, members = _keep_first(signatures, count, starts, members)
    by_record = np.full(int(named[-1]) + 1 if len(named) else 0, NOTHING, np.uint32)
    by_record[named] = signatures
    return Incidence(by_record, np.bincount(signatures, minlength=count), starts, members, kind_of, hash_of)


class Appearances(NamedTuple):
    """Identifier i stands in the signatures ``signatures[starts[i]:starts[i + 1]]``."""

    starts: NDArray[np.int64]
    signatures: NDArray[np.uint32]


@njit(cache=True)
def appearances(rows: Incidence) -> Appearances:
    """Turn ``rows`` round: from identifiers to the signatures that show them."""
    places = np.zeros(len(rows.kinds) + 2, np.int64)
    for entry in range(len(rows.members)):
        places[rows.members[entry] + np.int64(2)] += 1
    places = np.cumsum(places)
    signatures = np.empty(len(rows.members), np.uint32)
    for signature in range(len(rows.starts) - 1):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = int(rows.members[entry])
            signatures[places[identifier + 1]] = signature
            places[identifier + 1] += 1
    return Appearances(places[:-1], signatures)


@njit(cache=True)
def _scatter(
    members: NDArray[np.uint32],
    kinds: NDArray[np.uint8],
    hashes: NDArray[np.uint64],
    kind_of: NDArray[np.uint8],
    hash_of: NDArray[np.uint64],
) -> None:
    for entry in range(len(members)):
        kind_of[members[entry]] = kinds[entry]
        hash_of[members[entry]] = hashes[entry]


@njit(cache=True)
def _rows(
    records: NDArray[np.int64], members: NDArray[np.uint32]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.uint32]]:
    """Cut ``members`` into rows of one record and drop what a row repeats, in place."""
    count = 0
    for entry in range(len(records)):
        if entry == 0 or records[entry] != records[entry - 1]:
            count += 1
    named = np.empty(count, np.int64)
    starts = np.zeros(count + 1, np.int64)
    row, kept = -1, 0
    for entry in range(len(records)):
        if row < 0 or records[entry] != named[row]:
            row += 1
            named[row] = records[entry]
            starts[row] = kept
        known = False
        for earlier in range(starts[row], kept):
            known |= members[earlier] == members[entry]
        if not known:
            members[kept] = members[entry]
            kept += 1
    starts[count] = kept
    return named, starts, members[:kept]


@njit(cache=True)
def _row_hashes(starts: NDArray[np.int64], members: NDArray[np.uint32]) -> NDArray[np.uint64]:
    """Hash each row's set of identifiers; their order doesn't matter."""
    hashes = np.empty(len(starts) - 1, np.uint64)
    for row in range(len(hashes)):
        total = np.uint64(0)
        for entry in range(starts[row], starts[row + 1]):
            total += mix(np.uint64(members[entry]) + np.uint64(0x9E3779B97F4A7C15))
        hashes[row] = mix(total)
    return hashes


@njit(cache=True)
def _keep_first(
    signatures: NDArray[np.uint32], count: int, starts: NDArray[np.int64], members: NDArray[np.uint32]
) -> tuple[NDArray[np.int64], NDArray[np.uint32]]:
    """Keep the members of the first row of each signature, in place; signatures number by appearance."""
    unique = np.empty(count + 1, np.int64)
    kept, seen = 0, 0
    for row in range(len(signatures)):
        if signatures[row] == seen:
            unique[seen] = kept
            seen += 1
            for entry in range(starts[row], starts[row + 1]):
                members[kept] = members[entry]
                kept += 1
    unique[count] = kept
    return unique, members[:kept]
