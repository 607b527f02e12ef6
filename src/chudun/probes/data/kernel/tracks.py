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
_PAIRED = 0.9
_PRECISE_SHARE = 0.5


def judge_positions(
    profiles: Sequence[ColumnProfile], numbers: Mapping[str, NumberStatistics], subjects: Sequence[str]
) -> tuple[ColumnProfile, ...]:
    """Settle the columns taken for coordinates, in the light of the table's other columns.

    Parameters
    ----------
    numbers
        Range and precision of each column.
    subjects
        Columns that say whom a row is about.
    """
    positions = [profile for profile in profiles if profile.detector == "position"]
    axes = {axis for axis, words in enumerate(_COORDINATES) for p in positions if matching(words, p.column)}
    moment = next((profile.column for profile in profiles if _is_moment(profile)), None)
    settled = {}
    for profile in positions:
        spread = numbers[profile.column]
        if len(axes) < 2 or spread.precise < _PRECISE_SHARE * spread.finite:
            because = (*profile.because, evidence.no_precise_place())
            settled[profile.column] = replace(profile, sensitive=False, because=because)
            continue
        because = (*profile.because, evidence.paired())
        category = profile.category
        if moment and subjects:
            category, because = TRACK, (*because, evidence.track(moment, subjects[0]))
        settled[profile.column] = replace(profile, category=category, confidence=_PAIRED, because=because)
    return tuple(settled.get(profile.column, profile) for profile in profiles)


def _is_moment(profile: ColumnProfile) -> bool:
    if profile.arrow_type.startswith(_TIME_TYPES):
        return True
    return profile.detector in (None, "timestamp") and matching(_MOMENTS, profile.column) is not None
