"""Loans and creditworthiness (借贷与征信), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="credit_record",
    label=Bilingual("征信与借贷信息", "credit record"),
    category=Bilingual("其他敏感个人信息·征信", "other: credit record"),
    standard="GB/T 45574-2025",
    words=(
        "征信", "信用分", "信用评分", "信用报告", "贷款", "借款", "还款", "逾期", "是否逾期", "授信", "欠款",
        "credit_score", "credit_report", "credit_history", "loan", "loan_amount", "repayment", "overdue", "borrower",
        "debt",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
