"""Organisation code (组织机构代码), GB 11714: eight characters and one to check; not a person's."""

import numpy as np

from chudun.probes.data.kernel.characters import Bytes, all_digits, code, repeats
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    PLACEHOLDER,
    PLAUSIBLE,
    Detector,
    Shape,
)
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_WEIGHTS = np.array([3, 7, 9, 10, 5, 8, 4, 2])
_X = ord("X")


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """The check character is 11 less the weighted sum modulo 11, X for ten and 0 for eleven."""
    if cell[8] != _X and not all_digits(cell, 8, 9):
        return ABSENT
    if repeats(cell, 0, 8):
        return PLACEHOLDER
    total = 0
    for i in range(8):
        byte = code(cell[i])
        total += (byte - 48 if byte < 58 else byte - 55) * _WEIGHTS[i]
    last = 10 if cell[8] == _X else code(cell[8]) - 48
    return PASSED if (total + last) % 11 == 0 else PLAUSIBLE


detector = Detector(
    name="organisation_code",
    label=Bilingual("组织机构代码", "organisation code"),
    category=Bilingual("组织信息", "information on organisations"),
    standard="GB 11714-1997",
    words=("组织机构代码", "机构代码", "organisation_code", "organization_code", "org_code", "zzjgdm"),
    personal=False,
    shape=Shape(lengths=(9,), alphabet=DIGITS | LETTERS),
    check=check,
    chance=1 / 11,
    needs_words=True,
    mask=keep(2, 1),
    examples=("55138508-2", "M000100Y4", "802100433", "d2143569-x"),
    counter_examples=("55138508-3", "M000100Y5", "000000000", "55138508Y", "5513850"),
)  # fmt: skip
