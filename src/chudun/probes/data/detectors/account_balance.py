"""Balance and movements of somebody's account (账户余额、交易明细), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="account_balance",
    label=Bilingual("账户余额与明细", "account balance"),
    category=Bilingual("金融账户信息", "financial account information"),
    standard="GB/T 45574-2025",
    words=(
        "账户余额", "存款", "账户明细", "流水明细", "银行流水", "交易明细", "持仓", "理财", "资产总额", "账户资产",
        "account_balance", "acct_balance", "acct_bal", "deposit_balance", "available_balance", "savings", "holdings",
        "portfolio", "net_worth", "zhye",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
