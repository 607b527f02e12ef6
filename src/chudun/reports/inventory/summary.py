"""What many tables come to, before each is told by itself (概要)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from chudun.facts.interval import Interval
from chudun.law.grade import Grade as Degree
from chudun.probes.data.profile import TableProfile
from chudun.reports.inventory.model import Grade, InventoryRow
from chudun.vocabulary.bilingual import Bilingual

_DEGREES = [str(degree) for degree in Degree]
_GRAVEST = 10


@dataclass(frozen=True, slots=True)
class TableLine:
    """One table in a line.

    Attributes
    ----------
    store, table
        As the workspace and the store name them.
    rows
        Rows read.
    columns, personal, sensitive
        Columns, those with personal information, and of these the ones with sensitive personal information.
    people
        Persons whose information the table holds; None where nobody counted them.
    grade
        Its grade; None where it was not graded.
    """

    store: str
    table: str
    rows: int
    columns: int
    personal: int
    sensitive: int
    people: Interval | None = None
    grade: Grade | None = None

    @property
    def gravity(self) -> tuple[int, ...]:
        """What tables are ordered by: the grade that is certain, the heaviest that remains, columns, rows."""
        outcomes = self.grade.outcomes if self.grade else ()
        degrees = [_DEGREES.index(name) for name in outcomes] or [-1]
        return degrees[0], degrees[-1], self.sensitive, self.personal, self.rows


def line_of(table: TableProfile, people: Interval | None = None) -> TableLine:
    """Return what a scan found of one table."""
    personal, sensitive = (sum(getattr(c, kind) for c in table.columns) for kind in ("personal", "sensitive"))
    return TableLine(table.ref.store, table.ref.table, table.rows, len(table.columns), personal, sensitive, people)


def lines_of(rows: Iterable[InventoryRow]) -> list[TableLine]:
    """Return an inventory's tables."""
    lines = []
    for (store, table), (whole, *columns) in groupby(rows, key=lambda row: (row.store, row.table)):
        personal, sensitive = (sum(getattr(c, kind) for c in columns) for kind in ("personal", "sensitive"))
        lines.append(TableLine(store, table, whole.rows, len(columns), personal, sensitive, whole.people, whole.grade))
    return lines


def gravest(lines: Iterable[TableLine]) -> list[TableLine]:
    """Return the ten tables of most weight that hold personal information, or are or may be important data."""
    telling = [line for line in lines if line.personal or _may_be(line, Degree.IMPORTANT)]
    return sorted(telling, key=lambda line: line.gravity, reverse=True)[:_GRAVEST]


def totals(lines: Sequence[TableLine]) -> list[Bilingual]:
    """Say how many tables and columns there are, how many hold what, and how many are graded how."""
    said = _FOUND.format(
        tables=len(lines),
        columns=sum(line.columns for line in lines),
        holding=sum(line.personal > 0 for line in lines),
        personal=sum(line.personal for line in lines),
        sensitive=sum(line.sensitive for line in lines),
    )
    if not any(line.grade for line in lines):
        return [said]
    graded = {
        degree: (sum(_is(line, degree) for line in lines), sum(_may_be(line, degree) for line in lines))
        for degree in (Degree.IMPORTANT, Degree.CORE)
    }
    (important, perhaps_important), (core, perhaps_core) = graded.values()
    return [
        said,
        _GRADED.format(
            important=important,
            perhaps_important=perhaps_important - important,
            core=core,
            perhaps_core=perhaps_core - core,
        ),
    ]


def _may_be(line: TableLine, degree: Degree) -> bool:
    return line.grade is not None and degree in line.grade.outcomes


def _is(line: TableLine, degree: Degree) -> bool:
    return line.grade is not None and line.grade.outcomes == (degree,)


_FOUND = Bilingual(
    "{tables:,} 张表、{columns:,} 列；{holding:,} 张表里有个人信息，共 {personal:,} 列，其中敏感 {sensitive:,} 列",
    "{tables:,} tables, {columns:,} columns; {holding:,} tables hold personal information, in {personal:,} columns,"
    " of which {sensitive:,} are sensitive",
)
_GRADED = Bilingual(
    "重要数据 {important:,} 张表（另有 {perhaps_important:,} 张未定），"
    "核心数据 {core:,} 张表（另有 {perhaps_core:,} 张未定）",
    "important data: {important:,} tables ({perhaps_important:,} more undetermined); core data: {core:,} tables"
    " ({perhaps_core:,} more undetermined)",
)
