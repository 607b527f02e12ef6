"""Labels and scores of a person (用户画像、标签), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="personal_tag",
    label=Bilingual("用户画像与标签", "profile and labels"),
    category=Bilingual("个人标签信息", "profiling"),
    words=(
        "用户画像", "用户标签", "客户标签", "偏好", "兴趣", "客户等级", "会员等级", "风险等级评估", "user_profile",
        "user_tag", "user_tags", "user_profile_tag", "profile_tag", "persona", "preference", "interests",
        "member_level", "churn_score",
    ),
    personal=True,
)  # fmt: skip
