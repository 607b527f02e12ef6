"""The fewest persons by whom records can be explained (人数下限).

Two components have no identifier in common, and yet somebody may stand in both: a list of staff with documents and a
payroll with bank cards may be of the same people. Rule 5 of the package tells them apart only by kinds: what one
person holds of one kind lies in one component.

The bound
---------
For a component C and a kind k let f(C, k) be the least number of persons of C who hold a value of kind k. Then, for
every k, there are at least Σ f(C, k) persons, summed over the components. Proof: take somebody who holds a k in C and
somebody who holds a k in another component D. Were they one person, this person would hold values of one kind in two
components, against rule 5. So the holders of k in C and those in D have nobody in common; as many persons as all these
disjoint sets have members are there. ∎

The same holds for those who hold at least two of the three proper kinds: any two of them have a kind in common, and by
it they are different people. The lower bound is the largest of these sums, and each of them adds up over shards.

f(C, k) itself is at least 1 where a record shows a k, since somebody left it. It is at least as many as groups of C
hold a k and are kept apart by documents of one kind (rule 2), or by holding two of the three proper kinds each.

Counting *all* of C, wherever C shows a k, would be wrong: a person of C without a k may be the one whom D knows by a k.
"""

from typing import NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.persons.components import Components
from chudun.persons.settings import KINDS, PROPER_KINDS

_BITS = len(KINDS)
_PAPERS = len(PROPER_KINDS)


class Fewest(NamedTuple):
    """The fewest persons.

    Attributes
    ----------
    holders
        For each of ``KINDS`` the fewest who hold a value of it, and last the fewest who hold two proper kinds.
    in_groups, in_components
        In the groups alone, and in all that is touched, if no two components had a person in common.
    """

    holders: NDArray[np.int64]
    in_groups: int
    in_components: int


@njit(cache=True)
def fewest(
    groups: NDArray[np.bool_], touched: NDArray[np.bool_], shown: NDArray[np.uint32], components: Components
) -> Fewest:
    """Bound the number of persons in what is touched.

    Vehicles that nothing connects to a person may be test or stock vehicles and nobody's.

    Parameters
    ----------
    groups, touched
        Whether each group, and each component, is touched.
    shown
        For each component the kinds that touched records show, a bit each.
    """
    holders = np.zeros(_BITS + 1, np.int64)
    apart = np.empty(_BITS + 1, np.int64)
    in_groups, in_components = 0, 0
    for component in range(len(touched)):
        if not touched[component]:
            continue
        some, kinds, last = 0, shown[component], 0
        for group in range(components.group_starts[component], components.group_starts[component + 1]):
            if groups[group]:
                some += 1
                kinds |= components.held[group]
                last = group
        if not some and not components.inhabited[component]:
            continue
        if some > 1:
            _keep_apart(component, groups, components, apart)
        else:
            apart[:] = 0
            apart[_BITS] = some and _two_papers(components.held[last])
        for bit in range(_BITS):
            if (kinds >> bit) & 1:
                holders[bit] += max(apart[bit], 1)
        holders[_BITS] += apart[_BITS]
        least = max(apart[:_PAPERS].max(), apart[_BITS], 1)
        in_groups += least if some else 0
        in_components += least
    return Fewest(holders, in_groups, in_components)


@njit(cache=True)
def _keep_apart(component: int, groups: NDArray[np.bool_], components: Components, apart: NDArray[np.int64]) -> None:
    """Find how many touched groups of a component are kept apart, of those that hold each kind, and two papers.

    With three proper kinds any two groups counted in one place of ``having`` share a kind of paper: two persons.
    """
    having = np.zeros((_BITS, _PAPERS + 1), np.int64)
    apart[_BITS] = 0
    for group in range(components.group_starts[component], components.group_starts[component + 1]):
        if not groups[group]:
            continue
        held = components.held[group]
        two = _two_papers(held)
        apart[_BITS] += two
        for bit in range(_BITS):
            if (held >> bit) & 1:
                for paper in range(_PAPERS):
                    having[bit, paper] += (held >> paper) & 1
                having[bit, _PAPERS] += two
    for bit in range(_BITS):
        apart[bit] = having[bit].max()


@njit(cache=True, inline="always")
def _two_papers(held: int) -> int:
    papers = 0
    for paper in range(_PAPERS):
        papers += (held >> paper) & 1
    return int(papers >= 2)
