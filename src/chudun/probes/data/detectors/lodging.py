"""Stays at hotels, tickets and travel (住宿与出行), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="lodging",
    label=Bilingual("住宿与出行记录", "lodging and travel"),
    category=Bilingual("行踪轨迹", "whereabouts"),
    words=(
        "入住", "入住酒店", "入住宾馆", "入住时间", "入住日期", "退房", "退房时间", "离店时间", "住宿", "房间号",
        "航班", "车次", "座位号", "乘车", "行程", "出行记录", "通行记录", "进出站", "check_in_date", "checkin_date",
        "checkin_hotel", "check_out_date", "checkout_date", "hotel_name", "flight_no", "train_no", "seat_no",
        "itinerary", "boarding", "trip_record",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
)  # fmt: skip
