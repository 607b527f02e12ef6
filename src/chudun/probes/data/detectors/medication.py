"""Medicines that somebody takes (用药记录): dosage forms and a short list of substances, found anywhere in the cell."""

from chudun.probes.data.kernel.automaton import check_of, containing
from chudun.probes.data.kernel.detector import BOTH_READINGS, DIGITS, HAN, LETTERS, PLAUSIBLE, Detector, Shape
from chudun.probes.data.kernel.masking import keep
from chudun.vocabulary.bilingual import Bilingual

_VALUES = (
    "胶囊 缓释片 肠溶片 分散片 咀嚼片 泡腾片 片剂 颗粒 冲剂 注射液 注射剂 口服液 糖浆 软膏 乳膏 滴眼液 滴丸 "
    "气雾剂 栓剂 丸 散剂 贴膏 疫苗 胰岛素 阿司匹林 阿莫西林 头孢 布洛芬 对乙酰氨基酚 二甲双胍 硝苯地平 氨氯地平 "
    "阿托伐他汀 奥美拉唑 华法林 地塞米松 泼尼松 氯雷他定 青霉素 左氧氟沙星 ASPIRIN IBUPROFEN METFORMIN INSULIN "
    "AMOXICILLIN PARACETAMOL ATORVASTATIN OMEPRAZOLE WARFARIN"
)

detector = Detector(
    name="medication",
    label=Bilingual("用药记录", "medication"),
    category=Bilingual("医疗健康信息", "medical and health information"),
    standard="GB/T 45574-2025",
    words=(
        "用药", "服药", "药物", "药品", "药名", "处方药", "医嘱药品", "medication", "medicine", "medicine_taken",
        "drug_taken", "prescribed_drug", "drug_name", "yyjl",
    ),
    personal=True,
    of_things=True,
    sensitive=BOTH_READINGS,
    shape=Shape(lengths=range(3, 91), alphabet=HAN | DIGITS | LETTERS),
    check=check_of(containing(_VALUES.split()), PLAUSIBLE),
    needs_words=True,
    mask=keep(0),
    examples=("阿莫西林胶囊", "二甲双胍缓释片", "Ibuprofen 400mg", "布洛芬 0.3g"),
    counter_examples=("矿泉水", "轴承6204", "已发货"),
)  # fmt: skip
