"""Synthetic identifiers with the form and the check digits that the standards give them.

GB 11643 (居民身份证), GB 32100 (统一社会信用代码), GB 16735 / ISO 3779 (车辆识别代号), ISO/IEC 7812 (银行卡).
None is taken from a person or a company; one that exists would be a coincidence.
"""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from chudun.sample.digits import Characters, Numbers, characters, decimal, picked, text, weighted_sum

# County codes in force since the first resident IDs, so that every birth year below is plausible.
_HUBEI = (
    "420102 420103 420104 420105 420106 420107 420111 420112 420202 420204 420302 420303 "
    "420502 420503 420602 420702 420703 420802 422801"
)
_ELSEWHERE = (
    "110101 110105 110108 120101 210102 310101 310104 320102 320106 330106 340104 350203 360102 "
    "370102 410102 410105 430102 430105 440103 440106 440304 510104 510107 610103"
)
HUBEI = np.array(_HUBEI.split(), dtype=np.int64)
REGIONS = np.append(HUBEI, np.array(_ELSEWHERE.split(), dtype=np.int64))

EARLIEST_BIRTH = np.datetime64("1952-01-01")
LATEST_BIRTH = np.datetime64("2004-12-31")

MOBILE_SEGMENTS: Numbers = np.r_[
    130:140, 147, 150:154, 155:160, 162, 165:168, 170:174, 175:179, 180:194, 195:200
].astype(np.int64)

_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS = "10X98765432"

_CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)

_VIN_WEIGHTS = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
_VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", "12345678123457923456789", strict=True))
_VIN_MAKER = "LCD"
_PLANTS = "ABCDEFGHJKLMNPRST"

_CARD_PREFIXES = np.array([622202, 622848, 621700, 621661, 622588], dtype=np.int64)
_PLATE_CITIES = "ABCDEFGHJKLMNPQRS"


def distinct(rng: np.random.Generator, space: int, count: int) -> Numbers:
    """Draw ``count`` different numbers below ``space``, in random order."""
    return rng.choice(space, count, replace=False)


