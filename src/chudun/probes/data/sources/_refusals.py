"""What a database server refuses or breaks off, said alike for every kind of server."""

from chudun.vocabulary.bilingual import Bilingual

NO_TABLES = Bilingual("没有表", "no tables")
NO_RIGHTS = Bilingual("账号无权读这张表", "the account may not read this table")
COLUMNS_WITHHELD = Bilingual("账号无权读 {n} 列：{names}", "the account may not read {n} columns: {names}")
CHANGED = (
    Bilingual("表或其中的列在扫描期间被删或改了", "the table or a column was dropped or altered during the scan"),
    Bilingual("请在变更结束后再扫描这张表", "scan this table again when the change is over"),
)
LOCKED = (
    Bilingual("表被锁住", "the table is locked"),
    Bilingual("请在变更结束后再扫描", "scan again when the change to it is over"),
)
GIVEN_UP = (
    Bilingual("一次读取超过 10 分钟，已放弃", "one fetch took more than 10 minutes and was given up"),
    Bilingual("若是视图，请先物化再扫描", "if it is a view, materialise it and scan that"),
)
NOT_REACHED = Bilingual("连不上数据库，或连接中断", "the database was not reached, or the connection was lost")
