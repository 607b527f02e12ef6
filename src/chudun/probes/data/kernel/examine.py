"""Run the checks that a value may pass, and have an identifier hashed."""

import numpy as np

from chudun.probes.data.kernel.calls import call_canonical, call_check
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import PASSED
from chudun.probes.data.kernel.dispatch import Dispatch
from chudun.probes.data.kernel.pending import await_digest
from chudun.probes.data.kernel.room import Counts, Scratch, Secret, Words


@compiled(inline=True)
def listed(cell: Bytes, length: int, classes: int, dispatch: Dispatch) -> int:
    """Return the number of the list of detectors that a normalised value can still belong to."""
    # an unsigned index can't count from the end, so that nothing need be asked of it
    part = dispatch.by_length[np.uint64(length)] + dispatch.by_classes[np.uint64(classes)]
    return np.int64(dispatch.lists[np.uint64(part + dispatch.by_first[cell[0]])])  # type: ignore[return-value]


@compiled(inline=True)
def examine(
    cell: Bytes, length: int, classes: int, dispatch: Dispatch, today: int, weight: int, levels: Counts
) -> tuple[int, int]:
    """Run checks until one settles what a value is, counting levels.

    Returns
    -------
    The first detector that it passed, and one that found a birth date in it; -1 where there is none.
    """
    best, dated, chosen = -1, -1, listed(cell, length, classes, dispatch)
    for place in range(dispatch.starts[chosen], dispatch.starts[chosen + 1]):
        i = int(dispatch.members[np.uint64(place)])
        level = call_check(dispatch.checks[np.uint64(i)], cell, length, today)
        levels[np.uint64(i), np.uint64(level)] += weight
        if level == PASSED:
            best = best if best >= 0 else i
            dated = i if dispatch.born_at[i] >= 0 else dated
            if dispatch.conclusive[i]:
                break
    return best, dated


@compiled(inline=True)
def examine_found(
    cell: Bytes,
    length: int,
    classes: int,
    least: int,
    dispatch: Dispatch,
    today: int,
    weight: int,
    levels: Counts,
    context: Bytes,
    before: int,
) -> int:
    """Do the same for a value inside a text, with the detectors looked for in at least one way (see ``dispatch``).

    ``context`` is what ``Detector.context`` sees, of ``before`` bytes.
    """
    best, chosen = -1, listed(cell, length, classes, dispatch)
    for place in range(dispatch.starts[chosen], dispatch.starts[chosen + 1]):
        i = int(dispatch.members[place])
        if dispatch.in_text[i] < least:
            continue
        if dispatch.contexts[i] and call_check(dispatch.contexts[i], context, before, today) != PASSED:
            continue
        level = call_check(dispatch.checks[i], cell, length, today)
        levels[i, level] += weight
        if level == PASSED:
            best = best if best >= 0 else i
            if dispatch.conclusive[i]:
                break
    return best


@compiled(inline=True)
def have_hashed(
    best: int, cell: Bytes, length: int, place: int, dispatch: Dispatch, secret: Secret, digests: Words, room: Scratch
) -> None:
    """Have the digest of the identifier in ``cell``, in its canonical form, written to a place."""
    kind, canonical = dispatch.kinds[best], dispatch.canonicals[best]
    if canonical and length != dispatch.canonical_lengths[best]:
        length = call_canonical(canonical, cell, length, room.message)
        cell = room.message
    await_digest(room.pending, kind, cell, length, place, secret.low, secret.high, digests)
