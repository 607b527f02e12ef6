"""Sentences drawn as pictures and as scanned PDFs, as a phone or a scanner leaves them (图片与扫描件)."""

import io
import random
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter, ImageFont

SEED = 36
_FONTS = (
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
    "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
    "/System/Library/Fonts/PingFang.ttc",
    "C:/Windows/Fonts/msyh.ttc",
)
DRESSES = ("clean", "small", "turned", "blurred", "grainy", "pale", "JPEG, quality 8", "upside down")
"""How pages look."""

_WIDTH, _MARGIN = 1240, 60


def font() -> str | None:
    """Return a font with Chinese characters, or None where none of the usual ones is there."""
    return next((path for path in _FONTS if Path(path).exists()), None)


def page(lines: Sequence[str], dress: str) -> Image.Image:
    """Draw a page of texts, a line each, in one of the `DRESSES`."""
    size = 10 if dress == "small" else 26
    letters = ImageFont.truetype(font() or "", size)
    colour = (228, 228, 228) if dress == "pale" else (25, 25, 25)
    picture = Image.new("RGB", (_WIDTH, 2 * _MARGIN + len(lines) * size * 2), "white")
    pen = ImageDraw.Draw(picture)
    for at, line in enumerate(lines):
        pen.text((_MARGIN, _MARGIN + at * size * 2), line, fill=colour, font=letters)
    if dress == "turned":
        return picture.rotate(7, fillcolor="white", expand=True)
    if dress == "upside down":
        return picture.rotate(180)
    if dress == "blurred":
        return picture.filter(ImageFilter.GaussianBlur(3.2))
    return _grainy(picture) if dress == "grainy" else picture


def _grainy(picture: Image.Image) -> Image.Image:
    rng = random.Random(SEED)
    grain = Image.frombytes("L", picture.size, rng.randbytes(picture.width * picture.height)).convert("RGB")
    return Image.blend(picture, grain, 0.6)


def save(picture: Image.Image, path: Path, dress: str) -> None:
    """Write a page as PNG, JPEG or PDF, as the file's ending says; a PDF holds the picture alone, and no text."""
    if dress.startswith("JPEG"):
        held = io.BytesIO()
        picture.save(held, "JPEG", quality=8)
        picture = Image.open(held)
    picture.save(path, resolution=150)
