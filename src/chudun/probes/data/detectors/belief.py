"""Religion and specific status (宗教信仰, 特定身份), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="belief",
    label=Bilingual("宗教信仰或特定身份", "religion or specific status"),
    category=Bilingual("宗教信仰、特定身份", "religious belief, specific status"),
    standard="GB/T 45574-2025",
    words=(
        "宗教", "信仰", "残疾", "残障", "犯罪记录", "前科", "性取向",
        "religion", "religious", "disability", "criminal_record", "sexual_orientation",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
