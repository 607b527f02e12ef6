"""Number of a marriage or divorce certificate (结婚证、离婚证字号): type, region of registration, year, six digits."""

from chudun.probes.data.kernel.characters import Bytes, all_digits, four_digits, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.regions import region_known
from chudun.vocabulary.bilingual import Bilingual

_J, _L, _B = b"JLB"


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:
    """J or L, BJ or BL for a copy; then a region, a year until now, and a number within it."""
    start = length - 16
    kind = cell[start - 1]
    if (kind != _J and kind != _L) or (start == 2 and cell[0] != _B) or not all_digits(cell, start, length):
        return ABSENT
    if not region_known(cell, start) or not 1950 <= four_digits(cell, start + 6) <= today // 10_000:
        return SHAPED
    return PLACEHOLDER if repeats(cell, start + 10, length) and cell[length - 1] == 48 else PASSED


detector = Detector(
    name="marriage_certificate",
    label=Bilingual("结婚证、离婚证字号", "marriage or divorce certificate number"),
    category=Bilingual("婚姻信息", "marriage"),
    words=("结婚证", "离婚证", "婚姻登记证", "marriage_certificate", "divorce_certificate", "jhzh", "jhzzh"),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    shape=Shape(lengths=(17, 18), alphabet=DIGITS | LETTERS, starts="JLB"),
    check=check,
    chance=0.01,
    mask=keep(3, 2),
    examples=("J420106-2015-001234", "L110105-2020-000567", "BJ310115-2019-012345"),
    counter_examples=("J990106-2015-001234", "J420106-1912-001234", "K420106-2015-001234", "J420106-2015-000000"),
)
