"""What speaks against a claim: business words, serial numbers, one block, moments, the same values everywhere."""

from chudun.probes.data.kernel import evidence, forms
from chudun.probes.data.kernel.detector import PASSED, Detector
from chudun.probes.data.kernel.room import STEPS
from chudun.probes.data.kernel.statistics import ColumnStatistics
from chudun.vocabulary.bilingual import Bilingual

ENOUGH = 20
"""Values from which their pattern says something."""

_WEAK_CHANCE = 0.3
_ONE_BLOCK = 50.0
_RUNNING = 8.0
"""Numbers in succession within one block of ten thousand: steps of about a thousand, where people's go anywhere."""
_NEARLY_ALL = 0.9
_BESIDE_PERSONS = 0.75
_ALONE = 0.6


def doubts(
    index: int,
    detector: Detector,
    statistics: ColumnStatistics,
    *,
    named: bool,
    against: str | None,
    beside_persons: bool,
) -> tuple[list[Bilingual], float]:
    """Return what speaks against a claim, and the factor by which it shrinks the proof.

    Parameters
    ----------
    index
        Place of the detector in the statistics.
    named
        Whether the column's own name or comment speaks for the claim.
    against
        The word of its name that points to things, or None.
    beside_persons
        Whether another column of the table is proven to identify persons.
    """
    sentences, factor = [], 1.0
    weak = detector.chance > _WEAK_CHANCE
    if against and not named:
        sentences.append(evidence.named_otherwise(against))
        factor *= 0.5 if weak else 0.9
    for sentence, unnamed, if_named in _patterns(index, detector, statistics, weak=weak):
        sentences.append(sentence)
        factor *= if_named if named else unnamed
    if detector.needs_words and not named:
        enough = statistics.distinct(index) >= ENOUGH
        factor *= (_BESIDE_PERSONS if beside_persons else _ALONE) if enough else 0.3
    return sentences, factor


def _patterns(
    index: int, detector: Detector, statistics: ColumnStatistics, *, weak: bool
) -> list[tuple[Bilingual, float, float]]:
    """Return each pattern seen in the values, and its factors without and with a name."""
    passed = int(statistics.tally.levels[index, PASSED])
    steps, distinct = int(statistics.tally.totals[STEPS]), statistics.distinct(index)
    # somebody's many rows, one after the other, are no run of numbers
    seen, varied, found = statistics.forms, min(1.0, distinct / max(1, passed)), []
    if weak and seen.share(forms.MOMENT) >= _NEARLY_ALL:
        found.append((evidence.moments(seen.count(forms.MOMENT), seen.kinds.size), 0.2, 0.5))
    if passed < ENOUGH:
        return found
    if steps > passed / 2:
        found.append((evidence.serial(steps, passed), 0.3, 0.9))
    elif weak and seen.per_block() * varied >= min(_ONE_BLOCK, seen.blocks.size * varied):
        found.append((evidence.one_block(seen.per_block() * varied), 0.3, 0.9))
    elif weak and seen.per_run() * varied >= _RUNNING:
        found.append((evidence.running(seen.per_run() * varied), 0.3, 0.9))
    if distinct <= 2 and not detector.coded:
        found.append((evidence.few_distinct(distinct, passed), 0.3, 0.3))
    return found
