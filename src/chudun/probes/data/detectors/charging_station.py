"""Charging stations and piles (充电站、充电桩), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="charging_station",
    label=Bilingual("充电站、充电桩", "charging station or pile"),
    category=Bilingual("汽车充电网运行数据", "operation of the charging network"),
    standard="汽车数据安全管理若干规定（试行）",
    words=(
        "充电桩", "充电站", "充电枪", "充电终端", "换电站", "桩编号", "枪编号", "charging_station", "charging_pile",
        "charge_pile", "charger_id", "connector_id", "evse", "evse_id", "station_id", "pile_id", "cdz", "cdzbh",
    ),
    personal=False,
)  # fmt: skip
