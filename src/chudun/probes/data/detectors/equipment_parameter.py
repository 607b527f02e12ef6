"""Equipment and its state (设备参数、设备状态), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="equipment_parameter",
    label=Bilingual("设备参数与状态", "equipment parameters"),
    category=Bilingual("工业·运维数据", "industrial: operation and maintenance"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "设备编号", "设备名称", "设备型号", "设备参数", "设备状态", "机台", "机床", "设备利用率", "停机时间", "振动值",
        "轴承温度", "电机温度", "点检", "维修记录", "保养", "报警代码", "equipment_id", "equipment_param",
        "equipment_parameter", "device_param", "device_parameter", "machine_param", "equipment_no", "machine_id",
        "machine_no", "machine_status", "downtime", "oee", "vibration", "spindle_load", "motor_temp", "alarm_code",
        "maintenance", "mtbf", "sbbh", "sbcs",
    ),
    personal=False,
)  # fmt: skip
