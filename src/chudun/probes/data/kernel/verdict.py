"""From a column's statistics and names to a verdict with its evidence (列级判定)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel import evidence
from chudun.probes.data.kernel.claim import BELIEVED, Claim
from chudun.probes.data.kernel.detector import PASSED, PLACEHOLDER, PLAUSIBLE, Detector
from chudun.probes.data.kernel.doubts import ENOUGH, doubts
from chudun.probes.data.kernel.lexicon import Said
from chudun.probes.data.kernel.mentions import levels_in_text
from chudun.probes.data.kernel.protection import protected_claims
from chudun.probes.data.kernel.statistics import ColumnStatistics
from chudun.probes.data.sensitivity import Reading
from chudun.vocabulary.bilingual import Bilingual

_BY_NAME_ALONE = 0.4
_CONSTANT = 0.2
_NAME = 0.7
_TABLE = 0.35
_FORM_AND_NAME = 0.55
_USUAL_SHARE = 0.5
_PART = 0.1
_FREQUENCY = 0.25
_WEAK_CHANCE = 0.3
_HALF = 0.5
_ONE_ROW = 0.1


def claims(
    detectors: Sequence[Detector],
    statistics: ColumnStatistics,
    heard: Mapping[int, Said],
    against: str | None,
    *,
    beside_persons: bool = False,
) -> list[Claim]:
    """Weigh the detectors that a column's values or names speak for, the most convincing first.

    Of those by name alone the one with the longest word comes first: ``inpatient_no`` says more than ``inpatient``.

    Parameters
    ----------
    detectors
        In the order in which the statistics count them.
    heard
        By place of the detector, what the names say for it.
    against
        The word of the column's name that points to things, or None.
    beside_persons
        Whether another column of the table is proven to identify persons.
    """
    levels = statistics.tally.levels
    seen = (levels[:, PLAUSIBLE] + levels[:, PASSED]).nonzero()[0].tolist()
    worth = [(i, detectors[i]) for i in sorted({*seen, *heard})]
    made = [
        _claim(i, detector, statistics, heard.get(i), against, beside_persons=beside_persons)
        for i, detector in worth
        if detector.check
    ]
    made = _together(made, statistics)
    made += _text_claims(detectors, statistics, against)
    by_name = sorted((i for i, detector in worth if not detector.check), key=lambda i: -len(heard[i].word))
    made += [_name_claim(detectors[i], statistics, heard[i]) for i in by_name]
    made += protected_claims(detectors, statistics, heard)
    return sorted(made, key=lambda claim: -claim.confidence)


def winner(claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that is the column's verdict, if any: one believed, or one by name alone."""
    return next((claim for claim in claims if claim.believed), None)


def nearest(claims: Sequence[Claim]) -> Claim | None:
    """Return the claim that came nearest to a verdict where none is one."""
    return next((claim for claim in claims if (claim.hits and claim.detector.chance < 1) or claim.unconfirmed), None)


def identifying(claims: Sequence[Claim], chosen: Detector | None) -> frozenset[IdentifierKind]:
    """Return the kinds whose values in this column stand for persons: none unless its verdict is a kind itself.

    A column may mix kinds (document numbers; telephone or e-mail); those that the values prove come along, and
    those without a check digit that the column's name covers.

    Parameters
    ----------
    chosen
        What the column is: its verdict, or what a person said instead.
    """
    if chosen is None or chosen.kind is None:
        return frozenset()
    documents = any(claim.named and claim.hits for claim in claims if _is_unchecked(claim.detector))
    proven = {
        claim.detector.kind
        for claim in claims
        if claim.detector.kind and (claim.proof >= BELIEVED or (documents and _is_unchecked(claim.detector)))
    }
    return frozenset({chosen.kind, *proven})


def _is_unchecked(detector: Detector) -> bool:
    """Whether it is an identifier without a check digit: H12345678 is a passport as well as a travel permit."""
    return detector.kind is not None and detector.kind.proper and detector.chance >= 1


def _lift(levels: NDArray[np.int64], chance: float, drawn: int) -> float:
    """Return how far the share that passes exceeds chance: 0 for what chance gives, 1 for all.

    Parameters
    ----------
    drawn
        Values that passed independently, the same one counted once. Half a failure more than was seen is reckoned
        with, so that a few values prove little; many make no difference.
    """
    plausible = int(levels[PLAUSIBLE] + levels[PASSED])
    if not plausible or chance >= 1:
        return 0.0
    share = int(levels[PASSED]) / plausible * drawn / (drawn + _HALF)
    return max(0.0, (share - chance) / (1 - chance))


def _proof(levels: NDArray[np.int64], chance: float, drawn: int) -> float:
    """Return what passing proves: the lift, discounted where few values could pass by luck."""
    return _lift(levels, chance, drawn) * float(1 - chance ** min(drawn, 64))


def _plain_lift(levels: NDArray[np.int64], chance: float) -> float | None:
    plausible = int(levels[PLAUSIBLE] + levels[PASSED])
    if not plausible or chance >= 1:
        return None
    return max(0.0, (int(levels[PASSED]) / plausible - chance) / (1 - chance))


