"""Apache ORC files, as Hive writes them.

Read as Parquet is: structs flattened, lists and maps left out and reported. A stripe that cannot be read is reported
and the others are read; a whole stripe, usually 64 MB, is held in memory.
"""

from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.orc as paorc

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._columnar import flattened, left_out, plain_type, readable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._text import Cells
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".orc",)

_BATCH_BYTES = 16 << 20
_BROKEN = (pa.ArrowException, OSError, ValueError, OverflowError)
_EXPORT_AGAIN = Bilingual("请重新导出或重新传输这个文件", "export or transfer the file again")


def open_store(store: str, spec: str) -> Source:
    """Open one ORC file, which is one table, as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__)


def list_tables(path: Path, report: Report) -> list[str]:  # noqa: ARG001
    """Return the file as its only table."""
    return [path.stem]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the rows, flattened."""
    where = f"{shown(path.name)}: {table}"
    file = _open(path, where)
    columns, unread = readable(file.schema)
    if unread:
        report(left_out(where, unread))
    schema = pa.schema([(name, plain_type(kind)) for name, kind in columns.items()])
    yield pa.RecordBatch.from_pylist([], schema)
    cells, broken = Cells(), list[int]()
    for number in range(file.nstripes):
        try:
            stripe = file.read_stripe(number)
            size = max(1, stripe.num_rows * _BATCH_BYTES // max(1, stripe.nbytes))
            for first in range(0, stripe.num_rows, size):
                yield flattened(stripe.slice(first, size), schema, cells)
        except _BROKEN:
            broken.append(number)
    cells.report_to(report, where)
    if broken:
        numbers = ", ".join(map(str, broken[:10]))
        what = _BROKEN_STRIPES.format(stripes=file.nstripes, n=len(broken), numbers=numbers)
        raise Unreadable(Problem(where, what, _EXPORT_AGAIN))


def _open(path: Path, where: str) -> paorc.ORCFile:
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    try:
        return paorc.ORCFile(path)
    except _BROKEN:
        raise Unreadable(Problem(where, _NO_ORC, _EXPORT_AGAIN)) from None


_NO_ORC = Bilingual(
    "不是完整的 ORC 文件：文件尾的目录缺失或损坏，内容无从读起",
    "not a whole ORC file: the footer is missing or damaged, so nothing can be read",
)
_BROKEN_STRIPES = Bilingual(
    "{stripes} 个条带中有 {n} 个损坏，其余已读（条带号 {numbers}）",
    "{n} of {stripes} stripes are damaged; the others were read (stripes {numbers})",
)
