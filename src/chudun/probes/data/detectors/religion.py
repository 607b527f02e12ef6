"""Religious belief (宗教信仰): beliefs, and codes of the organisation's own."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import BOTH_READINGS, DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "佛教 道教 伊斯兰教 天主教 基督教 基督新教 东正教 犹太教 印度教 喇嘛教 藏传佛教 无 无宗教信仰 不信教 BUDDHISM "
    "BUDDHIST TAOISM TAOIST ISLAM MUSLIM CHRISTIAN CHRISTIANITY CATHOLIC PROTESTANT ORTHODOX JEWISH JUDAISM HINDU "
    "HINDUISM ATHEIST"
)

detector = Detector(
    name="religion",
    label=Bilingual("宗教信仰", "religious belief"),
    category=Bilingual("宗教信仰", "religious belief"),
    standard="GB/T 45574-2025",
    words=(
        "宗教", "信仰", "教派", "教职", "religion", "religious", "faith", "belief", "zjxy", "zjxydm",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(3, 16), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("佛教", "伊斯兰教", "Catholic", "无宗教信仰"),
    counter_examples=("宗教", "信佛", "教育", "是"),
)  # fmt: skip
