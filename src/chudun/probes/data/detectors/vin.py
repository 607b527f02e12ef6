"""Vehicle identification number (车辆识别代号), ISO 3779 and GB 16735."""

import numpy as np

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, all_digits, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_WEIGHTS = np.array([8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2])


def _values() -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    values = np.full(256, -1, dtype=np.int64)
    values[48:58] = np.arange(10)
    for letters, first in (("ABCDEFGH", 1), ("JKLMN", 1), ("P", 7), ("R", 9), ("STUVWXYZ", 2)):
        for i, letter in enumerate(letters):
            values[ord(letter)] = first + i
    return values


_VALUES = _values()


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """No I O Q, four digits last, and the check digit in the ninth place."""
    total = 0
    for i in range(17):
        value = _VALUES[cell[i]]
        if value < 0:
            return ABSENT
        total += value * _WEIGHTS[i]
    remainder = total % 11
    if all_digits(cell, 1, 17):
        # no maker's code is so built, and a marriage certificate's number is: J420106-2015-001234
        return PLACEHOLDER if repeats(cell, 0, 17) else SHAPED
    if not all_digits(cell, 13, 17) or cell[8] != (88 if remainder == 10 else 48 + remainder):
        return PLAUSIBLE
    return PASSED


detector = Detector(
    name="vin",
    label=Bilingual("车辆识别代号", "vehicle identification number"),
    category=Bilingual("车辆信息", "vehicle information"),
    standard="GB 16735-2019 / ISO 3779",
    words=("车架号", "车辆识别", "vin", "chassis", "frame_no", "cjh", "clsbdm", "clsbdh"),
    personal=True,
    kind=IdentifierKind.VIN,
    shape=Shape(lengths=(17,), alphabet=DIGITS | LETTERS),
    check=check,
    chance=1 / 11,
    check_optional=True,
    in_text=True,
    mask=keep(3, 2),
    examples=("1M8GDM9AXKP042788", "LSVAM4187C2184847", "lsvam4187c2184847"),
    counter_examples=(
        "LFV2A2158F3045678",
        "11111111111111111",
        "IM8GDM9AXKP042788",
        "20240315102030123",
        "J4201062015001234",
    ),
)
