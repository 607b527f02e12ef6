"""Number of a mobile device (IMEI), 3GPP TS 23.003: type allocation code, serial number, Luhn check digit."""

import numpy as np
from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import CELL, Bytes, among, copy, luhn, repeats, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    CANONICAL,
    CHECK,
    DIGITS,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

# first two digits: the bodies that have allocated type codes (86 China, 35 Britain, 01 North America …)
_BODIES = np.array([1, 30, 33, 35, 44, 45, 49, 50, 51, 52, 53, 54, 86, 91, 98, 99])


@compiled(types.boolean(CELL), inline=True)
def allocated(cell: Bytes) -> bool:
    """Whether the first two digits are those of a body that allocates type codes."""
    return bool(among(_BODIES, two_digits(cell, 0)))


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An allocating body, and Luhn over all fifteen digits."""
    if not allocated(cell):
        return SHAPED
    if repeats(cell, 2, 14):
        return PLACEHOLDER
    return PASSED if luhn(cell, 15) else PLAUSIBLE


@compiled(CANONICAL)
def canonical(cell: Bytes, length: int, out: Bytes) -> int:  # noqa: ARG001
    """Write the fourteen digits that name the device; the IMEISV begins with the same ones."""
    copy(cell, 0, 14, out, 0)
    return 14


detector = Detector(
    name="imei",
    label=Bilingual("移动设备识别码", "mobile equipment identity (IMEI)"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="3GPP TS 23.003",
    words=("串号", "移动设备识别码", "imei", "imei1", "imei2", "meid", "device_imei", "phone_imei"),
    personal=True,
    kind=IdentifierKind.IMEI,
    shape=Shape(lengths=(15,), alphabet=DIGITS, starts="034589"),
    check=check,
    chance=0.1,
    canonical=canonical,
    canonical_length=14,
    in_text=True,
    mask=keep(3, 2),
    examples=("490154203237518", "86-123456-789012-7", "３５２０９９００１７６１４８１", "35 209900 176148 1"),
    counter_examples=("490154203237517", "120154203237517", "860000000000000", "49015420323751", "20240315102030"),
)
