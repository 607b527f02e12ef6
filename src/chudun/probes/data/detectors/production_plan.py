"""Production plan and work orders (生产计划、工单), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="production_plan",
    label=Bilingual("生产计划与工单", "production plan and work orders"),
    category=Bilingual("工业·生产数据", "industrial: production"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "生产计划", "排产", "排程", "工单", "计划产量", "计划数量", "计划开工", "实际产量", "产量", "产能", "投料",
        "在制品", "生产批次", "产线", "节拍", "work_order", "work_order_no", "wo_no", "production_plan",
        "production_order", "planned_qty", "plan_qty", "planned_output", "actual_qty", "output_qty",
        "production_capacity", "takt", "wip", "production_line", "lot_no", "scjh", "gdh",
    ),
    personal=False,
)  # fmt: skip
