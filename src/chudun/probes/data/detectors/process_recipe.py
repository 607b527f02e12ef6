"""Process recipe (工艺配方、工艺参数), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="process_recipe",
    label=Bilingual("工艺配方与参数", "process recipe"),
    category=Bilingual("工业·生产数据", "industrial: production"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "工艺参数", "标准工时", "工艺编码", "路线编码", "设定值", "加工温度", "加工压力", "加工参数", "工艺路线",
        "工艺配方", "配方", "工序", "工步", "作业指导", "热处理温度", "浇注温度", "注射压力", "保压", "焊接电流",
        "切削参数", "进给速度", "主轴转速", "recipe", "recipe_id", "process_parameter", "process_param",
        "process_route", "work_instruction", "setpoint", "feed_rate", "spindle_speed", "injection_pressure", "gycs",
        "gylx", "gxh",
    ),
    personal=False,
)  # fmt: skip
