"""Number of a mobile subscription (IMSI), ITU-T E.212: country 460, network, subscriber; no check digit."""

import numpy as np

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, among, number, repeats, two_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, PLACEHOLDER, PLAUSIBLE, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_CHINA = 460
# Mobile 00 02 04 07 08 13, Unicom 01 06 09, Telecom 03 05 11, Broadnet 15, railways 20
_NETWORKS = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 15, 20])


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """The country code of China and one of its networks."""
    if number(cell, 0, 3) != _CHINA or not among(_NETWORKS, two_digits(cell, 3)):
        return PLAUSIBLE
    return PLACEHOLDER if repeats(cell, 5, 15) else PASSED


detector = Detector(
    name="imsi",
    label=Bilingual("国际移动用户识别码", "mobile subscriber identity (IMSI)"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="ITU-T E.212",
    words=("用户识别码", "imsi", "imsi1", "imsi2"),
    personal=True,
    kind=IdentifierKind.IMSI,
    shape=Shape(lengths=(15,), alphabet=DIGITS, starts="4"),
    check=check,
    chance=0.01,
    needs_words=True,
    mask=keep(5, 2),
    examples=("460001234567890", "460-11-0123456789", "４６００１２３４５６７８９０１"),
    counter_examples=("461001234567890", "460991234567890", "460000000000000", "46000123456789"),
)
