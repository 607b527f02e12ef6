"""Counts and amounts known only within bounds."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Interval:
    """A whole number known to be at least ``low`` and at most ``high``, both included.

    Parameters
    ----------
    low
        Smallest possible value; counts are never negative.
    high
        Largest possible value, or None where nothing bounds it from above.

    Raises
    ------
    ValueError
        A bound is negative, or ``low`` exceeds ``high``.
    """

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0:
            raise ValueError(f"a count can't be negative: {self.low}")
        if self.high is not None and self.high < self.low:
            raise ValueError(f"at least {self.low} but at most {self.high}: no number is both")

    @classmethod
    def exactly(cls, value: int) -> Self:
        """Return the interval that holds only ``value``."""
        return cls(value, value)

    @classmethod
    def unbounded(cls) -> Self:
        """Return the interval of a count nothing is known about."""
        return cls(0, None)

    @property
    def exact(self) -> bool:
        """Whether only one value is possible."""
        return self.low == self.high

    def __contains__(self, value: int) -> bool:
        return self.low <= value and (self.high is None or value <= self.high)

    def intersect(self, other: "Interval") -> "Interval | None":
        """Return what both allow, or None where they exclude each other."""
        low = max(self.low, other.low)
        highs = [bound for bound in (self.high, other.high) if bound is not None]
        high = min(highs, default=None)
        return None if high is not None and high < low else Interval(low, high)

    def __str__(self) -> str:
        if self.exact:
            return f"{self.low:,}"
        return f"{self.low:,}–{'∞' if self.high is None else format(self.high, ',')}"
