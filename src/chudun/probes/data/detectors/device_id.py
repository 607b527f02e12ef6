"""Number of a device for applications and advertising (OAID, IDFA 等): a UUID, or 16 to 64 hexadecimal digits.

Any hash has that form, so only a column so named proves it.
"""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, repeats
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
from chudun.probes.data.kernel.hexadecimal import count_hex_letters
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Hexadecimal digits; all zeros are what a phone shows whose owner allows no tracking."""
    if count_hex_letters(cell, 0, length) < 0:
        return ABSENT
    return PLACEHOLDER if repeats(cell, 0, length) else PASSED


detector = Detector(
    name="device_id",
    label=Bilingual("设备或广告标识符", "device or advertising identifier"),
    category=Bilingual("个人常用设备信息", "device information"),
    standard="T/TAF 095 (OAID), RFC 4122",
    words=(
        "设备标识", "设备指纹", "广告标识", "匿名设备", "oaid", "vaid", "aaid", "gaid", "idfa", "idfv", "udid",
        "android_id", "androidid", "device_id", "deviceid", "device_uuid", "device_fingerprint", "ad_id", "adid",
        "advertising_id",
    ),
    personal=True,
    kind=IdentifierKind.DEVICE,
    shape=Shape(lengths=(16, 32, 40, 64), alphabet=DIGITS | LETTERS, starts="0123456789ABCDEF"),
    check=check,
    needs_words=True,
    mask=keep(4),
    examples=("6D92078A-8246-4BA4-AE5B-76104861E7DC", "9774d56d682e549c", "1ff4f5e9a31b4c2d8f3a5b6c7d8e9f00"),
    counter_examples=("00000000-0000-0000-0000-000000000000", "9774d56d682e549g", "9774d56d682e549", "device-0017"),
)  # fmt: skip
