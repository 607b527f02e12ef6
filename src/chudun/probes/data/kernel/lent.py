"""What a table's name and comment lend to columns whose own names say nothing (表名、表注释所及)."""

import re
from collections.abc import Mapping

from chudun.probes.data.kernel.detector import Detector
from chudun.probes.data.kernel.lexicon import Said, lexicon
from chudun.probes.data.kernel.names import matching, split, without_affixes

_LENDING = frozenset(
    {"process_recipe", "bill_of_materials", "equipment_parameter", "product_design", "quality_inspection"}
)
"""What makes a parameter sensitive to a manufacturer is the process, machine or part that it belongs to."""

_PARAMETERS = (
    "参数", "参数名", "参数名称", "上限", "下限", "标准值", "目标值", "设定", "规格值", "公差", "偏差", "用量", "数量",
    "温度", "压力", "时长", "速度", "转速", "电流", "电压", "扭矩", "功率", "频率", "流量", "厚度", "浓度", "比例",
    "param", "parameter", "upper_limit", "lower_limit", "limit", "target", "standard_value", "nominal", "usl", "lsl",
    "qty", "quantity", "temperature", "temp", "pressure", "duration", "speed", "torque", "current", "voltage", "power",
    "flow", "thickness", "concentration", "ratio", "dosage",
)  # fmt: skip

_PART_OF = re.compile(r"_(?:item|line|header|step)$", re.M)
"""What a table's name says besides what it is about: ``bom_items``."""

_KEYS = frozenset({"id", "no", "nr", "num", "number", "nbr", "code", "key"})
_HAN_KEYS = frozenset({"编号", "号", "号码", "代码"})


def heard_with_table(text: str, table: str, detectors: tuple[Detector, ...]) -> Mapping[int, Said]:
    """Return, by place of the detector, what a column's name and comment say for it, its table's words included.

    A number of rows (``id``) is about what the table is about only if a word covers both: a patient's ``id`` is a
    patient's number, not a patient's health. A parameter is of what its table is about, if that is manufacturing.

    Parameters
    ----------
    text, table
        Name and comment, a line each.
    """
    words = lexicon(detectors)
    heard = words.heard(text, table)
    name = text.partition("\n")[0]
    if _is_key(name):
        last = name.lower()[-1:]
        heard = {i: said for i, said in heard.items() if _covers(detectors[i], said, last)}
    if heard or not table or not matching(_PARAMETERS, text):
        return heard
    spoken = words.heard(_PART_OF.sub("", without_affixes(table))).items()
    return {i: Said(said.word, by_table=True) for i, said in spoken if detectors[i].name in _LENDING}


def _is_key(name: str) -> bool:
    parts = split(name)
    return name in _HAN_KEYS or (bool(parts) and name.isascii() and all(part in _KEYS for part in parts))


def _covers(detector: Detector, said: Said, last: str) -> bool:
    """Whether a word that the table's name lends reaches to the column's own; values prove it otherwise."""
    return detector.check is not None or not said.by_table or said.word.endswith(last)
