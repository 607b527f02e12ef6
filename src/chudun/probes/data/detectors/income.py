"""Income (收入明细), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="income",
    label=Bilingual("收入明细", "income"),
    category=Bilingual("金融账户信息", "financial account information"),
    standard="GB/T 45574-2025",
    words=(
        "工资", "薪资", "薪酬", "薪水", "月薪", "年薪", "底薪", "奖金", "绩效奖", "津贴", "补贴", "实发", "应发",
        "个税", "五险一金", "收入", "提成", "salary", "base_salary", "wage", "wages", "payroll", "income", "bonus",
        "net_pay", "gross_pay", "take_home_pay", "annual_salary", "gz", "jbgz", "yfgz", "sfgz",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