def mobiles(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different mobile numbers (手机号) in segments that are assigned."""
    numbers = distinct(rng, len(MOBILE_SEGMENTS) * 10**8, count)
    segments = MOBILE_SEGMENTS[numbers // 10**8]
    return text(np.hstack([decimal(segments, 3), decimal(numbers % 10**8, 8)]))


def resident_checks(first_17: Characters) -> Characters:
    """The check characters (校验码) of resident IDs, from their first 17 digits; shape (n, 1)."""
    return picked(_RESIDENT_CHECKS, weighted_sum(first_17 - ord("0"), _RESIDENT_WEIGHTS) % 11)


def calendar_number(days: NDArray[np.datetime64]) -> Numbers:
    """Write dates as numbers YYYYMMDD."""
    months = days.astype("datetime64[M]")
    year = months.astype(np.int64) // 12 + 1970
    month = months.astype(np.int64) % 12 + 1
    day = (days - months).astype("timedelta64[D]").astype(np.int64) + 1
    number: Numbers = year * 10_000 + month * 100 + day
    return number


def resident_ids(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different 18-digit resident IDs (居民身份证号) of adults, nearly half from Hubei."""
    days = int((LATEST_BIRTH - EARLIEST_BIRTH).astype(int)) + 1
    numbers = distinct(rng, len(REGIONS) * days * 999, count)
    region, rest = REGIONS[numbers // (days * 999)], numbers % (days * 999)
    born = EARLIEST_BIRTH + (rest // 999).astype("timedelta64[D]")
    first_17 = np.hstack([decimal(region, 6), decimal(calendar_number(born), 8), decimal(rest % 999 + 1, 3)])
    return text(np.hstack([first_17, resident_checks(first_17)]))


def fifteen_digits(resident: pa.StringArray) -> pa.StringArray:
    """The first-generation form (一代证, 15 位) of 18-digit IDs of people born before 2000."""
    return pc.binary_join_element_wise(
        pc.utf8_slice_codeunits(resident, 0, 6), pc.utf8_slice_codeunits(resident, 8, 17), ""
    )


def bank_cards(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different 19-digit bank cards (银行卡号) with a UnionPay prefix and a Luhn check digit."""
    prefixes = _CARD_PREFIXES[rng.integers(0, len(_CARD_PREFIXES), count)]
    body = np.hstack([decimal(prefixes, 6), decimal(distinct(rng, 10**12, count), 12)])
    values = (body - ord("0")).astype(np.int64)
    doubled = values[:, 1::2] * 2
    total = values[:, 0::2].sum(axis=1) + (doubled // 10 + doubled % 10).sum(axis=1)
    return text(np.hstack([body, decimal(-total % 10, 1)]))


def credit_codes(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different unified social credit codes (统一社会信用代码) of companies registered in Wuhan."""
    organisation = decimal(distinct(rng, 10**8, count), 8)
    inner = -weighted_sum(organisation - ord("0"), _ORGANISATION_WEIGHTS) % 11
    body = np.hstack([characters("91420100", count), organisation, picked("0123456789X", inner)])
    values = np.zeros(128, dtype=np.uint8)
    values[np.frombuffer(_CREDIT_ALPHABET.encode(), dtype=np.uint8)] = np.arange(len(_CREDIT_ALPHABET))
    check = -weighted_sum(values[body], _CREDIT_WEIGHTS) % 31
    return text(np.hstack([body, picked(_CREDIT_ALPHABET, check)]))


def vins(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different vehicle identification numbers (车辆识别代号) of one maker, model years 2024 to 2026."""
    serial = np.arange(count, dtype=np.int64)
    descriptor = picked("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", rng.integers(0, 33, (count, 5)))
    tail = [picked("RST", rng.integers(0, 3, count)), picked(_PLANTS, serial // 10**6)]
    rows = np.hstack(
        [characters(_VIN_MAKER, count), descriptor, characters("0", count), *tail, decimal(serial % 10**6, 6)]
    )
    values = np.zeros(128, dtype=np.uint8)
    for letter, value in {**_VIN_VALUES, **{digit: digit for digit in "0123456789"}}.items():
        values[ord(letter)] = int(value)
    rows[:, 8:9] = picked("0123456789X", weighted_sum(values[rows], _VIN_WEIGHTS) % 11)
    return text(rows)


def new_energy_plates(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different plates of small battery-electric cars (新能源号牌), such as 鄂AD12345."""
    number = rng.permutation(count)
    city, letter = number // 500_000, number % 5
    # a step coprime with 100,000 scatters the numbers and repeats none
    digits = number // 5 % 100_000 * 70_001 % 100_000
    return _hubei(np.hstack([picked(_PLATE_CITIES, city), picked("DABCE", letter), decimal(digits, 5)]))


def blue_plates(rng: np.random.Generator, count: int) -> pa.StringArray:
    """Different ordinary plates (蓝牌), such as 鄂A1234B."""
    number = rng.permutation(count)
    city, letter = number // 240_000, number % 24
    digits = number // 24 % 10_000 * 7_919 % 10_000
    letters = picked("ABCDEFGHJKLMNPQRSTUVWXYZ", letter)
    return _hubei(np.hstack([picked(_PLATE_CITIES, city), decimal(digits, 4), letters]))


def _hubei(rest: Characters) -> pa.StringArray:
    return pc.binary_join_element_wise("鄂", text(rest), "")


def order_numbers(created: NDArray[np.datetime64], region: Numbers) -> pa.StringArray:
    """Order numbers of 18 digits, shaped like resident IDs: county of the shop, date, serial.

    They carry no check digit, so about one in eleven passes GB 11643's by chance.
    """
    days = calendar_number(created.astype("datetime64[D]"))
    order = np.lexsort((days, region))
    group = days[order] * 1_000_000 + region[order]
    starts = np.flatnonzero(np.append(True, group[1:] != group[:-1]))
    rank = np.empty(len(order), dtype=np.int64)
    rank[order] = np.arange(len(order)) - np.repeat(starts, np.diff(np.append(starts, len(order))))
    # serials start anywhere in a day and jump: no run of small numbers
    serial = (rank * 7_919 + days * 31 + region * 17) % 10_000
    return text(np.hstack([decimal(region, 6), decimal(days, 8), decimal(serial, 4)]))


def passes_resident_check(eighteen_digits: pa.StringArray) -> NDArray[np.bool_]:
    """Which strings of 18 digits end in the check character that GB 11643 computes."""
    rows = np.array(eighteen_digits.to_pylist(), dtype="S18").view(np.uint8).reshape(-1, 18)
    return np.asarray((rows[:, 17:] == resident_checks(rows[:, :17])).ravel(), dtype=np.bool_)
