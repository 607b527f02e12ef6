"""Landline number (固定电话): area code and a subscriber's seven or eight digits, with or without +86."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, number, repeats, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, PLACEHOLDER, PLAUSIBLE, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_LARGE_CITIES = "10 20-25 27-29"
_OTHERS = (
    "310-319 335 349-359 370-379 391-396 398 411-419 421 427 429 431-440 451-459 464 467-470 471-479 482 483 "
    "510-519 523 527 530-539 543 546 550-566 570-580 591-599 631-635 660 662 663 668 691 692 701 710-719 722 724 728 "
    "730-739 743-746 750-760 762 763 766 768-779 790-799 812 813 816-818 825-827 830-839 851-859 870-879 883 886-888 "
    "891-898 901-903 906 908 909 911-917 919 930-939 941 943 951-955 970-979 990-999"
)


def _spans(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    flags = np.zeros(1000, dtype=np.uint8)
    for span in text.split():
        first, _, last = span.partition("-")
        flags[int(first) : int(last or first) + 1] = 1
    return flags


_SHORT, _LONG = _spans(_LARGE_CITIES), _spans(_OTHERS)


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An area code in use, and a subscriber's number that begins with 2 to 8."""
    start = 1
    if cell[0] == 56:
        start = 2
    elif cell[0] == 48 and cell[1] == 48 and length > 12:
        start = 4
    if start > 1 and two_digits(cell, start - 2) != 86:
        return PLAUSIBLE
    rest = length - start
    if _SHORT[two_digits(cell, start)] and rest == 10:
        subscriber = start + 2
    elif rest in (10, 11) and _LONG[number(cell, start, start + 3)]:
        subscriber = start + 3
    else:
        return PLAUSIBLE
    if not 50 <= cell[subscriber] <= 56:
        return PLAUSIBLE
    return PLACEHOLDER if repeats(cell, subscriber, length) else PASSED


detector = Detector(
    name="landline",
    label=Bilingual("固定电话", "landline number"),
    category=Bilingual("个人基本资料·联系方式", "contact details"),
    standard="工信部电信网编号计划 / MIIT numbering plan",
    words=(
        "固定电话", "座机", "宅电", "家庭电话", "电话", "联系方式", "landline", "phone", "telephone", "tel", "lxdh",
        "gddh", "dhhm",
    ),
    personal=True,
    shape=Shape(lengths=range(11, 16), alphabet=DIGITS, starts="08"),
    check=check,
    chance=0.4,
    needs_words=True,
    mask=keep(4, 2),
    examples=("027-87654321", "(0755) 2345 6789", "+86 10 6234 5678", "0086-718-8234567", "０２１５２３４５６７８"),
    counter_examples=("027-17654321", "0999-1234567", "027-88888888", "00000012345", "026-87654321", "4008123123"),
)  # fmt: skip
