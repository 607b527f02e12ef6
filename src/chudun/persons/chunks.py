"""Linking identifiers that come in chunks, on disk where memory doesn't hold them (外存关联)."""

import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from chudun.persons.capacity import Capacities
from chudun.persons.components import Components
from chudun.persons.linkage import Linkage, LinkedPart, check_identifiers, link, link_hashes
from chudun.persons.memory import LINKING_BYTES, default_budget
from chudun.persons.numbering import NOTHING
from chudun.persons.reasons import linkage_reasons
from chudun.persons.settings import CODES, LinkSettings
from chudun.persons.spill import Spill

_MOST_TAKEN = 1 << 21
_TAKING_BYTES = 256
# what a finished linkage holds for each identifier, and for each record, at most
_LINKED_BYTES, _RECORD_BYTES = 16, 4


class Chunk(NamedTuple):
    """Identifiers as ``chudun.persons.linkage.link`` takes them: record numbers, kinds, digests."""

    records: NDArray[np.int64]
    kinds: NDArray[np.uint8]
    digests: NDArray[np.uint64]


def link_chunks(
    chunks: Iterable[Chunk],
    *,
    settings: LinkSettings | None = None,
    memory: int | None = None,
    scratch: Path | None = None,
) -> Linkage:
    """Link records by their identifiers, as ``link`` does, within a budget of memory.

    What the budget holds is linked in memory. More goes through files of digests in a folder readable by this user
    alone and removed at the end, 40 bytes an identifier; memory then grows by some 20 bytes a record.

    Parameters
    ----------
    chunks
        In the order of their records, which don't decrease; a record's identifiers stand in one chunk.
    memory, scratch
        Bytes to use, half of what is free where None; where to make the folder, the system's where None.

    Raises
    ------
    ValueError
        As ``link``; or a chunk begins before the one before it ended.
    OSError
        The disk is full or can't be written to.
    """
    settings = settings or LinkSettings()
    budget = default_budget() if memory is None else memory
    checked = _checked(chunks)
    held: list[Chunk] = []
    identifiers = 0
    for chunk in checked:
        held.append(chunk)
        identifiers += len(chunk.records)
        if identifiers * LINKING_BYTES > budget:
            break
    else:
        none = Chunk(np.empty(0, np.int64), np.empty(0, np.uint8), np.empty(0, np.uint64))
        return link(*(np.concatenate(parts) for parts in zip(none, *held, strict=True)), settings=settings)
    with tempfile.TemporaryDirectory(prefix="chudun-", dir=scratch) as folder:
        return _link_spilt(chain(_drained(held), checked), Path(folder), budget, settings)


def _link_spilt(chunks: Iterable[Chunk], folder: Path, budget: int, settings: LinkSettings) -> Linkage:
    spill = Spill(folder, settings.limits())
    most = max(1, min(_MOST_TAKEN, budget // _TAKING_BYTES))
    for chunk in chunks:
        for part in _slices(chunk, most):
            spill.take(*part)
    return _link_shards(spill, budget, settings)


def _checked(chunks: Iterable[Chunk]) -> Iterator[Chunk]:
    last = -1
    for chunk in chunks:
        check_identifiers(*chunk)
        if not len(chunk.records):
            continue
        if chunk.records[0] <= last or np.any(chunk.records[1:] < chunk.records[:-1]):
            raise ValueError(f"record numbers fall after {last}: give chunks in order, and each record in one of them")
        last = int(chunk.records[-1])
        yield chunk


def _drained(held: list[Chunk]) -> Iterator[Chunk]:
    while held:
        yield held.pop(0)


def _slices(chunk: Chunk, most: int) -> Iterator[Chunk]:
    """Cut ``chunk`` between records into parts of about ``most`` identifiers."""
    start, records = 0, chunk.records
    while start < len(records):
        stop = min(start + most, len(records))
        stop = int(np.searchsorted(records, records[stop - 1], side="right"))
        yield Chunk(records[start:stop], chunk.kinds[start:stop], chunk.digests[start:stop])
        start = stop


def _link_shards(spill: Spill, budget: int, settings: LinkSettings) -> Linkage:
    """Link shard after shard and put the results one after the other."""
    result = spill.entries * _LINKED_BYTES + spill.records * _RECORD_BYTES
    signature = np.full(spill.records, NOTHING, np.uint32)
    parts: list[LinkedPart] = []
    signatures = 0
    for records, kinds, hashes in spill.shards((budget - result) // LINKING_BYTES):
        new = np.r_[True, records[1:] != records[:-1]]
        part = link_hashes(np.cumsum(new) - 1, kinds, hashes, settings, spill.refused)
        signature[records[new]] = part.signature + np.uint32(signatures)
        signatures += len(part.components.component)
        parts.append(part._replace(signature=part.signature[:0]))
    care = parts[0].care
    for part in parts[1:]:
        care = care.plus(part.care)
    care = care._replace(ignored=care.ignored + np.bincount(spill.refused_kinds, minlength=CODES))
    reasons = linkage_reasons(care, settings)
    return Linkage(signature, _joined_components(parts), _joined_capacities(parts), reasons)


def _starts(sizes: Iterable[int]) -> list[int]:
    """Return where each part begins when parts of these sizes stand one after the other."""
    return [0, *np.cumsum(list(sizes)).tolist()][:-1]


def _moved(parts: Iterable[NDArray[np.uint32]], by: Iterable[int]) -> NDArray[np.uint32]:
    """Put numbers one after the other, each part's raised; NOTHING stays."""
    return np.concatenate([np.where(p == NOTHING, NOTHING, p + np.uint32(n)) for p, n in zip(parts, by, strict=True)])


def _joined_components(linked: list[LinkedPart]) -> Components:
    parts = [part.components for part in linked]
    signatures = _starts(len(part.component) for part in parts)
    groups = _starts(len(part.held) for part in parts)
    components = _starts(len(part.inhabited) for part in parts)
    starts = [part.group_starts[:-1] + n for part, n in zip(parts, groups, strict=True)]
    return Components(
        component=_moved((part.component for part in parts), components),
        group=_moved((part.group for part in parts), groups),
        also_signature=_moved((part.also_signature for part in parts), signatures),
        also_group=_moved((part.also_group for part in parts), groups),
        shown=np.concatenate([part.shown for part in parts]),
        inhabited=np.concatenate([part.inhabited for part in parts]),
        group_starts=np.concatenate([*starts, [sum(len(part.held) for part in parts)]]),
        held=np.concatenate([part.held for part in parts]),
    )


def _joined_capacities(linked: list[LinkedPart]) -> Capacities:
    parts = [part.capacities for part in linked]
    signatures = _starts(len(part.components.component) for part in linked)
    buckets = _starts(len(part.persons) for part in parts)
    further = [part.further_signature + n for part, n in zip(parts, signatures, strict=True)]
    return Capacities(
        bucket=_moved((part.bucket for part in parts), buckets),
        persons=np.concatenate([part.persons for part in parts]),
        further_signature=np.concatenate(further),
        further_each=np.concatenate([part.further_each for part in parts]),
        further_most=np.concatenate([part.further_most for part in parts]),
    )
