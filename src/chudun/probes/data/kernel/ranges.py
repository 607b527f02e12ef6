"""Range and precision of a column of numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass
class NumberStatistics:
    """Range and precision of a numeric column.

    Attributes
    ----------
    finite
        Values that are neither missing nor infinite.
    precise
        Values that are no multiple of 0.001, or of 1,000 where all are whole: as coordinates, of 100 m.
    low, high
        Least and greatest finite value.
    """

    finite: int = 0
    precise: int = 0
    low: float = np.inf
    high: float = -np.inf

    def add(self, values: NDArray[np.float64]) -> None:
        """Count one batch of numbers."""
        values = values[np.isfinite(values)]
        if not values.size:
            return
        scaled = values / 1000 if np.all(values == np.rint(values)) else values * 1000
        self.finite += int(values.size)
        self.precise += int(np.count_nonzero(np.abs(scaled - np.rint(scaled)) > 1e-6))
        self.low = min(self.low, float(values.min()))
        self.high = max(self.high, float(values.max()))

    def merge(self, other: "NumberStatistics") -> None:
        """Add what ``other`` counted."""
        self.finite += other.finite
        self.precise += other.precise
        self.low, self.high = min(self.low, other.low), max(self.high, other.high)
