"""How many persons a subset of the records concerns (自然人去重计数)."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from chudun.facts.interval import Interval
from chudun.persons.capacity import Capacities
from chudun.persons.components import Components
from chudun.persons.fewest import fewest
from chudun.persons.linkage import Linkage, LinkedPart
from chudun.persons.numbering import NOTHING
from chudun.persons.reasons import Looseness, looseness_reasons, unconnected_reason
from chudun.persons.settings import KINDS
from chudun.vocabulary.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class PersonCount:
    """Distinct natural persons within bounds, and why the bounds are apart (empty where they aren't)."""

    interval: Interval
    reasons: tuple[Bilingual, ...]


class _Touched(NamedTuple):
    """What a subset of the records touches.

    ``groups`` and ``components`` are flags, ``shown`` has the kinds shown in each component, a bit each. ``in_bucket``
    counts records without a group by what limits them, ``doubted`` those that nothing limits, ``unlinked`` those whose
    identifiers are all ignored.
    """

    groups: NDArray[np.bool_]
    components: NDArray[np.bool_]
    shown: NDArray[np.uint32]
    in_bucket: NDArray[np.int64]
    doubted: int
    unlinked: int


class Tallied(NamedTuple):
    """What the number of persons in a subset is bounded by; parts that share no link add up.

    Every figure counts groups, components, buckets or records, each of which lies in one shard as a whole (see
    `sharding`): so the sum over the shards is the figure of all records. Which kind of identifier tells most persons
    apart, and whether records that may concern anyone concern somebody, is asked after the sum.

    Attributes
    ----------
    holders
        The fewest who hold a value of each of ``KINDS``, and of two proper kinds (see `fewest`).
    in_components
        Persons needed to explain the records that have identifiers, if no two components had a person in common.
    groups
        Groups certainly one person's each.
    looseness
        What keeps the bounds apart.
    """

    holders: tuple[int, ...]
    in_components: int
    groups: int
    looseness: Looseness

    def plus(self, other: "Tallied") -> "Tallied":
        """Return what two parts come to."""
        holders = tuple(a + b for a, b in zip(self.holders, other.holders, strict=True))
        looseness = Looseness(*(a + b for a, b in zip(self.looseness, other.looseness, strict=True)))
        in_components, groups = self.in_components + other.in_components, self.groups + other.groups
        return Tallied(holders, in_components, groups, looseness)

    def persons(self) -> PersonCount:
        """Return the bounds."""
        loose = self.looseness
        high = self.groups + loose.behind_shared + loose.further + loose.without_identifier
        somebody = min(self.in_components + loose.without_identifier, 1)
        interval = Interval(max(*self.holders, somebody), high)
        if interval.exact:
            return PersonCount(interval, ())
        reasons = looseness_reasons(loose)
        if self.in_components > interval.low:
            reasons += (unconnected_reason(self.in_components - interval.low, self.holders[: len(KINDS)]),)
        return PersonCount(interval, reasons)


def unidentified(records: int) -> Tallied:
    """Return what so many records come to that have no identifier."""
    return Tallied((0,) * (len(KINDS) + 1), 0, 0, Looseness(records, 0, 0, 0, 0, 0))


def count(linkage: Linkage, records: NDArray[np.bool_] | NDArray[np.integer[Any]]) -> PersonCount:
    """Bound the number of distinct persons whom ``records`` concern.

    Parameters
    ----------
    linkage
        All records, linked.
    records
        A mask by record number, or record numbers in any order (repetitions count once). Records beyond the last
        that has an identifier are welcome: they have none.

    Raises
    ------
    ValueError
        A record number is negative, or ``records`` is neither a mask nor whole numbers.
    """
    return tally(linkage, _mask(records)).persons()


def tally(linkage: Linkage | LinkedPart, mask: NDArray[np.bool_]) -> Tallied:
    """Count what the records of a mask, by record number, touch of a linkage or of a part of one."""
    times = np.zeros(len(linkage.components.group), np.int64)
    without = _tally(linkage.signature, mask, times)
    touched = _touch(times, linkage.components, linkage.capacities)
    least = fewest(touched.groups, touched.components, touched.shown, linkage.components)
    groups = int(np.count_nonzero(touched.groups))
    looseness = Looseness(
        without_identifier=without + touched.unlinked,
        shared_only=int(touched.in_bucket.sum()) + touched.doubted,
        behind_shared=int(np.minimum(touched.in_bucket, linkage.capacities.persons).sum()) + touched.doubted,
        further=_further(times, linkage.capacities),
        may_be_same=groups - least.in_groups,
        ownerless=int(np.count_nonzero(touched.components & ~linkage.components.inhabited)),
    )
    return Tallied(tuple(least.holders.tolist()), least.in_components, groups, looseness)


def _mask(records: NDArray[np.bool_] | NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    if records.dtype == np.bool_:
        return records.view(np.bool_)
    if not np.issubdtype(records.dtype, np.integer):
        raise ValueError(f"records must be a mask or whole numbers, not {records.dtype}")
    if len(records) and records.min() < 0:
        raise ValueError(f"record number {records.min()} is negative: records number from 0")
    mask = np.zeros(int(records.max()) + 1 if len(records) else 0, np.bool_)
    mask[records] = True
    return mask


@njit(cache=True)
def _tally(signature: NDArray[np.uint32], mask: NDArray[np.bool_], times: NDArray[np.int64]) -> int:
    """Count the records of ``mask`` by signature in ``times``; return how many have no identifier."""
    unidentified = 0
    for record in range(len(mask)):
        if not mask[record]:
            continue
        if record < len(signature) and signature[record] != NOTHING:
            times[signature[record]] += 1
        else:
            unidentified += 1
    return unidentified


@njit(cache=True)
def _touch(times: NDArray[np.int64], components: Components, capacities: Capacities) -> _Touched:
    groups = np.zeros(len(components.held), np.bool_)
    touched = np.zeros(len(components.group_starts) - 1, np.bool_)
    shown = np.zeros(len(touched), np.uint32)
    in_bucket = np.zeros(len(capacities.persons), np.int64)
    named = np.zeros(len(times), np.bool_)
    for pair in range(len(components.also_group)):
        signature = components.also_signature[pair]
        named[signature] = True
        groups[components.also_group[pair]] |= times[signature] > 0
    doubted, unlinked = 0, 0
    for signature in range(len(times)):
        if times[signature] == 0:
            continue
        component = components.component[signature]
        if component != NOTHING:
            touched[component] = True
            shown[component] |= components.shown[signature]
        if components.group[signature] != NOTHING:
            groups[components.group[signature]] = True
        elif capacities.bucket[signature] != NOTHING:
            in_bucket[capacities.bucket[signature]] += times[signature]
        elif component == NOTHING:
            unlinked += times[signature]
        elif not named[signature]:
            doubted += times[signature]
    return _Touched(groups, touched, shown, in_bucket, doubted, unlinked)


@njit(cache=True)
def _further(times: NDArray[np.int64], capacities: Capacities) -> int:
    """Return the most persons that records concern beyond those they name."""
    further = 0
    for place in range(len(capacities.further_signature)):
        records = times[capacities.further_signature[place]]
        further += min(records * capacities.further_each[place], capacities.further_most[place])
    return further
