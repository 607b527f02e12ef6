"""Cells whose bytes should be UTF-8 text of reasonable length, but need not be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report
from chudun.vocabulary.bilingual import Bilingual

LONGEST_CELL = 1 << 16
"""Characters of a cell that a database is asked for."""

_OPAQUE_BYTES = 16
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_IN_PAIRS = re.compile(rb"(?:[\x00-\x7f]|[\xa1-\xfe]{2})+")
_BATCH_ROWS = 1 << 16
_BATCH_BYTES = 16 << 20


@dataclass(slots=True)
class Cells:
    """Reads cells as text, and counts those in another encoding than stated and those that were cut.

    ``limit`` is how many characters of a cell are asked for; one more is fetched to see that it was longer.
    """

    limit: int = LONGEST_CELL
    foreign: int = 0
    cut: int = 0
    mislabelled: int = 0

    def text(self, cells: pa.BinaryArray) -> pa.StringArray:
        """Return binary cells as text: UTF-8, else GB18030, else with replacement characters."""
        try:
            texts = cells.cast(pa.string())
        except pa.ArrowInvalid:
            decoded = [None if cell is None else self._decoded(cell) for cell in cells.to_pylist()]
            texts = pa.array(decoded, pa.string())
        # A character is at least a byte, so most arrays need no counting.
        if texts.nbytes > self.limit:
            self.cut += pc.sum(pc.greater(pc.utf8_length(texts), self.limit)).as_py() or 0
        return texts

    def western(self, cells: pa.BinaryArray) -> pa.StringArray:
        """Return the bytes of a Latin-1 column as text; older applications keep UTF-8 or GBK in such a column."""
        if pc.all(pc.string_is_ascii(cells.cast(pa.string(), safe=False))).as_py() in (True, None):
            return self.text(cells)
        texts = [cell if cell is None or cell.isascii() else self._relabelled(cell) for cell in cells.to_pylist()]
        return self.text(pa.array(texts, pa.binary()))

    def head(self, cells: pa.BinaryArray) -> pa.StringArray:
        r"""Return the first bytes of binary contents: as text if they are some, else as ``\\xffd8…``."""
        return pa.array([None if cell is None else _head(cell) for cell in cells.to_pylist()], pa.string())

    def _relabelled(self, cell: bytes) -> bytes:
        for encoding in ("utf-8", "gbk"):
            if encoding == "utf-8" or _IN_PAIRS.fullmatch(cell):
                try:
                    text = cell.decode(encoding)
                except UnicodeDecodeError:
                    continue
                self.mislabelled += 1
                return text.encode()
        return cell.decode("cp1252", "replace").encode()

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
        if self.mislabelled:
            report(Problem(where, _MISLABELLED.format(n=self.mislabelled), _CONVERT))
        if self.cut:
            report(Problem(where, _CUT.format(n=self.cut, limit=self.limit), _LOOK_APART))


def _head(cell: bytes) -> str:
    # where text was cut, up to three bytes of its last character are left
    for end in range(len(cell), max(0, len(cell) - 4), -1):
        try:
            text = cell[:end].decode()
        except UnicodeDecodeError:
            continue
        if not _CONTROL.search(text):
            return text
    return f"\\x{cell[:_OPAQUE_BYTES].hex()}" if cell else ""


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
_MISLABELLED = Bilingual(
    "{n} 个单元格存在 latin1 列里，实为 UTF-8 或 GBK，已按后者读出",
    "{n} cells of latin1 columns hold UTF-8 or GBK and were read as such",
)
_CONVERT = Bilingual(
    "应用改用 utf8mb4 连接后，把这些列先改为二进制再改为 utf8mb4",
    "when the application connects as utf8mb4, convert these columns to binary and then to utf8mb4",
)
_CUT = Bilingual(
    "{n} 个单元格超过 {limit} 字，只读了前面的部分",
    "{n} cells are longer than {limit} characters; only that much of them was read",
)
_LOOK_APART = Bilingual(
    "如其中有个人信息，请另行检查这些长文本",
    "if they may hold personal information, look into these texts apart",
)
