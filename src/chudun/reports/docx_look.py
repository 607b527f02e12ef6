"""How the Word file looks: page, fonts of both scripts, header and footer, shading (Word 版式)."""

from collections.abc import Iterable, Sequence

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from chudun.reports.document import Badge
from chudun.reports.outcomes import look

PAGE_WIDTH, PAGE_HEIGHT, MARGIN = Mm(210), Mm(297), Mm(22)
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN

# the fonts every Chinese Windows and WPS has: body, tables, headings
BODY, SMALL, TITLES = "仿宋", "宋体", "黑体"
LATIN = "Times New Roman"
BASE = 11
HEAD, LINES = "F3F5F7", "B8C0C8"


def lay_out(word: WordDocument) -> None:
    """Set A4, margins, and the fonts and sizes of the styles the report uses."""
    for section in word.sections:
        section.page_width, section.page_height = PAGE_WIDTH, PAGE_HEIGHT
        section.left_margin = section.right_margin = MARGIN
        section.top_margin = section.bottom_margin = MARGIN
    # without it, software falls back to Japanese or traditional forms of characters and punctuation
    word.styles["Normal"].element.get_or_add_rPr().append(element("w:lang", val="en-US", eastAsia="zh-CN"))
    _font(word, "Normal", BODY, BASE, before=4, after=4)
    _font(word, "List Bullet", BODY, BASE, after=2)
    _font(word, "Caption", SMALL, 9, before=8, after=3)
    _font(word, "Header", SMALL, 9)
    _font(word, "Footer", SMALL, 9)
    _font(word, "Title", TITLES, 22, after=6)
    for level, size in enumerate((16, 13, 11.5), 1):
        _font(word, f"Heading {level}", TITLES, size, before=16 if level < 3 else 10, after=4)


def _font(word: WordDocument, name: str, chinese: str, size: float, *, before: float = 0, after: float = 0) -> None:
    style = word.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.size = Pt(size)
    style.font.color.rgb = RGBColor(0x1B, 0x1F, 0x24)
    style.font.italic = False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), LATIN)
    fonts.set(qn("w:eastAsia"), chinese)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def small(run: Run, size: float = 9) -> Run:
    """Set ``run`` as tables are set: smaller, and in the font for small print."""
    run.font.size = Pt(size)
    run.font.name = LATIN
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), SMALL)
    return run


def mark(paragraph: Paragraph, badge: Badge, size: float) -> None:
    """Add a badge: symbol and word, in the outcome's colours."""
    run = small(paragraph.add_run(f" {badge.symbol} {badge.text} "), size)
    run.bold = True
    run.font.color.rgb = RGBColor.from_string(look(badge.name).ink)
    run.element.get_or_add_rPr().append(_shading(look(badge.name).paper))


def shade(cell: _Cell, colour: str) -> None:
    """Fill ``cell`` with ``colour``, six hexadecimal digits."""
    cell._tc.get_or_add_tcPr().append(_shading(colour))


def _shading(colour: str) -> BaseOxmlElement:
    return element("w:shd", val="clear", color="auto", fill=colour)


def element(tag: str, **attributes: str) -> BaseOxmlElement:
    """Return a new element of the file's XML, attributes in Word's namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def set_table(table: Table, widths: Sequence[int], *, header: bool = True) -> None:
    """Give ``table`` fixed column widths (in EMU), light lines, some air, and a header row that repeats if it has one.

    Rows are kept whole where a page ends.
    """
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    table._tbl.tblPr.append(_borders())
    table._tbl.tblPr.append(_margins())
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Emu(width)
    if header:
        table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Emu(width)
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    if header:
        keep_together(table.rows[:1])


def keep_together(rows: Iterable[_Row]) -> None:
    """Keep each of ``rows`` on one page with what follows it."""
    for row in rows:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def _borders() -> BaseOxmlElement:
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element(f"w:{side}", val="single", sz="4", space="0", color=LINES))
    return borders


def _margins() -> BaseOxmlElement:
    margins = element("w:tblCellMar")
    for side, twips in (("top", 40), ("left", 85), ("bottom", 40), ("right", 85)):
        margins.append(element(f"w:{side}", w=str(twips), type="dxa"))
    return margins


def number_pages(word: WordDocument, title: str, footer: str, page: str) -> None:
    """Put ``title`` at the head of every page, ``footer`` and the page number at its foot.

    ``page`` has the fields ``{page}`` and ``{pages}``, which Word fills in.
    """
    section = word.sections[0]
    head = section.header.paragraphs[0]
    head.text = title
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(f"{footer}    ")
    before, _, rest = page.partition("{page}")
    between, _, after = rest.partition("{pages}")
    for said, field in ((before, "PAGE"), (between, "NUMPAGES"), (after, "")):
        foot.add_run(said)
        if field:
            counted = element("w:fldSimple", instr=field)
            counted.append(foot.add_run("1")._r)
            foot._p.append(counted)
