"""Number of a thing in the mobile network (物联网号码), 13 digits: no person answers it."""

from chudun.probes.data.kernel.characters import Bytes, number, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, PLACEHOLDER, PLAUSIBLE, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """A prefix assigned to machine-to-machine subscriptions."""
    segment = number(cell, 0, 5)
    if segment not in (10646, 10647, 10648, 10649) and segment // 10 not in (1410, 1440):
        return PLAUSIBLE
    return PLACEHOLDER if repeats(cell, 5, length) else PASSED


detector = Detector(
    name="iot_number",
    label=Bilingual("物联网号码", "machine-to-machine number"),
    category=Bilingual("设备信息", "device information"),
    standard="工信部公众移动通信网网号 / MIIT mobile numbering",
    words=("物联网卡", "物联卡", "流量卡", "msisdn", "iot_number", "m2m"),
    personal=False,
    shape=Shape(lengths=(13,), alphabet=DIGITS, starts="1"),
    check=check,
    chance=0.01,
    mask=keep(5, 2),
    examples=("1064812345678", "1410012345678", "1440012345678"),
    counter_examples=("1712345678901", "10648123456", "1064800000000"),
)
