"""Passport number (护照号), ICAO Doc 9303: Chinese ordinary, service and Hong Kong and Macao forms; no check digit."""

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.automaton import check_of, containing
from chudun.probes.data.kernel.characters import Bytes, all_digits, code, repeats
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

_E, _G, _H, _K, _M = b"EGHKM"
_TWO_LETTERS = tuple(first << 8 | second for first, second in (b"SE", b"PE", b"DE", b"MA", b"MB"))


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """E G H K and eight digits; E with a letter, 14, 15, SE PE DE MA MB and seven."""
    if not all_digits(cell, 2, length):
        return ABSENT
    if repeats(cell, 2, length):
        return PLACEHOLDER
    first, digits_from_second = cell[0], all_digits(cell, 1, length)
    if digits_from_second:
        old = first == 49 and (cell[1] == 52 or cell[1] == 53)
        return PASSED if old or first in (_E, _G, _H, _K) else ABSENT
    if first == _E:
        return PASSED if cell[1] != 73 and cell[1] != 79 else ABSENT
    return PASSED if (code(first) << 8 | code(cell[1])) in _TWO_LETTERS else ABSENT


detector = Detector(
    name="passport",
    label=Bilingual("护照号", "passport number"),
    category=Bilingual("特定身份标识", "identity document number"),
    standard="ICAO Doc 9303",
    words=("护照", "证件号", "passport", "passport_no", "hzhm", "hzh", "zjhm", "cert_no"),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    kind=IdentifierKind.PASSPORT,
    shape=Shape(lengths=(9,), alphabet=DIGITS | LETTERS, starts="EGHKSPDM1"),
    check=check,
    needs_words=True,
    in_text=True,
    context=check_of(containing(("护照", "passport"))),
    mask=keep(1, 2),
    examples=("E12345678", "EA1234567", "G12345678", "SE1234567", "151234567", "K12345678", "MA1234567"),
    counter_examples=("EI1234567", "E1234567", "X12345678", "E00000000", "201234567"),
)
