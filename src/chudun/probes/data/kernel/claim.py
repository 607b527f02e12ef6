"""What one detector has to say of one column."""

from dataclasses import dataclass

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.profile import Protection
from chudun.vocabulary.bilingual import Bilingual

BELIEVED = 0.5
"""Confidence from which a claim on a column is its verdict."""


@dataclass(frozen=True, slots=True)
class Claim:
    """How well one detector explains a column.

    Attributes
    ----------
    detector
        The detector.
    hits
        Values that passed it.
    confidence
        0 to 1.
    proof
        What the values alone prove, 0 to 1.
    unconfirmed
        Whether the name promises it and no value keeps the promise.
    named
        Whether the column's name or comment speaks for it.
    because
        Sentences of evidence, for and against.
    lift
        How far the share that passes exceeds chance, 0 to 1; None where passing proves nothing.
    protection
        How the values are held, if it is the verdict.
    """

    detector: Detector
    hits: int
    confidence: float
    proof: float
    named: bool
    because: tuple[Bilingual, ...]
    unconfirmed: bool = False
    lift: float | None = None
    protection: Protection = "clear"

    @property
    def believed(self) -> bool:
        """Whether it can be the column's verdict: confident enough, or all that a name alone can be."""
        by_name = self.named and self.confidence > 0 and (self.detector.coded or not self.detector.check)
        return by_name or self.confidence >= BELIEVED
