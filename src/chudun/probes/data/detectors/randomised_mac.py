"""Randomised hardware address (随机化 MAC 地址): set by software, changed at will, so it ties nothing to a device."""

from chudun.probes.data.detectors.mac_address import FORMS, GROUP, LOCAL, first_byte
from chudun.probes.data.kernel.characters import Bytes
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, PASSED, SHAPED, Detector
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """The bit for addresses set locally, and not the one for groups."""
    first = first_byte(cell, length)
    if first < 0:
        return ABSENT
    return PASSED if first & LOCAL and not first & GROUP else SHAPED


detector = Detector(
    name="randomised_mac",
    label=Bilingual("随机化 MAC 地址", "randomised hardware address"),
    category=Bilingual("个人上网记录", "online activity"),
    standard="IEEE 802 EUI-48",
    words=("物理地址", "mac", "mac_address", "mac_addr", "macaddr", "wifi_mac"),
    personal=True,
    shape=FORMS,
    check=check,
    needs_words=True,
    mask=keep(6),
    examples=("DA:A1:19:00:11:22", "daa1.1900.1122", "02-00-5E-10-00-0A"),
    counter_examples=("3C:5A:B4:12:34:56", "03:00:5E:00:00:FB", "FF:FF:FF:FF:FF:FF", "202403151020"),
)
