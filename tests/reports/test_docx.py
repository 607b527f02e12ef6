"""The Word report opened again: same content, real headings, page set-up, fonts of both scripts."""

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm
from lxml import html

from chudun.reports.docx import write_docx
from chudun.reports.docx_pictures import DECADES, STEPS
from chudun.reports.html import as_html

from .assessments import PROBLEMS, SHOWN, assessment, hostile, nothing, unreadable


@pytest.fixture(scope="module")
def sample():
    return assessment()


@pytest.fixture(scope="module")
def written(sample, tmp_path_factory):
    folder = tmp_path_factory.mktemp("word")
    files = {}
    for language in ("zh", "en"):
        write_docx(sample, folder / f"{language}.docx", language)
        files[language] = docx.Document(str(folder / f"{language}.docx"))
    return files


def headings(word):
    return [p.text for p in word.paragraphs if p.style.name.startswith("Heading")]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_same_headings_and_tables_as_the_page(sample, written, language):
    page = html.fromstring(as_html(sample, language))
    assert headings(written[language]) == [node.text for node in page.xpath("//h2 | //h3 | //h4")]
    # the pictures are tables here
    assert len(written[language].tables) == len(page.xpath("//table")) + len(page.xpath("//svg"))
    told = {cell.text for table in written[language].tables for row in table.rows for cell in row.cells}
    for cell in page.xpath("//td"):
        lines = [line.text for line in cell.xpath("./ul/li")] or [cell.text_content()]
        said = "\n".join(lines).strip()
        assert any(said == one.strip() for one in told), said


def test_a4_with_numbered_pages(written):
    section = written["zh"].sections[0]
    # Word keeps twentieths of a point
    assert section.page_width == pytest.approx(Mm(210), abs=Mm(0.1))
    assert section.page_height == pytest.approx(Mm(297), abs=Mm(0.1))
    fields = [node.get(qn("w:instr")) for node in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "江城" in section.header.paragraphs[0].text


@pytest.mark.parametrize("name", ["Normal", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "Caption"])
def test_styles_name_chinese_fonts(written, name):
    fonts = written["zh"].styles[name].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) in {"仿宋", "宋体", "黑体"}
    assert fonts.get(qn("w:asciiTheme")) is None


def test_header_rows_repeat_and_rows_are_not_torn(written):
    for table in written["zh"].tables:
        first = table.rows[0]._tr.trPr
        assert first.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_the_scale_is_shaded_from_least_to_most(written):
    _, general, sensitive = next(t for t in written["zh"].tables if len(t.columns) == 1 + STEPS * DECADES).rows
    # 118,240 to 131,022 lies in the first quarter of the decade from 100,000
    assert shaded(general) == [5 * STEPS]
    # 9,412 or more: from the last quarter below 10,000 to the end
    assert shaded(sensitive) == list(range(4 * STEPS - 1, 7 * STEPS))
    assert limited(general) == [5 * STEPS, 6 * STEPS]
    assert limited(sensitive) == [0, 4 * STEPS]


def shaded(row):
    return [i for i, cell in enumerate(row.cells[1:]) if cell._tc.tcPr.find(qn("w:shd")) is not None]


def limited(row):
    return [i for i, cell in enumerate(row.cells[1:]) if cell._tc.tcPr.find(qn("w:tcBorders")) is not None]


def test_hostile_names_stay_text(tmp_path):
    write_docx(hostile(), tmp_path / "report.docx", "zh")
    word = docx.Document(str(tmp_path / "report.docx"))
    assert f"{SHOWN} / {SHOWN}" in headings(word)


@pytest.mark.parametrize(("made", "tables"), [(nothing(), 0), (unreadable(), 1)])
def test_empty_reports_are_sensible(made, tables, tmp_path):
    write_docx(made, tmp_path / "report.docx", "en")
    word = docx.Document(str(tmp_path / "report.docx"))
    assert len(headings(word)) == 9
    assert len(word.tables) == tables
    assert tables == 0 or len(word.tables[0].rows) == 1 + len(PROBLEMS)
