"""Landline number (固定电话): area code and a subscriber's seven or eight digits, with or without +86."""

import numpy as np
from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, all_digits, han, number, repeats, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    HAN,
    LETTERS,
    OTHER,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    Detector,
    Shape,
)
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


_FEWEST, _MOST = 11, 17
"""Digits of a number with its area code, and of one with a country code or an extension."""
_EXTENSION = 5
"""Digits of the longest extension."""
_TURN, _APART = ord("转"), ord("分")
_X, _HASH, _STAR, _E, _T = b"X#*ET"

_SHORT, _LONG = _spans(_LARGE_CITIES), _spans(_OTHERS)


@compiled(types.int64(CELL, types.int64))
def _without_extension(cell: Bytes, length: int) -> int:
    """Return the length less an extension set apart by a word or mark (转802, 分机802, ext802, #802), or -1."""
    end = length
    while end > 0 and 48 <= cell[end - 1] <= 57:
        end -= 1
    if end == 0:
        return length
    if not 1 <= length - end <= _EXTENSION:
        return -1
    start = end
    while start > 0 and not 48 <= cell[start - 1] <= 57:
        start -= 1
    if not all_digits(cell, 0, start):
        return -1
    first, size = han(cell, start), end - start
    in_han = (first == _TURN and size in (3, 9)) or (first == _APART and size == 6)
    in_latin = size == 1 and (cell[start] == _X or cell[start] == _HASH or cell[start] == _STAR)
    in_word = size == 3 and cell[start] == _E and cell[start + 1] == _X and cell[start + 2] == _T
    return start if in_han or in_latin or in_word else -1


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An area code in use, a subscriber's number that begins with 2 to 8, and perhaps an extension."""
    whole, length = length, _without_extension(cell, length)
    if not _FEWEST <= length <= _MOST:
        return ABSENT
    start = 1
    if cell[0] == 56:
        start = 2
    elif cell[0] == 48 and cell[1] == 48 and length > 12:
        start = 4
    if start > 1 and two_digits(cell, start - 2) != 86:
        return PLAUSIBLE
    rest = length - start
    # digits after a full number are an extension whose hyphen is gone by now; after a country code, rather a device's
    spare = _EXTENSION if start == 1 and whole == length else 0
    if _SHORT[two_digits(cell, start)] and 10 <= rest <= 10 + spare:
        subscriber = start + 2
    elif _LONG[number(cell, start, start + 3)] and 10 <= rest <= 11 + spare:
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
        "固定电话", "固话", "座机", "宅电", "住宅电话", "家庭电话", "电话", "联系方式", "landline", "phone",
        "telephone", "tel", "lxdh", "gddh", "dhhm",
    ),
    personal=True,
    shape=Shape(lengths=range(11, 32), alphabet=DIGITS | HAN | LETTERS | OTHER, starts="08"),
    check=check,
    chance=0.4,
    needs_words=True,
    mask=keep(4, 2),
    examples=(
        "027-87654321", "(0755) 2345 6789", "+86 10 6234 5678", "0086-718-8234567", "０２１５２３４５６７８",
        "027-8765 4321转802", "027-87654321-802", "0718-8234567 分机 12", "010-62345678 ext. 1001", "(021)52345678#8",
    ),
    counter_examples=(
        "027-17654321", "0999-1234567", "027-88888888", "00000012345", "026-87654321", "4008123123",
        "027-87654321转", "027-87654321转财务", "027转802", "027-87654321转1234567", "0999-12345678-802",
    ),
)  # fmt: skip
