"""Files of every supported kind, and files that can't be read."""

import contextlib
import os
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from chudun.facts.problem import BadInput, Problem
from chudun.law.official.reading import LARGEST, read_official
from chudun.law.official.structure import parse

from .statutes import KITES

KITE_LAW = parse(KITES)


def problem_of(path: Path) -> Problem:
    with pytest.raises(BadInput) as refused:
        read_official(path)
    (problem,) = refused.value.problems
    assert problem.where == str(path)
    return problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_in_the_usual_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "kites.TXT"
    path.write_bytes(KITES.replace("\n", "\r\n").encode(encoding))
    assert read_official(path) == KITE_LAW


def test_markdown(tmp_path: Path) -> None:
    path = tmp_path / "kites.md"
    lines = []
    for line in KITES.splitlines():
        marked = f"## {line}" if "章" in line else f"- {line}" if line.startswith("（") else line
        lines.append(marked.replace("第二条", "**第二条**"))
    path.write_text("# " + "\n\n".join(lines), encoding="utf-8")
    assert read_official(path) == KITE_LAW


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_web_page(tmp_path: Path, encoding: str) -> None:
    body = "".join(f"<p>\n  &emsp;&emsp;<span>{line[:3]}</span>{line[3:]}\n</p>" for line in KITES.splitlines() if line)
    page = (
        f"<html><head><title>x</title><style>第一条</style></head><body>{body}<script>'第九条'</script></body></html>"
    )
    path = tmp_path / "kites.html"
    path.write_bytes(page.encode(encoding))
    assert read_official(path) == KITE_LAW


@given(
    st.lists(st.sampled_from([*"<>![]/&#;-'\" \n", "第一条 甲。", "<p>", "<![", "script", "if"]), max_size=15).map(
        "".join
    )
)
def test_any_markup_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, markup: str) -> None:
    path = tmp_path_factory.getbasetemp() / "any.html"
    path.write_text(markup, encoding="utf-8")
    with contextlib.suppress(BadInput):
        assert read_official(path).articles


def test_markup_that_cannot_be_parsed(tmp_path: Path) -> None:
    path = tmp_path / "kites.htm"
    path.write_text("<p>第一条 甲。<![&", encoding="utf-8")
    assert problem_of(path).what.zh == "网页含有无法解析的标记"


def word_file(path: Path) -> Path:
    document = Document()
    for line in KITES.splitlines():
        document.add_paragraph(line)
    document.save(str(path))
    return path


def test_word(tmp_path: Path) -> None:
    assert read_official(word_file(tmp_path / "kites.docx")) == KITE_LAW


@given(st.data())
def test_a_damaged_word_file_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    path = word_file(tmp_path_factory.mktemp("word") / "kites.docx")
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 20))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    with contextlib.suppress(BadInput):  # nothing else may come out; some damage changes nothing
        assert read_official(path).articles


def pdf_of(text: str) -> bytes:
    """Return a one-page PDF that shows ``text`` in a font every reader knows by name."""
    shown = " ".join(f"<{line.encode('utf-16-be').hex()}> Tj T*" for line in text.splitlines())
    stream = f"BT /F 9 Tf 12 TL 40 800 Td {shown} ET".encode()
    font = b"/Type /Font /BaseFont /STSong-Light"
    system = b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream),
        b"<< %b /Subtype /Type0 /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>" % font,
        b"<< %b /Subtype /CIDFontType0 %b /DW 1000 /FontDescriptor 7 0 R >>" % (font, system),
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    return body + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table) + trailer


def test_pdf_with_wrapped_lines(tmp_path: Path) -> None:
    path = tmp_path / "kites.pdf"
    wrapped = KITES.replace("且风力", "且\n风力").replace("第二章", "— 1 —\n第二章")
    path.write_bytes(pdf_of(wrapped))
    assert read_official(path) == KITE_LAW
    path.write_bytes(path.read_bytes()[:40])
    assert problem_of(path).what.en == "it is not a complete PDF, or has a password"


def test_other_kinds_are_refused_with_those_supported(tmp_path: Path) -> None:
    problem = problem_of(tmp_path / "kites.wps")
    assert ".wps" in problem.what.zh
    assert problem.remedy.en == "save it as one of: .txt .md .html .htm .docx .pdf"


def test_no_file_a_folder_and_bytes_of_no_encoding(tmp_path: Path) -> None:
    assert problem_of(tmp_path / "none.txt").what.zh == "没有这个文件"
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert problem_of(folder).what.zh.startswith("无法读取")
    noise = tmp_path / "noise.txt"
    noise.write_bytes(b"\xff\x80\xff\x00" * 8)
    assert "GB18030" in problem_of(noise).what.en
    noise.rename(tmp_path / "noise.docx")
    assert "Word" in problem_of(tmp_path / "noise.docx").what.en


def test_a_file_too_large_for_a_statute_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "dump.txt"
    path.touch()
    os.truncate(path, LARGEST + 1)
    assert "50 MiB" in problem_of(path).what.en
