"""Sex (性别), GB/T 2261.1: words, or the codes 0, 1, 2 and 9; only a column so named proves it."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = "男 女 男性 女性 男士 女士 先生 小姐 M F MALE FEMALE MAN WOMAN 0 1 2 9 未知 未说明 保密"

detector = Detector(
    name="sex",
    label=Bilingual("性别", "sex"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 2261.1",
    words=(
        "性别", "gender", "sex", "xb", "xbdm",
    ),
    personal=True,
    shape=Shape(lengths=range(1, 10), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("男", "女性", "F", "male", "１"),
    counter_examples=("雄", "男女", "MM", "3", "12"),
)  # fmt: skip
