"""Postal code (邮政编码): six digits, the first two a province's; no check digit, so only a name proves it."""

from chudun.probes.data.kernel.characters import Bytes, repeats, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, DIGITS, PASSED, PLACEHOLDER, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """First two digits in use, from 01 to 86."""
    first = two_digits(cell, 0)
    if first == 0 or first > 86 or first in (8, 9, 18, 19, 28, 29, 37, 38, 39, 48, 49, 58, 59, 68, 69):
        return ABSENT
    return PLACEHOLDER if repeats(cell, 0, 6) else PASSED


detector = Detector(
    name="postal_code",
    label=Bilingual("邮政编码", "postal code"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="YD/T 603",
    words=("邮编", "邮政编码", "postcode", "post_code", "postal_code", "zip_code", "zipcode", "zip", "yzbm"),
    personal=True,
    shape=Shape(lengths=(6,), alphabet=DIGITS, starts="012345678"),
    check=check,
    needs_words=True,
    mask=keep(2),
    examples=("430074", "１０００８４", "010010"),
    counter_examples=("000000", "990001", "43007", "4300744"),
)
