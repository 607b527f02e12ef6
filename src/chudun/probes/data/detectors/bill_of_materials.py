"""Bill of materials (物料清单), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="bill_of_materials",
    label=Bilingual("物料清单", "bill of materials"),
    category=Bilingual("工业·研发数据", "industrial: research and development"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "物料清单", "BOM", "bom", "父项物料", "子项物料", "单台用量", "损耗率", "配比", "bom_id", "bom_no", "bom_level",
        "parent_part", "child_part", "component_qty", "qty_per", "wlqd",
    ),
    personal=False,
)  # fmt: skip
