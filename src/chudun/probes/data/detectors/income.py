"""Income and holdings (收入明细), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="income",
    label=Bilingual("收入明细", "income"),
    category=Bilingual("金融账户信息", "financial account information"),
    standard="GB/T 45574-2025",
    words=(
        "工资", "薪资", "薪酬", "月薪", "年薪", "奖金", "实发", "应发",
        "salary", "wage", "wages", "payroll", "income", "net_pay", "gross_pay",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
