"""How many persons records without a certain one can concern at most (人数上限)."""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.certain import CertainGroups
from chudun.persons.components import Components
from chudun.persons.incidence import Incidence
from chudun.persons.numbering import NOTHING
from chudun.persons.settings import NO_LIMIT, Limits
from chudun.persons.trust import POSSIBLE


class Capacities(NamedTuple):
    """Limits that the persons behind one identifier, or behind one signature, can't exceed.

    Attributes
    ----------
    bucket
        For each signature without a group, the identifier that limits it, numbered densely; else NOTHING.
    persons
        For each bucket the most persons that its identifier serves.
    further_signature, further_each, further_most
        Signatures with several phones, e-mails … of one kind: how many persons one record may concern beyond
        those named, and how many all of its records together.
    """

    bucket: NDArray[np.uint32]
    persons: NDArray[np.int64]
    further_signature: NDArray[np.int64]
    further_each: NDArray[np.int64]
    further_most: NDArray[np.int64]


def capacities(rows: Incidence, certain: CertainGroups, groups: Components, limits: Limits) -> Capacities:
    """Find for each signature what limits its persons."""
    bucket, persons = _buckets(rows, certain, groups, limits)
    named = np.where(groups.group != NOTHING, 1, 0)
    named += np.bincount(groups.also_signature, minlength=len(named))
    further = _further(rows, certain, np.maximum(named, 1), limits)
    return Capacities(bucket, persons, *further)


@njit(cache=True)
def _most_persons(identifier: int, linked: bool, rows: Incidence, certain: CertainGroups, limits: Limits) -> int:
    """Return how many persons one value serves at most, NO_LIMIT where nothing is known.

    A vehicle of implausible degree, hired or shared, still serves no more persons than the sets of identifiers
    it is seen with, which limits records that nothing else links; a placeholder's repetitions say nothing.
    """
    kind = rows.kinds[identifier]
    if certain.trust[identifier] == POSSIBLE:
        return int(limits.persons[kind])
    if limits.vehicle[kind] and not linked:
        return int(max(limits.persons[kind], certain.shows[identifier]))
    return NO_LIMIT


@njit(cache=True)
def _buckets(
    rows: Incidence, certain: CertainGroups, groups: Components, limits: Limits
) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
    """Limit each signature without a group by its most exclusive identifier; hashes break ties."""
    number = np.full(len(rows.kinds), NOTHING, np.uint32)
    bucket = np.full(len(groups.group), NOTHING, np.uint32)
    persons = np.empty(len(rows.kinds), np.int64)
    count = 0
    for signature in range(len(bucket)):
        if groups.group[signature] != NOTHING or certain.several[signature]:
            continue
        best, least = -1, NO_LIMIT
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = int(rows.members[entry])
            most = _most_persons(identifier, groups.component[signature] != NOTHING, rows, certain, limits)
            tie = best >= 0 and most == least and rows.hashes[identifier] < rows.hashes[best]
            if most < least or tie:
                best, least = identifier, most
        if best < 0:
            continue
        if number[best] == NOTHING:
            number[best] = count
            persons[count] = least
            count += 1
        bucket[signature] = number[best]
    return bucket, persons[:count].copy()


@njit(cache=True)
def _further(
    rows: Incidence, certain: CertainGroups, named: NDArray[np.int64], limits: Limits
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Find the signatures with more values of one shared kind than persons named."""
    found = 0
    signatures = np.empty(len(named), np.int64)
    each, most = np.empty(len(named), np.int64), np.empty(len(named), np.int64)
    for signature in range(len(named)):
        values, kind = _most_values(rows, signature, certain, limits)
        if values > named[signature]:
            signatures[found] = signature
            each[found] = values - named[signature]
            most[found] = values * limits.persons[kind]
            found += 1
    return signatures[:found].copy(), each[:found].copy(), most[:found].copy()


@njit(cache=True)
def _most_values(rows: Incidence, signature: int, certain: CertainGroups, limits: Limits) -> tuple[int, int]:
    """Return how many values of one shared kind ``signature`` shows, for the kind with most, and that kind."""
    best, best_kind = 0, 0
    start, stop = rows.starts[signature], rows.starts[signature + 1]
    for entry in range(start, stop):
        kind = rows.kinds[rows.members[entry]]
        if limits.certain[kind] or certain.trust[rows.members[entry]] != POSSIBLE:
            continue
        values = 0
        for other in range(start, stop):
            same = rows.kinds[rows.members[other]] == kind
            values += same and certain.trust[rows.members[other]] == POSSIBLE
        if values > best or (values == best and kind < best_kind):
            best, best_kind = values, kind
    return best, best_kind
