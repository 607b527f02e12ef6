"""Flow of vehicles, people and goods (车流量、人流量、物流), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="traffic_flow",
    label=Bilingual("车流、人流、物流量", "flow of vehicles, people or goods"),
    category=Bilingual("车辆流量、物流", "flow of vehicles and goods"),
    standard="汽车数据安全管理若干规定（试行）",
    words=(
        "车流量", "车辆流量", "人流量", "客流量", "交通流量", "通行量", "断面流量", "货运量", "物流量", "traffic_flow",
        "vehicle_flow", "traffic_volume", "passenger_flow", "pedestrian_flow", "freight_volume", "vehicle_count",
    ),
    personal=False,
)  # fmt: skip
