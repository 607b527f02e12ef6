"""Criminal record and offences (犯罪记录), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="criminal_record",
    label=Bilingual("违法犯罪记录", "criminal record"),
    category=Bilingual("其他敏感个人信息·犯罪记录", "other: criminal record"),
    standard="GB/T 45574-2025",
    words=(
        "犯罪", "前科", "案底", "违法记录", "刑事处罚", "服刑", "涉毒", "失信被执行", "criminal", "criminal_record",
        "conviction", "offence", "arrest_record",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
