"""Product design (产品设计): drawings, models, specifications, by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="product_design",
    label=Bilingual("产品设计", "product design"),
    category=Bilingual("工业·研发数据", "industrial: research and development"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "图号", "图纸", "设计图", "三维模型", "零件图", "装配图", "设计参数", "设计版本", "仿真", "公差", "drawing_no",
        "drawing_number", "cad", "cad_file", "dwg", "step_file", "design_version", "design_parameter", "tolerance",
        "simulation", "th", "tuzhi",
    ),
    personal=False,
)  # fmt: skip
