"""What each identifier may say about who a person is (标识符可信程度)."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.incidence import Appearances, Incidence
from chudun.persons.numbering import NOTHING
from chudun.persons.settings import PROPER_KINDS, Limits
from chudun.persons.unionfind import find

# links nothing: of implausible degree
IGNORED = 0
# may link records, and serves a limited number of persons
POSSIBLE = 1
# was expected to be one person's and isn't: may link records
DOUBTED = 2
# one person's
CERTAIN = 3

# a signature with two values of one proper kind, or two keys
TWO_PAPERS = 1
TWO_KEYS = 2
# stands for the group of such a signature
SEVERAL = NOTHING - np.uint32(1)


@njit(cache=True)
def initial_trust(rows: Incidence, limits: Limits, refused: NDArray[np.bool_]) -> NDArray[np.uint8]:
    """Trust proper identifiers; suppose of all others that they may link, but for those ``refused`` beforehand."""
    trust = np.empty(len(rows.kinds), np.uint8)
    for identifier in range(len(trust)):
        trust[identifier] = CERTAIN if limits.paper[rows.kinds[identifier]] else POSSIBLE
        if refused[identifier]:
            trust[identifier] = IGNORED
    return trust


@njit(cache=True)
def find_several(rows: Incidence, limits: Limits) -> NDArray[np.uint8]:
    """Mark the signatures that name several persons outright: TWO_PAPERS, TWO_KEYS or both; else 0."""
    several = np.zeros(len(rows.starts) - 1, np.uint8)
    for signature in range(len(several)):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            kind = rows.kinds[rows.members[entry]]
            if not limits.certain[kind]:
                continue
            for earlier in range(rows.starts[signature], entry):
                if rows.kinds[rows.members[earlier]] == kind:
                    several[signature] |= TWO_PAPERS if limits.paper[kind] else TWO_KEYS
    return several


@njit(cache=True)
def doubt_repeated_papers(
    rows: Incidence, seen: Appearances, several: NDArray[np.uint8], limits: Limits, trust: NDArray[np.uint8]
) -> None:
    """Doubt proper identifiers that stand beside too many different sets of identifiers (a test value)."""
    for identifier in range(len(trust)):
        if not limits.paper[rows.kinds[identifier]]:
            continue
        groups = 0
        for place in range(seen.starts[identifier], seen.starts[identifier + 1]):
            groups += several[seen.signatures[place]] == 0
        if groups > limits.groups[rows.kinds[identifier]]:
            trust[identifier] = DOUBTED


@njit(cache=True, inline="always")
def names_holder(identifier: int, flags: int, rows: Incidence, limits: Limits, trust: NDArray[np.uint8]) -> bool:
    """Whether ``identifier`` names a person of its own in a signature with several; ``flags`` are its marks."""
    if trust[identifier] != CERTAIN:
        return False
    return limits.paper[rows.kinds[identifier]] != 0 or flags & TWO_KEYS != 0


@njit(cache=True, inline="always")
def _note(group: int, groups: NDArray[np.int64], count: int, most: int) -> int:
    """Add ``group`` to the first ``count`` of ``groups`` unless it is there or there are ``most``."""
    for place in range(count):
        if groups[place] == group:
            return count
    if count < most:
        groups[count] = group
        count += 1
    return count


@njit(cache=True)
def _note_named(
    signature: int,
    rows: Incidence,
    several: NDArray[np.uint8],
    limits: Limits,
    trust: NDArray[np.uint8],
    parent: NDArray[np.uint32],
    groups: NDArray[np.int64],
    count: int,
    most: int,
) -> int:
    """Add to ``groups`` those of all the persons whom ``signature`` names: any of them may use its phone."""
    for entry in range(rows.starts[signature], rows.starts[signature + 1]):
        if names_holder(rows.members[entry], several[signature], rows, limits, trust):
            count = _note(find(parent, rows.members[entry]), groups, count, most)
    return count


@njit(cache=True)
def _alone(rows: Incidence) -> NDArray[np.uint32]:
    """Return by identifier how many records show it and nothing else."""
    alone = np.zeros(len(rows.kinds), np.uint32)
    for signature in range(len(rows.records)):
        start = rows.starts[signature]
        if rows.starts[signature + 1] == start + 1:
            alone[rows.members[start]] += rows.records[signature]
    return alone


@njit(cache=True, inline="always")
def _most_papers(groups: NDArray[np.int64], count: int, papers: NDArray[np.uint8]) -> int:
    """Return how many of ``groups`` have a paper of one kind, for the kind with most; 1 for any lone group."""
    if count < 2:
        return count
    most = 0
    for bit in range(len(PROPER_KINDS)):
        having = 0
        for place in range(count):
            if groups[place] < len(papers):
                having += (papers[groups[place]] >> bit) & 1
        most = max(most, having)
    return most


@njit(cache=True)
def judge(
    keys: bool,
    rows: Incidence,
    seen: Appearances,
    several: NDArray[np.uint8],
    limits: Limits,
    trust: NDArray[np.uint8],
    parent: NDArray[np.uint32],
    papers: NDArray[np.uint8],
    anchors: NDArray[np.uint32],
) -> NDArray[np.int64]:
    """Settle the trust of the keys, or of the identifiers that persons share, in ``trust``.

    Returns by code of kind how many identifiers of plausible degree stand with several papers of one kind.
    """
    contested = np.zeros(len(limits.paper), np.int64)
    alone = _alone(rows)
    groups = np.empty(limits.groups[rows.kinds].max() + 1 if len(rows.kinds) else 1, np.int64)
    kinds, starts, signatures = rows.kinds, seen.starts, seen.signatures
    for identifier in range(len(trust)):
        kind = kinds[identifier]
        if limits.paper[kind] or limits.certain[kind] != keys or trust[identifier] == IGNORED:
            continue
        count, most = 0, limits.groups[kind] + 1
        for place in range(starts[identifier], starts[identifier + 1]):
            signature = signatures[place]
            anchor = anchors[signature]
            if anchor != SEVERAL:
                group = len(parent) + int(signature) if anchor == NOTHING else int(anchor)
                count = _note(group, groups, count, most)
            elif not keys:
                count = _note_named(signature, rows, several, limits, trust, parent, groups, count, most)
        holders = _most_papers(groups, count, papers)
        crowded = count > limits.groups[kind] or alone[identifier] > limits.bare[kind]
        if crowded:
            trust[identifier] = IGNORED
        elif keys:
            trust[identifier] = DOUBTED if holders > 1 else CERTAIN
        elif holders > limits.persons[kind]:
            trust[identifier] = IGNORED
        contested[kind] += trust[identifier] != IGNORED and holders > 1
    return contested
