"""Pictures: text recognised, identity documents told, sizes refused by their header, damage."""

import io
import struct
import zlib
from pathlib import Path

import pytest
from PIL import Image

from chudun.probes.data.sources import _ocr, image
from chudun.probes.data.sources._identity_documents import COLUMN, identity_document

from .parsing import FILES, parsed


@pytest.mark.slow
def test_an_identity_card_is_read_and_told() -> None:
    (row,) = parsed(image, FILES / "id_card.png").tables["id_card"]
    assert row["text"].splitlines()[0].replace(" ", "") == "姓名林测样"
    assert "420106190001019996" in row["text"]
    assert row[COLUMN] == "居民身份证"


@pytest.mark.slow
def test_a_page_is_read_line_by_line_in_every_format(tmp_path: Path) -> None:
    page = Image.open(FILES / "page.png").convert("L")
    page.save(tmp_path / "p.jpg", quality=60)
    (row,) = parsed(image, tmp_path / "p.jpg").tables["p"]
    assert COLUMN not in row
    lines = row["text"].splitlines()
    assert lines[0] == "劳动合同"
    assert "联系电话：13900001234" in lines


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("姓名林测样\n性别女民族汉\n出生1900年1月1日\n住址江城\n公民身份号码420106190001019996", "居民身份证"),
        ("中华人民共和国\n居民身份证\n签发机关 江城市公安局\n有效期限 2010.01.01-2030.01.01", "居民身份证"),
        ("P<CHNLIN<<CEYANG<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "护照"),
        ("姓名 性别 民族 出生 住址", None),
        ("姓名 性别 民族 出生 住址 公民身份号码" + "其他栏目" * 200, None),
        ("请携带居民身份证办理", None),
        ("", None),
    ],
)
def test_documents_are_told_by_their_words(text: str, kind: str | None) -> None:
    assert identity_document(text) == kind


def png_header(width: int, height: int) -> bytes:
    """Return a PNG that only claims to have so many pixels."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (b"IHDR" + head, b"IDAT" + zlib.compress(b""), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk)) for chunk in chunks
    )


def test_a_hundred_megapixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    (tmp_path / "p.png").write_bytes(png_header(10_000, 10_001))
    found = parsed(image, tmp_path / "p.png")
    assert "10000×10001" in found.said
    assert "was not decoded" in found.said


@pytest.mark.slow
def test_a_large_jpeg_is_read_scaled_down(tmp_path: Path) -> None:
    Image.new("L", (9000, 8000), 255).save(tmp_path / "p.jpg")
    found = parsed(image, tmp_path / "p.jpg")
    assert "scaled down" in found.said
    assert not found.missing


def test_only_the_first_pages_are_read_and_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "MOST_PAGES", 2)
    monkeypatch.setattr(_ocr, "recognised", lambda pixels: f"{pixels.shape[0]} pixels high")
    first, *others = [Image.new("L", (20, 10 + at), 255) for at in range(3)]
    first.save(tmp_path / "p.tiff", save_all=True, append_images=others)
    found = parsed(image, tmp_path / "p.tiff")
    assert found.tables["p"] == [{"page": "1", "text": "10 pixels high"}, {"page": "2", "text": "11 pixels high"}]
    assert "of 3 pages only the first 2 were read" in found.said


def test_turned_and_transparent_pictures_are_seen_upright_on_white(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    monkeypatch.setattr(_ocr, "recognised", lambda pixels: seen.append(pixels) or "x")
    turned = Image.new("RGB", (20, 10))
    turned.getexif()[0x0112] = 6
    turned.save(tmp_path / "t.jpg", exif=turned.getexif())
    Image.new("RGBA", (20, 10), (0, 0, 0, 0)).save(tmp_path / "a.png")
    for name in ("t.jpg", "a.png"):
        parsed(image, tmp_path / name)
    assert seen[0].shape == (20, 10, 3)
    assert seen[1].min() == 255


@pytest.mark.parametrize("cut", [0, 30, 2000])
def test_damaged_pictures_are_one_line(tmp_path: Path, cut: int) -> None:
    whole = io.BytesIO()
    Image.effect_noise((200, 200), 50).save(whole, "JPEG")
    (tmp_path / "p.jpg").write_bytes(whole.getvalue()[:cut])
    found = parsed(image, tmp_path / "p.jpg")
    assert len(found.missing) == 1


def test_without_the_extra_a_picture_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_ocr, "_models", dict)
    found = parsed(image, FILES / "page.png")
    assert not found.tables
    assert "pip install 'chudun[ocr]'" in found.said
