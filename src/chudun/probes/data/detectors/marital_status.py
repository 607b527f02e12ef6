"""Marital status (婚姻状况), GB/T 2261.2; the older standard calls marital history sensitive."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "未婚 已婚 初婚 再婚 复婚 离异 离婚 丧偶 已婚已育 已婚未育 SINGLE MARRIED DIVORCED WIDOWED SEPARATED "
    "UNMARRIED 10 20 21 22 23 30 40 90"
)

detector = Detector(
    name="marital_status",
    label=Bilingual("婚姻状况", "marital status"),
    category=Bilingual("婚姻信息", "marriage"),
    standard="GB/T 2261.2",
    words=(
        "婚姻", "婚否", "婚史", "marital", "marital_status", "marriage_status", "married", "hyzk", "hyzkdm",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    shape=Shape(lengths=range(2, 13), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("已婚", "离异", "Divorced", "２０"),
    counter_examples=("未知婚", "结婚证", "25", "是"),
)  # fmt: skip
