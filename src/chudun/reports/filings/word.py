"""A paper as a Word file, set as official papers are: 仿宋四号, lines of 26 points, numbered headings (公文版式)."""

from datetime import datetime
from itertools import count
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from chudun.law.language.provision import numeral
from chudun.reports.docx_look import HEAD, element, set_table, shade
from chudun.reports.filings.paper import Form, Gap, Heading, Lines, Listing, Paper, Signature, Text
from chudun.reports.visible import visible

BODY, HEADINGS, SUBHEADINGS, TITLE = "仿宋", "黑体", "楷体", "宋体"
BODY_SIZE, TABLE_SIZE, TITLE_SIZE, LINE = Pt(14), Pt(10.5), Pt(22), Pt(26)
"""四号, 五号, 二号; 26 points a line."""
MARGINS = Mm(28), Mm(26)
SHORT_SIDE, LONG_SIDE = Mm(210), Mm(297)
TEXT_WIDTH = SHORT_SIDE - 2 * MARGINS[1]
_TOGETHER = 3
"""Rows of a table that stay with its caption."""
_MOST_AUTHOR = 255
"""The format's own limit for the author of a file, in characters."""


def write_paper(paper: Paper, path: Path, made_at: datetime, author: str) -> None:
    """Write ``paper`` to ``path``; the gaps are marked where they stand and listed on a last page of their own.

    Raises
    ------
    OSError
        ``path`` can't be written.
    """
    word = docx.Document()
    _lay_out(word)
    word.core_properties.title, word.core_properties.author = paper.title, visible(author)[:_MOST_AUTHOR]
    word.core_properties.created = word.core_properties.modified = made_at
    title = _paragraph(word, (paper.title,), TITLE, TITLE_SIZE)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_after = Pt(14)
    if paper.addressee:
        _paragraph(word, (f"{paper.addressee}：",))
    _blocks(word, paper)
    if paper.gaps:
        _list_gaps(word, paper)
    word.save(str(path))


def _lay_out(word: WordDocument) -> None:
    for section in word.sections:
        section.page_width, section.page_height = SHORT_SIDE, LONG_SIDE
        section.top_margin = section.bottom_margin = MARGINS[0]
        section.left_margin = section.right_margin = MARGINS[1]
        _number_pages(section.footer.paragraphs[0])
    word.styles["Normal"].element.get_or_add_rPr().append(element("w:lang", val="en-US", eastAsia="zh-CN"))


def _number_pages(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _set(paragraph.add_run("— "), BODY, TABLE_SIZE)
    run = paragraph.add_run()
    for kind, text in (("begin", None), (None, "PAGE"), ("end", None)):
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            instruction = element("w:instrText")
            instruction.text = text
            run._r.append(instruction)
    _set(run, BODY, TABLE_SIZE)
    _set(paragraph.add_run(" —"), BODY, TABLE_SIZE)


def _blocks(word: WordDocument, paper: Paper) -> None:
    numbers = {1: count(1), 2: count(1), 3: count(1)}
    for block in paper.blocks:
        match block:
            case Heading(level, text, new_page):
                number = next(numbers[level])
                numbers |= {deeper: count(1) for deeper in range(level + 1, 4)}
                _heading(word, level, number, text).paragraph_format.page_break_before = new_page
            case Lines(text):
                _paragraph(word, text).paragraph_format.first_line_indent = BODY_SIZE * 2
            case Form():
                _form(word, block)
            case Listing():
                _listing(word, block)
            case Signature(who):
                _signature(word, who)


def _heading(word: WordDocument, level: int, number: int, text: str) -> Paragraph:
    said = {1: f"{numeral(number)}、", 2: f"（{numeral(number)}）", 3: f"{number}. "}[level] + text
    font = {1: HEADINGS, 2: SUBHEADINGS, 3: BODY}[level]
    paragraph: Paragraph = word.add_heading(level=level)
    _set(paragraph.add_run(said), font, BODY_SIZE)
    paragraph.paragraph_format.line_spacing = LINE
    paragraph.paragraph_format.space_before = Pt(8 if level == 1 else 2)
    paragraph.paragraph_format.space_after = Pt(0)
    paragraph.paragraph_format.first_line_indent = BODY_SIZE * 2
    return paragraph


def _paragraph(word: WordDocument, text: Text, font: str = BODY, size: int = BODY_SIZE) -> Paragraph:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.line_spacing = LINE if size == BODY_SIZE else None
    paragraph.paragraph_format.space_after = Pt(0)
    _say(paragraph, text, font, size)
    return paragraph


def _say(paragraph: Paragraph, text: Text, font: str, size: int) -> None:
    for span in text:
        if isinstance(span, Gap):
            run = paragraph.add_run(span.mark)
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW
        else:
            run = paragraph.add_run(span)
        _set(run, font, size)


def _set(run: Run, font: str, size: int) -> None:
    run.font.size, run.font.name = size, "Times New Roman"
    run.font.bold = run.font.italic = False
    run.font.color.rgb = RGBColor(0, 0, 0)
    fonts = run.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), font)


