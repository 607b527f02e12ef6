"""Which kinds of identifier a column's texts really mention (文本所及)."""

from collections.abc import Sequence

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.detector import PASSED, PLAUSIBLE, Detector
from chudun.probes.data.kernel.statistics import ColumnStatistics

_PROVEN = 0.5
"""Share of the way from chance to certainty from which what passes is believed."""


def mentioned_kinds(detectors: Sequence[Detector], statistics: ColumnStatistics) -> frozenset[IdentifierKind]:
    """Return the kinds whose values inside a column's texts pass their checks more often than chance lets them.

    Order numbers inside a log pass a check digit by chance; they are not somebody's cards.
    """
    kinds = set()
    for i in statistics.tally.embedded[:, PASSED].nonzero()[0].tolist():
        detector, levels = detectors[i], statistics.tally.embedded[i] + statistics.tally.levels[i]
        passed, plausible = int(levels[PASSED]), int(levels[PLAUSIBLE] + levels[PASSED])
        if not detector.in_text or detector.kind is None:
            continue
        if detector.chance < 1 and (passed / plausible - detector.chance) / (1 - detector.chance) >= _PROVEN:
            kinds.add(detector.kind)
    return frozenset(kinds)
