"""Personal values that are not held in clear: blanked out (脱敏), or hashed or encrypted by their form (去标识化).

Such a column is personal information all the same (个人信息保护法第七十三条: 去标识化 is not 匿名化).
"""

from collections.abc import Iterator, Mapping, Sequence

from chudun.probes.data.kernel import evidence, forms
from chudun.probes.data.kernel.claim import Claim
from chudun.probes.data.kernel.detector import PASSED, Detector
from chudun.probes.data.kernel.lexicon import Said
from chudun.probes.data.kernel.statistics import ColumnStatistics
from chudun.probes.data.profile import Protection

# by detector: the form of its values once blanked out, and how sure that form alone makes it
_MASKED = {
    "mobile": (forms.MASKED_MOBILE, 0.85),
    "resident_id": (forms.MASKED_RESIDENT_ID, 0.8),
    "bank_card": (forms.MASKED_BANK_CARD, 0.75),
    "email": (forms.MASKED_EMAIL, 0.9),
    "person_name": (forms.MASKED_NAME, 0.6),
    "licence_plate": (forms.MASKED_PLATE, 0.8),
}
_ALL_MASKED = tuple(range(forms.MASKED_OTHER, forms.MASKED_PLATE + 1))
_NAMED = 0.95
_NAMED_ONLY = 0.65
_MOSTLY = 0.5
_NEARLY_ALL = 0.9
_FEW_CLEAR = 0.05
_DIGEST_LENGTHS = (32, 40, 56, 64, 96, 128)
_HALF = 0.5


def protected_claims(
    detectors: Sequence[Detector], statistics: ColumnStatistics, heard: Mapping[int, Said]
) -> Iterator[Claim]:
    """Yield what can be said of values that are not in clear.

    Parameters
    ----------
    heard
        By place of the detector, what the names say for it.
    """
    seen = statistics.forms
    counts, looked_at = seen.counts(), max(1, seen.kinds.size)
    masked = sum(counts[form] for form in _ALL_MASKED) / looked_at
    uniform = max(counts[forms.HEXADECIMAL], counts[forms.BASE64]) / looked_at
    if masked <= _FEW_CLEAR and uniform < _NEARLY_ALL:
        return
    for index, detector in enumerate(detectors):
        if not detector.personal or detector.name == "free_text":
            continue
        said = heard.get(index)
        named = said.word if said and not said.by_table else None
        passed = int(statistics.tally.levels[index, PASSED])
        if masked > _FEW_CLEAR:
            claim = _masked(detector, statistics, named, passed)
        else:
            claim = _hashed(detector, statistics, named, passed)
        if claim:
            yield claim


def _masked(detector: Detector, statistics: ColumnStatistics, named: str | None, passed: int) -> Claim | None:
    """Claim a column most of whose values are the detector's, blanked out."""
    seen = statistics.forms
    form, sure = _MASKED.get(detector.name, (forms.MASKED_OTHER, 0.0))
    own = seen.count(form)
    count = own + (seen.count(*_ALL_MASKED) - own if named else 0)
    if count < _MOSTLY * seen.kinds.size or (not named and form == forms.MASKED_OTHER):
        return None
    sure = (_NAMED if own > count / 2 and form != forms.MASKED_OTHER else _NAMED_ONLY) if named else sure
    confidence = sure * count / (count + _HALF)
    because = [evidence.masked(detector, count, seen.kinds.size)]
    if passed:
        because.append(evidence.partly_clear(detector, passed))
    because.append(evidence.named(named) if named else evidence.unnamed())
    return Claim(detector, passed, confidence, confidence, named is not None, tuple(because), protection="masked")


def _hashed(detector: Detector, statistics: ColumnStatistics, named: str | None, passed: int) -> Claim | None:
    """Claim a column that is named for the detector and holds nothing but digests or ciphertext by their form."""
    seen = statistics.forms
    if named is None or not detector.check or passed > _FEW_CLEAR * statistics.filled:
        return None
    protection: Protection = "encrypted"
    form = forms.HEXADECIMAL if seen.share(forms.HEXADECIMAL) >= _NEARLY_ALL else forms.BASE64
    length, usual = seen.usual_length(form)
    if form == forms.HEXADECIMAL and usual == 1.0 and length in _DIGEST_LENGTHS:
        protection = "hashed"
    count = seen.count(form)
    confidence = _NAMED_ONLY * count / (count + _HALF)
    said_so = (
        evidence.hashed(detector, count, length) if protection == "hashed" else evidence.encrypted(detector, count)
    )
    return Claim(detector, passed, confidence, 0.0, True, (said_so, evidence.named(named)), protection=protection)
