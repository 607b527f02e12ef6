"""Number of a SIM card (ICCID), ITU-T E.118: 89, China's country code, issuer, and mostly a Luhn check digit."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, four_digits, luhn, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
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

_CHINA = 8986


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """8986, and Luhn over all 19 or 20 digits."""
    if four_digits(cell, 0) != _CHINA:
        return SHAPED
    if repeats(cell, 6, length):
        return PLACEHOLDER
    return PASSED if luhn(cell, length) else PLAUSIBLE


detector = Detector(
    name="iccid",
    label=Bilingual("SIM 卡号", "SIM card number (ICCID)"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="ITU-T E.118",
    words=("sim", "集成电路卡识别码", "iccid", "sim_no", "sim_card", "sim_number"),
    personal=True,
    kind=IdentifierKind.ICCID,
    shape=Shape(lengths=(19, 20), alphabet=DIGITS, starts="8"),
    check=check,
    chance=0.1,
    check_optional=True,
    mask=keep(6, 2),
    examples=("89860012345678901238", "8986 0112 3456 7890 128", "89860000000000000019"),
    counter_examples=("89860012345678901237", "89880012345678901238", "89860000000000000000", "898600123456789012"),
)
