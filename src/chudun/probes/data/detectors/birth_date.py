"""Date of birth (出生日期); only a column so named proves it."""

from numba import types

from chudun.probes.data.kernel.characters import CELL, Bytes, all_digits, find, four_digits, han, is_date, number
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    CANONICAL,
    CHECK,
    DIGITS,
    HAN,
    LETTERS,
    OTHER,
    PASSED,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_YEAR, _MONTH, _DAY = (ord(character) for character in "年月日")
_COLON, _T = b":T"


@compiled(types.int64(CELL, types.int64))
def _written(cell: Bytes, length: int) -> int:
    """Return the day of 1990年1月31日 as YYYYMMDD, or 0 for anything else."""
    if not all_digits(cell, 0, 4) or han(cell, 4) != _YEAR or han(cell, length - 3) != _DAY:
        return 0
    month = 8 if han(cell, 8) == _MONTH else 9
    if han(cell, month) != _MONTH or not 1 <= length - month - 6 <= 2:
        return 0
    if not all_digits(cell, 7, month) or not all_digits(cell, month + 3, length - 3):
        return 0
    return four_digits(cell, 0) * 10_000 + number(cell, 7, month) * 100 + number(cell, month + 3, length - 3)


@compiled(types.int64(CELL, types.int64))
def _month_of(cell: Bytes, length: int) -> int:
    """Return the month of 199001, 1990年1月 as YYYYMM, the last one of a year alone, or 0 for anything else."""
    if not all_digits(cell, 0, 4):
        return 0
    year, first = four_digits(cell, 0) * 100, 4
    if length > 6:
        if han(cell, 4) != _YEAR or (length > 7 and (length < 11 or han(cell, length - 3) != _MONTH)):
            return 0
        first, length = 7, max(7, length - 3)
    if length == first:
        return year + 12
    month = number(cell, first, length) if length - first <= 2 and all_digits(cell, first, length) else 0
    return year + month if 1 <= month <= 12 else 0


@compiled(types.boolean(CELL, types.int64))
def _in_digits(cell: Bytes, length: int) -> bool:
    """Whether eight digits stand alone, or before the clock time that an export adds: 0:00, 00:00:00, 00:00:00.0."""
    if length < 8 or not all_digits(cell, 0, 8):
        return False
    clock = 9 if length > 8 and cell[8] == _T else 8
    if length == 8:
        return True
    colon = find(cell, _COLON, clock, length)
    return clock < colon <= clock + 2 and colon + 3 <= length and all_digits(cell, clock, colon)


@compiled(types.int64(CELL, types.int64))
def _day_of(cell: Bytes, length: int) -> int:
    """Return the day as YYYYMMDD, or 0 where none is written."""
    return number(cell, 0, 8) if _in_digits(cell, length) else _written(cell, length)


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:
    """A day from 1880 to today, or a month or year until this one."""
    born = _day_of(cell, length)
    if born == 0:
        year = _month_of(cell, length) // 100
        return PASSED if 1880 <= year <= today // 10_000 else SHAPED
    return PASSED if 18800101 <= born <= today and is_date(born // 10_000, born // 100 % 100, born % 100) else SHAPED


@compiled(CANONICAL)
def canonical(cell: Bytes, length: int, out: Bytes) -> int:
    """Write the eight digits; of a month or year the last day, so that nobody is taken to be older than they are."""
    born = _day_of(cell, length)
    if born == 0:
        born = _month_of(cell, length) * 100 + 31
    for i in range(8):
        out[7 - i] = 48 + born % 10
        born //= 10
    return 8


detector = Detector(
    name="birth_date",
    label=Bilingual("出生日期", "date of birth"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 7408",
    words=("出生", "生日", "birth", "birthday", "birth_date", "birthdate", "dob", "csrq", "csny"),
    personal=True,
    shape=Shape(lengths=(4, 6, 7, 8, *range(11, 24)), alphabet=DIGITS | HAN | LETTERS | OTHER, starts="12"),
    check=check,
    needs_words=True,
    canonical=canonical,
    canonical_length=8,
    born_at=0,
    mask=keep(3),
    examples=(
        "1990-01-31", "19900131", "2000/02/29", "１９９０.01.31", "1990年1月31日", "1990 年 01 月 31 日",
        "1990-01-31 00:00", "1990-01-31 00:00:00", "1990-01-31T00:00:00Z", "1990/01/31 00:00:00.000", "1990/1/31",
        "1990.1.1", "1990-1-31 0:00:00", "1990-01", "1990/1", "1990年1月", "1990年12月", "1990", "1990年",
    ),
    counter_examples=(
        "1990-02-30", "2199-01-01", "1990-13-01", "1990/2/30", "1990年2月30日", "1990年13月", "1990-02-30 00:00:00",
        "1990-01-31 0000:00", "1990-01-31T00", "1990-13", "2199", "1990年1", "19901", "1990月1日",
    ),
)  # fmt: skip
