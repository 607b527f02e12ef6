"""Political affiliation (政治面貌), GB/T 4762: party, league, democratic parties, none."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "中共党员 党员 中共预备党员 预备党员 共青团员 团员 群众 无党派 无党派人士 民革党员 民革会员 民盟盟员 民建会员 "
    "民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员 01 02 03 04 05 06 07 08 09 10 11 12 13"
)

detector = Detector(
    name="political_affiliation",
    label=Bilingual("政治面貌", "political affiliation"),
    category=Bilingual("个人基本资料", "basic personal data"),
    standard="GB/T 4762",
    words=(
        "政治面貌", "是否党员", "党派", "入党", "political", "political_affiliation", "political_status",
        "party_member", "zzmm", "zzmmdm",
    ),
    personal=True,
    shape=Shape(lengths=range(2, 19), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("中共党员", "共青团员", "群众", "０１", "九三学社社员"),
    counter_examples=("党", "会员", "14", "入党积极"),
)  # fmt: skip
