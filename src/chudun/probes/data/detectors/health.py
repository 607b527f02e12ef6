"""Medical and health data (医疗健康信息), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="health",
    label=Bilingual("医疗健康信息", "medical and health data"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "病历", "病史", "诊断", "疾病", "处方", "体检", "过敏史", "就诊", "住院", "门诊", "手术", "护理记录",
        "检验结果", "检查报告", "主诉", "体温", "收缩压", "舒张压", "既往史", "家族史", "生育", "孕", "疫苗接种",
        "心率", "血压", "血糖", "medical", "medical_record", "diagnosis", "disease", "prescription",
        "allergy", "patient", "inpatient", "outpatient", "surgery", "lab_result", "vaccination", "heart_rate",
        "blood_pressure", "blood_glucose", "bmi", "pregnancy", "chief_complaint", "body_temperature", "gms",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
