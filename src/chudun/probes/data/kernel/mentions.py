"""Which kinds of identifier a column's texts really mention (文本所及)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

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
        detector, levels = detectors[i], levels_in_text(i, detectors[i], statistics)
        passed, plausible = int(levels[PASSED]), int(levels[PLAUSIBLE] + levels[PASSED])
        chance = detector.chance_in_text
        if not detector.in_text or detector.kind is None:
            continue
        if chance < 1 and (passed / plausible - chance) / (1 - chance) >= _PROVEN:
            kinds.add(detector.kind)
    return frozenset(kinds)


def kinds_alone(detectors: Sequence[Detector], statistics: ColumnStatistics) -> frozenset[IdentifierKind]:
    """Return those of the kinds that texts mention whose values need no words before them."""
    spoken_of = {detector.kind for detector in detectors if detector.context and detector.needs_words}
    return mentioned_kinds(detectors, statistics) - spoken_of


def levels_in_text(place: int, detector: Detector, statistics: ColumnStatistics) -> NDArray[np.int64]:
    """Return the levels that values inside texts reached, together with the odd cell that holds nothing else.

    The cells don't count where words before a value must speak of it.
    """
    alone = 0 if detector.context else statistics.tally.levels[place]
    levels: NDArray[np.int64] = statistics.tally.embedded[place] + alone
    return levels
