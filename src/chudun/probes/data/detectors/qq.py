"""QQ number (QQ 号): five to eleven digits, the first not 0; only a column so named proves it."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import Bytes, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import CHECK, DIGITS, PASSED, PLACEHOLDER, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Digits of which not all are alike."""
    return PLACEHOLDER if repeats(cell, 0, length) else PASSED


detector = Detector(
    name="qq",
    label=Bilingual("QQ 号", "QQ number"),
    category=Bilingual("网络身份标识信息", "online identity"),
    words=("企鹅号", "qq", "qq_no", "qq_number", "qqh", "qqhm"),
    personal=True,
    kind=IdentifierKind.QQ,
    shape=Shape(lengths=range(5, 12), alphabet=DIGITS, starts="123456789"),
    check=check,
    needs_words=True,
    mask=keep(2, 1),
    examples=("10001", "2852199351", "１２３４５６７"),
    counter_examples=("0123456", "1234", "123456789012", "11111", "12345a"),
)
