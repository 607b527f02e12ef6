"""Disjoint sets over dense numbers (并查集), with path halving."""

import numpy as np
from numba import njit
from numpy.typing import NDArray


@njit(cache=True, inline="always")
def find(parent: NDArray[np.uint32], item: int) -> int:
    """Return the root of the set that ``item`` is in."""
    while parent[item] != item:
        parent[item] = parent[parent[item]]
        item = parent[item]
    return item


@njit(cache=True, inline="always")
def unite(parent: NDArray[np.uint32], one: int, other: int) -> None:
    """Make one set of two; its root is the smaller of the two roots."""
    one, other = find(parent, one), find(parent, other)
    if one < other:
        parent[other] = one
    else:
        parent[one] = other
