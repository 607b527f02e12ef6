"""Sexual orientation and sex life (性取向), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="sexual_orientation",
    label=Bilingual("性取向", "sexual orientation"),
    category=Bilingual("其他敏感个人信息·性取向", "other: sexual orientation"),
    standard="GB/T 45574-2025",
    words=(
        "性取向", "性倾向", "性经历", "sexual_orientation", "sexual_preference", "sex_life",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
