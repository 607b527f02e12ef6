"""The scan of one column over all batches."""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.buffers import column, parts
from chudun.probes.data.kernel.detector import PASSED, Detector
from chudun.probes.data.kernel.dispatch import Dispatch, dispatch
from chudun.probes.data.kernel.names import matching
from chudun.probes.data.kernel.scan import SAMPLES, Scratch, Secret, room_for_cells, scan, scratch
from chudun.probes.data.kernel.statistics import ColumnStatistics
from chudun.probes.data.kernel.words import BLOCK


class Found(NamedTuple):
    """Identifiers: row within the table, kind's code, keyed digest, one entry each."""

    record: NDArray[np.int64]
    kind: NDArray[np.uint8]
    digest: NDArray[np.uint64]

    def only(self, wanted: NDArray[np.bool_] | slice) -> "Found":
        """Return a copy of some of them."""
        return Found(self.record[wanted].copy(), self.kind[wanted].copy(), self.digest[wanted].copy())


@cache
def _dispatch() -> Dispatch:
    return dispatch(all_detectors())


class ColumnScan:
    """One column: its statistics, and the digests of the identifiers in it.

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
        self.name, self.type, self.text = name, arrow_type, f"{name} {comment}".strip()
        self.statistics = ColumnStatistics.empty(all_detectors())
        self.readable = True
        self._secret, self._today = secret, today
        self._found: list[Found] = []
        self._room: Scratch | None = None
        self._filled: list[tuple[int, NDArray[np.uint8]]] = []
        self._coordinate = self._named("position")
        self._birth = self._named("birth_date") and (pa.types.is_date(arrow_type) or pa.types.is_timestamp(arrow_type))

    def update(self, array: pa.Array, first_row: int) -> None:
        """Scan the next batch, whose first row is ``first_row`` of the table."""
        self.statistics.rows += len(array)
        self.statistics.missing += array.null_count
        self._filled.append((len(array), np.packbits(_filled(array))))
        if self._birth:
            array = array.cast(pa.date32()).cast(pa.string())
        text, numbers = parts(array)
        self.readable = text is not None or numbers is not None or pa.types.is_null(self.type)
        if numbers is not None:
            self.statistics.count_numbers(numbers)
        if text is not None:
            self._scan(text, first_row)
        if self._coordinate:
            self.statistics.numbers.add(_as_numbers(array))

    def presence(self) -> NDArray[np.uint8]:
        """Return which rows have a value, a bit a row, packed as ``numpy.packbits`` does."""
        rows = [np.unpackbits(bits, count=length) for length, bits in self._filled]
        return np.packbits(np.concatenate(rows)) if rows else np.empty(0, np.uint8)

    def passed(self) -> dict[str, int]:
        """Return the cells passed by each detector that passed any."""
        levels = self.statistics.tally.levels[:, PASSED]
        return {detector.name: int(n) for detector, n in zip(all_detectors(), levels, strict=True) if n}

    def index(self, detector: Detector) -> int:
        """Return the place of a detector in the statistics."""
        return [other.name for other in all_detectors()].index(detector.name)

    def found_of(self, kinds: Set[IdentifierKind]) -> list[Found]:
        """Return the identifiers of some kinds."""
        chosen, chosen_kinds = [], np.zeros(256, dtype=np.bool_)
        chosen_kinds[list(kinds)] = True
        for found in self._found:
            wanted = chosen_kinds[found.kind]
            # most columns hold one kind only: then there is nothing to pick out and copy
            chosen.append(found if wanted.all() else found.only(wanted))
        return chosen

    def _named(self, name: str) -> bool:
        detector = next(detector for detector in all_detectors() if detector.name == name)
        return matching(detector.words, self.text) is not None

    def _scan(self, array: pa.Array, first_row: int) -> None:
        buffers, rows = column(array), len(array)
        longest = int(np.diff(buffers.offsets).max(initial=0))
        if self._room is None or longest + BLOCK > self._room.text.size:
            self._room = scratch(longest)
        cells = room_for_cells(rows, len(all_detectors()))
        held = scan(buffers, _dispatch(), self._today, self._secret, self.statistics.tally, cells, self._room)
        if held:
            cells.row[:held] += first_row
            found = Found(cells.row[:held], cells.kind[:held], cells.digest[:held])
            # a few identifiers must not hold on to room for a whole batch
            self._found.append(found if held > rows // 2 else found.only(slice(None)))
        self._keep_samples(array, cells.sampled)

    def _keep_samples(self, array: pa.Array, sampled: NDArray[np.int64]) -> None:
        samples = self.statistics.samples
        for i, detector in enumerate(all_detectors()):
            for row in sampled[i, : SAMPLES - len(samples[i])]:
                if row >= 0:
                    samples[i] += (detector.mask(_text(array[int(row)].as_py())),)


def _text(value: str | bytes) -> str:
    return value if isinstance(value, str) else value.decode("utf-8", "replace")


def _as_numbers(array: pa.Array) -> NDArray[np.float64]:
    """Return the numbers of a column named like a coordinate; text that holds other things yields none."""
    try:
        return np.asarray(array.cast(pa.float64(), safe=False).drop_null().to_numpy(zero_copy_only=False))
    except (pa.ArrowInvalid, pa.ArrowNotImplementedError):
        return np.empty(0)


def _filled(array: pa.Array) -> NDArray[np.bool_]:
    filled = np.ones(len(array), dtype=np.bool_)
    if pa.types.is_string(array.type) or pa.types.is_large_string(array.type):
        offsets = column(array).offsets
        filled = offsets[1:] > offsets[:-1]
    if array.null_count:
        filled &= array.is_valid().to_numpy(zero_copy_only=False)
    return filled
