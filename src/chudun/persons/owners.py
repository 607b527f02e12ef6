"""Records given to the one certain person whom their identifiers are seen with (唯一关联人)."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.certain import CertainGroups
from chudun.persons.incidence import Incidence
from chudun.persons.numbering import NOTHING
from chudun.persons.trust import POSSIBLE, SEVERAL


def give_to_owners(rows: Incidence, certain: CertainGroups) -> CertainGroups:
    """Anchor records that have no group where their shared identifiers stand with one certain person only."""
    owners = _owners(rows, certain)
    return certain._replace(anchors=_adopted(rows, certain, owners))


@njit(cache=True)
def _owners(rows: Incidence, certain: CertainGroups) -> NDArray[np.uint32]:
    """Return by shared identifier the only group it stands with; NOTHING without any, SEVERAL with more."""
    owners = np.full(len(rows.kinds), NOTHING, np.uint32)
    for signature in range(len(certain.anchors)):
        anchor = certain.anchors[signature]
        if anchor == NOTHING:
            continue
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            identifier = rows.members[entry]
            if certain.trust[identifier] == POSSIBLE:
                known = owners[identifier]
                owners[identifier] = anchor if known in (NOTHING, anchor) else SEVERAL
    return owners


@njit(cache=True)
def _adopted(rows: Incidence, certain: CertainGroups, owners: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """Return the anchors, with those of records whose identifiers' owners are one and the same."""
    anchors = certain.anchors.copy()
    for signature in range(len(anchors)):
        if anchors[signature] != NOTHING:
            continue
        owner = NOTHING
        for entry in range(rows.starts[signature], rows.starts[signature + 1]):
            found = owners[rows.members[entry]]
            if found < SEVERAL:
                owner = found if owner in (NOTHING, found) else SEVERAL
        if owner != SEVERAL:
            anchors[signature] = owner
    return anchors
