"""Groups of identifiers that are certainly one person's (确定同一人)."""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.incidence import Incidence, appearances
from chudun.persons.numbering import NOTHING
from chudun.persons.settings import Limits
from chudun.persons.trust import (
    CERTAIN,
    DOUBTED,
    SEVERAL,
    doubt_repeated_papers,
    find_several,
    initial_trust,
    judge,
)
from chudun.persons.unionfind import find, unite


class CertainGroups(NamedTuple):
    """Groups as disjoint sets over identifiers, and what they rest on.

    Attributes
    ----------
    parent
        The disjoint sets; identifiers that aren't CERTAIN stand alone.
    papers
        For each root the kinds of proper identifier in its group, a bit each (see ``Limits.paper``).
    anchors
        For each signature the root of its group; NOTHING where it has none, SEVERAL where it names several.
    trust, several
        Of each identifier and each signature (see ``chudun.persons.trust``).
    shows
        By identifier the number of signatures that show it.
    contested
        By code of kind, identifiers of plausible degree that stand with several papers of one kind.
    dissolved
        Proper identifiers that contradict each other and therefore link nothing for certain.
    """

    parent: NDArray[np.uint32]
    papers: NDArray[np.uint8]
    anchors: NDArray[np.uint32]
    trust: NDArray[np.uint8]
    several: NDArray[np.uint8]
    shows: NDArray[np.int64]
    contested: NDArray[np.int64]
    dissolved: int


def certain_groups(rows: Incidence, limits: Limits, refused: NDArray[np.bool_]) -> CertainGroups:
    """Judge every identifier but those already ``refused``, and draw the certain links, papers first, then keys."""
    seen = appearances(rows)
    trust, several = initial_trust(rows, limits, refused), find_several(rows, limits)
    doubt_repeated_papers(rows, seen, several, limits, trust)
    parent, papers, dissolved = _unite_papers(rows, several, limits, trust)
    anchors = _anchors(rows, several, trust, parent)
    contested = judge(True, rows, seen, several, limits, trust, parent, papers, anchors)
    papers = _unite_keys(rows, several, limits, trust, parent)
    if _doubt_contradictory_keys(rows, limits, trust, parent):
        parent, papers, dissolved = _unite_papers(rows, several, limits, trust)
        papers = _unite_keys(rows, several, limits, trust, parent)
    anchors = _anchors(rows, several, trust, parent)
    contested += judge(False, rows, seen, several, limits, trust, parent, papers, anchors)
    return CertainGroups(parent, papers, anchors, trust, several, np.diff(seen.starts), contested, dissolved)


@njit(cache=True)
def _strongest(rows: Incidence, signature: int, trust: NDArray[np.uint8]) -> int:
    """Return the certain identifier of the lowest kind in ``signature``, or -1."""
    best = -1
    for entry in range(rows.starts[signature], rows.starts[signature + 1]):
        identifier = int(rows.members[entry])
        if trust[identifier] == CERTAIN and (best < 0 or rows.kinds[identifier] < rows.kinds[best]):
            best = identifier
    return best


@njit(cache=True)
def _anchors(
    rows: Incidence, several: NDArray[np.uint8], trust: NDArray[np.uint8], parent: NDArray[np.uint32]
) -> NDArray[np.uint32]:
    anchors = np.full(len(several), NOTHING, np.uint32)
    for signature in range(len(several)):
        strongest = _strongest(rows, signature, trust)
        if several[signature]:
            anchors[signature] = SEVERAL
        elif strongest >= 0:
            anchors[signature] = find(parent, strongest)
    return anchors


@njit(cache=True)
def _papers(
    rows: Incidence, limits: Limits, trust: NDArray[np.uint8], parent: NDArray[np.uint32]
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Return by root the kinds of paper in its group, and whether it holds two of one kind."""
    papers = np.zeros(len(parent), np.uint8)
    contradictory = np.zeros(len(parent), np.bool_)
    for identifier in range(len(parent)):
        bit = limits.paper[rows.kinds[identifier]]
        if bit and trust[identifier] == CERTAIN:
            root = find(parent, identifier)
            contradictory[root] |= papers[root] & bit != 0
            papers[root] |= bit
    return papers, contradictory


@njit(cache=True)
def _unite_papers(
    rows: Incidence, several: NDArray[np.uint8], limits: Limits, trust: NDArray[np.uint8]
) -> tuple[NDArray[np.uint32], NDArray[np.uint8], int]:
    """Link the papers of each signature; where that gives a person two of one kind, link none of them."""
    parent = np.arange(len(trust)).astype(np.uint32)
    for signature in range(len(several)):
        first = _strongest(rows, signature, trust) if several[signature] == 0 else -1
        if first < 0 or limits.paper[rows.kinds[first]] == 0:
            continue
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            other = rows.members[entry]
            if trust[other] == CERTAIN and limits.paper[rows.kinds[other]]:
                unite(parent, first, other)
    _, contradictory = _papers(rows, limits, trust, parent)
    dissolved = 0
    for identifier in range(len(parent)):
        parent[identifier] = find(parent, identifier)
    for identifier in range(len(parent)):
        if contradictory[parent[identifier]]:
            parent[identifier] = identifier
            dissolved += 1
    papers, _ = _papers(rows, limits, trust, parent)
    return parent, papers, dissolved


@njit(cache=True)
def _unite_keys(
    rows: Incidence,
    several: NDArray[np.uint8],
    limits: Limits,
    trust: NDArray[np.uint8],
    parent: NDArray[np.uint32],
) -> NDArray[np.uint8]:
    """Link each signature's keys to its anchor, in ``parent``; return the papers of the groups."""
    for signature in range(len(several)):
        first = _strongest(rows, signature, trust) if several[signature] == 0 else -1
        if first < 0:
            continue
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            other = rows.members[entry]
            if trust[other] == CERTAIN and limits.paper[rows.kinds[other]] == 0:
                unite(parent, first, other)
    papers, _ = _papers(rows, limits, trust, parent)
    return papers


@njit(cache=True)
def _doubt_contradictory_keys(
    rows: Incidence, limits: Limits, trust: NDArray[np.uint8], parent: NDArray[np.uint32]
) -> int:
    """Doubt the keys of groups with two papers of one kind; return how many."""
    _, contradictory = _papers(rows, limits, trust, parent)
    doubted = 0
    for identifier in range(len(trust)):
        key = trust[identifier] == CERTAIN and limits.paper[rows.kinds[identifier]] == 0
        if key and contradictory[find(parent, identifier)]:
            trust[identifier] = DOUBTED
            doubted += 1
    return doubted
