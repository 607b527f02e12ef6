"""What a row of the inventory shows and under which heading (清单表头), the same in every tabular form."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from chudun.reports.document import Say
from chudun.reports.inventory.model import Grade, InventoryRow
from chudun.vocabulary.bilingual import Bilingual

_NOTHING = Bilingual.same("")
_WHOLE_TABLE = Bilingual("（整表）", "(whole table)")
_YES, _NO = Bilingual("是", "yes"), Bilingual("否", "no")
_AT_LEAST = Bilingual("至少 {count}", "at least {count}")

_BECAUSE, _TO_FIND_OUT, _WOULD_CHANGE = (
    Bilingual("理由", "because"),
    Bilingual("待查", "to find out"),
    Bilingual("变化条件", "would change it"),
)

KIND = {
    "sensitive": Bilingual("敏感个人信息", "sensitive personal information"),
    "personal": Bilingual("个人信息", "personal information"),
    "none": Bilingual("未见个人信息", "no personal information found"),
}
"""What a row is, by `kind_of`."""

PROTECTION = {
    "clear": Bilingual("明文", "in clear"),
    "masked": Bilingual("已脱敏", "masked"),
    "hashed": Bilingual("已哈希", "hashed"),
    "encrypted": Bilingual("疑似加密", "encrypted, by its form"),
    "none": _NOTHING,
    None: _NOTHING,
}
"""The forms in which personal information lies there, in words."""


def kind_of(row: InventoryRow) -> str:
    """Return the key of `KIND` that describes a row."""
    return "sensitive" if row.sensitive else "personal" if row.personal else "none"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of the inventory: its title, its width in characters, and the text or number it shows of a row."""

    title: Bilingual
    width: int
    cell: Callable[[InventoryRow, Say], str | int | None]


def _people(row: InventoryRow, say: Say) -> str | int | None:
    if row.people is None:
        return None
    if row.people.exact and row.complete:
        return row.people.low
    if row.people.high is None or not row.complete:
        return say(_AT_LEAST.format(count=f"{row.people.low:,}"))
    return str(row.people)


def _grades(grades: tuple[Grade, ...], say: Say) -> str:
    return "\n".join(
        say(Bilingual("{title}：{label}", "{title}: {label}")).format(title=say(grade.title), label=say(grade.label))
        for grade in grades
    )


def _in_short(row: InventoryRow, say: Say) -> str:
    told = row.because if row.grade.settled else row.unknowns or row.because
    return say(told[0]) if told else ""


def reasons(row: InventoryRow) -> Iterator[tuple[Bilingual, Bilingual]]:
    """Yield everything said of a row's grade, each with what sort of remark it is."""
    for sort, texts in ((_BECAUSE, row.because), (_TO_FIND_OUT, row.unknowns), (_WOULD_CHANGE, row.flip)):
        yield from ((sort, text) for text in texts)


def class_path(row: InventoryRow, say: Say) -> str:
    """Return the class from the widest to the narrowest, as one text."""
    return " / ".join(map(say, row.class_path))


WHERE = (
    Heading(Bilingual("数据源", "Store"), 14, lambda row, _: row.store),
    Heading(Bilingual("数据表", "Table"), 22, lambda row, _: row.table),
    Heading(
        Bilingual("数据项", "Column"), 18, lambda row, say: say(_WHOLE_TABLE) if row.column is None else row.column
    ),
)
"""What names a row."""

HEADINGS = (
    *WHERE,
    Heading(Bilingual("分类路径", "Class"), 30, class_path),
    Heading(Bilingual("级别", "Grade"), 30, lambda row, say: say(row.grade.label)),
    Heading(Bilingual("行业级别", "Grades of its industry"), 22, lambda row, say: _grades(row.sector, say)),
    Heading(Bilingual("个人信息", "Personal information"), 16, lambda row, say: say(KIND[kind_of(row)])),
    Heading(Bilingual("内容", "Content"), 16, lambda row, say: say(row.category or _NOTHING)),
    Heading(Bilingual("存放形式", "Form"), 10, lambda row, say: say(PROTECTION[row.protection])),
    Heading(Bilingual("行数", "Rows"), 11, lambda row, _: row.rows),
    Heading(Bilingual("涉及自然人", "People"), 13, _people),
    Heading(Bilingual("已读完", "Read to the end"), 8, lambda row, say: say(_YES if row.complete else _NO)),
    Heading(Bilingual("责任人", "Owner"), 14, lambda row, _: row.owner or ""),
    Heading(Bilingual("存放位置", "Location"), 28, lambda row, _: row.location),
    Heading(Bilingual("主要理由或待查", "Main reason, or what to find out"), 60, _in_short),
    Heading(Bilingual("依据可靠性", "How sure the rules are"), 24, lambda row, say: say(row.certainty or _NOTHING)),
)
