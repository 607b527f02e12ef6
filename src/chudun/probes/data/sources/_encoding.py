"""Bytes of unknown encoding to UTF-8 text, in blocks that end at a line's end (字符编码识别).

A byte-order mark decides; otherwise the first text that is not plain ASCII does: UTF-8 where it is valid,
GB18030 (GB 18030-2022, which includes GBK and GB2312) where not. A line that is invalid in the file's
encoding is tried in the other one and else read with replacement characters; the first such place is kept.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BufferedReader, BytesIO
from itertools import chain
from pathlib import Path

import numpy as np
import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.vocabulary.bilingual import Bilingual

BLOCK = 16 << 20
"""Bytes read at once."""

LONGEST_LINE = 64 << 20
"""Bytes after which a line without an end is given up."""

_SAMPLE = 1 << 20
_HEAD = 1 << 18
_LINES_SHOWN = 10

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(slots=True)
class Damage:
    """What of a text was not in its encoding.

    Attributes
    ----------
    encoding
        The file's encoding as found.
    offset, line
        The first byte, from 0, and line, from 1, that are not in that encoding; None where all are.
    foreign, replaced
        Lines read in the other encoding; lines read with replacement characters.
    too_long
        Numbers of the lines that were skipped because they exceed `LONGEST_LINE`.
    """

    encoding: str = "utf-8"
    offset: int | None = None
    line: int | None = None
    foreign: int = 0
    replaced: int = 0
    too_long: list[int] = field(default_factory=list)


def utf8_blocks(file: BufferedReader, damage: Damage) -> Iterator[bytes]:
    """Yield the text of ``file`` as UTF-8, each block but the last ending at a line's end; fill ``damage``."""
    mark = next((found for found in _MARKS if file.peek(4).startswith(found[0])), None)
    if mark is None:
        yield from _detected(file, damage)
        return
    file.read(len(mark[0]))
    damage.encoding = mark[1]
    if mark[1] == "utf-8":
        yield from _decoded(_whole_lines(_chunks(file), damage), damage, len(mark[0]))
    else:
        yield from _whole_lines(_from_utf16(file, damage), damage)


def _chunks(file: BufferedReader) -> Iterator[bytes]:
    while chunk := file.read(BLOCK):
        yield chunk


def _from_utf16(file: BufferedReader, damage: Damage) -> Iterator[bytes]:
    """Transcode UTF-16, whose line ends cannot be sought among bytes."""
    decoder = codecs.getincrementaldecoder(damage.encoding)("replace")
    offset, line = 2, 1
    for chunk in chain(_chunks(file), [b""]):
        text = decoder.decode(chunk, final=not chunk)
        bad = text.count("\ufffd")
        if bad and damage.offset is None:
            damage.offset = offset + 2 * text.index("\ufffd")
            damage.line = line + text.count("\n", 0, text.index("\ufffd"))
        damage.replaced += bad
        offset += len(chunk)
        line += text.count("\n")
        yield text.encode()


def _whole_lines(chunks: Iterator[bytes], damage: Damage) -> Iterator[bytes]:
    """Cut the stream after line ends, and drop a line longer than `LONGEST_LINE`."""
    pending, line, dropping = b"", 1, False
    for chunk in chunks:
        if dropping:
            _, end, chunk = chunk.partition(b"\n")
            if not end:
                continue
            # The dropped line leaves an empty one, so that later lines keep their numbers.
            chunk, dropping = b"\n" + chunk, False
        cut = max(chunk.rfind(b"\n"), -1 if b"\n" in chunk else chunk.rfind(b"\r")) + 1
        if cut:
            block = pending + chunk[:cut]
            line += block.count(b"\n")
            yield block
            pending = chunk[cut:]
        else:
            pending += chunk
        if len(pending) > LONGEST_LINE:
            damage.too_long.append(line)
            pending, dropping = b"", True
    if pending:
        yield pending


def _detected(file: BufferedReader, damage: Damage) -> Iterator[bytes]:
    """Let the first block that is not ASCII decide the encoding."""
    blocks = _whole_lines(_chunks(file), damage)
    offset = 0
    for block in blocks:
        if not block.isascii():
            damage.encoding = encoding_of(block[:_SAMPLE].splitlines())
            yield from _decoded(chain([block], blocks), damage, offset)
            return
        offset += len(block)
        yield block


