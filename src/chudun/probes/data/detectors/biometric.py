"""Biometric data (生物识别信息), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="biometric",
    label=Bilingual("生物识别信息", "biometric data"),
    category=Bilingual("生物识别信息", "biometric information"),
    standard="GB/T 45574-2025",
    words=(
        "人脸", "面部特征", "指纹", "掌纹", "声纹", "虹膜", "步态", "基因", "耳廓",
        "face_image", "face_photo", "face_feature", "face_id", "face_template", "face_embedding", "facial",
        "fingerprint_image", "fingerprint_template", "palm_print", "voiceprint", "iris", "gait", "genome",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
