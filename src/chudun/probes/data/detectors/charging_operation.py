"""Electricity charged, power and load of the charging network (充电量、充电功率), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="charging_operation",
    label=Bilingual("充电运行数据", "charging operation"),
    category=Bilingual("汽车充电网运行数据", "operation of the charging network"),
    standard="汽车数据安全管理若干规定（试行）",
    words=(
        "充电量", "充电电量", "充电功率", "充电电流", "充电电压", "充电次数", "充电时长", "充电开始", "充电结束",
        "充电负荷", "放电量", "charge_energy", "charged_kwh", "charging_power", "charge_power", "charge_kwh",
        "charging_current", "charging_voltage", "charging_duration", "charging_load", "charge_amount",
    ),
    personal=False,
)  # fmt: skip
