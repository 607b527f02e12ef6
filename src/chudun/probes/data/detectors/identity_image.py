"""Picture of an identity card or passport (证件照片), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="identity_image",
    label=Bilingual("身份证件影像", "picture of an identity document"),
    category=Bilingual("其他敏感个人信息·身份证照片", "other: picture of the identity card"),
    standard="GB/T 45574-2025",
    words=(
        "身份证照片", "身份证影像", "身份证正面", "身份证反面", "身份证复印件", "证件照片", "证件影像", "证件照",
        "id_photo", "idcard_photo", "id_card_photo", "id_card_image", "id_image", "id_front", "id_back",
        "id_card_front", "id_card_back", "idcard_front", "idcard_back", "passport_photo", "passport_image", "id_scan",
        "sfzzp",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
