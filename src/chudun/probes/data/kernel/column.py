"""The scan of one column over all batches."""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.kernel.buffers import column, parts
from chudun.probes.data.kernel.detector import PASSED, Detector
from chudun.probes.data.kernel.dispatch import Dispatch, dispatch
from chudun.probes.data.kernel.names import matching
from chudun.probes.data.kernel.scan import SAMPLES, Cells, Secret, scan, scratch
from chudun.probes.data.kernel.statistics import ColumnStatistics


class Found(NamedTuple):
    """Identifiers: row within the table, kind's code, keyed digest, one entry each."""

    record: NDArray[np.int64]
    kind: NDArray[np.uint8]
    digest: NDArray[np.uint64]


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
            chosen.append(Found(found.record[wanted], found.kind[wanted], found.digest[wanted]))
        return chosen

    def _named(self, name: str) -> bool:
        detector = next(detector for detector in all_detectors() if detector.name == name)
        return matching(detector.words, self.text) is not None

    def _scan(self, array: pa.Array, first_row: int) -> None:
        rows = len(array)
        cells = Cells(
            np.zeros(rows, dtype=np.uint8),
            np.empty(rows, dtype=np.uint64),
            np.full((len(all_detectors()), SAMPLES), -1, dtype=np.int64),
        )
        buffers, tally = column(array), self.statistics.tally
        room = scratch(buffers, len(all_detectors()))
        scan(buffers, _dispatch(), self._today, self._secret, tally, cells, room)
        held = np.flatnonzero(cells.kind)
        if held.size:
            self._found.append(Found(held + first_row, cells.kind[held], cells.digest[held]))
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
    valid = array.is_valid()
    if pa.types.is_string(array.type) or pa.types.is_large_string(array.type):
        valid = pc.and_(valid, pc.fill_null(pc.greater(pc.binary_length(array), 0), False))
    filled: NDArray[np.bool_] = valid.to_numpy(zero_copy_only=False)
    return filled
