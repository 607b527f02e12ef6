"""What many tables come to, printed before each is told by itself."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from chudun.cli.output import out, say
from chudun.reports.inventory.summary import TableLine, gravest, totals
from chudun.vocabulary.bilingual import Bilingual, Language

SHOWN_WHOLE = 12
"""Tables up to which a reader needs no summary, and each is shown whole."""

_TITLE = Bilingual("最要紧的表", "the gravest tables")
_HEADS = (
    Bilingual("表", "table"),
    Bilingual("行", "rows"),
    Bilingual("敏感列", "sensitive columns"),
    Bilingual("个人信息列", "personal columns"),
    Bilingual("自然人", "people"),
)
_GRADE = Bilingual("级别", "grade")


def show_summary(lines: Sequence[TableLine], language: Language) -> None:
    """Print how many tables hold what, and the gravest of them."""
    for said in totals(lines):
        say(said)
    first, graded = gravest(lines), any(line.grade for line in lines)
    if not first:
        return
    table = Table(title=_TITLE.to(language), title_justify="left")
    for head in (*_HEADS, *([_GRADE] if graded else ())):
        table.add_column(head.to(language), overflow="fold")
    for line in first:
        people = str(line.people) if line.people else ""
        counts = (f"{line.rows:,}", str(line.sensitive), str(line.personal), people)
        grade = [line.grade.label.to(language)] if line.grade else []
        table.add_row(Text(f"{line.store} / {line.table}"), *counts, *grade)
    out.print(table)
