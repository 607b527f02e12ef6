"""Bank card number (银行卡号), ISO/IEC 7812: 16 to 19 digits, issuer prefix and Luhn check digit."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, four_digits, luhn, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    BOTH_READINGS,
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
from chudun.probes.data.kernel.words import eight_alike, load_word
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """UnionPay (62), Visa (4), Mastercard (51-55, 2221-2720), JCB (35), or an older domestic prefix; then Luhn."""
    two, four = two_digits(cell, 0), four_digits(cell, 0)
    international = cell[0] == 52 or 51 <= two <= 55 or 2221 <= four <= 2720 or 3528 <= four <= 3589
    domestic = two == 62 or two in (60, 68, 69, 90, 94, 95, 98, 99)
    if not domestic and not (international and length in (16, 19)):
        return SHAPED
    if not luhn(cell, length):
        return PLAUSIBLE
    return PLACEHOLDER if eight_alike(load_word(cell, length - 9)) else PASSED


detector = Detector(
    name="bank_card",
    label=Bilingual("银行卡号", "bank card number"),
    category=Bilingual("金融账户", "financial account"),
    standard="ISO/IEC 7812-1",
    words=(
        "银行卡", "卡号", "银行账号", "银行账户", "工资卡", "借记卡", "信用卡",
        "bank_card", "bankcard", "card_no", "card_number", "cardno", "bank_account", "account_no", "pan",
        "yhkh", "yhzh",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
    kind=IdentifierKind.BANK_CARD,
    shape=Shape(lengths=range(16, 20), alphabet=DIGITS, starts="2345679"),
    check=check,
    chance=0.1,
    check_optional=True,
    in_text=True,
    mask=keep(3, 2),
    examples=("6222021001116245702", "6228480402564890018", "6222 0210 0111 6245 702", "4532015112830366"),
    counter_examples=("6222021001116245703", "1222021001116245702", "6200000000000000", "622202100111624"),
)  # fmt: skip
