"""Range and precision of a column of numbers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass
class NumberStatistics:
    """Range and precision of a numeric column; what is kept does not depend on how the column was cut up.

    Attributes
    ----------
    finite
        Values that are neither missing nor infinite.
    whole
        Whole ones among them.
    off_thousands, off_thousandths
        Values that are no multiple of 1,000, and of 0.001.
    low, high
        Least and greatest finite value.
    """

    finite: int = 0
    whole: int = 0
    off_thousands: int = 0
    off_thousandths: int = 0
    low: float = np.inf
    high: float = -np.inf

    @property
    def precise(self) -> int:
        """Values that are no multiple of 0.001, or of 1,000 where all are whole: as coordinates, of 100 m."""
        return self.off_thousands if self.whole == self.finite else self.off_thousandths

    def add(self, values: NDArray[np.float64]) -> None:
        """Count one batch of numbers."""
        values = values[np.isfinite(values)]
        if not values.size:
            return
        self.finite += int(values.size)
        self.whole += int(np.count_nonzero(values == np.rint(values)))
        self.off_thousands += _off(values / 1000)
        self.off_thousandths += _off(values * 1000)
        self.low = min(self.low, float(values.min()))
        self.high = max(self.high, float(values.max()))

    def merge(self, other: "NumberStatistics") -> None:
        """Add what ``other`` counted."""
        self.finite += other.finite
        self.whole += other.whole
        self.off_thousands += other.off_thousands
        self.off_thousandths += other.off_thousandths
        self.low, self.high = min(self.low, other.low), max(self.high, other.high)


def _off(scaled: NDArray[np.float64]) -> int:
    return int(np.count_nonzero(np.abs(scaled - np.rint(scaled)) > 1e-6))
