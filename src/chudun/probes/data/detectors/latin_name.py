"""Personal name in Latin letters (外文姓名或拼音); only a column so named proves it."""

from chudun.probes.data.kernel.characters import Bytes, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import ABSENT, CHECK, LETTERS, PASSED, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Letters only."""
    return ABSENT if repeats(cell, 0, length) else PASSED


detector = Detector(
    name="latin_name",
    label=Bilingual("外文姓名", "personal name in Latin letters"),
    category=Bilingual("个人基本资料", "basic personal data"),
    words=(
        "姓名", "英文名", "拼音", "外文名", "name_pinyin",
        "full_name", "first_name", "last_name", "surname", "given_name", "english_name", "customer_name",
        "employee_name", "contact_name", "owner_name", "passenger_name",
    ),
    personal=True,
    of_things=True,
    shape=Shape(lengths=range(4, 41), alphabet=LETTERS),
    check=check,
    needs_words=True,
    mask=keep(1),
    examples=("Zhang San", "LI/XIAOMING", "Anna-Maria Schmidt"),
    counter_examples=("A1 Zhang", "xxxx", "Li"),
)  # fmt: skip
