"""Why a label was not written, said alike for every kind of store."""

from collections.abc import Sequence

from chudun.probes.data.profile import Problem, TableRef
from chudun.vocabulary.bilingual import Bilingual

_NAMED = 10


def not_labelled(ref: TableRef, why: tuple[Bilingual, Bilingual], columns: Sequence[str] = ()) -> Problem:
    """Return that a table's columns, or all it would have labelled, were not."""
    names = ", ".join(columns[:_NAMED]) + (" …" if len(columns) > _NAMED else "")
    what = Bilingual("标签没有写入：", "not labelled: ")
    what = Bilingual(what.zh + why[0].zh, what.en + why[0].en)
    aside = Bilingual(f"：{names}", f": {names}") if names else Bilingual("", "")
    return Problem(f"{ref.store}: {ref.table}", Bilingual(what.zh + aside.zh, what.en + aside.en), why[1])


NO_RIGHTS = (
    Bilingual("账号无权修改这张表的注释", "the account may not alter the table's comments"),
    Bilingual("请用表的属主账号，或有 ALTER 权限的账号", "use the account that owns the table or may ALTER it"),
)
PATHS = (
    Bilingual("这些是列里面的路径，不是列", "these are paths inside columns, and no columns"),
    Bilingual("请在清单里查看", "see the inventory for them"),
)
TOO_LONG = (
    Bilingual("连同原注释超过该库允许的长度", "with what the comment says already it would be too long for the store"),
    Bilingual("请缩短这些列的原注释", "shorten the comments that these columns have"),
)
VIEW = (
    Bilingual("视图的列没有自己的注释", "a view's columns have no comments of their own"),
    Bilingual("标签写在其下的表上", "the tables below it carry the labels"),
)
BUSY = (
    Bilingual("表被占用或锁住", "the table is busy or locked"),
    Bilingual("请在空闲时再试", "try again at a quieter time"),
)
FAILED = Bilingual("数据库报错（{code}）", "the database failed ({code})")
CHECK = Bilingual("请核对连接和权限，再试一次", "check the connection and the rights, and try again")
