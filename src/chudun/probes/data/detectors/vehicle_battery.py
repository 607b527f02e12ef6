"""State of a vehicle's battery (荷电状态、电池), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="vehicle_battery",
    label=Bilingual("车辆电池状态", "state of the battery"),
    category=Bilingual("车辆信息", "vehicle information"),
    standard="GB/T 32960",
    words=(
        "荷电状态", "电池电压", "电池电流", "电池温度", "单体电压", "电池健康", "剩余电量", "soc", "soh",
        "battery_voltage", "battery_current", "battery_temp", "cell_voltage", "remaining_range",
    ),
    personal=False,
)  # fmt: skip
