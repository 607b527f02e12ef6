"""Height, weight and the like of a person (身高、体重等身体数据), by the column's name.

Physiological information (个人健康生理信息) that tells of no illness, so not sensitive by itself.
"""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="body_measure",
    label=Bilingual("身高、体重等身体数据", "height, weight and other measures of the body"),
    category=Bilingual("个人健康生理信息", "health and body"),
    standard="GB/T 35273-2020",
    words=(
        "身高", "体重", "身高体重", "腰围", "胸围", "臀围", "肺活量", "体脂率", "视力", "body_height", "body_weight",
        "vital_capacity",
    ),
    personal=True,
)  # fmt: skip
