"""What a scan knows of one column: sums that add up over batches, files and machines."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.distinct import Sketches
from chudun.probes.data.kernel.forms import Forms
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.probes.data.kernel.room import BLANK, STEPS, Tally, empty_tally
from chudun.probes.data.kernel.steps import Steps

SAMPLES = 5
"""Masked samples kept of each detector."""


@dataclass
class ColumnStatistics:
    """Everything a verdict on one column is made from; holds no value in clear, and merges exactly.

    Attributes
    ----------
    rows, missing
        Cells, and cells that are null.
    tally
        Counts by detector.
    sketches
        Distinct values by detector; the last group is of cells nothing recognised.
    samples
        Masked samples by detector, the first of the column.
    steps
        Numbers that follow one another; its count stands in the tally too.
    numbers
        Range and precision, for numeric columns.
    forms
        What the first cells look like from outside.
    """

    rows: int
    missing: int
    tally: Tally
    sketches: Sketches
    samples: list[tuple[str, ...]]
    steps: Steps = field(default_factory=Steps)
    numbers: NumberStatistics = field(default_factory=NumberStatistics)
    forms: Forms = field(default_factory=Forms)

    @classmethod
    def empty(cls, detectors: Sequence[Detector]) -> "ColumnStatistics":
        """Return the statistics of no rows."""
        count = len(detectors)
        return cls(0, 0, empty_tally(count), Sketches.empty(count + 1), [()] * count)

    @property
    def filled(self) -> int:
        """Cells neither null nor blank."""
        return self.rows - self.missing - int(self.tally.totals[BLANK])

    def distinct(self, detector: int | None) -> int:
        """Return the distinct values that a detector recognised, or of the whole column."""
        if detector is not None:
            return self.sketches.estimate(detector)
        groups = (self.sketches.place >= 0).nonzero()[0].tolist()
        return sum(self.sketches.estimate(group) for group in groups)

    def count_steps(self, following: Steps) -> None:
        """Count the steps of the stretch of the column that follows."""
        self.steps = self.steps.then(following)
        self.tally.totals[STEPS] = self.steps.count

    def count_numbers(self, hashes: NDArray[np.uint64]) -> None:
        """Count values that are not text, given as uniformly spread hashes."""
        self.sketches.count_all(-1, hashes)

    def merge(self, other: "ColumnStatistics") -> None:
        """Add what ``other`` knows of the part of the same column that followed this one."""
        self.rows += other.rows
        self.missing += other.missing
        for mine, theirs in zip(self.tally, other.tally, strict=True):
            mine += theirs
        self.sketches.merge(other.sketches)
        pairs = zip(self.samples, other.samples, strict=True)
        self.samples = [(mine + theirs)[:SAMPLES] for mine, theirs in pairs]
        self.count_steps(other.steps)
        self.numbers.merge(other.numbers)
        self.forms.merge(other.forms)
