"""Energy and resources used (能耗), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="energy_consumption",
    label=Bilingual("能耗数据", "energy consumption"),
    category=Bilingual("工业·运维数据", "industrial: operation and maintenance"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "能耗", "用电量", "耗电量", "用水量", "用气量", "蒸汽量", "峰谷电", "碳排放", "单位产品能耗", "电表",
        "energy_consumption", "power_consumption", "electricity_kwh", "kwh", "water_usage", "gas_usage", "steam_flow",
        "carbon_emission", "meter_reading",
    ),
    personal=False,
)  # fmt: skip
