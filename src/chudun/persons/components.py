"""Connected components of everything that may be linked, and the groups within them (连通分量)."""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.certain import CertainGroups
from chudun.persons.incidence import Incidence
from chudun.persons.numbering import NOTHING
from chudun.persons.settings import Limits
from chudun.persons.trust import IGNORED, SEVERAL, names_holder
from chudun.persons.unionfind import find, unite


class Components(NamedTuple):
    """Groups and components by dense numbers; the groups of one component have successive numbers.

    Attributes
    ----------
    component
        For each signature its component, NOTHING where all its identifiers are ignored.
    group
        For each signature its group, NOTHING where it has none, or names several persons.
    also_signature, also_group
        Pairs, for signatures that name several persons: each of their groups. Signatures don't decrease.
    shown
        For each signature the kinds of shared identifiers and keys in it, a bit each (see ``Limits.bit``).
    group_starts
        Component c holds the groups from ``group_starts[c]`` up to ``group_starts[c + 1]``.
    inhabited
        For each component whether anything but vehicles is in it.
    held
        For each group the kinds of which its person holds a value, proper ones too, likewise.
    """

    component: NDArray[np.uint32]
    group: NDArray[np.uint32]
    also_signature: NDArray[np.uint32]
    also_group: NDArray[np.uint32]
    shown: NDArray[np.uint32]
    inhabited: NDArray[np.bool_]
    group_starts: NDArray[np.int64]
    held: NDArray[np.uint32]


def connect(rows: Incidence, certain: CertainGroups, limits: Limits) -> Components:
    """Draw every plausible link and number what comes of it."""
    parent = _link_possible(rows, certain)
    component, count = _components(rows, certain, parent)
    inhabited = _inhabited(rows, certain, component, count, limits)
    also_signature, also_group = _named_together(rows, certain, limits)
    group, group_starts, held = _number_groups(component, count, certain, also_signature, also_group)
    shown = _kinds_shown(rows, certain, limits, group, held)
    return Components(component, group, also_signature, also_group, shown, inhabited, group_starts, held)


@njit(cache=True)
def _link_possible(rows: Incidence, certain: CertainGroups) -> NDArray[np.uint32]:
    parent = certain.parent.copy()
    for signature in range(len(rows.starts) - 1):
        first = -1
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = int(rows.members[entry])
            if certain.trust[identifier] == IGNORED:
                continue
            if first >= 0:
                unite(parent, first, identifier)
            first = identifier
    return parent


@njit(cache=True)
def _components(rows: Incidence, certain: CertainGroups, parent: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], int]:
    """Return each signature's component, and how many components there are."""
    number = np.full(len(parent), NOTHING, np.uint32)
    component = np.full(len(rows.starts) - 1, NOTHING, np.uint32)
    count = 0
    for signature in range(len(component)):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            if certain.trust[rows.members[entry]] != IGNORED:
                root = find(parent, rows.members[entry])
                if number[root] == NOTHING:
                    number[root] = count
                    count += 1
                component[signature] = number[root]
                break
    return component, count


@njit(cache=True)
def _inhabited(
    rows: Incidence, certain: CertainGroups, component: NDArray[np.uint32], components: int, limits: Limits
) -> NDArray[np.bool_]:
    """Mark the components in which something names a person, not just a vehicle."""
    inhabited = np.zeros(components, np.bool_)
    for signature in range(len(component)):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = rows.members[entry]
            if certain.trust[identifier] != IGNORED and not limits.vehicle[rows.kinds[identifier]]:
                inhabited[component[signature]] = True
    return inhabited


@njit(cache=True)
def _kinds_shown(
    rows: Incidence,
    certain: CertainGroups,
    limits: Limits,
    group: NDArray[np.uint32],
    held: NDArray[np.uint32],
) -> NDArray[np.uint32]:
    """Return by signature the kinds it shows, and add them to those ``held`` by its group's person.

    A value of implausible degree is nobody's. Proper identifiers are left to the groups: those that a signature shows
    may contradict each other, or be test values.
    """
    shown = np.zeros(len(group), np.uint32)
    for signature in range(len(group)):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            kind = rows.kinds[rows.members[entry]]
            if certain.trust[rows.members[entry]] != IGNORED and not limits.paper[kind]:
                shown[signature] |= limits.bit[kind]
        if group[signature] != NOTHING:
            held[group[signature]] |= shown[signature]
    return shown


@njit(cache=True)
def _named_together(
    rows: Incidence, certain: CertainGroups, limits: Limits
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Pair each signature that names several persons with the roots of their groups."""
    pairs = 0
    for signature in np.flatnonzero(certain.several):
        pairs += rows.starts[signature + 1] - rows.starts[signature]
    signatures, roots = np.empty(pairs, np.uint32), np.empty(pairs, np.uint32)
    count = 0
    for signature in np.flatnonzero(certain.several):
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = rows.members[entry]
            if names_holder(identifier, certain.several[signature], rows, limits, certain.trust):
                signatures[count] = signature
                roots[count] = find(certain.parent, identifier)
                count += 1
    return signatures[:count], roots[:count]


@njit(cache=True)
def _number_groups(
    component: NDArray[np.uint32],
    components: int,
    certain: CertainGroups,
    also_signature: NDArray[np.uint32],
    also_group: NDArray[np.uint32],
) -> tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.uint32]]:
    """Number groups along their components, with their kinds of paper; ``also_group`` is renumbered in place."""
    anchors, kinds_of_paper = certain.anchors, certain.papers
    number = np.full(len(certain.parent), NOTHING, np.uint32)
    places = np.zeros(components + 2, np.int64)
    counted = NOTHING - 1
    for item in range(len(component) + len(also_group)):
        root, of = _root_and_component(item, component, anchors, also_signature, also_group)
        if root < SEVERAL and number[root] == NOTHING:
            number[root] = counted
            places[of + 2] += 1
    places = np.cumsum(places)
    papers = np.empty(places[-1], np.uint32)
    group = np.full(len(component), NOTHING, np.uint32)
    for item in range(len(component) + len(also_group)):
        root, of = _root_and_component(item, component, anchors, also_signature, also_group)
        if root >= SEVERAL:
            continue
        if number[root] == counted:
            number[root] = places[of + 1]
            papers[places[of + 1]] = kinds_of_paper[root]
            places[of + 1] += 1
        if item < len(component):
            group[item] = number[root]
        else:
            also_group[item - len(component)] = number[root]
    return group, places[:-1], papers


@njit(cache=True, inline="always")
def _root_and_component(
    item: int,
    component: NDArray[np.uint32],
    anchors: NDArray[np.uint32],
    also_signature: NDArray[np.uint32],
    also_group: NDArray[np.uint32],
) -> tuple[int, int]:
    """Read signatures first, then pairs, as one sequence of (root of a group, component)."""
    if item < len(component):
        return int(anchors[item]), int(component[item])
    pair = item - len(component)
    return int(also_group[pair]), int(component[also_signature[pair]])
