"""What several columns say together: longitude and latitude make a place, with times and a subject a track."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chudun.probes.data.kernel import evidence
from chudun.probes.data.kernel.names import matching
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.probes.data.profile import ColumnProfile
from chudun.vocabulary.bilingual import Bilingual

TRACK = Bilingual("行踪轨迹", "record of movements")

_COORDINATES = (
    ("经度", "longitude", "lon", "lng", "gps_lon", "jd"),
    ("纬度", "latitude", "lat", "gps_lat", "wd"),
)
_MOMENTS = ("时间", "time", "timestamp", "date", "datetime", "ts", "collected_at", "reported_at", "created_at")
_TIME_TYPES = ("timestamp", "date", "time")
_AMBIGUOUS = ("jd", "wd", "lat", "lon", "lng")
"""Words that abbreviate other things too: progress (进度), temperature (温度), latency."""

_IN_CHINA = ((73, 136), (3, 54))
"""Degrees of longitude and latitude between which China lies."""

_DEGREES = 180
_MICRODEGREES = 10**6
_PAIRED = 0.9
_PRECISE_SHARE = 0.5


def judge_positions(
    profiles: Sequence[ColumnProfile],
    numbers: Mapping[str, NumberStatistics],
    texts: Mapping[str, str],
    subjects: Sequence[str],
) -> tuple[ColumnProfile, ...]:
    """Settle the columns taken for coordinates, in the light of the table's other columns.

    Parameters
    ----------
    numbers, texts
        Range and precision of each column; its name and comment.
    subjects
        Columns that say whom a row is about.
    """
    positions = [profile for profile in profiles if profile.detector == "position"]
    axes = {axis for p in positions if (axis := _axis(texts[p.column], numbers[p.column])) is not None}
    moment = next((profile.column for profile in profiles if _is_moment(profile)), None)
    settled = {}
    for profile in positions:
        spread = numbers[profile.column]
        because = (*profile.because, evidence.no_precise_place())
        if len(axes) < 2:
            settled[profile.column] = _no_position(profile, because)
        elif spread.precise < _PRECISE_SHARE * spread.finite:
            settled[profile.column] = replace(profile, sensitive=False, because=because)
        else:
            settled[profile.column] = _precise(profile, moment, subjects)
    return tuple(settled.get(profile.column, profile) for profile in profiles)


def _axis(text: str, spread: NumberStatistics) -> int | None:
    """Return which axis a column's name promises and its range allows: 0 longitude, 1 latitude, or None."""
    for axis, words in enumerate(_COORDINATES):
        word = matching(words, text)
        if word is None:
            continue
        low, high = _IN_CHINA[axis]
        scale = 1 if max(-spread.low, spread.high) <= _DEGREES else _MICRODEGREES
        if word not in _AMBIGUOUS or (low * scale <= spread.low and spread.high <= high * scale):
            return axis
    return None


def _no_position(profile: ColumnProfile, because: tuple[Bilingual, ...]) -> ColumnProfile:
    """Return what is left of one axis alone, which is nowhere; a person's word stands."""
    if profile.review:
        return replace(profile, sensitive=False, because=because)
    nothing = replace(profile, detector=None, measured=None, hits=0, confidence=0.0, personal=False, sensitive=False)
    return replace(nothing, category=None, protection="none", because=because)


def _precise(profile: ColumnProfile, moment: str | None, subjects: Sequence[str]) -> ColumnProfile:
    category, because = profile.category, (*profile.because, evidence.paired())
    if moment and subjects:
        category, because = TRACK, (*because, evidence.track(moment, subjects[0]))
    return replace(profile, category=category, confidence=max(_PAIRED, profile.confidence), because=because)


def _is_moment(profile: ColumnProfile) -> bool:
    if profile.arrow_type.startswith(_TIME_TYPES):
        return True
    return profile.detector in (None, "timestamp") and matching(_MOMENTS, profile.column) is not None
