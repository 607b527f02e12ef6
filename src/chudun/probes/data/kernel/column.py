"""The scan of one column over all batches."""

import threading
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, lru_cache

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.buffers import column, parts, survey
from chudun.probes.data.kernel.dates import with_zeros
from chudun.probes.data.kernel.detector import PASSED, Detector
from chudun.probes.data.kernel.dispatch import Dispatch, dispatch, only_by_name, without
from chudun.probes.data.kernel.distinct import spread_all
from chudun.probes.data.kernel.found import Found, pick
from chudun.probes.data.kernel.lexicon import lexicon
from chudun.probes.data.kernel.quick import take_identifiers
from chudun.probes.data.kernel.repeats import plain_unless_worth, row_values, spread_out
from chudun.probes.data.kernel.room import MENTIONS, Cells, Scratch, Secret, cleared, room_for_cells, scratch
from chudun.probes.data.kernel.scan import scan
from chudun.probes.data.kernel.search import search
from chudun.probes.data.kernel.statistics import SAMPLES, ColumnStatistics
from chudun.probes.data.kernel.steps import Steps

_KEPT_ROOM = 1 << 20
"""Bytes of the longest cell for which a thread keeps its room after a batch."""

_KEPT_ROWS = 1 << 18
_KEPT_BYTES = 1 << 26
"""Size of the largest batch for which a thread keeps its room."""

_NUMERIC = r"^-?\d{1,15}(\.\d{0,17})?$"

Bits = tuple[int, NDArray[np.uint8]]
"""Rows, and a bit for each as ``numpy.packbits`` packs them."""


@dataclass
class ColumnPart:
    """What the scan of some consecutive rows learnt of one column: no value in clear, to be pickled and added up.

    Attributes
    ----------
    name, type, text
        The column; its name and comment.
    statistics
        What the verdict is made from.
    readable
        Whether its type was looked into.
    found, in_text
        Identifiers that are a cell, and those that a text mentions, each once; rows are counted from the part's first.
    filled, minors
        Which rows have a value, and which a birth date less than fourteen years ago.
    """

    name: str
    type: pa.DataType
    text: str
    statistics: ColumnStatistics
    readable: bool = True
    found: list[Found] = field(default_factory=list)
    in_text: list[Found] = field(default_factory=list)
    filled: list[Bits] = field(default_factory=list)
    minors: list[Bits] = field(default_factory=list)

    def merge(self, following: "ColumnPart") -> None:
        """Add what is known of the rows after these; what results is as if both had been scanned at once."""
        rows = self.statistics.rows
        self.found += [found.shifted(rows) for found in following.found]
        self.in_text += [found.shifted(rows) for found in following.in_text]
        self.filled += following.filled
        self.minors += following.minors
        self.readable &= following.readable
        self.statistics.merge(following.statistics)

    def presence(self) -> NDArray[np.uint8]:
        """Return which rows have a value, a bit a row, packed as ``numpy.packbits`` does."""
        return joined(self.filled)

    def passed(self) -> dict[str, int]:
        """Return the cells passed by each detector that passed any."""
        levels, detectors = self.statistics.tally.levels[:, PASSED], all_detectors()
        return {detectors[i].name: int(levels[i]) for i in levels.nonzero()[0].tolist()}

    def index(self, detector: Detector) -> int:
        """Return the place of a detector in the statistics."""
        return [other.name for other in all_detectors()].index(detector.name)

    def found_of(self, kinds: AbstractSet[IdentifierKind]) -> list[Found]:
        """Return the identifiers of some kinds."""
        return [found.of(_flags(kinds)) for found in self.found]

    def in_text_of(self, kinds: AbstractSet[IdentifierKind]) -> list[Found]:
        """Return the identifiers of some kinds that texts mention."""
        return [found.of(_flags(kinds)) for found in self.in_text]