def _form(word: WordDocument, form: Form) -> None:
    _caption(word, form.caption)
    table = word.add_table(rows=0, cols=2, style="Table Grid")
    for name, told in form.rows:
        left, right = table.add_row().cells
        _say(left.paragraphs[0], (name,), HEADINGS, TABLE_SIZE)
        shade(left, HEAD)
        _say(right.paragraphs[0], told, BODY, TABLE_SIZE)
    _keep_start(table)
    set_table(table, [int(TEXT_WIDTH * 0.3), int(TEXT_WIDTH * 0.7)], header=False)


def _listing(word: WordDocument, listing: Listing) -> None:
    if listing.wide:
        _turn_page(word, WD_ORIENT.LANDSCAPE)
    _caption(word, listing.caption)
    table = word.add_table(rows=1, cols=len(listing.header), style="Table Grid")
    for cell, name in zip(table.rows[0].cells, listing.header, strict=True):
        _say(cell.paragraphs[0], (name,), HEADINGS, TABLE_SIZE)
        shade(cell, HEAD)
    for row in listing.rows:
        for cell, told in zip(table.add_row().cells, row, strict=True):
            _say(cell.paragraphs[0], told, BODY, TABLE_SIZE)
    _keep_start(table)
    width = LONG_SIDE - 2 * MARGINS[1] if listing.wide else TEXT_WIDTH
    set_table(table, [int(width * share / 100) for share in listing.widths])
    if listing.wide:
        _turn_page(word, WD_ORIENT.PORTRAIT)


def _turn_page(word: WordDocument, orientation: WD_ORIENT) -> None:
    """Begin a page laid the other way."""
    section = word.add_section(WD_SECTION.NEW_PAGE)
    across = orientation == WD_ORIENT.LANDSCAPE
    section.orientation = orientation
    section.page_width, section.page_height = (LONG_SIDE, SHORT_SIDE) if across else (SHORT_SIDE, LONG_SIDE)


def _keep_start(table: Table) -> None:
    """Keep the first rows on one page with the caption: a lone row at the foot of a page reads as the whole table."""
    for row in table.rows[: min(_TOGETHER, len(table.rows) - 1)]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _caption(word: WordDocument, said: str) -> None:
    paragraph = _paragraph(word, (said,), HEADINGS, TABLE_SIZE)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before = Pt(6)
    if not said:
        # the paragraph stays: tables with none between them would become one
        paragraph.paragraph_format.line_spacing = Pt(1)


def _signature(word: WordDocument, who: Text) -> None:
    for text in (who, ("    年    月    日",)):
        paragraph = _paragraph(word, text)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.keep_with_next = text is who


def _list_gaps(word: WordDocument, paper: Paper) -> None:
    note = _paragraph(word, (f"待填事项（共{len(paper.gaps)}项；报送前请删去本页）",), HEADINGS, BODY_SIZE)
    note.paragraph_format.page_break_before = True
    note.alignment = WD_ALIGN_PARAGRAPH.CENTER
    rows = tuple(((str(i),), (gap.entry,), (gap.where,)) for i, gap in enumerate(paper.gaps, 1))
    _listing(word, Listing("", ("序号", "待填内容", "填在哪里"), rows, (10, 50, 40)))
