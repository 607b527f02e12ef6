"""What a column's name and comment say (列名, 注释)."""

import re
from collections.abc import Iterable

_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

_CONTRARY = (
    "订单", "流水", "单号", "批次", "序列号", "物料", "料号", "合同号", "发票", "工单", "运单", "快递", "编码",
    "order_no", "order_id", "order_number", "order_sn", "serial", "serial_no", "trace", "trace_id", "batch",
    "sku", "invoice", "txn", "transaction", "waybill", "uuid", "snowflake",
)  # fmt: skip


def tokens(name: str) -> str:
    """Split a name into lower-case words between underscores: ``customerPhone`` is ``_customer_phone_``."""
    return "_" + "_".join(part.lower() for part in _PARTS.findall(name)) + "_"


def matching(words: Iterable[str], text: str) -> str | None:
    """Return the longest of ``words`` that a column name or comment contains, or None.

    A Chinese word may stand anywhere; an English one, whole.
    """
    spelt = tokens(text)
    found = [word for word in words if (f"_{word}_" in spelt if word.isascii() else word in text)]
    return max(found, key=len, default=None)


def contrary(text: str) -> str | None:
    """Return the word that says the column numbers things (orders, batches …) and not persons, or None."""
    return matching(_CONTRARY, text)
