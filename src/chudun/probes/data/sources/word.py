"""Word documents (docx, docm): the text, a row a paragraph, and every table (ECMA-376 part 1, clause 17).

Text boxes, headers, footers, notes, comments and what tracked changes have deleted belong to the text. Tables are
numbered in their order; pictures and embedded files are tables of their own where they can be read. Word up to 2003,
RTF and WPS documents are reported, with what to do.
"""

import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pyarrow as pa

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._header import SAMPLE, Header, header_of
from chudun.probes.data.sources._inner_files import InnerFile, numbered, read_inside, tables_inside
from chudun.probes.data.sources._office import is_locked
from chudun.probes.data.sources._rows import text_batches
from chudun.probes.data.sources.image import LIMITS
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".wps")

_STORIES = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_INNER = re.compile(r"word/(media|embeddings)/[^/]+")
_TABLE = "table"
_WIDEST = 1024
_BLANKS = {"tab": "\t", "br": "\n", "cr": "\n"}
_BROKEN = (zipfile.BadZipFile, ElementTree.ParseError, ValueError, NotImplementedError, EOFError, KeyError, LookupError)


def open_store(store: str, spec: str) -> Source:
    """Open one document as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__, LIMITS)


def list_tables(path: Path, report: Report) -> list[str]:
    """List the text, the tables (``table 1``), and the tables of embedded files."""
    with _parts(path) as parts:
        tables = sum(1 for _ in _tables(parts))
        inside = tables_inside(_inner_files(parts), shown(path.name), report)
    return [path.stem, *(f"{_TABLE} {number}" for number in range(1, tables + 1)), *inside]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the paragraphs, the rows of one table, or those of an embedded file."""
    with _parts(path) as parts:
        if table == path.stem:
            yield from text_batches(("text",), ((text,) for text in _paragraphs(parts)))
        elif re.fullmatch(rf"{_TABLE} \d+", table):
            yield from _rows(parts, int(table.removeprefix(_TABLE)))
        else:
            yield from read_inside(_inner_files(parts), table, report)


