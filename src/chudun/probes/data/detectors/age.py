"""Age in years (年龄), by the column's name and the range of its numbers."""

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.ranges import NumberStatistics
from chudun.vocabulary.bilingual import Bilingual

_OLDEST = 130


def _is_age(numbers: NumberStatistics) -> bool:
    """Nobody has lived to 130."""
    return numbers.finite > 0 and 0 <= numbers.low and numbers.high < _OLDEST


detector = Detector(
    name="age",
    label=Bilingual("年龄", "age"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 35273-2020",
    words=("年龄", "周岁", "age", "nianling"),
    personal=True,
    fits=_is_age,
)