class ColumnScan:
    """Scans one column batch by batch; ``part`` is what it has learnt so far.

    Parameters
    ----------
    name, arrow_type, comment
        The column.
    secret
        The workspace's key.
    today
        Date as YYYYMMDD.
    """

    def __init__(self, name: str, arrow_type: pa.DataType, comment: str, secret: Secret, today: int) -> None:
        self._detectors = all_detectors()
        text = f"{name}\n{comment}".strip()
        self.part = ColumnPart(name, arrow_type, text, ColumnStatistics.empty(self._detectors), _readable(arrow_type))
        ways = _ways(self._detectors)
        named = ways.words.heard(text).keys()
        heard = [self._detectors[i] for i in named]
        self._dispatch = ways.tables(named)
        self._secret, self._today = secret, today
        self._measured = any(d.fits for d in heard)
        dated = pa.types.is_date(arrow_type) or pa.types.is_timestamp(arrow_type)
        self._birth = any(d.born_at == 0 for d in heard)
        self._dated = dated

    def update(self, array: pa.Array) -> None:
        """Scan the next batch."""
        part, statistics = self.part, self.part.statistics
        array, first_row = plain_unless_worth(array), statistics.rows
        statistics.rows += len(array)
        statistics.missing += array.null_count
        if self._birth:
            array = array.cast(pa.date32()).cast(pa.string()) if self._dated else with_zeros(array)
        text, numbers = parts(array)
        if numbers is not None:
            values = np.array(numbers.drop_null().to_numpy(zero_copy_only=False)).view(np.uint64)
            statistics.count_numbers(spread_all(values, self._secret.low))
        if text is not None:
            statistics.forms.look(text, self._secret)
            filled = self._scan(text, first_row)
        else:
            part.minors.append((len(array), np.zeros((len(array) + 7) // 8, np.uint8)))
        if text is None or text is not array or pa.types.is_dictionary(array.type):
            filled = np.packbits(_filled(array))
        part.filled.append((len(array), filled))
        if self._measured:
            statistics.numbers.add(_as_numbers(array))

    def _scan(self, array: pa.Array, first_row: int) -> NDArray[np.uint8]:
        """Scan texts, and return which of them, or of the dictionary's, are a value, a bit each."""
        tables, part = self._dispatch, self.part
        values, indices, weights = array, None, np.empty(0, np.int64)
        if pa.types.is_dictionary(array.type):
            values, (indices, weights) = array.dictionary, row_values(array)
        buffers = column(values)
        binary = pa.types.is_binary(values.type) or pa.types.is_large_binary(values.type)
        longest, filled = survey(buffers, blank_is_filled=binary)
        cells = _cells(len(values), int(buffers.offsets[-1] - buffers.offsets[0]))
        room = _room(longest, len(self._detectors))
        if not weights.size:
            take_identifiers(buffers, tables, self._today, self._secret, part.statistics.tally, cells, room)
        for work in (scan, search):
            work(buffers, tables, self._today, self._secret, weights, part.statistics.tally, cells, room)
        part.statistics.sketches.count(cells.owner, cells.digest[: cells.owner.size])
        if indices is not None:
            cells = spread_out(cells, indices)
        found = pick(cells.owner, cells.digest, tables.kinds, first_row)
        if found:
            part.found.append(found)
        held = int(cells.counts[MENTIONS])
        if held:
            digest = cells.digest[cells.owner.size : cells.owner.size + held]
            mentions = Found(cells.row[:held] + first_row, cells.kind[:held].copy(), digest.copy())
            part.in_text.append(mentions.once())
        part.minors.append((len(array), np.packbits(cells.minor)))
        part.statistics.count_steps(Steps.of(cells.serial, self._secret.low, self._secret.high))
        self._keep_samples(array, cells.owner)
        return filled

    def _keep_samples(self, array: pa.Array, owners: NDArray[np.int16]) -> None:
        samples = self.part.statistics.samples
        passed = self.part.statistics.tally.levels[:, PASSED]
        for i in passed.nonzero()[0].tolist():
            if len(samples[i]) < SAMPLES:
                for row in np.flatnonzero(owners == i)[: SAMPLES - len(samples[i])].tolist():
                    samples[i] += (self._detectors[i].mask(_text(array[row].as_py())),)


class _Ways:
    """What the scans of all columns share: the detectors' words, and their tables for each set of names heard."""

    def __init__(self, detectors: tuple[Detector, ...]) -> None:
        self.words = lexicon(detectors)
        self._detectors, self._whole, self._idle = detectors, dispatch(detectors), only_by_name(detectors)
        self._by_name: dict[frozenset[int], Dispatch] = {}

    def tables(self, named: Iterable[int]) -> Dispatch:
        """Return the tables for a column whose name speaks for some detectors."""
        idle = self._idle.difference(named)
        if idle not in self._by_name:
            self._by_name[idle] = without(self._whole, idle)
        return self._by_name[idle]


@cache
def _ways(detectors: tuple[Detector, ...]) -> _Ways:
    return _Ways(detectors)


_kept = threading.local()


def _room(longest: int, detectors: int) -> Scratch:
    """Return this thread's room to work in; that for a very long cell is not kept."""
    if longest > _KEPT_ROOM:
        return scratch(longest, detectors)
    room: Scratch | None = getattr(_kept, "room", None)
    if room is None or longest > room.raw.size or len(room.trial) < detectors:
        room = _kept.room = scratch(longest, detectors)
    return room


def _cells(rows: int, size: int) -> Cells:
    """Return this thread's room for what is found in a batch, emptied; that for a very large batch is not kept."""
    if rows > _KEPT_ROWS or size > _KEPT_BYTES:
        return cleared(room_for_cells(rows, size), rows, size)
    room: Cells | None = getattr(_kept, "cells", None)
    if room is None or rows > room.owner.size or size > _kept.size:
        rows_of_room = max(rows, room.owner.size if room else 0)
        _kept.size = max(size, getattr(_kept, "size", 0))
        room = _kept.cells = room_for_cells(rows_of_room, _kept.size)
    return cleared(room, rows, size)


@cache
def _flags(kinds: frozenset[IdentifierKind]) -> NDArray[np.bool_]:
    flags = np.zeros(256, dtype=np.bool_)
    flags[list(kinds)] = True
    return flags


@lru_cache(maxsize=1024)
def _readable(kind: pa.DataType) -> bool:
    return pa.types.is_null(kind) or parts(pa.nulls(0, kind)) != (None, None)


def joined(bits: Sequence[Bits]) -> NDArray[np.uint8]:
    """Return the bits of consecutive stretches of rows as those of one."""
    if not bits:
        return np.empty(0, np.uint8)
    return np.packbits(np.concatenate([np.unpackbits(packed, count=rows) for rows, packed in bits]))


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("utf-8", "replace")


def _as_numbers(array: pa.Array) -> NDArray[np.float64]:
    """Return the numbers of a column; cells of text that hold other things are left out."""
    kind = array.type.value_type if pa.types.is_dictionary(array.type) else array.type
    try:
        if pa.types.is_string(kind) or pa.types.is_large_string(kind):
            array = array.cast(kind)
            array = array.filter(pc.match_substring_regex(array, _NUMERIC))
        return np.asarray(array.cast(pa.float64(), safe=False).drop_null().to_numpy(zero_copy_only=False))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return np.empty(0)


def _filled(array: pa.Array) -> NDArray[np.bool_]:
    if pa.types.is_dictionary(array.type):
        return np.append(_filled(array.dictionary), False)[row_values(array)[0]]
    filled = np.ones(len(array), dtype=np.bool_)
    if pa.types.is_string(array.type) or pa.types.is_large_string(array.type):
        offsets = column(array).offsets
        filled = offsets[1:] > offsets[:-1]
    if array.null_count:
        filled &= array.is_valid().to_numpy(zero_copy_only=False)
    return filled
