"""Trade-union membership (工会会籍), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="union_membership",
    label=Bilingual("工会会籍", "trade-union membership"),
    category=Bilingual("个人教育工作信息", "education and work"),
    words=(
        "工会会员", "工会会籍", "工会身份", "是否入会", "是否工会会员", "是否加入工会", "is_union_member",
        "union_member", "union_membership", "trade_union",
    ),
    personal=True,
)  # fmt: skip