@contextmanager
def _parts(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a document, and turn whatever is wrong with it into a problem."""
    where = shown(path.name)
    try:
        with path.open("rb") as file:
            if file.read(2) != b"PK":
                what, remedy = (_LOCKED, _UNLOCK) if is_locked(path) else (_OLD, _SAVE_AS_DOCX)
                raise Unreadable(Problem(where, what, remedy))
            with zipfile.ZipFile(file) as parts:
                yield parts
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    except _BROKEN:
        raise Unreadable(Problem(where, _DAMAGED, _SAVE_AS_DOCX)) from None
    except RuntimeError:
        raise Unreadable(Problem(where, _LOCKED, _UNLOCK)) from None
    except Exception as error:
        if type(error).__module__ not in ("zlib", "lzma"):
            raise
        raise Unreadable(Problem(where, _DAMAGED, _SAVE_AS_DOCX)) from None


def _paragraphs(parts: zipfile.ZipFile) -> Iterator[str]:
    """Yield the text: paragraphs, and the lines of what is a table by its looks alone."""
    for block in _blocks(parts):
        if isinstance(block, str):
            yield block
        elif not _is_table(block):
            yield from ("\t".join(filter(None, row)) for row in block.rows if any(row))


def _rows(parts: zipfile.ZipFile, wanted: int) -> Iterator[pa.RecordBatch]:
    table = next(islice(_tables(parts), wanted - 1, None))
    header = _header(table)
    data = table.rows[header.titles + header.rows :]
    yield from text_batches(header.names, (row for row in data if any(row)))


def _tables(parts: zipfile.ZipFile) -> Iterator["_Table"]:
    return (block for block in _blocks(parts) if isinstance(block, _Table) and _is_table(block))


def _is_table(table: "_Table") -> bool:
    """Tell a table from a form, a frame, or a layout of texts side by side."""
    return len(table.rows) > 1 and len(table.rows[0]) > 1 and bool(_header(table).rows)


def _header(table: "_Table") -> Header:
    return header_of(table.rows[:SAMPLE], table.merged)


@dataclass(slots=True)
class _Table:
    """Rows of equal width, and the cells merged within a row: row, first and last column, from 0."""

    rows: list[list[str]]
    merged: list[tuple[int, int, int]]


@dataclass(slots=True)
class _Cell:
    texts: list[str] = field(default_factory=list)
    span: int = 1


def _table(rows: list[list[_Cell]]) -> _Table:
    """Lay out rows of cells, each of which may span several columns."""
    laid, merged = list[list[str]](), []
    for number, row in enumerate(rows):
        texts: list[str] = []
        for cell in row:
            if cell.span > 1:
                merged.append((number, len(texts), len(texts) + cell.span - 1))
            texts += ["\n".join(cell.texts), *[""] * (cell.span - 1)]
        laid.append(texts)
    width = max(map(len, laid), default=0)
    return _Table([texts + [""] * (width - len(texts)) for texts in laid], merged)


def _blocks(parts: zipfile.ZipFile) -> Iterator["str | _Table"]:
    """Yield paragraphs and tables of all parts that hold text, as they end."""
    for name in sorted(name for name in parts.namelist() if _STORIES.fullmatch(name)):
        with parts.open(name) as part:
            story = _Story()
            for event, element in ElementTree.iterparse(part, ("start", "end")):
                local = element.tag.rpartition("}")[2]
                if event == "start":
                    story.start(local)
                else:
                    yield from story.end(local, element)
                    element.clear()


class _Story:
    """What is open at one place of a text: paragraphs, in which there may be boxes with more of them, and tables."""

    def __init__(self) -> None:
        self._paragraphs: list[list[str]] = []
        self._tables: list[list[list[_Cell]]] = []
        self._repeats = 0

    def start(self, name: str) -> None:
        """Open an element."""
        if name == "Fallback":
            self._repeats += 1
        elif name == "p":
            self._paragraphs.append([])
        elif name == "tbl":
            self._tables.append([])
        elif name == "tr" and self._tables:
            self._tables[-1].append([])
        elif name == "tc" and self._tables and self._tables[-1]:
            self._tables[-1][-1].append(_Cell())

    def end(self, name: str, element: ElementTree.Element) -> Iterator["str | _Table"]:
        """Close an element; yield what is complete with it."""
        if name == "Fallback":
            self._repeats -= 1
        elif name == "p" and self._paragraphs:
            yield from self._placed("".join(self._paragraphs.pop()).strip())
        elif name == "tbl" and self._tables:
            yield _table([row for row in self._tables.pop() if row])
        elif name == "gridSpan" and (cell := self._cell()):
            spans = next((value for key, value in element.items() if key.endswith("}val")), "1")
            cell.span = min(int(spans), _WIDEST) if spans.isdecimal() else 1
        elif self._paragraphs and not self._repeats:
            self._paragraphs[-1].append((element.text or "") if name in ("t", "delText") else _BLANKS.get(name, ""))

    def _placed(self, text: str) -> Iterator[str]:
        cell = self._cell()
        if cell and text:
            cell.texts.append(text)
        elif text:
            yield text

    def _cell(self) -> _Cell | None:
        return self._tables[-1][-1][-1] if self._tables and self._tables[-1] and self._tables[-1][-1] else None


def _inner_files(parts: zipfile.ZipFile) -> Iterator[InnerFile]:
    names = sorted(name for name in parts.namelist() if _INNER.fullmatch(name))
    for number, name in enumerate(names, 1):
        yield InnerFile(numbered(str(number), name), partial(parts.read, name))


_OLD = Bilingual(
    "不是 docx：旧版 Word、RTF 或 WPS 文档的内容读不了",
    "not a docx: what is in documents of Word up to 2003, RTF or WPS cannot be read",
)
_SAVE_AS_DOCX = Bilingual(
    "请用文字处理软件打开后另存为 docx，再扫描", "open it in a word processor, save it as docx and scan again"
)
_LOCKED = Bilingual("文档有密码，读不了", "the document is protected by a password and cannot be read")
_UNLOCK = Bilingual("请去掉密码另存后再扫描", "save it without the password and scan again")
_DAMAGED = Bilingual(
    "文档已损坏或不完整，没有读完", "the document is damaged or cut off, and could not be read to its end"
)
