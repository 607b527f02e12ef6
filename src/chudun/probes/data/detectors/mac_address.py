"""Hardware address (MAC 地址), EUI-48: of one device and assigned by its maker, so neither random nor for a group."""

from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import CELL, Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CANONICAL,
    CHECK,
    DIGITS,
    LETTERS,
    OTHER,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.hexadecimal import count_hex_letters, hex_digit
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_COLON = ord(":")
GROUP, LOCAL = 1, 2
"""The two lowest bits of the first byte: for a group of devices; set by software and not by the maker."""

FORMS = Shape(lengths=(12, 17), alphabet=DIGITS | LETTERS | OTHER, starts="0123456789ABCDEF")
"""Six bytes in hexadecimal, with colons or (hyphens and dots are stripped) without."""


@compiled(types.int64(CELL, types.int64), inline=True)
def first_byte(cell: Bytes, length: int) -> int:
    """Return the first byte of an address in hexadecimal; -1 for anything else, -2 for digits only or a gap of zeros.

    Twelve decimal digits are rather a number, and six zeros in front rather a counter.
    """
    stride, letters, leading = (3 if length == 17 else 2), 0, 0
    for i in range(0, length, stride):
        found = count_hex_letters(cell, i, i + 2)
        if found < 0 or (stride == 3 and i + 2 < length and cell[i + 2] != _COLON):
            return -1
        letters += found
        leading += i < 3 * stride and cell[i] == 48 and cell[i + 1] == 48
    if leading == 3 or (letters == 0 and stride == 2):
        return -2
    return hex_digit(cell, 0) * 16 + hex_digit(cell, 1)


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Both low bits of the first byte clear, which random bytes have one time in four."""
    first = first_byte(cell, length)
    if first < 0:
        return ABSENT if first == -1 else SHAPED
    if first == 255:
        return PLACEHOLDER
    return PLAUSIBLE if first & (GROUP | LOCAL) else PASSED


@compiled(CANONICAL)
def canonical(cell: Bytes, length: int, out: Bytes) -> int:
    """Write the twelve hexadecimal digits without colons."""
    size = 0
    for i in range(length):
        if cell[i] != _COLON:
            out[size] = cell[i]
            size += 1
    return size


detector = Detector(
    name="mac_address",
    label=Bilingual("MAC 地址", "hardware address (MAC)"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="IEEE 802 EUI-48",
    words=("物理地址", "网卡地址", "mac", "mac_address", "mac_addr", "macaddr", "wifi_mac", "bt_mac"),
    personal=True,
    kind=IdentifierKind.MAC,
    shape=FORMS,
    check=check,
    chance=0.25,
    needs_words=True,
    canonical=canonical,
    canonical_length=12,
    mask=keep(6),
    examples=("3C:5A:B4:12:34:56", "3c-5a-b4-12-34-56", "3c5a.b412.3456", "3C5AB4123456", "０８:00:27:A1:B2:C3"),
    counter_examples=(
        "DA:A1:19:00:11:22", "01:00:5E:00:00:FB", "FF:FF:FF:FF:FF:FF", "00:00:00:00:00:01", "202403151020",
        "3C:5A:B4:12:34", "3C:5A:B4:12:34:5G", "00000000001A", "12:34:56:78:90",
    ),
)  # fmt: skip
