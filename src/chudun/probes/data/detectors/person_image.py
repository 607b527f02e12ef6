"""Picture, sound or film of a person (人像、音视频), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="person_image",
    label=Bilingual("个人影像", "picture or recording of a person"),
    category=Bilingual("个人影像", "picture or recording of a person"),
    words=(
        "头像", "人像", "个人照片", "本人照片", "员工照片", "半身照", "一寸照", "自拍", "监控视频", "监控录像",
        "通话录音", "舱内视频", "avatar", "portrait", "headshot", "selfie", "user_photo", "profile_photo",
        "profile_picture", "cctv", "surveillance_video", "call_recording", "in_cabin_video",
    ),
    personal=True,
)  # fmt: skip
