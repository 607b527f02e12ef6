"""Geology, surveying and mapping (地质、测绘), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="survey_mapping",
    label=Bilingual("地质与测绘", "geology and mapping"),
    category=Bilingual("工业·外部数据", "industrial: external"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "地质", "测绘", "钻孔", "矿产储量", "品位", "高程", "等高线", "控制点坐标", "遥感", "航测", "地下管线", "水文",
        "geology", "geological", "borehole", "ore_grade", "reserve_volume", "elevation", "contour", "survey_point",
        "remote_sensing", "pipeline_network",
    ),
    personal=False,
)  # fmt: skip
