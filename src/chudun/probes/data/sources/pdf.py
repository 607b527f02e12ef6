"""PDF files: a row a page, with its text, its comments and what its form fields hold.

A page that is a picture is read by text recognition where the ``ocr`` extra is installed, up to a number of pages; how
many were not read is reported. Files embedded in the document are tables of their own where they can be read.
"""

import ctypes
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
import pyarrow as pa
import pypdfium2 as pdfium
import pypdfium2.raw as raw

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources import _ocr as ocr
from chudun.probes.data.sources._confined import ConfinedFile
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._inner_files import InnerFile, numbered, read_inside, tables_inside
from chudun.probes.data.sources.image import LIMITS, MOST_PAGES, pages_with_documents
from chudun.vocabulary.bilingual import Bilingual

ANSWERS_TO = (".pdf",)

_MOST_CHARACTERS = 64 << 20
_ENOUGH_TEXT = 200
_COVERED = 0.3
_DOTS_PER_INCH = 200
_POINTS_PER_INCH = 72
_MOST_PIXELS_A_SIDE = 4000
_XFA_FORMS = (raw.FORMTYPE_XFA_FULL, raw.FORMTYPE_XFA_FOREGROUND)


def open_store(store: str, spec: str) -> Source:
    """Open one PDF as a store, parsed in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__, LIMITS)


def list_tables(path: Path, report: Report) -> list[str]:
    """List the table of the pages and those in embedded files."""
    with _document(path) as document:
        if document.get_formtype() in _XFA_FORMS:
            report(Problem(shown(path.name), _XFA, _PRINT_ANEW))
        return [path.stem, *tables_inside(_embedded(document), shown(path.name), report)]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the pages that hold text, or the rows of a table in an embedded file."""
    if table != path.stem:
        with _document(path) as document:
            yield from read_inside(_embedded(document), table, report)
        return
    where = f"{shown(path.name)}: {table}"
    with _document(path) as document:
        reading = _Reading(document)
        reading.read()
    yield from pages_with_documents(reading.texts)
    reading.report_to(report, where)
    if reading.broken:
        pages = ", ".join(map(str, reading.broken[:10]))
        raise Unreadable(Problem(where, _BROKEN_PAGES.format(n=len(reading.broken), first=pages), _SAVE_ANEW))
    if reading.stopped:
        what = _TOO_LONG.format(page=reading.stopped, limit=_MOST_CHARACTERS >> 20)
        raise Unreadable(Problem(where, what, _SPLIT))


@dataclass(slots=True)
class _Reading:
    """The pages of one document as they are read, and what was left out."""

    document: pdfium.PdfDocument
    texts: dict[int, str] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)
    stopped: int = 0
    recognised: int = 0
    pictures_left: int = 0

    def read(self) -> None:
        """Read all pages, as far as the limit on the text."""
        characters = 0
        for number in range(1, len(self.document) + 1):
            if characters > _MOST_CHARACTERS:
                self.stopped = number
                return
            try:
                with closing(self.document[number - 1]) as page:
                    self.texts[number] = self._page(page)
            except pdfium.PdfiumError:
                self.broken.append(number)
            else:
                characters += len(self.texts[number])

    def _page(self, page: pdfium.PdfPage) -> str:
        with closing(page.get_textpage()) as layer:
            text = layer.get_text_bounded().replace("\r\n", "\n").replace("\ufffe", "").strip()
        texts = [text, *_annotations(page)]
        if len(text) < _ENOUGH_TEXT and _is_picture(page, has_text=bool(text)):
            if ocr.available() and self.recognised < MOST_PAGES:
                self.recognised += 1
                texts.append(_recognised(page))
            else:
                self.pictures_left += 1
        return "\n".join(filter(None, texts))

    def report_to(self, report: Report, where: str) -> None:
        """Report the pages that are pictures and were not read."""
        if self.pictures_left and not ocr.available():
            report(Problem(where, _PICTURES.format(n=self.pictures_left), ocr.INSTALL))
        elif self.pictures_left:
            report(Problem(where, _MORE_PICTURES.format(n=self.pictures_left, most=MOST_PAGES), _SPLIT))


