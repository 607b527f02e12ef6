"""Moment written as digits (时间戳): tells a clock from a number that somebody was given."""

from chudun.probes.data.kernel.characters import Bytes, four_digits, is_date, number, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, SHAPED, Detector, Shape
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:
    """Milliseconds since 1970, or digits that begin with YYYYMMDDhhmmss; not after this year's end."""
    latest = today // 10_000
    if length == 13:
        year = 1970 + number(cell, 0, 13) // 31_556_952_000
        return PASSED if 2000 <= year <= latest else SHAPED
    if length == 15:
        return SHAPED
    year, hour = four_digits(cell, 0), two_digits(cell, 8)
    day_exists = is_date(year, two_digits(cell, 4), two_digits(cell, 6))
    sensible = 1990 <= year <= latest and day_exists and hour < 24
    if not sensible or two_digits(cell, 10) > 59 or two_digits(cell, 12) > 59:
        return SHAPED
    return PASSED


detector = Detector(
    name="timestamp",
    label=Bilingual("时间戳或以时间开头的流水号", "timestamp, or serial number that begins with one"),
    category=Bilingual("时间信息", "time"),
    words=("时间", "日期", "time", "timestamp", "date", "created_at", "updated_at", "ts"),
    personal=False,
    shape=Shape(lengths=range(13, 21), alphabet=DIGITS, starts="129"),
    check=check,
    chance=0.02,
    mask=lambda value: value[:4] + "***",
    examples=("20240315102030", "1710469230123", "202403151020301234"),
    counter_examples=("20241315102030", "9710469230123", "20240315109930"),
)
