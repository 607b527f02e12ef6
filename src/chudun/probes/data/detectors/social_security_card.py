"""Number on a social security card (社会保障卡卡号), nine characters.

The social security number itself is the identity number. The rule of the last character was not verified, so form and
name decide here.
"""

from chudun.probes.data.kernel.characters import Bytes, all_digits, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """A letter or digit, seven digits, a letter or digit."""
    if not all_digits(cell, 1, 8):
        return ABSENT
    return PLACEHOLDER if repeats(cell, 1, 8) else PASSED


detector = Detector(
    name="social_security_card",
    label=Bilingual("社会保障卡号", "social security card number"),
    category=Bilingual("个人身份信息", "identity document number"),
    words=(
        "社会保障卡", "社保卡", "社保编号", "医保卡", "医保号", "医保编号",
        "social_security_card", "sscard", "ss_card", "sb_card", "sbkh", "sbkhm", "ybkh", "medical_insurance_no",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    shape=Shape(lengths=(9,), alphabet=DIGITS | LETTERS),
    check=check,
    needs_words=True,
    mask=keep(1, 2),
    examples=("A12345678", "F0123456X", "１２３４５６７８９"),
    counter_examples=("AB1234567", "000000000", "A1234567", "A00000000"),
)  # fmt: skip
