"""What one line of an official text is: the head of a chapter, an article or an item, or running text."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from chudun.law.official.numerals import NUMERAL, numeral_value

# PDF fonts often map 一, 二, 十 … to the look-alike radicals of the Kangxi block
_LOOKALIKES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_INVISIBLE = dict.fromkeys(map(ord, "\ufeff\u200b\u200c\u200d\u2060\u00ad"))

_NUMBER = rf"((?:{NUMERAL}\s*+)++)"
# "第七条第一款…", "第七条、第八条…", "第七条的规定" at the head of a line is a reference that happened to wrap there
_NO_REFERENCE = "(?![第、，。；：和或至到的之]|规定|所|以及)"
_ARTICLE = re.compile(rf"第\s*{_NUMBER}条(?:\s*之\s*{_NUMBER})?+{_NO_REFERENCE}\s*(.*)")
_CHAPTER = re.compile(rf"第\s*{_NUMBER}章{_NO_REFERENCE}\s*(.*)")
_DIVISION = re.compile(rf"第\s*{_NUMBER}(?:编|分编|节){_NO_REFERENCE}")
# a text taken from Markdown may set its items as a list
_ITEM = re.compile(rf"(?:[-*•]\s+)?[（(]\s*{_NUMBER}[）)](?![项、和或至])\s*(.*)")
_SUBITEM = re.compile(r"\d{1,2}\s*[.．、]\D")
_PAGE = re.compile(r"[-—–－―\s]*(?:第?\s*\d{1,4}\s*页?)(?:\s*[/／共]*\s*\d{1,4}\s*页?)?[-—–－―\s]*")
_CONTENTS = re.compile(r"目\s*[录次]")
_ANNEX = re.compile(r"附(?:\s*[件录表]\s*[0-9０-９一二三四五六七八九十]*(?:[\s:：].*)?|\s*[:：].*)")
_LEADERS = re.compile(r"[\s.．…·]*[\d０-９]*\s*$")

_CLOSING = "”’）」』》〕】)\"'"
_ENDING = "。；：！？;:!?"
_LONGEST_HEADING = 60
_LONGEST_PAGE_NUMBER = 24


@dataclass(frozen=True)
class Line:
    """One line that is not blank.

    Attributes
    ----------
    text
        The line without the space around it.
    indented
        Whether it began with a space, full-width (全角) or not.
    """

    text: str
    indented: bool


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines of ``text``, leaving out blank ones and page numbers."""
    for raw in text.translate(_INVISIBLE).translate(_LOOKALIKES).splitlines():
        line = raw.strip()
        if line and not (len(line) <= _LONGEST_PAGE_NUMBER and _PAGE.fullmatch(line)):
            yield Line(line, raw[0].isspace())


def tidy(text: str) -> str:
    """Return ``text`` with space kept only between Latin words, and there single; a number that wrapped is whole."""
    words = " ".join(text.split())
    return re.sub(r"(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])|(?<=\d) (?=\d)", "", words)


def is_finished(text: str) -> bool:
    """Whether ``text`` ends as a paragraph or item does; otherwise it goes on in the next line."""
    return text.rstrip(_CLOSING).endswith(tuple(_ENDING))


def article_head(line: str) -> tuple[int, int, str] | None:
    """Return the number of an article (条), that after 之 (or 0), and the text on the same line."""
    if found := _ARTICLE.match(line):
        number, inserted = numeral_value(found[1]), numeral_value(found[2]) if found[2] else 0
        if number is not None and inserted is not None:
            return number, inserted, found[3]
    return None


def chapter_head(line: str) -> tuple[int, str] | None:
    """Return the number and title of a chapter (章), without the leaders and page of a table of contents."""
    found = _CHAPTER.match(line)
    number = numeral_value(found[1]) if found and _is_heading(line) else None
    return (number, tidy(_LEADERS.sub("", found[2]))) if found and number is not None else None


def item_head(line: str) -> tuple[int, str] | None:
    """Return the number of an item (项) and its text."""
    found = _ITEM.match(line)
    number = numeral_value(found[1]) if found else None
    return (number, found[2]) if found and number is not None and number < 100 else None


def is_division(line: str) -> bool:
    """Whether ``line`` heads a part or section (编、分编、节)."""
    return bool(_DIVISION.match(line)) and _is_heading(line)


def is_subitem(line: str) -> bool:
    """Whether ``line`` begins a point of an item (目), ``1.``."""
    return bool(_SUBITEM.match(line))


def is_contents(line: str) -> bool:
    """Whether ``line`` heads a table of contents (目录)."""
    return bool(_CONTENTS.fullmatch(line))


def is_annex(line: str) -> bool:
    """Whether ``line`` heads an annex (附件)."""
    return bool(_ANNEX.fullmatch(line)) and _is_heading(line)


def _is_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not is_finished(line)
