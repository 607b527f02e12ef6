"""Nationality (国籍), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="nationality",
    label=Bilingual("国籍", "nationality"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 2659",
    words=(
        "国籍", "nationality", "citizenship",
    ),
    personal=True,
)  # fmt: skip
