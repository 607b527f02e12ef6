"""Precision and recall with their intervals (查准率、查全率)."""

from dataclasses import dataclass
from math import sqrt

_NORMAL_95 = 1.959964


def wilson(hits: int, of: int) -> tuple[float, float]:
    """Return the 95 % interval of a share by Wilson's score (1927): it holds near 0 and 1 and for few trials."""
    if not of:
        return 0.0, 1.0
    share, z2 = hits / of, _NORMAL_95**2
    middle = (share + z2 / (2 * of)) / (1 + z2 / of)
    half = _NORMAL_95 * sqrt(share * (1 - share) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return max(0.0, middle - half), min(1.0, middle + half)


def shown(hits: int, of: int) -> str:
    """Write a share with its interval in per cent."""
    if not of:
        return "-".center(17)
    low, high = wilson(hits, of)
    return f"{hits / of:5.1%} ({low:3.0%}-{high:4.0%})".rjust(17)


@dataclass
class Score:
    """What was found of what was to be found.

    Attributes
    ----------
    right, wrong, missed
        Found and true; found and false; true and not found.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, right: int = 0, wrong: int = 0, missed: int = 0) -> None:
        """Count some more."""
        self.right += right
        self.wrong += wrong
        self.missed += missed

    def precision(self) -> str:
        """Write how much of what was found is true."""
        return shown(self.right, self.right + self.wrong)

    def recall(self) -> str:
        """Write how much of what is true was found."""
        return shown(self.right, self.right + self.missed)
