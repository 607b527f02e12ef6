"""Unified social credit code (统一社会信用代码), GB 32100: an organisation's number, not a person's."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, all_digits, four_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.regions import region_known
from chudun.vocabulary.bilingual import Bilingual

_ALPHABET = b"0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = np.array([1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28])


def _values() -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    values = np.full(256, -1, dtype=np.int64)
    values[np.frombuffer(_ALPHABET, dtype=np.uint8)] = np.arange(31)
    return values


_VALUES = _values()


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Alphabet without I O S V Z, region, and the MOD 31-3 check character."""
    total = 0
    for i in range(18):
        value = _VALUES[cell[i]]
        if value < 0:
            return ABSENT
        total += value * (_WEIGHTS[i] if i < 17 else 1)
    registered_nationally = four_digits(cell, 2) == 1000
    if not all_digits(cell, 2, 8) or not (region_known(cell, 2) or registered_nationally):
        return SHAPED
    return PASSED if total % 31 == 0 else PLAUSIBLE


detector = Detector(
    name="credit_code",
    label=Bilingual("统一社会信用代码", "unified social credit code"),
    category=Bilingual("组织信息", "information on organisations"),
    standard="GB 32100-2015",
    words=(
        "统一社会信用代码", "信用代码", "税号", "纳税人识别号", "营业执照号",
        "uscc", "credit_code", "tax_no", "taxno", "tyshxydm", "nsrsbh",
    ),
    personal=False,
    shape=Shape(lengths=(18,), alphabet=DIGITS | LETTERS, starts="123456789ANY"),
    check=check,
    chance=1 / 31,
    in_text=True,
    mask=keep(3, 2),
    examples=("91110108551385082Q", "91350100M000100Y43", "91110000802100433B", "9142010030000000B0"),
    counter_examples=("91110108551385082A", "91110108S51385082Q", "911101085513850820", "9111010855138508"),
)  # fmt: skip
