"""Diagnosis code (疾病诊断编码), ICD-10 and GB/T 14396: a letter, two digits, more behind a point.

Seats and shelves are numbered alike, so only a column so named proves it.
"""

from chudun.probes.data.kernel.characters import Bytes, all_digits
from chudun.probes.data.kernel.compiled import compiled
from chudun.probes.data.kernel.detector import (
    ABSENT,
    BOTH_READINGS,
    CHECK,
    DIGITS,
    LETTERS,
    PASSED,
    Detector,
    Shape,
)
from chudun.vocabulary.bilingual import Bilingual

_X = ord("X")


@compiled(CHECK)
def check(cell: Bytes, length: int, today: int) -> int:  # noqa: ARG001
    """Letter and two digits; what follows is digits, and X in the fourth place or the seventh."""
    if not all_digits(cell, 1, 3):
        return ABSENT
    for i in range(3, length):
        if not 48 <= cell[i] <= 57 and not (cell[i] == _X and i in (3, 6)):
            return ABSENT
    return PASSED


detector = Detector(
    name="icd10",
    label=Bilingual("疾病诊断编码", "diagnosis code (ICD-10)"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 14396-2016 / ICD-10",
    words=(
        "疾病编码", "疾病代码", "诊断编码", "诊断代码", "icd", "icd10", "icd_10", "icd_code", "icd10_code",
        "diagnosis_code", "diag_code", "jbbm", "zdbm",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(3, 11), alphabet=DIGITS | LETTERS, starts="ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    check=check,
    needs_words=True,
    examples=("I10", "E11.9", "I10.x00x002", "Ｊ１８.9", "s72.001"),
    counter_examples=("10I", "IA0", "E11.9Y", "I1"),
)  # fmt: skip
