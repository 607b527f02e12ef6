"""Ethnic group (民族), GB/T 3304: one of the fifty-six, with or without 族."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 "
    "景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 "
    "保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
)

detector = Detector(
    name="ethnicity",
    label=Bilingual("民族", "ethnic group"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 3304",
    words=(
        "民族", "族别", "ethnicity", "ethnic", "ethnic_group", "nation", "mz", "mzdm",
    ),
    personal=True,
    shape=Shape(lengths=range(3, 16), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(name + ending for name in _VALUES.split() for ending in ("", "族"))),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("汉族", "维吾尔", "土家族", "回"),
    counter_examples=("汉族人", "大族", "族", "外国"),
)  # fmt: skip
