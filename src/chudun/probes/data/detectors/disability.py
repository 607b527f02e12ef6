"""Disability (残障身份), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="disability",
    label=Bilingual("残障身份", "disability"),
    category=Bilingual("特定身份", "specific status"),
    standard="GB/T 45574-2025",
    words=(
        "残疾", "是否残疾", "残疾证", "残障", "伤残", "disability", "disabled", "handicap", "cjz", "cjzh",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
