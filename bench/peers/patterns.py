"""Regular expressions for identifiers as anyone would write them, without look-around, which RE2 and Rust lack."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

BORN = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One identifier.

    Attributes
    ----------
    pattern
        Its form.
    words
        Context words.
    proves
        Its checksum, or None.
    sure
        Whether the form alone is believed; Presidio gives others less than its threshold unless a word is near.
    """

    pattern: str
    words: tuple[str, ...]
    proves: Callable[[str], bool] | None = None
    sure: bool = True


def _digits(text: str) -> list[int]:
    return [int(c) for c in text if c.isdigit()]


def resident(text: str) -> bool:
    """Return whether the last of 18 characters is the check character of those before."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(d) * w for d, w in zip(text, weights, strict=False)) % 11] == text[-1].upper()


def luhn(text: str) -> bool:
    """Return whether the last digit is the Luhn check digit of those before."""
    digits = _digits(text)[::-1]
    doubled = [digit * 2 - 9 * (digit > 4) for digit in digits[1::2]]
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


WANTED: Mapping[str, Wanted] = {
    "resident_id": Wanted(
        rf"[1-9]\d{{5}}{BORN}\d{{3}}[\dXx]", ("身份证", "证件", "id_card", "idcard", "sfz"), resident
    ),
    "mobile": Wanted(
        r"1(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d{8}", ("手机", "电话", "phone", "mobile", "tel", "sjh")
    ),
    "bank_card": Wanted(r"62\d{14,17}", ("卡", "card", "银行", "bank"), luhn),
    "licence_plate": Wanted(
        r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·]?[A-HJ-NP-Z0-9]{5,6}",
        ("车牌", "plate"),
    ),
    "vin": Wanted(r"L[A-HJ-NPR-Z0-9]{16}", ("车架", "vin"), None, sure=False),
    "credit_code": Wanted(r"91\d{6}[0-9A-HJ-NPQRTUWXY]{10}", ("信用代码", "税号", "tax")),
    "passport": Wanted(r"[EG][A-Z0-9]\d{7}", ("护照", "passport"), None, sure=False),
    "landline": Wanted(r"0\d{2,3}-[2-8]\d{6,7}", ("电话", "tel", "phone")),
    "imei": Wanted(r"(?:35|86|01)\d{13}", ("imei", "串号"), luhn),
    "iccid": Wanted(r"8986\d{16}", ("iccid", "sim")),
    "birth_date": Wanted(r"(?:19|20)\d\d-\d\d-\d\d", ("生日", "出生", "birth", "dob"), None, sure=False),
    "email": Wanted(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}", ("邮箱", "mail")),
    "ip_address": Wanted(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)", ("ip",)),
    "mac_address": Wanted(r"(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}", ("mac",)),
}

ALONE = r"(?:^|[^0-9A-Za-z])(?:{})(?:$|[^0-9A-Za-z])"
"""What keeps a pattern from matching inside a longer number; Chinese characters may touch it."""
