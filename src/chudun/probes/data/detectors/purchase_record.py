"""What somebody bought or rented (消费记录), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="purchase_record",
    label=Bilingual("消费记录", "purchases"),
    category=Bilingual("个人财产信息", "personal property"),
    words=(
        "消费记录", "消费金额", "购买记录", "充值记录", "房产", "不动产", "房屋产权", "车辆登记", "purchase_history",
        "order_history", "consumption", "spending", "property_ownership",
    ),
    personal=True,
)  # fmt: skip