def _claim(
    index: int,
    detector: Detector,
    statistics: ColumnStatistics,
    heard: Said | None,
    against: str | None,
    *,
    beside_persons: bool,
) -> Claim:
    levels = statistics.tally.levels[index]
    passed, plausible = int(levels[PASSED]), int(levels[PLAUSIBLE] + levels[PASSED])
    cells = max(1, statistics.filled - int(levels[PLACEHOLDER]))
    named = heard is not None and not heard.by_table
    if heard and named and detector.coded and passed < _USUAL_SHARE * cells:
        return _name_claim(detector, statistics, heard)
    if named and detector.personal and statistics.filled and not plausible:
        return Claim(detector, 0, 0.0, 0.0, True, (evidence.not_confirmed(detector),), unconfirmed=True)
    proof = _proof(levels, detector.chance, min(passed, statistics.distinct(index)) if passed else 0)
    because = _evidence(detector, statistics, levels, proof, heard)
    sentences, doubt = doubts(index, detector, statistics, named=named, against=against, beside_persons=beside_persons)
    weight = 0.0 if heard is None else _TABLE if heard.by_table else _NAME
    confidence = 1 - (1 - proof * doubt) * (1 - weight)
    confidence *= min(1.0, passed / cells / _USUAL_SHARE) * statistics.filled / (statistics.filled + _ONE_ROW)
    if named and detector.check_optional and plausible >= _USUAL_SHARE * cells and confidence < _FORM_AND_NAME:
        confidence = _FORM_AND_NAME
        because.append(evidence.check_optional(detector, plausible, cells))
    lift = _plain_lift(levels, detector.chance)
    return Claim(detector, passed, confidence, proof * doubt, named, (*because, *sentences), lift=lift)


def _evidence(
    detector: Detector, statistics: ColumnStatistics, levels: NDArray[np.int64], proof: float, heard: Said | None
) -> list[Bilingual]:
    """Say how many values pass, how that compares with chance, and what the names say."""
    passed, plausible, empty = int(levels[PASSED]), int(levels[PLAUSIBLE] + levels[PASSED]), int(levels[PLACEHOLDER])
    because = [evidence.share(detector, passed, max(1, statistics.filled - empty))]
    if empty:
        because.append(evidence.placeholders(empty))
    lift = _plain_lift(levels, detector.chance)
    if lift is not None:
        because.append(evidence.lift(passed / plausible, detector.chance, lift))
        if proof < _WEAK_CHANCE and plausible >= ENOUGH:
            because.append(evidence.like_chance(detector))
    if passed and statistics.filled < ENOUGH:
        because.append(evidence.few_rows(statistics.filled))
    if heard is None:
        return [*because, evidence.unnamed()]
    return [*because, evidence.named_by_table(heard.word) if heard.by_table else evidence.named(heard.word)]


def _together(made: Sequence[Claim], statistics: ColumnStatistics) -> list[Claim]:
    """Let the identifiers that a mixed column holds speak for one another: each alone fills only a part of it."""
    parts = [claim for claim in made if claim.detector.kind and claim.proof >= BELIEVED and claim.hits]
    cells = max(1, statistics.filled)
    parts = [claim for claim in parts if claim.hits >= _PART * cells]
    if len(parts) < 2:
        return list(made)
    whole, most = sum(claim.hits for claim in parts), max(claim.hits for claim in parts)
    said_so = evidence.mixed(tuple((claim.detector, claim.hits) for claim in parts))
    raised = {}
    for claim in parts:
        own = min(1.0, claim.hits / cells / _USUAL_SHARE)
        share = min(1.0, whole / cells / _USUAL_SHARE)
        # the more frequent kind stays ahead where all are raised alike
        confidence = claim.confidence / own * share * (claim.hits / most) ** _FREQUENCY
        raised[claim.detector.name] = replace(claim, confidence=confidence, because=(*claim.because, said_so))
    return [raised.get(claim.detector.name, claim) for claim in made]


def _text_claims(detectors: Sequence[Detector], statistics: ColumnStatistics, against: str | None) -> list[Claim]:
    """Weigh what was found inside texts, together with the odd cell that holds nothing else."""
    hits, proof, because, sensitive = 0, 0.0, [], frozenset[Reading]()
    for i in statistics.tally.embedded[:, PASSED].nonzero()[0].tolist():
        detector, levels = detectors[i], levels_in_text(i, detectors[i], statistics)
        passed = int(levels[PASSED])
        proven = _proof(levels, detector.chance_in_text, passed)
        if not detector.in_text or proven < BELIEVED:
            continue
        because.append(evidence.embedded(detector, passed))
        if detector.kind:
            proof, hits, sensitive = max(proof, proven), hits + passed, sensitive | detector.sensitive
    if not hits:
        return []
    free_text = next(detector for detector in detectors if detector.name == "free_text")
    confidence = min(0.8, proof) * (0.5 if against else 1.0)
    return [Claim(replace(free_text, sensitive=sensitive), hits, confidence, 0.0, False, tuple(because))]


def _name_claim(detector: Detector, statistics: ColumnStatistics, heard: Said) -> Claim:
    if not statistics.filled or (detector.fits and not detector.fits(statistics.numbers)):
        return Claim(detector, 0, 0.0, 0.0, False, ())
    named = evidence.named_by_table(heard.word) if heard.by_table else evidence.named(heard.word)
    if detector.fits:
        because = (named, evidence.in_range(statistics.numbers))
        return Claim(detector, statistics.numbers.finite, _NAME, 0.0, True, because)
    if statistics.filled >= ENOUGH and statistics.distinct(None) == 1:
        return Claim(detector, 0, _CONSTANT, 0.0, True, (named, evidence.constant()))
    confidence = _BY_NAME_ALONE * (_HALF if heard.by_table else 1.0)
    return Claim(detector, 0, confidence, 0.0, True, (named, evidence.by_name_alone()))
