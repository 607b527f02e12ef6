"""Biometric data (生物识别信息), by the column's name: features, templates, or where a picture of them lies."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="biometric",
    label=Bilingual("生物识别信息", "biometric data"),
    category=Bilingual("生物识别信息", "biometric information"),
    standard="GB/T 45574-2025",
    words=(
        "人脸", "面部特征", "面部识别", "指纹", "掌纹", "声纹", "虹膜", "眼纹", "步态", "基因", "耳廓", "静脉识别",
        "生物特征", "face_image", "face_photo", "face_feature", "face_id", "face_template", "face_embedding",
        "face_vector", "face_encoding", "face_url", "facial", "fingerprint_image", "fingerprint_template",
        "finger_print", "palm_print", "palmprint", "voiceprint", "voice_print", "iris", "iris_code", "retina", "gait",
        "genome", "dna", "biometric", "biometrics",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
