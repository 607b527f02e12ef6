"""File number of a driving licence (驾驶证档案编号): region and eight digits; the licence has the ID number."""

from chudun.probes.data.kernel.characters import Bytes, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, DIGITS, PASSED, PLACEHOLDER, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.regions import region_known
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """A region first."""
    if not region_known(cell, 0):
        return ABSENT
    return PLACEHOLDER if repeats(cell, 4, 12) else PASSED


detector = Detector(
    name="driver_licence_file",
    label=Bilingual("驾驶证档案编号", "driving licence file number"),
    category=Bilingual("个人身份信息", "identity document number"),
    words=("驾驶证档案", "驾照档案", "档案编号", "licence_file_no", "license_file_no", "dabh"),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    shape=Shape(lengths=(12,), alphabet=DIGITS, starts="1234568"),
    check=check,
    needs_words=True,
    mask=keep(2, 2),
    examples=("420100123456", "3101 1500 6789"),
    counter_examples=("990100123456", "42010012345", "420100000000", "420000000000"),
)  # fmt: skip
