"""IMEI with software version (IMEISV), 3GPP TS 23.003: sixteen digits, none of which checks the others."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.detectors.imei import allocated, canonical
from chudun.probes.data.kernel.characters import Bytes, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, DIGITS, PASSED, PLACEHOLDER, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """An allocating body; version 99 is reserved."""
    if not allocated(cell) or (cell[14] == 57 and cell[15] == 57):
        return ABSENT
    return PLACEHOLDER if repeats(cell, 2, 14) else PASSED


detector = Detector(
    name="imeisv",
    label=Bilingual("移动设备识别码（含软件版本）", "mobile equipment identity with software version (IMEISV)"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="3GPP TS 23.003",
    words=("设备串号", "imeisv", "imei_sv", "imei"),
    personal=True,
    kind=IdentifierKind.IMEI,
    shape=Shape(lengths=(16,), alphabet=DIGITS, starts="034589"),
    check=check,
    needs_words=True,
    canonical=canonical,
    canonical_length=14,
    mask=keep(3, 2),
    examples=("4901542032375101", "35-209900-176148-23"),
    counter_examples=("1201542032375101", "8600000000000001", "490154203237510", "3520990017614899"),
)
