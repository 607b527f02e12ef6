"""Travel permits (出入境证件): to Hong Kong, Macao and Taiwan, and from there to the mainland; no check digit."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.automaton import check_of, containing
from chudun.probes.data.kernel.characters import Bytes, all_digits, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_C, _W, _T, _L, _H, _M = b"CWTLHM"


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """C W T L and eight digits, C with a letter and seven, H M and eight or ten, or eight digits (台胞证)."""
    digits_from_second = all_digits(cell, 1, length)
    if not all_digits(cell, 2, length):
        return ABSENT
    if repeats(cell, 2, length):
        return PLACEHOLDER
    if length == 9 and cell[0] in (_C, _W, _T, _L):
        return PASSED if digits_from_second or (cell[0] == _C and cell[1] not in (73, 79)) else ABSENT
    if length in (9, 11) and cell[0] in (_H, _M):
        return PASSED if digits_from_second else ABSENT
    return PASSED if length == 8 and digits_from_second and 48 <= cell[0] <= 57 else ABSENT


detector = Detector(
    name="travel_permit",
    label=Bilingual("出入境证件号", "travel permit number"),
    category=Bilingual("特定身份标识", "identity document number"),
    standard="国家移民管理局证件样式 / National Immigration Administration",
    words=(
        "通行证", "回乡证", "台胞证", "证件号", "travel_permit", "permit_no", "home_return", "txz", "zjhm", "cert_no"
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    kind=IdentifierKind.TRAVEL_PERMIT,
    shape=Shape(lengths=(8, 9, 11), alphabet=DIGITS | LETTERS, starts="CWTLHM0123456789"),
    check=check,
    needs_words=True,
    in_text=True,
    context=check_of(containing(("通行证", "回乡证", "台胞证", "permit"))),
    mask=keep(1, 2),
    examples=("C12345678", "CA1234567", "H12345678", "M1234567801", "T12345678", "L12345678", "12345678"),
    counter_examples=("X12345678", "C00000000", "1234567", "HA1234567", "CI1234567"),
)  # fmt: skip
