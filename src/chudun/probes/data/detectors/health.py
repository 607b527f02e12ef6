"""Medical and health data (医疗健康信息), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="health",
    label=Bilingual("医疗健康信息", "medical and health data"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "病历", "病史", "诊断", "处方", "体检", "疾病", "血型", "过敏史", "就诊", "住院", "检验结果",
        "diagnosis", "medical", "medical_record", "prescription", "allergy", "disease", "patient", "icd10",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
