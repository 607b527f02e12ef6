"""What a person says of a column's verdict, and whether the data still bear it out (人工核对)."""

from collections.abc import Iterable
from datetime import date

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.profile import ColumnProfile, Correction, Review
from chudun.vocabulary.bilingual import Bilingual

_SURE = 0.8
_CHANGED = 0.2
_NOTABLE = 0.05
_FOURFOLD = 4


def correction_of(profile: ColumnProfile, verdict: Review, detector: str | None, by: str, on: date) -> Correction:
    """Return a person's word on ``profile``, with what the data say now.

    Parameters
    ----------
    verdict
        What was said.
    detector
        What the column is by this word; None where the verdict was rejected.
    """
    return Correction(verdict, detector, by, on, profile.measured, shares_of(profile))


def shares_of(profile: ColumnProfile) -> dict[str, float]:
    """Return the share of filled cells that passed each detector, 0 to 1, to three places."""
    filled = max(1, profile.rows - profile.nulls)
    return {name: round(passed / filled, 3) for name, passed in sorted(profile.candidates.items())}


def is_uncertain(profile: ColumnProfile) -> bool:
    """Whether a person should look at a column: a verdict not sure, one nearly made, or a word the data contradict."""
    if profile.review:
        return profile.contradicted
    if profile.detector:
        return profile.personal and profile.confidence < _SURE
    return any(share >= _NOTABLE for share in shares_of(profile).values()) or profile.lift is not None


def contradiction(correction: Correction, profile: ColumnProfile, labels: Iterable[Detector]) -> Bilingual | None:
    """Return what the data now say against a person's word, or None where they say what they said then.

    The word is contradicted when the share of cells that pass the detector it speaks of has changed much, against
    it, or when the data's own verdict has become another than it was and than the word.
    """
    names = {detector.name: detector.label for detector in labels}
    spoken_of = correction.detector or correction.measured
    if spoken_of:
        before, now = correction.shares.get(spoken_of, 0.0), shares_of(profile).get(spoken_of, 0.0)
        against = now < before if correction.detector else now > before
        if against and _differs(before, now):
            return _share_changed(names.get(spoken_of, Bilingual.same(spoken_of)), correction, before, now)
    if profile.measured not in (correction.measured, correction.detector):
        was, now_is = (names.get(name or "", _NOTHING) for name in (correction.measured, profile.measured))
        return _verdict_changed(correction, was, now_is)
    return None


def _differs(before: float, now: float) -> bool:
    low, high = sorted((before, now))
    return high - low >= _CHANGED or (high >= _NOTABLE and high >= _FOURFOLD * low)


_NOTHING = Bilingual("无", "nothing")
_SAID = {
    "accept": Bilingual("确认", "accepted"),
    "reject": Bilingual("否定", "rejected"),
    "relabel": Bilingual("改判", "relabelled"),
}


def said_by(correction: Correction, label: Bilingual | None) -> Bilingual:
    """Say who decided, when, and what."""
    what, said = label or _NOTHING, _SAID[correction.verdict]
    return Bilingual(
        f"{correction.by} 于 {correction.on} 人工{said.zh}：这一列是{what.zh}。",
        f"{said.en.capitalize()} by {correction.by} on {correction.on}: the column is {what.en}.",
    )


def _share_changed(label: Bilingual, correction: Correction, before: float, now: float) -> Bilingual:
    said = _SAID[correction.verdict]
    return Bilingual(
        f"数据与人工核对矛盾：{correction.on} {said.zh}时 {before:.1%} 的值是{label.zh}，现在是 {now:.1%}。",
        f"The data contradict the review: when it was {said.en} on {correction.on}, {before:.1%} of the values were a "
        f"{label.en}; now {now:.1%} are.",
    )


def _verdict_changed(correction: Correction, was: Bilingual, now_is: Bilingual) -> Bilingual:
    said = _SAID[correction.verdict]
    return Bilingual(
        f"数据与人工核对矛盾：{correction.on} {said.zh}时数据本身的判定是“{was.zh}”，现在是“{now_is.zh}”。",
        f"The data contradict the review: when it was {said.en} on {correction.on}, the data's own verdict was "
        f"“{was.en}”; now it is “{now_is.en}”.",
    )


REVIEW_AGAIN = Bilingual(
    "人工核对的结果仍然有效；请再核对一次：chudun scan … --review",
    "the review still stands; look again with: chudun scan … --review",
)
"""What to do about a contradiction."""
