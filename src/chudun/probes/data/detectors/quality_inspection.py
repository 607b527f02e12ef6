"""Quality inspection (质量检验), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="quality_inspection",
    label=Bilingual("质量检验", "quality inspection"),
    category=Bilingual("工业·生产数据", "industrial: production"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "质检", "检验项目", "检验结论", "不良率", "不良数", "良率", "合格率", "缺陷", "返工", "报废", "首件", "测量值",
        "探伤", "inspection", "inspection_result", "defect", "defect_code", "defect_rate", "yield_rate", "scrap",
        "rework", "cpk", "measured_value", "qc_result", "ncr", "hgl", "bll",
    ),
    personal=False,
)  # fmt: skip
