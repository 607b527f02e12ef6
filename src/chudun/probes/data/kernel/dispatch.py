"""Tables by which the kernel knows, from a cell's length, classes and first byte, which checks to run."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.calls import Addresses, addresses
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.detector import CANONICAL, CHECK, LONGEST, Detector, Shape

Numbers = NDArray[np.int32]

IN_CONTEXT, ALONE, SPOKEN, PROVEN = 1, 2, 3, 4
"""How a detector is looked for inside text: where what stands before it bears it out; in one piece; also in the groups
in which people write it; also in any groups, since its check digit proves that they belong together."""

_STRONG = 0.1
"""Share of random values that may pass a check which proves that groups of digits belong together."""


class Dispatch(NamedTuple):
    """Which detectors a cell can still belong to: a list for each combination of length, classes and first byte.

    There is no limit to the detectors but memory: the lists' table grows with how many lengths, alphabets and first
    bytes they tell apart, and fits the second-level cache with some hundred. Detectors without a check are in no list.

    Attributes
    ----------
    by_length, by_classes, by_first
        What each length, sum of character classes, first byte adds to the place in ``lists``.
    lists
        Number of the list of each combination.
    starts, members
        Where each list starts among the members; detectors by their place in the order of trial.
    settled_by
        For each list, the identifier's detector that comes first in it and needs no further trial after it, or -1.
    sought
        For each list, whether any of its detectors is looked for inside text whatever stands before it.
    in_text
        How each detector is looked for inside text: 0 not at all, IN_CONTEXT, ALONE, SPOKEN, PROVEN.
    contexts
        Addresses of the compiled checks of what stands before a value; 0 where there is none.
    conclusive
        Whether a value that passed a detector needs no further trial.
    kinds
        Code of each detector's identifier kind, 0 for none; one more, 0, for what nothing recognised.
    checks, canonicals
        Addresses of the compiled checks and rewritings; 0 where there is none.
    canonical_lengths
        Length of each detector's canonical form; a cell of that length needs no rewriting.
    born_at
        Where a birth date stands in the canonical form, as YYYYMMDD; -1 where there is none.
    """

    by_length: Numbers
    by_classes: Numbers
    by_first: Numbers
    lists: NDArray[np.int16]
    starts: Numbers
    members: NDArray[np.int16]
    settled_by: NDArray[np.int16]
    sought: NDArray[np.bool_]
    in_text: Bytes
    contexts: Addresses
    conclusive: Bytes
    kinds: Bytes
    checks: Addresses
    canonicals: Addresses
    canonical_lengths: NDArray[np.int64]
    born_at: NDArray[np.int64]


def dispatch(detectors: Sequence[Detector]) -> Dispatch:
    """Build the tables for detectors, in their order."""
    checked = [(i, detector.shape or Shape((), 0)) for i, detector in enumerate(detectors) if detector.check]
    starts = {i: {start.encode()[0] for start in shape.starts} or set(range(256)) for i, shape in checked}
    lengths = _distinct(LONGEST + 1, lambda row: _set(i for i, shape in checked if row in shape.lengths))
    classes = _distinct(32, lambda row: _set(i for i, shape in checked if not row & ~shape.alphabet))
    firsts = _distinct(256, lambda row: _set(i for i, _ in checked if row in starts[i]))
    numbers: dict[int, int] = {}
    lists = [
        numbers.setdefault(length & made & first, len(numbers))
        for length in lengths.sets
        for made in classes.sets
        for first in firsts.sets
    ]
    members = [[i for i, _ in checked if chosen >> i & 1] for chosen in numbers]
    whole = Dispatch(
        by_length=lengths.rows * np.int32(len(classes.sets) * len(firsts.sets)),
        by_classes=classes.rows * np.int32(len(firsts.sets)),
        by_first=firsts.rows,
        lists=np.array(lists, dtype=np.int16),
        starts=np.cumsum([0, *map(len, members)], dtype=np.int32),
        members=np.array([i for some in members for i in some], dtype=np.int16),
        settled_by=np.empty(0, dtype=np.int16),
        sought=np.empty(0, dtype=np.bool_),
        in_text=np.array([_in_text(detector) for detector in detectors], dtype=np.uint8),
        contexts=addresses([detector.context for detector in detectors], CHECK),
        conclusive=np.array([not detector.needs_words for detector in detectors], dtype=np.uint8),
        kinds=np.array([*(detector.kind or 0 for detector in detectors), 0], dtype=np.uint8),
        checks=addresses([detector.check for detector in detectors], CHECK),
        canonicals=addresses([detector.canonical for detector in detectors], CANONICAL),
        canonical_lengths=np.array([detector.canonical_length for detector in detectors], dtype=np.int64),
        born_at=np.array([-1 if d.born_at is None else d.born_at for d in detectors], dtype=np.int64),
    )
    return _summed_up(whole)


def _summed_up(tables: Dispatch) -> Dispatch:
    """Return the tables with what they say of each list as a whole."""
    filled = tables.starts[:-1] < tables.starts[1:]
    first = np.append(tables.members, np.int16(-1))[tables.starts[:-1]]
    settles = np.append(tables.conclusive.astype(np.bool_) & (tables.kinds[:-1] > 0), False)
    before = np.concatenate([[0], np.cumsum(tables.in_text[tables.members] >= ALONE)])[tables.starts]
    return tables._replace(
        settled_by=np.where(filled & settles[first], first, np.int16(-1)).astype(np.int16),
        sought=before[1:] > before[:-1],
    )


def only_by_name(detectors: Sequence[Detector]) -> frozenset[int]:
    """Return the places of the detectors that come to nothing unless a column's name speaks for them.

    Those of identity documents are not among them: they come along where the name speaks of another document.
    """
    return frozenset(
        i
        for i, detector in enumerate(detectors)
        if detector.only_named
        or (detector.needs_words and detector.chance >= 1 and not (detector.kind and detector.kind.proper))
    )


def without(whole: Dispatch, idle: AbstractSet[int]) -> Dispatch:
    """Return the tables less some detectors: trying those would cost time, and room for digests.

    Parameters
    ----------
    idle
        Their places.
    """
    kept = np.array([i not in idle for i in range(whole.checks.size)])[whole.members]
    before = np.concatenate([[0], np.cumsum(kept)]).astype(np.int32)
    return _summed_up(whole._replace(members=whole.members[kept], starts=before[whole.starts]))


def _in_text(detector: Detector) -> int:
    if not detector.in_text:
        return 0
    if detector.context:
        return IN_CONTEXT
    if detector.kind is None:
        return ALONE
    if detector.chance <= _STRONG:
        return PROVEN
    return SPOKEN if detector.kind == IdentifierKind.MOBILE else ALONE


class _Axis(NamedTuple):
    """The different sets of detectors along one property, and the number of its set for each value."""

    sets: list[int]
    rows: Numbers


def _set(members: Iterable[int]) -> int:
    return sum(1 << i for i in members)


def _distinct(size: int, admitted: Callable[[int], int]) -> _Axis:
    numbers: dict[int, int] = {}
    rows = [numbers.setdefault(admitted(row), len(numbers)) for row in range(size)]
    return _Axis([*numbers], np.array(rows, dtype=np.int32))
