"""The tables of ``chudun scan`` on a terminal: each column of a few, or the findings of many."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from chudun.cli.output import out, say
from chudun.cli.summary import SHOWN_WHOLE
from chudun.probes.data.detectors import all_detectors
from chudun.probes.data.profile import ColumnProfile, TableProfile
from chudun.vocabulary.bilingual import Bilingual, Language

_COLUMN_HEADS = (
    Bilingual("列", "column"),
    Bilingual("判定", "verdict"),
    Bilingual("命中", "hits"),
    Bilingual("把握", "confidence"),
    Bilingual("类别", "class"),
    Bilingual("掩码样本", "masked samples"),
)
_SENSITIVE, _PERSONAL, _NEITHER = Bilingual("敏感", "sensitive"), Bilingual("个人信息", "personal"), Bilingual.same("")
_PROTECTED = {
    "masked": Bilingual("已遮盖", "masked"),
    "hashed": Bilingual("形似哈希", "hashed by its form"),
    "encrypted": Bilingual("形似密文", "encrypted by its form"),
}


_RECOGNISED = Bilingual(
    "下面只列识别出内容的列，其余见 --format json",
    "below are the columns in which something was recognised; --format json has the others",
)


def show_tables(tables: Sequence[TableProfile], language: Language) -> None:
    """Print what was found: of many tables only the columns that were recognised."""
    names = {detector.name: detector.label for detector in all_detectors()}
    few = len(tables) <= SHOWN_WHOLE
    if not few:
        say(_RECOGNISED)
    for table in tables:
        columns = [column for column in table.columns if few or column.detector]
        if columns or few:
            _show(table, columns, names, language)


def _show(
    profile: TableProfile, columns: Sequence[ColumnProfile], names: dict[str, Bilingual], language: Language
) -> None:
    table = Table(title=f"{profile.ref.store} / {profile.ref.table}  {profile.rows:,}", title_justify="left")
    for head in _COLUMN_HEADS:
        table.add_column(head.to(language), overflow="fold")
    for column in columns:
        name = names.get(column.detector, Bilingual.same(column.detector)) if column.detector else Bilingual.same("—")
        table.add_row(
            Text(column.column),
            name.to(language),
            f"{column.hits:,}/{column.rows:,}",
            f"{column.confidence:.0%}" if column.detector else "",
            _held(column).to(language),
            Text(" ".join(column.samples[:2])),
        )
    out.print(table)


def _held(column: ColumnProfile) -> Bilingual:
    """Say the class, how the values are held, and who decided, where that is out of the ordinary."""
    kind = _SENSITIVE if column.sensitive else _PERSONAL if column.personal else _NEITHER
    asides = [_PROTECTED[column.protection]] if column.protection in _PROTECTED else []
    if column.review:
        asides.append(Bilingual("人工核对", "reviewed"))
    if column.contradicted:
        asides.append(Bilingual("与数据矛盾", "contradicted"))
    for aside in asides:
        kind = kind.followed_by(aside)
    return kind
