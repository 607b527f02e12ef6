"""Number of an officer's or soldier's card (军官证、士兵证号): arm of service, 字第, six to eight digits, 号."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, all_digits, among, han, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    BOTH_READINGS,
    CHECK,
    DIGITS,
    HAN,
    PASSED,
    PLACEHOLDER,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_ARMS = "军参政后装海空陆火战联信网武警沈兰济南广成北东西中士兵文干"
_CODES = np.array([ord(arm) for arm in _ARMS])
_SERIES, _ORDINAL, _NUMBER = (ord(character) for character in "字第号")


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """One character for the arm of service, then 字第, digits and 号, which may be missing."""
    end = length - 3 if han(cell, length - 3) == _NUMBER else length
    if not among(_CODES, han(cell, 0)) or han(cell, 3) != _SERIES or han(cell, 6) != _ORDINAL:
        return ABSENT
    if not 6 <= end - 9 <= 8 or not all_digits(cell, 9, end):
        return ABSENT
    return PLACEHOLDER if repeats(cell, 9, end) else PASSED


detector = Detector(
    name="military_id",
    label=Bilingual("军官证、士兵证号", "military card number"),
    category=Bilingual("特定身份", "specific status"),
    words=("军官证", "士兵证", "军人证", "文职干部证", "警官证", "military_id", "officer_id", "jgz", "jgzh"),
    personal=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(15, 21), alphabet=DIGITS | HAN, starts=_ARMS),
    check=check,
    chance=0.001,
    mask=keep(1, 1),
    examples=("军字第2001988号", "南字第01234567号", "士字第 20050123 号", "武字第123456"),
    counter_examples=("军字第12345号", "京字第2001988号", "军字第0000000号", "南字01234567号", "渝府字第123456号"),
)