def _embedded(document: pdfium.PdfDocument) -> Iterator[InnerFile]:
    for at in range(document.count_attachments()):
        attachment = document.get_attachment(at)
        yield InnerFile(numbered(str(at + 1), attachment.get_name()), partial(_embedded_content, attachment))


def _embedded_content(attachment: pdfium.PdfAttachment) -> bytes:
    try:
        return bytes(attachment.get_data())
    except pdfium.PdfiumError:
        return b""


@contextmanager
def _document(path: Path) -> Iterator[pdfium.PdfDocument]:
    try:
        with path.open("rb") as file, closing(pdfium.PdfDocument(file)) as document:
            yield document
    except OSError as error:
        raise unreadable_file(path.name, path, error) from None
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise Unreadable(Problem(shown(path.name), _LOCKED, _UNLOCK)) from None
        raise Unreadable(Problem(shown(path.name), _NO_PDF, _SAVE_ANEW)) from None


def _is_picture(page: pdfium.PdfPage, *, has_text: bool) -> bool:
    """Whether what a page shows is mostly a picture; a page without text may also be drawn by outlines."""
    width, height = page.get_size()
    covered, drawn = 0.0, False
    for shape in page.get_objects(max_depth=3):
        drawn = True
        if shape.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = shape.get_bounds()
            covered += max(0.0, right - left) * max(0.0, top - bottom)
    return covered >= _COVERED * width * height if has_text else drawn


def _recognised(page: pdfium.PdfPage) -> str:
    longer = max(1.0, *page.get_size())
    scale = min(_DOTS_PER_INCH / _POINTS_PER_INCH, _MOST_PIXELS_A_SIDE / longer)
    with closing(page.render(scale=scale, force_bitmap_format=raw.FPDFBitmap_BGR)) as bitmap:
        return ocr.recognised(np.ascontiguousarray(bitmap.to_numpy()))


def _annotations(page: pdfium.PdfPage) -> Iterator[str]:
    """Yield the texts of comments and the values of form fields."""
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        annotation = raw.FPDFPage_GetAnnot(page, number)
        if annotation:
            try:
                yield from filter(None, (_entry(annotation, name) for name in (b"Contents", b"V")))
            finally:
                raw.FPDFPage_CloseAnnot(annotation)


def _entry(annotation: ctypes.Structure, name: bytes) -> str:
    size = raw.FPDFAnnot_GetStringValue(annotation, name, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAnnot_GetStringValue(annotation, name, ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR)), size)
    return buffer.raw.decode("utf-16-le", "replace").rstrip("\0").strip()


_LOCKED = Bilingual("PDF 有密码，读不了", "the PDF is protected by a password and cannot be read")
_UNLOCK = Bilingual("请去掉密码另存后再扫描", "save it without the password and scan again")
_NO_PDF = Bilingual("不是完好的 PDF：已损坏、不完整或没有页面", "not a sound PDF: damaged, cut off, or without pages")
_SAVE_ANEW = Bilingual("请用阅读器打开后另存，再扫描", "open it in a reader, save it anew and scan again")
_XFA = Bilingual(
    "含 XFA 动态表单，表单内容可能没有读全", "it holds an XFA form, whose contents may not all have been read"
)
_PRINT_ANEW = Bilingual("请打印成普通 PDF 后再扫描", "print it to an ordinary PDF and scan again")
_BROKEN_PAGES = Bilingual(
    "{n} 页已损坏，其余已读（页码 {first}）", "{n} pages are damaged; the others were read (pages {first})"
)
_TOO_LONG = Bilingual(
    "文字超过 {limit} 百万字，第 {page} 页起没有读",
    "more than {limit} million characters of text; nothing was read from page {page} on",
)
_SPLIT = Bilingual("请拆分文件后再扫描", "split the file and scan again")
_PICTURES = Bilingual(
    "{n} 页是扫描图片，没有读：没有安装文字识别",
    "{n} pages are pictures and were not read: text recognition is not installed",
)
_MORE_PICTURES = Bilingual(
    "扫描图片只识别了前 {most} 页，另有 {n} 页没有识别",
    "of pages that are pictures the first {most} were read; {n} more were not",
)
