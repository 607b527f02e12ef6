"""Household register (户口簿、户籍), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="household_register",
    label=Bilingual("户籍信息", "household register"),
    category=Bilingual("个人身份信息", "identity document"),
    words=(
        "户口", "户籍", "户籍地", "户籍所在地", "籍贯", "祖籍", "户主", "与户主关系", "hukou", "hukou_location",
        "household_register", "native_place", "birthplace", "hkszd", "hkxz",
    ),
    personal=True,
)  # fmt: skip
