"""Suppliers, purchasing and prices (供应链、采购价格), by the column's name."""

from chudun.probes.data.kernel.detector import Detector
from chudun.vocabulary.bilingual import Bilingual

detector = Detector(
    name="supply_chain",
    label=Bilingual("供应链与采购", "supply chain"),
    category=Bilingual("工业·管理数据", "industrial: management"),
    standard="工业数据分类分级指南（试行）",
    words=(
        "供应商", "采购价", "采购单价", "采购订单", "采购量", "到货", "库存量", "安全库存", "供货周期", "交货日期",
        "报价", "成本价", "supplier", "supplier_id", "supplier_name", "vendor", "vendor_code", "purchase_price",
        "supplier_price", "unit_cost", "purchase_order", "po_no", "lead_time", "stock_qty", "inventory_qty",
        "safety_stock", "gysmc", "gysbm", "cgdj",
    ),
    personal=False,
)  # fmt: skip