def encoding_of(lines: list[bytes]) -> str:
    """Return UTF-8 unless it is invalid in most lines that are not ASCII, and GB18030 is valid in more.

    Text is seldom valid UTF-8 by accident, while GB18030 accepts much that is UTF-8; so the two are not
    asked alike. Where a stray byte spoils both, GB18030 has no more to say for itself.
    """
    telling = [line for line in lines if not line.isascii()]
    valid = sum(_valid(line, "utf-8") for line in telling)
    if 2 * valid >= len(telling):
        return "utf-8"
    return "gb18030" if sum(_valid(line, "gb18030") for line in telling) > valid else "utf-8"


def _valid(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(blocks: Iterator[bytes], damage: Damage, offset: int) -> Iterator[bytes]:
    """Turn blocks of whole lines into UTF-8."""
    line = 1
    for block in blocks:
        if block.isascii():
            yield block
        else:
            yield _as_utf8(block, damage.encoding) or _line_by_line(block, damage, offset, line)
        offset += len(block)
        line += block.count(b"\n")


def _as_utf8(block: bytes, encoding: str) -> bytes | None:
    """Transcode a block; None where it is not wholly in ``encoding``."""
    if encoding == "utf-8":
        # Arrow's check is several times faster than decoding into a str that nobody needs.
        ends = pa.py_buffer(np.array([0, len(block)], np.int64))
        cell = pa.Array.from_buffers(pa.large_binary(), 1, [None, ends, pa.py_buffer(block)])
        try:
            cell.cast(pa.large_string())
        except pa.ArrowInvalid:
            return None
        return block
    try:
        return block.decode(encoding).encode()
    except UnicodeDecodeError:
        return None


def _line_by_line(block: bytes, damage: Damage, offset: int, line: int) -> bytes:
    """Decode each line by itself; one valid in both encodings as the last line that could be told."""
    texts = []
    latest = damage.encoding
    for number, part in enumerate(block.splitlines(keepends=True), line):
        valid = [encoding for encoding in ("utf-8", "gb18030") if _valid(part, encoding)]
        if len(valid) == 1:
            latest = valid[0]
        texts.append(part.decode(latest if valid else damage.encoding, "replace"))
        if not part.isascii() and (not valid or latest != damage.encoding):
            _note(damage, part, offset, number, replaced=not valid)
        offset += len(part)
    return "".join(texts).encode()


def _note(damage: Damage, part: bytes, offset: int, line: int, *, replaced: bool) -> None:
    if damage.offset is None:
        damage.offset, damage.line = offset + _first_invalid(part, damage.encoding), line
    damage.replaced += replaced
    damage.foreign += not replaced


def _first_invalid(part: bytes, encoding: str) -> int:
    try:
        part.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return 0


def beginning(path: Path) -> bytes:
    """Return the first whole lines of a file as UTF-8; nothing where it cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return b""
    cut = head.rfind(b"\n") + 1 if len(head) == _HEAD else len(head)
    return b"".join(utf8_blocks(BufferedReader(BytesIO(head[: cut or None])), Damage()))


def mixed_encoding(where: str, damage: Damage) -> Problem | None:
    """Say where a text leaves its encoding, if it does."""
    if damage.offset is None:
        return None
    what = _MIXED.format(
        encoding=damage.encoding.upper(),
        line=damage.line,
        offset=damage.offset,
        foreign=damage.foreign,
        replaced=damage.replaced,
    )
    return Problem(where, what, Bilingual("请以 UTF-8 重新导出", "export the file again as UTF-8"))


def too_long(where: str, lines: list[int]) -> Problem:
    """Say which lines were skipped."""
    numbers = ", ".join(map(str, lines[:_LINES_SHOWN]))
    return Problem(
        where,
        _TOO_LONG.format(n=len(lines), limit=LONGEST_LINE >> 20, lines=numbers),
        Bilingual("请核对该行是否缺少换行，或拆分文件", "check whether a line end is missing there, or split the file"),
    )


_MIXED = Bilingual(
    "编码前后不一：识别为 {encoding}，第 {line} 行（字节 {offset}）起有不合的内容；"
    "{foreign} 行按另一种编码读出，{replaced} 处以替换符读出",
    "mixed encoding: found to be {encoding}, but line {line} (byte {offset}) is not; "
    "{foreign} lines were read in the other encoding, {replaced} with replacement characters",
)
_TOO_LONG = Bilingual(
    "{n} 行超过 {limit} MB，没有读（行号 {lines}）",
    "{n} lines are longer than {limit} MB and were not read (lines {lines})",
)
