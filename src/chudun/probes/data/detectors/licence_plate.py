"""Vehicle licence plate (机动车号牌), GA 36: ordinary, new-energy, police, embassy, trailer, border and other forms."""

import numpy as np
from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import CELL, Bytes, all_digits, among, han, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    HAN,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_FIRST = np.array(sorted(ord(character) for character in _PROVINCES))
_LAST = np.array([ord(character) for character in "挂学警港澳领使"])
# characters of provinces that end many a word, and what may stand before them if a plate is meant
_IN_WORDS = np.array([ord(character) for character in "新云黑贵青宁吉"])
_SPEAKS_OF_PLATE = np.array([ord(character) for character in "牌照号车为是辆"])
_FIRST_HAN = 0x4E00
_EMBASSY, _POLICE_FORCE = ord("使"), (87, 74)


@compiled(types.boolean(CELL, types.int64, types.int64))
def _serial(cell: Bytes, start: int, stop: int) -> bool:
    for i in range(start, stop):
        digit, letter = 48 <= cell[i] <= 57, 65 <= cell[i] <= 90
        if not digit and (not letter or cell[i] == 73 or cell[i] == 79):
            return False
    return True


@compiled(types.boolean(CELL, types.int64))
def _new_energy(cell: Bytes, start: int) -> bool:
    """Six places after the city letter: small cars begin with A-H J K, large ones end with it."""
    small = 65 <= cell[start] <= 75 and cell[start] != 73 and all_digits(cell, start + 2, start + 6)
    large = 65 <= cell[start + 5] <= 75 and cell[start + 5] != 73 and all_digits(cell, start, start + 5)
    return (small or large) and _serial(cell, start, start + 6)


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Province character and city letter, then five places, six of the new-energy form, or four and a character."""
    if cell[0] == _POLICE_FORCE[0] and cell[1] == _POLICE_FORCE[1]:
        return PASSED if among(_FIRST, han(cell, 2)) and _serial(cell, 5, length) else ABSENT
    first, last = han(cell, 0), han(cell, length - 3)
    if first == _EMBASSY:
        return PASSED if length == 9 and all_digits(cell, 3, 9) else ABSENT
    if not among(_FIRST, first) or cell[3] < 65 or cell[3] > 90 or cell[3] == 73:
        return ABSENT
    if length == 11 and among(_LAST, last):
        return PASSED if _serial(cell, 4, 8) else SHAPED
    if length == 9 and _serial(cell, 4, 9):
        return PLACEHOLDER if repeats(cell, 4, 9) and cell[4] == 48 else PASSED
    if length == 10 and _new_energy(cell, 4):
        return PASSED
    return SHAPED


@compiled(CHECK)
def context(before: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """In a text, 最新A12345 is a model; only after no character, or one that speaks of a plate, is it Xinjiang's."""
    if length < 6 or not among(_IN_WORDS, han(before, length - 3)):
        return PASSED
    last = han(before, length - 6)
    return PASSED if last < _FIRST_HAN or among(_SPEAKS_OF_PLATE, last) else ABSENT


detector = Detector(
    name="licence_plate",
    label=Bilingual("机动车号牌", "vehicle licence plate"),
    category=Bilingual("车辆信息", "vehicle information"),
    standard="GA 36-2018",
    words=("车牌", "号牌", "牌照", "plate", "plate_no", "licence_plate", "license_plate", "cph", "cphm", "hphm"),
    personal=True,
    kind=IdentifierKind.LICENCE_PLATE,
    shape=Shape(lengths=(9, 10, 11), alphabet=DIGITS | LETTERS | HAN, starts=_PROVINCES + "使W"),
    check=check,
    chance=0.005,
    in_text=True,
    context=context,
    mask=keep(2, 1),
    examples=(
        "鄂A12345",
        "京A·1234B",
        "鄂AD12345",
        "沪A1234挂",
        "粤Z1234港",
        "鄂A1234警",
        "粤B12345D",
        "使014001",
        "WJ鄂1234A",
    ),
    counter_examples=("鄂A1234I", "鄂A00000", "鄂012345", "张A12345", "鄂AD123", "湖北A12345", "鄂AL12345"),
)
