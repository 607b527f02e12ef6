"""Diagnosis in words (疾病诊断): a short list of illnesses and injuries of our own, found anywhere in the cell."""

from chudun.probes.data.kernel.automaton import check_of, containing
from chudun.probes.data.kernel.detector import BOTH_READINGS, DIGITS, HAN, LETTERS, PLAUSIBLE, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "高血压 糖尿病 冠心病 心脏病 心绞痛 心肌梗死 心肌梗塞 心力衰竭 心律失常 脑梗 脑卒中 中风 脑出血 癫痫 帕金森 "
    "阿尔茨海默 偏头痛 抑郁 焦虑 精神分裂 双相 失眠 肺炎 肺结核 支气管炎 哮喘 慢阻肺 上呼吸道感染 流感 流行性感冒 "
    "咽炎 鼻炎 扁桃体炎 胃炎 胃溃疡 肠炎 阑尾炎 胆囊炎 胆结石 胰腺炎 肝炎 肝硬化 脂肪肝 肾炎 肾结石 肾衰竭 尿毒症 "
    "前列腺 痛风 甲亢 甲减 甲状腺 贫血 白血病 淋巴瘤 肿瘤 癌 肉瘤 囊肿 肌瘤 骨折 脱位 扭伤 椎间盘 颈椎病 关节炎 "
    "骨质疏松 白内障 青光眼 近视 湿疹 荨麻疹 皮炎 银屑病 带状疱疹 艾滋病 HIV 梅毒 妊娠 先兆流产 早产 不孕 综合征 "
    "感染 过敏 中毒 休克 高血脂 高脂血症 肥胖症 发热 腹泻 HYPERTENSION DIABETES ASTHMA PNEUMONIA CANCER CARCINOMA "
    "FRACTURE HEPATITIS DEPRESSION INFLUENZA MIGRAINE"
)

detector = Detector(
    name="diagnosis",
    label=Bilingual("疾病诊断", "diagnosis"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "诊断", "疾病", "病名", "病种", "症状", "主诉", "病史", "diagnosis", "diagnoses", "disease", "illness",
        "condition_name", "symptom", "chief_complaint", "zdmc", "jbmc", "lczd",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(3, 91), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(containing(_VALUES.split()), PLAUSIBLE),
    chance=0.05,
    needs_words=True,
    mask=keep(0),
    examples=("2型糖尿病", "急性上呼吸道感染", "左侧股骨颈骨折", "Type 2 Diabetes", "腰椎间盘突出症"),
    counter_examples=("一切正常", "维修完成", "PO20240101"),
)  # fmt: skip
