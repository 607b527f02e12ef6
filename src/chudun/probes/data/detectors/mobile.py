"""Mobile number (手机号) in the segments assigned as of 2026; not the 13-digit numbers of things."""

import numpy as np

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, copy, four_digits, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CANONICAL,
    CHECK,
    DIGITS,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.words import eight_alike, load_word
from chudun.vocabulary.bilingual import Bilingual


def _assigned() -> Bytes:
    assigned = np.zeros(10_000, dtype=np.uint8)
    ends = {3: "0123456789", 4: "57", 5: "012356789", 6: "2567"}
    ends |= {7: "01235678", 8: "0123456789", 9: "012356789"}
    for second, thirds in ends.items():
        for third in thirds:
            segment = 1000 + second * 100 + int(third) * 10
            assigned[segment : segment + 10] = 1
    assigned[1610] = 1
    return assigned


_ASSIGNED = _assigned()
# what may follow the first three digits, as words: 12345678, and China Mobile's hotline 13800138000
_COUNTING, _HOTLINE_TAIL = np.frombuffer(b"1234567800138000", dtype="<u8")


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An assigned segment, after +86 or 0086, the 0 that is dialled before a number of elsewhere, or nothing."""
    start = length - 11
    if start == 1 and cell[0] != 48:
        return ABSENT
    if start == 2 and two_digits(cell, 0) != 86:
        return ABSENT
    if start == 4 and four_digits(cell, 0) != 86:
        return ABSENT
    if cell[start] != 49:
        return ABSENT
    segment = four_digits(cell, start)
    if not _ASSIGNED[segment] and not (segment == 1740 and cell[start + 4] <= 53):
        return PLAUSIBLE
    tail = load_word(cell, start + 3)
    if eight_alike(tail) or tail == _COUNTING:
        return PLACEHOLDER
    return PLACEHOLDER if segment == 1380 and tail == _HOTLINE_TAIL else PASSED


@compiled(CANONICAL)
def canonical(cell: Bytes, length: int, out: Bytes) -> int:
    """Write the eleven digits without the country code."""
    copy(cell, length - 11, 11, out, 0)
    return 11


detector = Detector(
    name="mobile",
    label=Bilingual("手机号", "mobile number"),
    category=Bilingual("个人基本资料·联系方式", "contact details"),
    standard="工信部公众移动通信网网号 / MIIT mobile numbering",
    words=(
        "手机", "电话", "联系方式", "移动电话",
        "mobile", "phone", "cellphone", "telephone", "tel", "cell", "msisdn", "sjh", "sjhm", "lxdh", "dhhm",
    ),
    personal=True,
    kind=IdentifierKind.MOBILE,
    shape=Shape(lengths=(11, 12, 13, 15), alphabet=DIGITS, starts="180"),
    check=check,
    chance=0.53,
    canonical=canonical,
    canonical_length=11,
    in_text=True,
    mask=keep(3, 2),
    examples=(
        "13912345670", "+86 139 1234 5670", "0086-13912345670", "８６１３９１２３４５６７０", "16212345671",
        "19212345671", "17401234567", "16101234567", "013912345670", "0 139-1234-5670",
    ),
    counter_examples=(
        "15412345670", "19412345670", "16012345670", "12912345670", "13800138000", "13888888888", "1391234567",
        "861234567890", "1410012345678", "20240315102", "1064812345678",
        "113912345670", "012912345670", "015412345670",
    ),
)  # fmt: skip
