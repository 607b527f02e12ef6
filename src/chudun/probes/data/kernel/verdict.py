"""From a column's statistics and name to a verdict with its evidence (列级判定)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel import evidence
from chudun.probes.data.kernel.detector import PASSED, PLACEHOLDER, PLAUSIBLE, Detector, Reading
from chudun.probes.data.kernel.names import contrary, matching
from chudun.probes.data.kernel.scan import STEPS
from chudun.probes.data.kernel.statistics import ColumnStatistics
from chudun.vocabulary.bilingual import Bilingual

BELIEVED = 0.5
"""Confidence from which a claim on a column is its verdict."""

_BY_NAME_ALONE = 0.4
_NAME = 0.7
_FORM_AND_NAME = 0.55
_USUAL_SHARE = 0.5
_WEAK_CHANCE = 0.3
_ENOUGH = 20


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
    """

    detector: Detector
    hits: int
    confidence: float
    proof: float
    named: bool
    because: tuple[Bilingual, ...]
    unconfirmed: bool = False


def claims(detectors: Sequence[Detector], statistics: ColumnStatistics, text: str) -> list[Claim]:
    """Weigh every detector against a column, the most convincing first.

    Parameters
    ----------
    detectors
        In the order in which the statistics count them.
    text
        Column name and comment.
    """
    made = [_claim(i, detector, statistics, text) for i, detector in enumerate(detectors) if detector.check]
    made += [_text_claim(detectors, statistics, text)]
    made += [_name_claim(detector, statistics, text) for detector in detectors if not detector.check]
    return sorted(made, key=lambda claim: -claim.confidence)


def winner(claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that is the column's verdict, if any: one believed, or one by name alone."""
    for claim in claims:
        if claim.confidence >= BELIEVED or (claim.named and claim.confidence > 0 and not claim.detector.check):
            return claim
    return None


def identifying(claims: Sequence[Claim]) -> frozenset[IdentifierKind]:
    """Return the kinds whose values in this column stand for persons: none unless its verdict is a kind itself.

    A column may mix kinds (document numbers; telephone or e-mail); those that the values prove come along, and
    those without a check digit that the column's name covers.
    """
    chosen = winner(claims)
    if chosen is None or chosen.detector.kind is None:
        return frozenset()
    documents = any(claim.named and claim.hits for claim in claims if _is_unchecked(claim.detector))
    return frozenset(
        claim.detector.kind
        for claim in claims
        if claim.detector.kind
        and (claim is chosen or claim.proof >= BELIEVED or (documents and _is_unchecked(claim.detector)))
    )


def _is_unchecked(detector: Detector) -> bool:
    """Whether it is an identifier without a check digit: H12345678 is a passport as well as a travel permit."""
    return detector.kind is not None and detector.chance >= 1


def _lift(levels: NDArray[np.int64], chance: float) -> float:
    """Return how far the share that passes exceeds chance: 0 for what chance gives, 1 for all."""
    plausible = int(levels[PLAUSIBLE] + levels[PASSED])
    if not plausible or chance >= 1:
        return 0.0
    return max(0.0, (int(levels[PASSED]) / plausible - chance) / (1 - chance))


def _proof(levels: NDArray[np.int64], chance: float) -> float:
    """Return what passing proves: the lift, discounted where few values could pass by luck."""
    return _lift(levels, chance) * float(1 - chance ** min(int(levels[PASSED]), 64))


def _claim(index: int, detector: Detector, statistics: ColumnStatistics, text: str) -> Claim:
    levels = statistics.tally.levels[index]
    passed, plausible = int(levels[PASSED]), int(levels[PLAUSIBLE] + levels[PASSED])
    cells = max(1, statistics.filled - int(levels[PLACEHOLDER]))
    word, against = matching(detector.words, text), contrary(text)
    because = [evidence.share(detector, passed, cells)]
    if levels[PLACEHOLDER]:
        because.append(evidence.placeholders(int(levels[PLACEHOLDER])))
    proof = _proof(levels, detector.chance)
    if plausible and detector.chance < 1:
        because.append(evidence.lift(passed / plausible, detector.chance))
        if proof < _WEAK_CHANCE and plausible >= _ENOUGH:
            because.append(evidence.like_chance(detector))
    because.append(evidence.named(word) if word else evidence.unnamed())
    doubts, doubt = _doubts(index, detector, statistics, named=word is not None, against=against)
    belief = (1 - (1 - proof * doubt) * (1 - _NAME)) if word else proof * doubt
    confidence = belief * min(1.0, passed / cells / _USUAL_SHARE)
    if word and detector.check_optional and plausible >= _USUAL_SHARE * cells and confidence < _FORM_AND_NAME:
        confidence = _FORM_AND_NAME
        because.append(evidence.check_optional(detector, plausible, cells))
    if word and detector.personal and statistics.filled and not plausible:
        return Claim(detector, 0, 0.0, 0.0, True, (evidence.not_confirmed(detector),), unconfirmed=True)
    return Claim(detector, passed, confidence, proof * doubt, word is not None, (*because, *doubts))


def _doubts(
    index: int, detector: Detector, statistics: ColumnStatistics, *, named: bool, against: str | None
) -> tuple[list[Bilingual], float]:
    """Return what speaks against a claim, and the factor by which it shrinks the proof."""
    passed = int(statistics.tally.levels[index, PASSED])
    sentences, factor = [], 1.0
    distinct, steps = statistics.distinct(index), int(statistics.tally.totals[STEPS])
    if against and not named:
        sentences.append(evidence.named_otherwise(against))
        factor *= 0.5 if detector.chance > _WEAK_CHANCE else 0.9
    if passed >= _ENOUGH and steps > passed / 2:
        sentences.append(evidence.serial(steps, passed))
        factor *= 0.9 if named else 0.3
    if passed >= _ENOUGH and distinct <= 2:
        sentences.append(evidence.few_distinct(distinct, passed))
        factor *= 0.3
    if detector.needs_words and not named:
        factor *= 0.6 if distinct >= _ENOUGH else 0.3
    return sentences, factor


def _text_claim(detectors: Sequence[Detector], statistics: ColumnStatistics, text: str) -> Claim:
    """Weigh what was found inside texts, together with the odd cell that holds nothing else."""
    hits, proof, because, sensitive = 0, 0.0, [], frozenset[Reading]()
    for i, detector in enumerate(detectors):
        levels = statistics.tally.embedded[i] + statistics.tally.levels[i]
        embedded = int(statistics.tally.embedded[i, PASSED])
        if detector.in_text and embedded and _proof(levels, detector.chance) >= BELIEVED:
            proof = max(proof, _proof(levels, detector.chance))
            hits += int(levels[PASSED])
            because.append(evidence.embedded(detector, int(levels[PASSED])))
            sensitive |= detector.sensitive
    free_text = next(detector for detector in detectors if detector.name == "free_text")
    confidence = min(0.8, proof) * (0.5 if contrary(text) else 1.0)
    return Claim(replace(free_text, sensitive=sensitive), hits, confidence, 0.0, False, tuple(because))


def _name_claim(detector: Detector, statistics: ColumnStatistics, text: str) -> Claim:
    word = matching(detector.words, text)
    if word is None or (detector.fits and not detector.fits(statistics.numbers)):
        return Claim(detector, 0, 0.0, 0.0, False, ())
    if detector.fits:
        because = (evidence.named(word), evidence.in_range(statistics.numbers))
        return Claim(detector, statistics.numbers.finite, _NAME, 0.0, True, because)
    return Claim(detector, 0, _BY_NAME_ALONE, 0.0, True, (evidence.named(word), evidence.by_name_alone()))
