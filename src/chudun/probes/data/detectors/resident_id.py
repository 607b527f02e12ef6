"""Resident identity number (公民身份号码), GB 11643: 18 digits, and the 15 of the first generation.

Takes in the residence permits of Hong Kong, Macao and Taiwan residents (810000, 820000, 830000) and the foreign
permanent resident's card of 2023, which begin otherwise but are built alike. Birth dates from 1880 (the standard's
own example is of 1880) to today.
"""

import numpy as np
from numba import types

from chudun.facts.identifiers import IdentifierKind
from chudun.probes.data.kernel.characters import (
    CELL,
    Bytes,
    all_digits,
    code,
    copy,
    four_digits,
    is_date,
    repeats,
    two_digits,
)
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CANONICAL,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    SHAPED,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.probes.data.kernel.regions import region_known
from chudun.probes.data.kernel.words import eight_digits_weighted, load_word, pack_weights
from chudun.vocabulary.bilingual import Bilingual

# of the first eight digits, the second eight, and the seventeenth
_FIRST = pack_weights((7, 9, 10, 5, 8, 4, 2, 1))
_SECOND = pack_weights((6, 3, 7, 9, 10, 5, 8, 4))
_LAST = 2
_CHECKS = np.frombuffer(b"10X98765432", dtype=np.uint8).copy()


@compiled(types.uint8(CELL), inline=True)
def _check_character(cell: Bytes) -> int:
    """Return the MOD 11-2 check character of 17 digits (ISO 7064)."""
    total = eight_digits_weighted(load_word(cell, 0), _FIRST[0], _FIRST[1])
    total += eight_digits_weighted(load_word(cell, 8), _SECOND[0], _SECOND[1])
    total += (code(cell[16]) - 48) * _LAST
    return _CHECKS[total % 11]  # type: ignore[no-any-return]


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:
    """Region, birth date, and in the 18-digit form the MOD 11-2 check character."""
    if not all_digits(cell, 0, min(length, 17)):
        return ABSENT
    if length == 15:
        if not region_known(cell, 0) or not is_date(
            1900 + two_digits(cell, 6), two_digits(cell, 8), two_digits(cell, 10)
        ):
            return SHAPED
        return PLACEHOLDER if repeats(cell, 0, 15) else PASSED
    if cell[17] != 88 and not all_digits(cell, 17, 18):
        return ABSENT
    year, month, day = four_digits(cell, 6), two_digits(cell, 10), two_digits(cell, 12)
    born = year * 10_000 + month * 100 + day
    issued_here = region_known(cell, 0) or four_digits(cell, 0) == 8300 or cell[0] == 57
    if not issued_here or born < 18800101 or born > today or not is_date(year, month, day):
        return SHAPED
    return PASSED if cell[17] == _check_character(cell) else PLAUSIBLE


@compiled(CANONICAL)
def canonical(cell: Bytes, length: int, out: Bytes) -> int:
    """Write the 18-digit form: the 15-digit one lacks the century and the check character."""
    if length == 18:
        copy(cell, 0, 18, out, 0)
        return 18
    copy(cell, 0, 6, out, 0)
    out[6], out[7] = 49, 57
    copy(cell, 6, 9, out, 8)
    out[17] = _check_character(out)
    return 18


detector = Detector(
    name="resident_id",
    label=Bilingual("居民身份证号", "resident identity number"),
    category=Bilingual("特定身份标识", "identity document number"),
    standard="GB 11643-1999",
    words=(
        "身份证", "驾驶证号", "驾照号", "社保号", "社会保障号", "公民身份号码", "证件号", "居住证", "永居证",
        "id_card", "idcard", "id_no", "id_number", "idno", "identity", "resident_id", "national_id", "cert_no",
        "certno", "citizen_id", "ssn", "sfz", "sfzh", "sfzhm", "zjhm", "zjh", "gmsfhm",
    ),
    personal=True,
    sensitive=frozenset({"gbt35273_2020"}),
    kind=IdentifierKind.RESIDENT_ID,
    shape=Shape(lengths=(15, 18), alphabet=DIGITS | LETTERS, starts="123456789"),
    check=check,
    chance=1 / 11,
    canonical=canonical,
    canonical_length=18,
    born_at=6,
    in_text=True,
    mask=keep(3, 2),
    examples=(
        "11010519491231002X", "11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", "110105 19491231 002X",
        "110105491231002", "440524188001010014", "810000199408230021",
    ),
    counter_examples=(
        "110105194912310021", "110105194913310021", "990105194912310026", "110105209912310025", "111111111111111111",
        "111111111111111", "000000000000000000", "20240315102030123X", "1101051949123100", "A10105194912310021",
    ),
)  # fmt: skip
