"""Blood group (血型): A, B, O and AB, with the Rh factor."""

from chudun.probes.data.kernel.automaton import check_of, exactly
from chudun.probes.data.kernel.detector import BOTH_READINGS, DIGITS, HAN, LETTERS, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "A B O AB A型 B型 O型 AB型 RH RHA RHB RHO RHAB RH阳性 RH阴性 A型RH阳性 A型RH阴性 B型RH阳性 B型RH阴性 "
    "O型RH阳性 O型RH阴性 AB型RH阳性 AB型RH阴性 A阳性 B阳性 O阳性 AB阳性 A阴性 B阴性 O阴性 AB阴性 ARH阳性 BRH阳性 "
    "ORH阳性 ABRH阳性 ARH阴性 BRH阴性 ORH阴性 ABRH阴性"
)

detector = Detector(
    name="blood_type",
    label=Bilingual("血型", "blood group"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "血型", "blood_type", "blood_group", "abo",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(1, 14), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(exactly(_VALUES.split())),
    needs_words=True,
    coded=True,
    mask=keep(0),
    examples=("A型", "AB", "O型 Rh阳性", "O+", "Rh阴性"),
    counter_examples=("C型", "AA", "血型", "甲型"),
)  # fmt: skip
