"""Number that a hospital gives a patient (病案号、住院号), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="medical_record_number",
    label=Bilingual("病案号、住院号", "medical record number"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "病案号", "住院号", "门诊号", "就诊卡号", "病历号", "患者编号", "医保电子凭证", "mrn", "medical_record_no",
        "patient_id", "patient_no", "visit_no", "admission_no", "inpatient_no", "outpatient_no", "bah", "zyh", "mzh",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
