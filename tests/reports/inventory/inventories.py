from datetime import date
from typing import Any

from chudun.facts.interval import Interval
from chudun.facts.problem import Problem
from chudun.reports.inventory.model import Grade, Inventory, InventoryRow
from chudun.vocabulary.bilingual import Bilingual

SCHEME = Bilingual("数据级别", "grade of data")
GENERAL = Grade("data_grade", SCHEME, ("general_2",), (Bilingual("一般数据2级", "general, level 2"),))
OPEN = Grade(
    "data_grade",
    SCHEME,
    ("general_2", "important"),
    (Bilingual("一般数据2级", "general, level 2"), Bilingual("重要数据", "important data")),
)
IMPORTANT = Grade("data_grade", SCHEME, ("important",), (Bilingual("重要数据", "important data"),))
TORN = Grade("data_grade", SCHEME, (), ())
INDUSTRIAL = Grade("industrial_level", Bilingual("工业数据分级", "industrial level"), ("two",), (Bilingual.same("II"),))


def row(column: str | None = None, **changes: Any) -> InventoryRow:
    given: dict[str, Any] = {
        "store": "crm",
        "table": "public.customer",
        "column": column,
        "class_path": (Bilingual("个人信息", "personal information"), Bilingual("通信信息", "contacts")),
        "detector": "mobile" if column else None,
        "personal": True,
        "sensitive": False,
        "category": Bilingual("手机号", "mobile number"),
        "grade": GENERAL,
        "sector": (),
        "because": (Bilingual("含一般个人信息。", "It holds general personal information."),),
        "unknowns": (),
        "flip": (),
        "owner": "数据部",
        "location": "postgresql://localhost/crm",
        "rows": 1200,
        "people": Interval(900, 1100),
        "protection": "clear",
    }
    return InventoryRow(**given | changes)


def inventory(*rows: InventoryRow, problems: tuple[Problem, ...] = ()) -> Inventory:
    return Inventory(Bilingual("某某公司", "Example Co."), date(2026, 11, 22), rows, problems)


HOSTILE = '=HYPERLINK("x")\u202e\x07'
LONG = Bilingual("很" * 40_000, "long " * 10_000)

FULL = inventory(
    row(sector=(INDUSTRIAL,)),
    row("mobile"),
    row("id_photo", sensitive=True, grade=OPEN, unknowns=(Bilingual("是否被告知为重要数据？", "Notified?"),)),
    row(HOSTILE, personal=False, detector=None, category=None, people=None, protection=None, because=(LONG,)),
    row(table="b.csv", grade=TORN, owner=None, complete=False, people=Interval(7, None)),
    row("流量", table="b.csv", grade=IMPORTANT, complete=False, people=Interval.exactly(7)),
    problems=(
        Problem("crm: a\nb", Bilingual("文件读不了", "the file cannot be read"), Bilingual("核对权限", "check rights")),
    ),
)
