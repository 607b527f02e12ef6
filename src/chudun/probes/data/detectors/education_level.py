"""Level of education (学历、学位), GB/T 4658."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "文盲 半文盲 小学 初中 普通初中 高中 普通高中 中专 职高 职业高中 技校 中技 大专 专科 高职 本科 大学 大学本科 "
    "双学位 学士 硕士 硕士研究生 研究生 博士 博士研究生 博士后 MBA EMBA PHD BACHELOR MASTER DOCTOR DOCTORATE "
    "COLLEGE 10 20 30 40 50 60 70 80 90"
)

detector = Detector(
    name="education_level",
    label=Bilingual("学历学位", "level of education"),
    category=Bilingual("个人教育工作信息", "education and work"),
    standard="GB/T 4658",
    words=(
        "学历", "学位", "文化程度", "教育程度", "education", "education_level", "edu_level", "edu_degree",
        "edu_background", "degree", "qualification", "whcd", "xl", "xldm",
    ),
    personal=True,
    shape=Shape(lengths=range(2, 16), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("本科", "大专", "硕士研究生", "PhD", "２０"),
    counter_examples=("学校", "大学生", "25", "本科毕业"),
)  # fmt: skip
