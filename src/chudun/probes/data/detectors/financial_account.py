"""Account at a fund, a broker or a payment service (基金、证券、公积金、支付账号), by the column's name."""

from chudun.probes.data.kernel.detector import BOTH_READINGS, Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="financial_account",
    label=Bilingual("金融账户", "financial account"),
    category=Bilingual("金融账户信息", "financial account information"),
    standard="GB/T 45574-2025",
    words=(
        "证券账户", "证券账号", "基金账户", "基金账号", "股东账户", "股东代码", "资金账号", "公积金账号", "公积金账户",
        "支付宝", "支付账号", "数字钱包", "保单号", "fund_account", "securities_account", "brokerage_account",
        "provident_fund", "payment_account", "alipay", "wallet_id", "iban", "cvv", "cvv2", "card_expiry", "gjjzh",
        "zqzh",
    ),
    personal=True,
    sensitive=BOTH_READINGS,
)  # fmt: skip
