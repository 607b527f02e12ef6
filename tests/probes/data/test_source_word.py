"""Word: paragraphs, tables, boxes, headers, comments, deletions, pictures; what is no docx."""

import zipfile
from pathlib import Path

import docx
import pytest

from chudun.probes.data.sources import _ocr, word

from .parsing import FILES, Parsed, parsed

NAMESPACES = 'xmlns:w="urn:w" xmlns:mc="urn:mc"'


def raw(folder: Path, body: str, **parts: str) -> Parsed:
    """Write a document by hand; only local names count."""
    with zipfile.ZipFile(folder / "d.docx", "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:x {NAMESPACES}>{content}</w:x>")
    return parsed(word, folder / "d.docx")


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_tables_headers_and_comments_are_read(tmp_path: Path) -> None:
    document = docx.Document()
    said = document.add_paragraph("林测样，电话 13900001234。")
    table = document.add_table(0, 2)
    for row in (["姓名", "手机"], ["林测样", "13900001234"], ["林样例", "13900001235"]):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.add_comment(said.runs, text="请核对", author="x")
    document.save(tmp_path / "d.docx")
    found = parsed(word, tmp_path / "d.docx")
    assert {row["text"] for row in found.tables["d"]} == {"林测样，电话 13900001234。", "内部资料", "请核对"}
    assert found.tables["table 1"] == [
        {"姓名": "林测样", "手机": "13900001234"},
        {"姓名": "林样例", "手机": "13900001235"},
    ]


def test_deleted_text_and_boxes_are_read_once(tmp_path: Path) -> None:
    box = "<mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>"
    body = "<w:p><w:t>前</w:t><w:tab/><w:delText>删 13900001234</w:delText></w:p>"
    body += f"<w:p>{box.format(p('框'), '<w:p><w:t>框</w:t></w:p>')}<w:t>外</w:t></w:p>"
    found = raw(tmp_path, body, footnotes=p("脚注"), footer1=p("页脚"))
    assert [row["text"] for row in found.tables["d"]] == ["前\t删 13900001234", "框", "外", "页脚", "脚注"]


def test_a_form_is_text_so_that_what_was_filled_in_is_no_column(tmp_path: Path) -> None:
    def row(*texts: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{p(text)}</w:tc>" for text in texts) + "</w:tr>"

    form = f"<w:tbl>{row('姓名', '林测样')}{row('电话', '见附件')}</w:tbl>"
    frame = f"<w:tbl>{row('只是一个框')}</w:tbl>"
    found = raw(tmp_path, form + frame)
    assert found.tables == {"d": [{"text": "姓名\t林测样"}, {"text": "电话\t见附件"}, {"text": "只是一个框"}]}


def test_merged_cells_keep_the_columns_in_line(tmp_path: Path) -> None:
    def cell(text: str, span: int = 1) -> str:
        return f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(text)}</w:tc>'

    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(cells)}</w:tr>"

    rows = [
        row(cell("姓名"), cell("联系方式", 2)),
        row(cell(""), cell("手机"), cell("邮箱")),
        row(cell("林测样"), cell("13900001234"), cell("a@example.cn")),
    ]
    found = raw(tmp_path, f"<w:tbl>{''.join(rows)}</w:tbl>")
    assert found.tables["table 1"] == [
        {"姓名": "林测样", "联系方式.手机": "13900001234", "联系方式.邮箱": "a@example.cn"}
    ]


def test_pictures_are_read_as_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ocr, "recognised", lambda _pixels: "图中的字")
    document = docx.Document()
    document.add_picture(str(FILES / "page.png"))
    document.save(tmp_path / "d.docx")
    assert parsed(word, tmp_path / "d.docx").tables["1.png"] == [{"page": "1", "text": "图中的字"}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read"),
        (b"{\\rtf1 13900001234}", "save it as docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as docx"),
        (FILES / "locked.xlsx", "protected by a password"),
        (b"PK\x03\x04 and no more", "damaged or cut off"),
    ],
)
def test_what_is_no_docx_is_one_line_that_says_what_to_do(tmp_path: Path, content: Path | bytes, said: str) -> None:
    (tmp_path / "d.doc").write_bytes(content.read_bytes() if isinstance(content, Path) else content)
    found = parsed(word, tmp_path / "d.doc")
    assert len(found.missing) == 1
    assert said in found.said


def test_entities_that_multiply_are_refused(tmp_path: Path) -> None:
    bomb = (
        '<!DOCTYPE x [<!ENTITY a "'
        + "x" * 1000
        + '">'
        + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(8))
    )
    with zipfile.ZipFile(tmp_path / "d.docx", "w") as archive:
        archive.writestr("word/document.xml", f"{bomb}]><x><p><t>&i;</t></p></x>")
    assert len(parsed(word, tmp_path / "d.docx").missing) == 1
