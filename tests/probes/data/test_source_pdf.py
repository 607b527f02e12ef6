"""PDF: pages with text, pages that are pictures, what is locked, damaged, embedded."""

import subprocess
import sys
from pathlib import Path

import pytest

from chudun.probes.data.sources import _ocr, pdf

from .parsing import FILES, parsed


def document(
    folder: Path,
    pages: list[str],
    *,
    annotation: str = "",
    embedded: tuple[str, bytes] | None = None,
    picture: bytes = b"",
) -> Path:
    """Write a PDF by hand: Chinese in a font that needs not be there, since its code is Unicode."""
    objects: dict[int, bytes] = {}
    kids = [10 + 3 * at for at in range(len(pages))]
    names = b""
    if embedded:
        name, content = embedded
        objects[6] = b"<</Type/EmbeddedFile/Length %d>>stream\n%b\nendstream" % (len(content), content)
        objects[7] = b"<</Type/Filespec/F(%b)/UF(%b)/EF<</F 6 0 R>>>>" % (name.encode(), name.encode())
        names = b"/Names<</EmbeddedFiles<</Names[(a)7 0 R]>>>>"
    objects[1] = b"<</Type/Catalog/Pages 2 0 R%b>>" % names
    objects[2] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    objects[3] = b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>"
    info = b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
    objects[4] = b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light%b/FontDescriptor 5 0 R>>" % info
    objects[5] = b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0>>"
    if picture:
        objects[8] = picture
    for kid, text in zip(kids, pages, strict=True):
        lines = "".join(f"<{line.encode('utf-16-be').hex()}> Tj 0 -20 Td\n" for line in text.splitlines())
        shown = f"BT /F 12 Tf 50 700 Td\n{lines}ET" if text else "q 500 0 0 700 50 50 cm /P Do Q" if picture else ""
        noted = b"/Annots[%d 0 R]" % (kid + 2) if annotation else b""
        inside = b"/Resources<</Font<</F 3 0 R>>%b>>" % (b"/XObject<</P 8 0 R>>" if picture else b"")
        objects[kid] = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents %d 0 R%b%b>>" % (
            kid + 1,
            inside,
            noted,
        )
        objects[kid + 1] = b"<</Length %d>>stream\n%b\nendstream" % (len(shown), shown.encode())
        if annotation:
            said = annotation.encode("utf-16").hex().encode()
            objects[kid + 2] = b"<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents<%b>>>" % said
    content, places = b"%PDF-1.7\n", {}
    for number, body in sorted(objects.items()):
        places[number] = len(content)
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%d 1\n%010d 00000 n \n" % place for place in sorted(places.items()))
    end = b"xref\n0 1\n0000000000 65535 f \n%btrailer<</Size 99999/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(content),
    )
    path = folder / "d.pdf"
    path.write_bytes(content + end)
    return path


def picture_of_pixels(width: int, height: int) -> bytes:
    head = b"<</Subtype/Image/Width %d/Height %d/ColorSpace/DeviceGray/BitsPerComponent 8/Length %d>>"
    return head % (width, height, width * height) + b"stream\n" + b"\xff" * (width * height) + b"\nendstream"


def test_a_page_is_a_row_and_lines_stay_lines(tmp_path: Path) -> None:
    found = parsed(pdf, document(tmp_path, ["劳动合同\n乙方：林测样", "电话 13900001234"]))
    assert found.tables == {
        "d": [{"page": "1", "text": "劳动合同\n乙方：林测样"}, {"page": "2", "text": "电话 13900001234"}]
    }
    assert not found.said


def test_comments_belong_to_the_text(tmp_path: Path) -> None:
    found = parsed(pdf, document(tmp_path, ["正文"], annotation="批注 13900001234"))
    assert found.tables["d"] == [{"page": "1", "text": "正文\n批注 13900001234"}]


def test_embedded_files_are_tables_named_by_number(tmp_path: Path) -> None:
    found = parsed(
        pdf, document(tmp_path, ["正文"], embedded=("13900001234.csv", "姓名,手机\n林测样,13900001234\n".encode()))
    )
    assert found.tables["1.csv"] == [{"姓名": "林测样", "手机": "13900001234"}]
    found = parsed(pdf, document(tmp_path, ["正文"], embedded=("a.xyz", b"\0\1\2")))
    assert ".xyz: 1" in found.said


def test_pictures_without_text_recognition_are_counted_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = document(tmp_path, ["", "正文，有字的一页", ""], picture=picture_of_pixels(50, 70))
    monkeypatch.setattr(_ocr, "_models", dict)  # as where the extra is not installed
    found = parsed(pdf, path)
    assert found.tables["d"] == [{"page": "2", "text": "正文，有字的一页"}]
    assert "2 pages are pictures" in found.said
    assert "pip install 'chudun[ocr]'" in found.said


def test_an_empty_page_is_no_picture(tmp_path: Path) -> None:
    found = parsed(pdf, document(tmp_path, ["", "有字"]))
    assert found.tables["d"] == [{"page": "2", "text": "有字"}]
    assert not found.said


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (FILES / "locked.pdf", "protected by a password"),
        (b"", "not a sound PDF"),
        (b"%PDF-1.7\n" + bytes(500), "not a sound PDF"),
        (b"<html>13900001234</html>", "not a sound PDF"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path: Path, content: Path | bytes, said: str) -> None:
    path = tmp_path / "d.pdf"
    path.write_bytes(content.read_bytes() if isinstance(content, Path) else content)
    found = parsed(pdf, path)
    assert len(found.missing) == 1
    assert said in found.said


def test_ten_thousand_pages_are_read_within_little_memory(tmp_path: Path) -> None:
    found = parsed(pdf, document(tmp_path, ["第一页"] * 10_000))
    assert len(found.tables["d"]) == 10_000


def test_text_beyond_the_limit_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_CHARACTERS", 5)
    found = parsed(pdf, document(tmp_path, ["一二三四五六", "七", "八"]))
    assert [row["page"] for row in found.tables["d"]] == ["1"]
    assert "from page 2 on" in found.said


def test_the_module_is_light(tmp_path: Path) -> None:
    code = (
        "import sys, chudun.probes.data.sources.{}; sys.exit(any(m in sys.modules for m in ('numba', 'polars', 'PIL')))"
    )
    for module in ("pdf", "json_documents", "spreadsheet", "word", "mail", "image", "orc"):
        done = subprocess.run([sys.executable, "-c", code.format(module)], cwd=tmp_path, check=False)
        assert done.returncode == 0, module
