"""How a vehicle runs (车辆运行数据), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="vehicle_operation",
    label=Bilingual("车辆运行数据", "vehicle operation"),
    category=Bilingual("车辆信息", "vehicle information"),
    standard="GB/T 32960",
    words=(
        "车速", "行驶里程", "里程", "总里程", "累计里程", "油耗", "电机转速", "加速踏板", "制动踏板", "方向盘转角",
        "驾驶行为", "故障码", "mileage", "odometer", "vehicle_speed", "motor_speed", "steering_angle",
        "accelerator_pedal", "brake_pedal", "fuel_consumption", "dtc", "fault_code", "can_data",
    ),
    personal=False,
)  # fmt: skip
