"""Cells whose bytes should be UTF-8 text of reasonable length, but need not be."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report
from chudun.vocabulary.bilingual import Bilingual

LONGEST_CELL = 1 << 16
"""Characters of a cell that a database is asked for; one more is fetched to see that it was longer."""

_BATCH_ROWS = 1 << 16
_BATCH_BYTES = 16 << 20


@dataclass(slots=True)
class Cells:
    """Reads cells as text, and counts those that were not UTF-8 and those that were cut."""

    foreign: int = 0
    cut: int = 0

    def text(self, cells: pa.BinaryArray) -> pa.StringArray:
        """Return binary cells as text: UTF-8, else GB18030, else with replacement characters."""
        try:
            texts = cells.cast(pa.string())
        except pa.ArrowInvalid:
            decoded = [None if cell is None else self._decoded(cell) for cell in cells.to_pylist()]
            texts = pa.array(decoded, pa.string())
        # A character is at least a byte, so most arrays need no counting.
        if texts.nbytes > LONGEST_CELL:
            self.cut += pc.sum(pc.greater(pc.utf8_length(texts), LONGEST_CELL)).as_py() or 0
        return texts

    def _decoded(self, cell: bytes) -> str:
        try:
            return cell.decode()
        except UnicodeDecodeError:
            self.foreign += 1
        try:
            return cell.decode("gb18030")
        except UnicodeDecodeError:
            return cell.decode("utf-8", "replace")

    def report_to(self, report: Report, where: str) -> None:
        """Report what was counted, if anything."""
        if self.foreign:
            report(Problem(where, _FOREIGN.format(n=self.foreign), _STORE_UTF8))
        if self.cut:
            report(Problem(where, _CUT.format(n=self.cut, limit=LONGEST_CELL), _LOOK_APART))


def gathered(fetches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Join small fetches into batches of about 64k rows or 16 MB; yield the first, which is empty, as it is."""
    yield next(fetches)
    parts: list[pa.RecordBatch] = []
    rows = size = 0
    for part in fetches:
        parts.append(part)
        rows += part.num_rows
        size += part.nbytes
        if rows >= _BATCH_ROWS or size >= _BATCH_BYTES:
            yield pa.concat_batches(parts)
            parts, rows, size = [], 0, 0
    if parts:
        yield pa.concat_batches(parts)


_FOREIGN = Bilingual(
    "{n} 个单元格不是 UTF-8 文本，按 GB18030 或替换符读出",
    "{n} cells are not UTF-8 text and were read as GB18030 or with replacement characters",
)
_STORE_UTF8 = Bilingual(
    "图片等二进制内容可不理会；文本请以 UTF-8 存储", "ignore this for pictures and the like; store text as UTF-8"
)
_CUT = Bilingual(
    "{n} 个单元格超过 {limit} 字，只读了前面的部分",
    "{n} cells are longer than {limit} characters; only that much of them was read",
)
_LOOK_APART = Bilingual(
    "如其中有个人信息，请另行检查这些长文本",
    "if they may hold personal information, look into these texts apart",
)
