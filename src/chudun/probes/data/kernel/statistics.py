"""What a scan knows of one column: sums that add up over batches, files and machines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.distinct import Sketches, insert_all, spread_all
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.probes.data.kernel.scan import BLANK, SAMPLES, Tally, empty_tally


@dataclass
class ColumnStatistics:
    """Everything a verdict on one column is made from; holds no value in clear.

    Attributes
    ----------
    rows, missing
        Cells, and cells that are null.
    tally
        Counts by detector.
    samples
        Masked samples by detector.
    numbers
        Range and precision, for numeric columns.
    """

    rows: int
    missing: int
    tally: Tally
    samples: list[tuple[str, ...]]
    numbers: NumberStatistics = field(default_factory=NumberStatistics)

    @classmethod
    def empty(cls, detectors: Sequence[Detector]) -> "ColumnStatistics":
        """Return the statistics of no rows."""
        return cls(0, 0, empty_tally(len(detectors)), [()] * len(detectors))

    @property
    def filled(self) -> int:
        """Cells neither null nor blank."""
        return self.rows - self.missing - int(self.tally.totals[BLANK])

    def distinct(self, detector: int | None) -> int:
        """Return the distinct values that a detector recognised, or of the whole column."""
        sketches = Sketches(self.tally.tables, self.tally.bounds)
        if detector is not None:
            return sketches.estimate(detector)
        return sum(sketches.estimate(group) for group in range(len(sketches.tables)))

    def count_numbers(self, array: pa.Array) -> None:
        """Count the values of a column, or part of one, that is not text."""
        values = array.drop_null().to_numpy(zero_copy_only=False)
        insert_all(self.tally.tables[-1], self.tally.bounds[-1], spread_all(np.array(values).view(np.uint64)))

    def merge(self, other: "ColumnStatistics") -> None:
        """Add what ``other`` knows of another part of the same column, which followed this one."""
        self.rows += other.rows
        self.missing += other.missing
        for mine, theirs in zip(self.tally[:2], other.tally[:2], strict=True):
            mine += theirs
        Sketches(self.tally.tables, self.tally.bounds).merge(Sketches(other.tally.tables, other.tally.bounds))
        previous = other.tally.totals.copy()
        self.tally.totals[:2] += previous[:2]
        self.tally.totals[2] = previous[2]
        pairs = zip(self.samples, other.samples, strict=True)
        self.samples = [(mine + theirs)[:SAMPLES] for mine, theirs in pairs]
        self.numbers.merge(other.numbers)
