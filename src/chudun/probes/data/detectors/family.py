"""Family members and relations (家庭关系), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="family",
    label=Bilingual("家庭关系", "family relations"),
    category=Bilingual("个人基本资料", "basic personal data"),
    words=(
        "家庭成员", "亲属", "配偶", "子女", "父亲", "母亲", "监护人", "紧急联系人", "家属", "family_member", "spouse",
        "children", "guardian", "emergency_contact", "relative", "next_of_kin",
    ),
    personal=True,
)  # fmt: skip
