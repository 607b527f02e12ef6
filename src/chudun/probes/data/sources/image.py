"""Pictures, read by text recognition: a row a page, and which identity document it shows, if any.

Size and number of pages are read from the header before anything is decoded. A JPEG above the limit is decoded at a
fraction of its size, anything else above it is refused. Without the ``ocr`` extra a picture is reported, not read.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from chudun.probes.data.profile import Problem
from chudun.probes.data.sources import Report, Source, Unreadable
from chudun.probes.data.sources import _ocr as ocr
from chudun.probes.data.sources._confined import ConfinedFile, Limits
from chudun.probes.data.sources._files import existing_file, shown, unreadable_file
from chudun.probes.data.sources._identity_documents import COLUMN, identity_document
from chudun.probes.data.sources._rows import text_batches
from chudun.vocabulary.bilingual import Bilingual

if TYPE_CHECKING:
    from PIL.Image import Image

ANSWERS_TO = (".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff", ".webp")

MOST_PAGES = 20
"""Pages of one picture file, or scanned pages of one document, that are read."""

LIMITS = Limits(step_seconds=600)
"""Text recognition takes seconds a page, and a document's pages come as one batch."""

_MOST_PIXELS = 64_000_000
_WIDE_ENOUGH = 4000


def open_store(store: str, spec: str) -> Source:
    """Open one picture as a store, decoded in a process of its own."""
    return ConfinedFile(store, existing_file(store, spec), __name__, LIMITS)


def list_tables(path: Path, report: Report) -> list[str]:  # noqa: ARG001
    """Return the file as its only table.

    Raises
    ------
    Unreadable
        If text recognition is not installed.
    """
    if not ocr.available():
        raise Unreadable(Problem(shown(path.name), _NOT_READ, ocr.INSTALL))
    return [path.stem]


def read_table(path: Path, table: str, report: Report) -> Iterator[pa.RecordBatch]:
    """Yield the text of every page."""
    where = f"{shown(path.name)}: {table}"
    try:
        texts = _texts(path, where, report)
    except FileNotFoundError as error:
        raise unreadable_file(path.name, path, error) from None
    yield from pages_with_documents(texts)


def pages_with_documents(texts: dict[int, str]) -> Iterator[pa.RecordBatch]:
    """Yield a row for each page that holds text, with a column for identity documents where a page shows one."""
    documents = {page: identity_document(text) for page, text in texts.items()}
    named = any(documents.values())
    rows = ((str(page), text, *([documents[page]] if named else [])) for page, text in texts.items() if text.strip())
    yield from text_batches(("page", "text", *([COLUMN] if named else [])), rows)


def _texts(path: Path, where: str, report: Report) -> dict[int, str]:
    from PIL import Image, UnidentifiedImageError

    Image.MAX_IMAGE_PIXELS = None  # the limit here is lower, and says what it does
    try:
        with Image.open(path) as image:
            pages = getattr(image, "n_frames", 1)
            if pages > MOST_PAGES:
                report(Problem(where, _FIRST_PAGES.format(pages=pages, most=MOST_PAGES), _SPLIT))
            texts = {}
            for page in range(min(pages, MOST_PAGES)):
                if page:
                    image.seek(page)
                texts[page + 1] = ocr.recognised(_pixels(image, where, report))
            return texts
    except FileNotFoundError:
        raise
    except UnidentifiedImageError:
        raise Unreadable(Problem(where, _NO_PICTURE, _SAVE_ANEW)) from None
    except (OSError, ValueError, SyntaxError, ArithmeticError, LookupError, TypeError, EOFError):
        # what Pillow's decoders raise on damaged files is not all of one kind
        raise Unreadable(Problem(where, _DAMAGED, _SAVE_ANEW)) from None


def _pixels(image: "Image", where: str, report: Report) -> NDArray[np.uint8]:
    """Decode one page, upright and not larger than need be.

    Raises
    ------
    Unreadable
        If it has more pixels than the limit and its format cannot be decoded at a smaller size.
    """
    from PIL import ImageOps

    width, height = image.size
    if width * height > _MOST_PIXELS:
        image.draft("RGB", (_WIDE_ENOUGH, _WIDE_ENOUGH))
        size = f"{width}×{height}"
        if image.width * image.height > _MOST_PIXELS:
            raise Unreadable(Problem(where, _TOO_LARGE.format(size=size, most=_MOST_PIXELS // 10**6), _SCALE_DOWN))
        report(Problem(where, _SCALED.format(size=size), _SCALE_DOWN))
    upright = ImageOps.exif_transpose(image)
    if "A" in upright.getbands() or "transparency" in upright.info:
        # text is dark as a rule, so what shows through is taken for white
        upright = upright.convert("RGBA")
        ground = upright.copy()
        ground.paste((255, 255, 255, 255), (0, 0, *upright.size))
        ground.alpha_composite(upright)
        upright = ground
    upright.thumbnail((_WIDE_ENOUGH, _WIDE_ENOUGH))
    return np.ascontiguousarray(np.asarray(upright.convert("RGB"), np.uint8)[:, :, ::-1])


_NOT_READ = Bilingual("图片没有读：没有安装文字识别", "the picture was not read: text recognition is not installed")
_FIRST_PAGES = Bilingual("共 {pages} 页，只识别了前 {most} 页", "of {pages} pages only the first {most} were read")
_SPLIT = Bilingual("如需全部识别，请拆分文件", "split the file to have all of it read")
_NO_PICTURE = Bilingual("不是认识的图片格式，或已损坏", "not a picture of a known format, or damaged")
_DAMAGED = Bilingual("图片已损坏，没有读完", "the picture is damaged and could not be read to its end")
_SAVE_ANEW = Bilingual("请用看图软件打开后另存，再扫描", "open it in a viewer, save it anew and scan again")
_TOO_LARGE = Bilingual(
    "图片尺寸 {size} 超过 {most} 百万像素的上限，没有解码",
    "the picture has {size} pixels, more than the limit of {most} million, and was not decoded",
)
_SCALED = Bilingual(
    "图片尺寸 {size}，缩小后识别，小字可能漏读",
    "the picture has {size} pixels and was read scaled down; small print may be missed",
)
_SCALE_DOWN = Bilingual("请裁切或缩小后再扫描", "crop it or scale it down, and scan again")
