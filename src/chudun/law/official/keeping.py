"""Where attached texts are kept: one JSON file an instrument, outside any repository."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from chudun.facts.problem import BadInput, Problem
from chudun.law.official.text import Article, ArticleNumber, Chapter, Item, OfficialText, Paragraph
from chudun.vocabulary.bilingual import Bilingual

_FORMAT = 1


def texts_folder() -> Path:
    """Return the user's folder for attached texts: ``$XDG_DATA_HOME/chudun/texts`` or its default."""
    data = os.environ.get("XDG_DATA_HOME") or Path("~/.local/share").expanduser()
    return Path(data) / "chudun" / "texts"


def keep(text: OfficialText, slug: str, folder: Path) -> Path:
    """Write ``text`` as the text of instrument ``slug``, replacing an older one, and return the file.

    Raises
    ------
    BadInput
        The folder can't be written.
    """
    path = folder / f"{slug}.json"
    document = {
        "format": _FORMAT,
        "title": text.title,
        "preface": text.preface,
        "chapters": [asdict(chapter) for chapter in text.chapters],
        "articles": [asdict(article) for article in text.articles.values()],
    }
    part = path.with_suffix(".part")  # renamed when whole, so that no reader meets half a file
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as error:
        what = Bilingual(f"无法写入（系统错误 {error.errno}）", f"can't be written ({error.strerror})")
        remedy = Bilingual("检查文件夹权限，或改设 XDG_DATA_HOME", "check the folder's rights, or set XDG_DATA_HOME")
        raise BadInput([Problem(str(folder), what, remedy)]) from None
    return path


def kept(slug: str, folder: Path) -> OfficialText | None:
    """Return the text attached to instrument ``slug``, or None.

    Raises
    ------
    BadInput
        The file kept is damaged.
    """
    path = folder / f"{slug}.json"
    try:
        return _text(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError):
        what = Bilingual("保存的法规文本已损坏或无法读取", "the text kept is damaged or can't be read")
        remedy = Bilingual("用 chudun law attach 重新附入", "attach it again with chudun law attach")
        raise BadInput([Problem(str(path), what, remedy)]) from None


def attached(folder: Path | None = None) -> Mapping[str, OfficialText]:
    """Return every attached text by its instrument's slug.

    Raises
    ------
    BadInput
        A file kept is damaged.
    """
    folder = folder or texts_folder()
    texts = {path.stem: kept(path.stem, folder) for path in sorted(folder.glob("*.json"))}
    return {slug: text for slug, text in texts.items() if text is not None}


def _text(document: Mapping[str, Any]) -> OfficialText:
    if document["format"] != _FORMAT:
        raise ValueError("written by another version")
    articles = [_article(article) for article in document["articles"]]
    return OfficialText(
        title=document["title"],
        preface=tuple(document["preface"]),
        chapters=tuple(Chapter(**chapter) for chapter in document["chapters"]),
        articles={article.number: article for article in articles},
    )


def _article(document: Mapping[str, Any]) -> Article:
    chapter = document["chapter"]
    return Article(
        number=ArticleNumber(*document["number"]),
        chapter=Chapter(**chapter) if chapter else None,
        paragraphs=tuple(
            Paragraph(paragraph["text"], tuple(Item(**item) for item in paragraph["items"]))
            for paragraph in document["paragraphs"]
        ),
    )
