"""Position (位置), a column of longitudes or latitudes; pairs and tracks are judged over the table."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.vocabulary.bilingual import Bilingual

_DEGREES = 180
_MICRODEGREES = 180_000_000


def _is_coordinate(numbers: NumberStatistics) -> bool:
    """Degrees, or the millionths of a degree that GB/T 32960 telemetry reports."""
    largest = max(-numbers.low, numbers.high)
    return numbers.finite > 0 and (largest <= _DEGREES or 1_000_000 <= largest <= _MICRODEGREES)


detector = Detector(
    name="position",
    label=Bilingual("精准定位", "precise position"),
    category=Bilingual("其他敏感个人信息·精准定位", "other: precise position"),
    standard="GB/T 45574-2025",
    words=(
        "经度", "纬度", "longitude", "latitude", "lon", "lng", "lat", "gps_lon", "gps_lat", "wd", "jd",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
    fits=_is_coordinate,
)  # fmt: skip
